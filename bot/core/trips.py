"""Trips of the user's own: what tells of one, and who lives where it goes."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.meaning.hints import hints_in
from bot.core.meaning.likeness import stems
from bot.core.meaning.topics import places
from bot.core.names import fold, words
from bot.core.reading import find_dates, known_place
from bot.core.trip import Trip

if TYPE_CHECKING:
    from bot.core.journal import Note
    from bot.core.notes.dates import When

KEPT = timedelta(days=30)
"""How long a trip is remembered once it is over."""
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_LONGEST = 4
_LEAD = re.compile(
    r"(?ix)^\s*(?:(?:i|we)(?:\s+(?:am|are|will\s+be)|['’](?:m|re|ll\s+be)|\s+(?:go|fly|travel))?\s+)?"
    r"(?:(?P<sure>(?:fly|travell?|driv)ing\s+(?:out\s+|over\s+|down\s+|up\s+)?to|(?:fly|travel)\s+to"
    r"|(?:on\s+)?(?:a\s+|my\s+|our\s+)?(?:business\s+|work\s+|short\s+)?trip\s+to)"
    r"|(?:going|heading|headed|off|go)\s+(?:over\s+|back\s+|down\s+|up\s+)?to|visiting|(?:back\s+)?in)\s+"
)
_REST = re.compile(r"(?i)^\W*(?:(?:again|for|on|with|to)\b[^.?]{0,80})?[\s.!]*$")
_TO = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|till?|until)\s*(\d{1,2})(?!\d)")
_FOR = re.compile(r"(?i)\bfor\s+(?:(\d{1,2}|an?|two|three|four)\s+)(day|night|week|month)s?\b")
_COUNT = {"a": 1, "an": 1, "two": 2, "three": 3, "four": 4}
_SPAN = {"day": 1, "night": 1, "week": 7, "month": 30}
_SAME = tuple(
    frozenset(line.split(", "))
    for line in (
        "lisbon, lisboa",
        "porto, oporto",
        "seville, sevilla",
        "munich, munchen",
        "cologne, koln",
        "vienna, wien",
        "geneva, geneve, genf",
        "rome, roma",
        "milan, milano",
        "florence, firenze",
        "venice, venezia",
        "naples, napoli",
        "turin, torino",
        "prague, praha",
        "warsaw, warszawa",
        "brussels, bruxelles, brussel",
        "antwerp, antwerpen",
        "the hague, den haag",
        "copenhagen, kobenhavn",
        "gothenburg, goteborg",
        "bucharest, bucuresti",
        "belgrade, beograd",
        "kyiv, kiev",
        "moscow, moskva",
        "mumbai, bombay",
        "bangalore, bengaluru",
        "new york, new york city, nyc, manhattan, brooklyn",
        "san francisco, sf, bay area",
        "los angeles, la",
        "washington, washington dc, dc",
        "uk, united kingdom, great britain, britain, england",
        "usa, united states, us, the us, the states, america",
    )
)
"""Names of one place."""


def read_trip(
    text: str, said: datetime, note: str, known: Iterable[str] = (), *, asked: bool = False
) -> Trip | None:
    """The trip that `text` tells of, said at `said` (local): "I'm in Lisbon next week".

    None where it tells of none. `known` are further names of places. `asked`: the text is known
    to be a place and days ("Lisbon next week").
    """
    lead = _LEAD.match(text)
    if lead is None and not asked:
        return None
    body = text[lead.end() :] if lead else text.strip()
    whens = [w for w in find_dates(body, said) if w.future is not None]
    if not whens:
        return None
    place = body[: whens[0].span[0]].strip(" ,.;:-–")
    rest = body[whens[-1].span[1] :]
    if not place or len(place.split()) > _LONGEST or not (asked or _REST.match(rest)):
        return None
    sure = asked or (lead is not None and lead["sure"] and place[:1].isupper())
    if not sure and not _is_place(place, known):
        return None
    days = _days(body, whens, said.date())
    return Trip(note, place, *days, said.date()) if days else None


def after_note(trips: Sequence[Trip], note: Note) -> tuple[Trip, ...]:
    """The trips that are known once that note stands (or was taken back), the next one first."""
    day = note.said.date()
    kept = [t for t in trips if t.note != note.id and t.end + KEPT >= day]
    if note.trip is not None and not note.undone:
        kept.append(note.trip)
    return tuple(sorted(kept, key=lambda t: (t.start, t.note)))


def _is_place(place: str, known: Iterable[str]) -> bool:
    folded = fold(place)
    if known_place(folded) or any(folded in same for same in _SAME):
        return True
    return tuple(stems(place)) in places().terms or any(folded == fold(k) for k in known)


def _days(text: str, whens: Sequence[When], today: date) -> tuple[date, date] | None:
    """From when to when, both included; None where that is over."""
    first = whens[0]
    start = first.future or today
    if first.until and len(whens) == 1:
        return (today, start) if start >= today else None
    end = _end(text, first, start)
    if len(whens) > 1 and whens[1].future is not None:
        end = whens[1].future
        while end < start:
            end += _WEEK
    return (max(start, today), end) if end >= today else None


def _end(text: str, when: When, start: date) -> date:
    span = _TO.search(text[slice(*when.span)])
    last = calendar.monthrange(start.year, start.month)[1]
    if span and start.day < int(span[2]) <= last:
        return start.replace(day=int(span[2]))
    lasting = _FOR.search(text)
    if lasting:
        count = _COUNT.get(lasting[1].lower()) or int(lasting[1])
        nights = lasting[2].lower() == "night"
        return start + (count * _SPAN[lasting[2].lower()] - (not nights)) * _DAY
    if when.kind == "week":
        return start + (6 - start.weekday()) * _DAY
    if when.kind == "weekend":
        return start + _DAY
    if when.kind == "month":
        return start.replace(day=last)
    return start


@lru_cache(maxsize=4096)
def there(place: str, home: str) -> bool:
    """Whether who lives in `home` lives where a trip to `place` goes.

    The same town by any of its names, or one of the two is the country of the other.
    """
    going, living = _names(place), _names(home)
    if not living:
        return False
    if any(_stands_in(a, b) or _stands_in(b, a) for a in going for b in living):
        return True
    return bool(_countries(place, going) & living or _countries(home, living) & going)


def hints_near(place: str) -> dict[str, float]:
    """What to look for on record of those who may live where a trip to `place` goes."""
    names = _names(place)
    return hints_in([place, *names, *_countries(place, names)])


def _names(place: str) -> frozenset[str]:
    parts = [fold(part).strip() for part in place.split(",")]
    found = {" ".join(words(part)) for part in parts[:1] if part}
    return frozenset(found.union(*(same for same in _SAME if found & same)))


def _countries(place: str, names: frozenset[str]) -> frozenset[str]:
    """The countries it lies in, and their other names."""
    told = {topic for name in (place, *names) for topic in places().of(name)} - names
    return frozenset(told.union(*(same for same in _SAME if told & same)))


def _stands_in(part: str, whole: str) -> bool:
    # York is not in New York.
    return bool(part) and f" {part} " in f" {whole} ".replace(f" new {part} ", " ")
