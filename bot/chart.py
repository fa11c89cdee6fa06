"""The picture of the last weeks that goes with a review."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from datetime import date, timedelta

WIDE, HIGH = 640, 300
_EDGE, _FOOT, _TOP = 32, 44, 48
_PAPER, _INK, _BAR, _LATEST = "#fbfaf6", "#55524a", "#a9c9a4", "#4d8b57"
_WEEK = timedelta(days=7)


async def chart(weeks: Sequence[int], until: date) -> bytes:
    """Contacts a week as a PNG, the last week, which ends on `until`, at the right."""
    return await asyncio.to_thread(_draw, weeks, until)


def _draw(weeks: Sequence[int], until: date) -> bytes:
    # Loaded for who gets a picture, not with the bot.
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415

    image = Image.new("RGB", (WIDE, HIGH), _PAPER)
    pen = ImageDraw.Draw(image)
    small, big = ImageFont.load_default(15), ImageFont.load_default(18)
    pen.text((_EDGE, 14), "Contacts a week", _INK, font=big)
    most = max([*weeks, 1])
    step = (WIDE - 2 * _EDGE) / len(weeks)
    floor = HIGH - _FOOT
    for place, count in enumerate(weeks):
        left = _EDGE + place * step
        tall = (floor - _TOP - 20) * count / most
        middle = left + step / 2
        colour = _LATEST if place == len(weeks) - 1 else _BAR
        box = (left + step * 0.15, floor - tall - 2, left + step * 0.85, floor)
        pen.rounded_rectangle(box, 5, colour)
        pen.text((middle, box[1] - 4), str(count), _INK, font=small, anchor="mb")
        begin = until - _WEEK * (len(weeks) - place) + timedelta(days=1)
        label = f"{begin.day} {begin:%b}"
        pen.text((middle, floor + 10), label, _INK, font=small, anchor="mt")
    held = io.BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()
