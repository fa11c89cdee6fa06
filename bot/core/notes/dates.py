"""When a note says things happened or will: date phrases with their places in the text.

Phrases are read token by token: each word that can begin one has its rules in `dates_rules`,
and the longest reading wins. Prepositions and clock times are joined on afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from bot.core.notes.clock import Clock, read_clock
from bot.core.notes.dates_rules import DIGITS, FIRST_WORDS, lead_in, read_phrase, standing_clock
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import bag
from bot.core.notes.rare import Rare


@dataclass(frozen=True, slots=True)
class When:
    """A date phrase of a note.

    `span` is the half-open range of characters with the prepositions that belong to it
    ("by friday at 3pm"), `core` the same without those in front ("friday at 3pm"). `past` and
    `future` are the days meant in a clause of the past and of the future; they are equal where
    the phrase itself decides, and None where the calendar has no such day. `time` is a stated
    clock time. `kind` is one of "relative", "weekday", "weekend", "week", "month", "year",
    "day" (of the calendar), "holiday" or "clock" (a time of day alone; it takes the day that
    its sentence states, else today, or tomorrow once that time has passed). `until` marks
    deadlines ("by friday"), `vague` phrases of a week, a month or more ("next week").
    """

    span: tuple[int, int]
    core: tuple[int, int]
    past: date | None
    future: date | None
    time: time | None = None
    kind: str = "day"
    until: bool = False
    vague: bool = False

    def resolve(self, *, past: bool) -> date | None:
        """The day meant, in a clause of the past or else of the future."""
        return self.past if past else self.future


class _Piece(NamedTuple):
    """A phrase found: its first token with and without prepositions, and what was read."""

    start: int
    core: int
    hit: Hit


_CLOCK_LEADS: Final = bag("at @ around about by from abt ~ after before between")

_ENDS_OF_DAY: Final = frozenset({"eod", "cob", "end"})


def find_dates(text: str, now: datetime) -> list[When]:
    """Every date phrase of `text`, in order, none overlapping; `now` is local to the writer."""
    return dates_in(Tokens(text), now)


def dates_in(t: Tokens, now: datetime) -> list[When]:
    """As `find_dates`, of a text already cut into tokens."""
    pieces: list[_Piece] = []
    i = 0
    while i < t.count:
        word = t.words[i]
        if word not in FIRST_WORDS and word[0] not in DIGITS:
            i += 1
            continue
        piece = _read_piece(t, i, now) or _read_next_day(t, i, pieces)
        if piece is None:
            i += 1
            continue
        i = piece.hit.end
        if pieces:
            piece = piece._replace(start=max(pieces[-1].hit.end, piece.start))
            joined = _join_clock(t, pieces[-1], piece) or _join_ending(t, pieces[-1], piece)
            if joined is not None:
                pieces[-1] = joined
                continue
        pieces.append(piece)
    _share_clocks(t, pieces)
    return [_when(t, piece) for piece in pieces]


def _read_piece(t: Tokens, i: int, now: datetime) -> _Piece | None:
    hit = read_phrase(t, i, now)
    if hit is not None:
        hit = _take_clock(t, hit)
    else:
        clock = standing_clock(t, i)
        if clock is None:
            return None
        hit = _clock_hit(clock, now)
    start, until = lead_in(t, i, hit.kind)
    return _Piece(start, i, hit._replace(until=True) if until else hit)


def _read_next_day(t: Tokens, i: int, before: list[_Piece]) -> _Piece | None:
    """`the day after`, `the next day`: counted from the date before it."""
    if not before or t.words[i : i + 2] not in (
        ["day", "after"],
        ["day", "before"],
        ["next", "day"],
    ):
        return None
    hit, step = before[-1].hit, timedelta(days=-1 if t.words[i + 1] == "before" else 1)
    if (
        hit.vague
        or hit.kind == "clock"
        or t.words[i - 1] != "the"
        or not hit.past
        or not hit.future
    ):
        return None
    if date.max in {hit.past, hit.future} or date.min in {hit.past, hit.future}:
        return None
    moved = Hit(i + 2, hit.past + step, hit.future + step, "relative")
    return _Piece(i - 1, i, _take_clock(t, moved))


# Nobody means eleven at night by "@ 11".
_LATE = 21


def _clock_hit(clock: Clock, now: datetime) -> Hit:
    """A time of day alone: the next one to come; at six in the evening `at 8` is two hours off."""
    today, stated = now.date(), clock.time
    evening = stated.replace(hour=stated.hour % 12 + 12)
    if not clock.sure and stated < now.time() <= evening and evening.hour <= _LATE:
        stated = evening
    passed = stated < now.time() and today < date.max
    future = today + timedelta(days=1) if passed else today
    return Hit(clock.end, today, future, "clock", time=stated)


def _take_clock(t: Tokens, hit: Hit) -> Hit:
    """The hit with the clock time that follows it: `friday at 3`, `tomorrow, 9am`."""
    if hit.time is not None or hit.vague:
        return hit
    comma = t.words[hit.end] == ","
    j = hit.end + comma
    lead = t.words[j]
    led = lead in _CLOCK_LEADS or (lead == "t" and t.glued(j))
    sure = lead in {"at", "@"} if comma else led or hit.kind in {"relative", "weekday"}
    clock = read_clock(t, j + led, led=sure, part=hit.part)
    return hit if clock is None else hit._replace(end=clock.end, time=clock.time)


def _join_clock(t: Tokens, before: _Piece, piece: _Piece) -> _Piece | None:
    """The date `piece` with the clock time right before it: `3pm tomorrow`, `at 3 on friday`."""
    if before.hit.kind != "clock" or piece.hit.kind == "clock" or piece.hit.time is not None:
        return None
    if before.hit.end + (t.words[before.hit.end] == ",") != piece.start or piece.hit.vague:
        return None
    clock = read_clock(t, before.core, led=True, part=piece.hit.part)
    stated = clock.time if clock is not None else before.hit.time
    until = piece.hit.until or before.hit.until
    return _Piece(before.start, before.core, piece.hit._replace(time=stated, until=until))


def _join_ending(t: Tokens, before: _Piece, piece: _Piece) -> _Piece | None:
    """The date `piece` after `eod` or `end of day`: `by eod friday`."""
    if t.words[before.core] not in _ENDS_OF_DAY or before.hit.kind != "relative":
        return None
    if before.hit.end != piece.start or piece.hit.kind == "clock":
        return None
    return _Piece(before.start, before.core, piece.hit._replace(until=True))


def _share_clocks(t: Tokens, pieces: list[_Piece]) -> None:
    """Let a day and a clock time said apart in one sentence complete each other."""
    for k in range(len(pieces) - 1):
        pair = pieces[k : k + 2]
        at = [piece.hit.kind == "clock" for piece in pair]
        if at[0] == at[1] or not _one_sentence(t, *pair):
            continue
        clock, day = (pair[0].hit, pair[1].hit) if at[0] else (pair[1].hit, pair[0].hit)
        if day.time is not None or day.vague:
            continue
        clock = clock._replace(past=day.past, future=day.future)
        day = day._replace(time=clock.time)
        hits = (clock, day) if at[0] else (day, clock)
        pieces[k : k + 2] = [piece._replace(hit=hit) for piece, hit in zip(pair, hits, strict=True)]


def _one_sentence(t: Tokens, first: _Piece, second: _Piece) -> bool:
    between = t.text[t.ends[first.hit.end - 1] : t.starts[second.start]]
    return not any(sign in between for sign in ".!?;\n")


def _when(t: Tokens, piece: _Piece) -> When:
    hit = piece.hit
    end = t.ends[hit.end - 1]
    return When(
        span=(t.starts[piece.start], end),
        core=(t.starts[piece.core], end),
        past=hit.past,
        future=hit.future,
        time=hit.time,
        kind=hit.kind,
        until=hit.until,
        vague=hit.vague,
    )


_POLITE: Final = bag(
    "please pls ok okay maybe say let's lets make it how about remind me again then"
)
_POLITE_START: Final = Rare(rf"(?i)(?:\W*+(?:{'|'.join(sorted(_POLITE))})\b)*+\W*+")
_UNSAID: Final = ("", "in ", "on ", "on the ")
"""What an answer may leave out: `2 weeks`, `may`, `sat`, `20th`."""


def parse_when(text: str, now: datetime) -> When | None:
    """The date that `text` as a whole is, typed in answer to "when?"; None if it says more.

    Take its `future`, which may lie before `now` (`yesterday`). Characters of `span` and `core`
    are those of `text`.
    """
    polite = _POLITE_START.match(text)
    skipped = polite.end() if polite else 0
    for lead in _UNSAID:
        said = lead + text[skipped:]
        found = find_dates(said, now)
        if len(found) == 1 and not _left_over(said, found[0]):
            by = skipped - len(lead)
            return replace(
                found[0],
                span=_moved(found[0].span, by, skipped),
                core=_moved(found[0].core, by, skipped),
            )
    return None


def _moved(span: tuple[int, int], by: int, start: int) -> tuple[int, int]:
    return max(start, span[0] + by), max(start, span[1] + by)


def _left_over(text: str, when: When) -> bool:
    """Whether more than politeness stands around the date."""
    around = f"{text[: when.span[0]]} {text[when.span[1] :]}".lower()
    words = (word.strip(".,!?;:()") for word in around.split())
    return any(word and word not in _POLITE for word in words)
