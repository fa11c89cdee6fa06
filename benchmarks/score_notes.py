"""How well notes are read: precision, recall and F1 over facts, per relation, and notes wholly right.

    python benchmarks/score_notes.py tests/corpus/batch-1.jsonl [more files]

A fact is right when person, relation and value agree; a date counts as one more fact. "wrong" is
the share of the facts found that are put to the wrong person or to a wrong day.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.notes.read import read
from bot.core.notes.wire import from_json, to_json

Row = dict[str, str | None]

_EXACT = frozenset({"interaction", "plan", "birthday", "cadence", "email", "handle"})
_DATED = frozenset(
    {"interaction", "gave", "received", "asked", "thanked", "plan", "promised", "reminder"}
)
_SMALL = frozenset(
    [
        *("a", "an", "the", "some", "his", "her", "their", "my", "our", "your"),
        *("of", "for", "to", "at", "in", "on", "with", "and"),
    ]
)
_TITLES = frozenset(
    [
        *("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "madame", "monsieur"),
        *("auntie", "uncle", "father", "sister", "coach"),
    ]
)
_ALIKE = {
    "intro": "introduction",
    "intros": "introduction",
    "introductions": "introduction",
    "thx": "thanks",
    "bday": "birthday",
}
_OVERLAP = 0.6


@dataclass(slots=True)
class Tally:
    """Facts hit, missed and wrongly added, by relation; notes and how many were wholly right."""

    hit: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    notes: int = 0
    whole: int = 0
    intents: int = 0
    found: int = 0
    wrong: int = 0

    def rates(self, relations: Iterable[str] | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 over `relations`, or over all."""
        names = list(relations) if relations else list(self.hit | self.missed | self.extra)
        hit, missed, extra = (
            sum(counts[name] for name in names) for counts in (self.hit, self.missed, self.extra)
        )
        precision = hit / (hit + extra) if hit + extra else 1.0
        recall = hit / (hit + missed) if hit + missed else 1.0
        return precision, recall, 2 * hit / (2 * hit + missed + extra) if hit else 0.0


def score(lines: Iterable[str]) -> Tally:
    """Read every note of `lines` (rows of JSON with the facts expected) and compare."""
    tally = Tally()
    for line in lines:
        if line.strip():
            _score_note(json.loads(line), tally)
    return tally


def _score_note(row: dict[str, object], tally: Tally) -> None:
    _, text, now, known = from_json(row)
    found = to_json(read(text, now, known))
    right = found["intent"] == row["intent"]
    tally.notes += 1
    tally.intents += right
    wanted: list[Row] = row["facts"]  # type: ignore[assignment]  # the corpus holds lists of rows
    said: list[Row] = found["facts"]  # type: ignore[assignment]  # so does the reader
    pairs, missed, extra = _pair(wanted, said)
    for want, got in pairs:
        relation = str(want["relation"])
        tally.hit[relation] += 1
        if relation in _DATED:
            right &= _count_day(_day(want), _day(got), tally)
            tally.wrong += None not in (_day(want), _day(got)) and _day(want) != _day(got)
    tally.found += len(said)
    tally.wrong += sum(_about_another(fact, wanted, missed) for fact in extra)
    for rows, counts in ((missed, tally.missed), (extra, tally.extra)):
        for fact in rows:
            right = False
            counts[str(fact["relation"])] += 1
            counts["date"] += fact["relation"] in _DATED and _day(fact) is not None
    tally.whole += right


def _about_another(got: Row, wanted: list[Row], missed: list[Row]) -> bool:
    """Whether it is about nobody the note tells of, or is what was to be said of another."""
    people = [_name(want["person"]) for want in wanted]
    return _name(got["person"]) not in people or any(
        want["relation"] == got["relation"]
        and _same_value(str(want["relation"]), str(want["value"] or ""), str(got["value"] or ""))
        for want in missed
    )


def _count_day(want: str | None, got: str | None, tally: Tally) -> bool:
    if want == got:
        tally.hit["date"] += want is not None
        return True
    tally.missed["date"] += want is not None
    tally.extra["date"] += got is not None
    return False


def _pair(wanted: list[Row], said: list[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Each fact expected beside one that was found, those of the same day first; and the rest."""
    left = list(said)
    pairs = []
    missed = list(wanted)
    for same_day in (True, False):
        todo, missed = missed, []
        for want in todo:
            found = next((f for f in left if _same(want, f, same_day=same_day)), None)
            if found is None:
                missed.append(want)
            else:
                left.remove(found)
                pairs.append((want, found))
    return pairs, missed, left


def _same(want: Row, got: Row, *, same_day: bool) -> bool:
    return (
        want["relation"] == got["relation"]
        and _name(want["person"]) == _name(got["person"])
        and _same_value(str(want["relation"]), str(want["value"] or ""), str(got["value"] or ""))
        and (not same_day or _day(want) == _day(got))
    )


def _same_value(relation: str, want: str, got: str) -> bool:
    if relation in _EXACT:
        return _fold(want).strip() == _fold(got).strip()
    if relation == "phone":
        return re.sub(r"\D", "", want) == re.sub(r"\D", "", got)
    if relation == "url":
        return _address(want) == _address(got)
    if relation == "introduced_by":
        one, other = _name(want), _name(got)
        return bool(one and other) and (one == other or one[:1] == other or other[:1] == one)
    mine, theirs = _words(want), _words(got)
    if not mine or not theirs:
        return mine == theirs
    return 2 * (mine & theirs).total() / (mine.total() + theirs.total()) >= _OVERLAP


def _address(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", _fold(url)).rstrip("/")


def _day(fact: Row) -> str | None:
    value = fact.get("date")
    return value[:10] if value else None


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def _name(text: str | None) -> list[str]:
    parts = re.findall(r"[\w'’-]+", _fold(text or ""))
    return [part for part in parts if part not in _TITLES] or parts


def _words(text: str) -> Counter[str]:
    raw = re.findall(r"[\w@+#]+", _fold(text).replace("'s", "").replace("’s", ""))
    raw = [_ALIKE.get(word, word) for word in raw]
    return Counter([word for word in raw if word not in _SMALL] or raw)


def main(paths: list[str]) -> None:
    """Print the figures of each file, and of each relation over all files."""
    total = Tally()
    print(f"{'notes':20}{'':5}  F1    prec  rec   whole intent wrong")
    for path in paths:
        tally = score(Path(path).read_text("utf-8").splitlines())
        precision, recall, f1 = tally.rates()
        print(
            f"{Path(path).stem:20}{tally.notes:5}  {f1:.3f} {precision:.3f} {recall:.3f} "
            f"{tally.whole / tally.notes:.3f} {tally.intents / tally.notes:.3f}  "
            f"{tally.wrong / max(tally.found, 1):.3f}"
        )
        total.hit += tally.hit
        total.missed += tally.missed
        total.extra += tally.extra
    for relation in sorted(total.hit | total.missed | total.extra):
        precision, recall, f1 = total.rates([relation])
        print(f"{relation:20}{'':5}  {f1:.3f} {precision:.3f} {recall:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:] or sorted(str(path) for path in Path("tests/corpus").glob("*.jsonl")))
