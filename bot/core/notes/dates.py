"""When a note says things happened or will: date phrases with their places in the text.

Phrases are read token by token; each word that can begin one has its rules in `_RULES`, and
the longest reading wins. Prepositions and clock times are joined on afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from bot.core.notes.clock import read_clock
from bot.core.notes.dates_rules import has_url, lead_in, read_phrase, standing_clock
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import bag


@dataclass(frozen=True, slots=True)
class When:
    """A date phrase of a note.

    `span` is the half-open range of characters with the prepositions that belong to it
    ("by friday at 3pm"), `core` the same without those in front ("friday at 3pm"). `past` and
    `future` are the days meant in a clause of the past and of the future; they are equal where
    the phrase itself decides, and None where the calendar has no such day. `time` is a stated
    clock time. `kind` is one of "relative", "weekday", "weekend", "week", "month", "year",
    "day" (of the calendar), "holiday" or "clock" (a time of day alone). `until` marks deadlines
    ("by friday"), `vague` phrases of a week, a month or more ("next week", "in march").
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
    clock: int = -1


def find_dates(text: str, now: datetime) -> list[When]:
    """Every date phrase of `text`, in order, none overlapping; `now` is local to the writer."""
    t = Tokens(text)
    pieces: list[_Piece] = []
    i = 0
    while i < t.count:
        piece = _read_piece(t, i, now)
        if piece is None:
            i += 1
            continue
        if pieces and pieces[-1].hit.end > piece.start:
            piece = piece._replace(start=max(pieces[-1].hit.end, piece.start))
        joined = _join_clock(t, pieces[-1], piece) if pieces else None
        if joined is not None:
            pieces[-1] = joined
        else:
            pieces.append(piece)
        i = piece.hit.end
    return [_when(t, piece) for piece in _share_clocks(t, pieces)]


def _read_piece(t: Tokens, i: int, now: datetime) -> _Piece | None:
    hit = read_phrase(t, i, now)
    if hit is not None:
        if has_url(t, i, hit.end):
            return None
        start, until = lead_in(t, i, hit.kind)
        hit = _take_clock(t, hit)
        return _Piece(start, i, hit._replace(until=hit.until or until))
    clock = standing_clock(t, i)
    if clock is None or has_url(t, i, clock.end):
        return None
    today = now.date()
    start, until = lead_in(t, i, "clock")
    return _Piece(
        start,
        i,
        Hit(
            clock.end, today, _today_or_next(now, clock.time), "clock", until=until, time=clock.time
        ),
        i,
    )


def _today_or_next(now: datetime, clock: time) -> date:
    """Today while `clock` has yet to come, else tomorrow."""
    today = now.date()
    return today if clock >= now.time() else date.fromordinal(today.toordinal() + 1)


def _take_clock(t: Tokens, hit: Hit) -> Hit:
    """The hit with the clock time that follows it: `friday at 3`, `tomorrow, 9am`."""
    if hit.time is not None or (hit.vague and hit.kind != "weekend"):
        return hit
    j = hit.end + (t.words[hit.end] == ",")
    led = t.words[j] in {"at", "@", "around", "about", "by", "from", "abt", "~", "after", "before"}
    clock = read_clock(
        t, j + led, led=led and (j == hit.end or t.words[j] in {"at", "@"}), part=hit.part
    )
    return hit if clock is None else hit._replace(end=clock.end, time=clock.time)


def _join_clock(t: Tokens, before: _Piece, piece: _Piece) -> _Piece | None:
    """The date `piece` with the clock time right before it: `3pm tomorrow`, `at 3 on friday`."""
    apart = t.words[before.hit.end] == ","
    if before.clock < 0 or piece.clock >= 0 or piece.hit.time is not None:
        return None
    if before.hit.end + apart != piece.start:
        return None
    clock = read_clock(t, before.clock, led=True, part=piece.hit.part)
    stated = clock.time if clock is not None else before.hit.time
    return _Piece(before.start, before.core, piece.hit._replace(time=stated))


def _share_clocks(t: Tokens, pieces: list[_Piece]) -> list[_Piece]:
    """Let a day and a clock time said apart in one sentence complete each other."""
    for k in range(len(pieces) - 1):
        first, second = pieces[k], pieces[k + 1]
        if (first.clock >= 0) == (second.clock >= 0):
            continue
        day, clock = (second, first) if first.clock >= 0 else (first, second)
        if day.hit.time is not None or day.hit.vague or not _one_sentence(t, first, second):
            continue
        at = k if clock is first else k + 1
        pieces[at] = clock._replace(
            hit=clock.hit._replace(past=day.hit.past, future=day.hit.future)
        )
        pieces[k + 1 if at == k else k] = day._replace(hit=day.hit._replace(time=clock.hit.time))
    return pieces


def _one_sentence(t: Tokens, first: _Piece, second: _Piece) -> bool:
    between = t.text[t.ends[first.hit.end - 1] : t.starts[second.start]]
    return not any(sign in between for sign in ".!?;\n")


def _when(t: Tokens, piece: _Piece) -> When:
    hit = piece.hit
    end = t.ends[hit.end - 1]
    return When(
        (t.starts[piece.start], end),
        (t.starts[piece.core], end),
        hit.past,
        hit.future,
        hit.time,
        hit.kind,
        hit.until,
        hit.vague,
    )


def parse_when(text: str, now: datetime) -> When | None:
    """The date that `text` as a whole is, as typed in answer to "when?"; None if it is more.

    It also knows what is only clear in such an answer: `2 weeks`, `3d`, `20th`, `sat`, `may`.
    Take its `future`.
    """
    for lead in ("", "in ", "on ", "on the "):
        found = find_dates(lead + text, now)
        if len(found) == 1 and not _left_over(lead + text, found[0]):
            when = found[0]
            back = len(lead)
            span = (max(0, when.span[0] - back), when.span[1] - back)
            core = (max(0, when.core[0] - back), when.core[1] - back)
            return When(
                span, core, when.past, when.future, when.time, when.kind, when.until, when.vague
            )
    return None


_FILLERS = bag(
    "please pls ok okay maybe say let's lets make it how about remind me again ping then"
)


def _left_over(text: str, when: When) -> bool:
    """Whether more than politeness stands around the date."""
    rest = text[: when.span[0]] + " " + text[when.span[1] :]
    words = (word.strip(".,!?;:()") for word in rest.lower().split())
    return any(word and word not in _FILLERS for word in words)
