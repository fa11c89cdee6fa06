"""Texts as Telegram keeps them: plain characters, and entities that mark spans of them.

Spans count UTF-16 code units, as everything in the Bot API does.
"""

import re
from dataclasses import dataclass, field
from typing import Any

Entity = dict[str, Any]

FOUND = {
    "bot_command": r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])",
    "url": r"(?<![\w@.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|de|uk|br|me)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]])?)",
    "email": r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    "mention": r"(?<![\w.])@[A-Za-z0-9_]{3,32}\b",
    "hashtag": r"(?<![\w&])#\w*[^\W\d]\w*",
    "phone_number": r"(?<!\w)\+\d[\d ()-]{6,16}\d(?!\w)",
}
"""What Telegram marks by itself in any text, near enough: its own rules are longer."""

_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in FOUND.items()]

_UNPRINTABLE = str.maketrans(
    {**{chr(code): " " for code in range(32) if code not in (10, 13)}, "\r": None}
)


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class Rich:
    """A text with its entities."""

    text: str
    entities: list[Entity] = field(default_factory=list)


def clean(text: str) -> str:
    """`text` without what no client sends: control characters and unpaired surrogates."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.translate(_UNPRINTABLE)


def trimmed(rich: Rich) -> Rich:
    """`rich` without white space around it, its entities moved along; empty ones are dropped."""
    text = rich.text.rstrip()
    end = units(text)
    start = end - units(text.lstrip())
    entities = []
    for entity in rich.entities:
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if first < last:
            entities.append(entity | {"offset": first - start, "length": last - first})
    return Rich(text.strip(), entities)


def with_found(rich: Rich) -> Rich:
    """`rich` with the commands, addresses, mentions and the like that Telegram marks itself."""
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in rich.entities
        if entity["type"] in {"code", "pre", "text_link", "url", "date_time"}
    ]
    entities = list(rich.entities)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(rich.text):
            start = units(rich.text[: match.start()])
            length = units(match[0])
            if all(start >= last or start + length <= first for first, last in taken):
                taken.append((start, start + length))
                entities.append({"type": kind, "offset": start, "length": length})
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Rich(rich.text, entities)


def as_typed(text: str) -> Rich:
    """What a person typed, as it arrives at the bot."""
    return with_found(Rich(clean(text).strip()))


def split(text: str, most: int) -> list[str]:
    """`text` in pieces of at most `most` UTF-16 code units, as apps send what is too long.

    A piece ends at a line's or a word's end where there is one in its second half.
    """
    pieces = []
    while units(text) > most:
        piece = text.encode("utf-16-le")[: most * 2].decode("utf-16-le", "ignore")
        cut = max(piece.rfind("\n"), piece.rfind(" ")) + 1
        piece = piece[:cut] if cut > len(piece) // 2 else piece
        pieces.append(piece)
        text = text[len(piece) :]
    return [*pieces, text]
