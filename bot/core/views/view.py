"""A view: what is shown, as a value."""

from __future__ import annotations

import html
from dataclasses import dataclass

TEXT_LIMIT = 4096
DATA_LIMIT = 64
COPY_LIMIT = 256
_UNSEEN = dict.fromkeys(
    code
    for first, last in ((0, 31), (127, 159), (0x202A, 0x202E), (0x2066, 0x2069), (0xD800, 0xDFFF))
    for code in range(first, last + 1)
)
"""Control characters, what turns the direction of the rest of a line, halves of characters."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its label and the callback data it sends (64 bytes at most).

    With `copy` (256 characters at most) or `url` it copies that text or opens that address
    instead, and sends nothing.
    """

    label: str
    data: str = ""
    copy: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A message: Telegram HTML of at most 4096 characters, and rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()


def safe(text: str, limit: int = 300) -> str:
    """What somebody typed, cut to `limit` characters and escaped for Telegram HTML."""
    flat = " ".join(text.split()).translate(_UNSEEN)
    return html.escape(flat if len(flat) <= limit else flat[: limit - 1] + "…", quote=False)


def bold(text: str) -> str:
    """A name or heading, escaped."""
    return f"<b>{safe(text, 64)}</b>"


def lines(*parts: str) -> str:
    """Lines joined, empty ones dropped, as many as fit into one message."""
    kept: list[str] = []
    room = TEXT_LIMIT - 2
    for part in parts:
        if not part:
            continue
        # Telegram counts an emoji as two.
        room -= len(part.encode("utf-16-le", "surrogatepass")) // 2 + 1
        if room < 0:
            kept.append("…")
            break
        kept.append(part)
    return "\n".join(kept)


def data(*parts: object) -> str:
    """Callback data from its parts."""
    return " ".join(str(p) for p in parts)
