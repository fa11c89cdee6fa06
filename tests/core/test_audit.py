"""What follows from the notes is told from what does not."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import records
from bot.core.audit import audit
from bot.core.ledger.waiting import waiting
from bot.core.nudges.moments import moment
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_doc
from tests.core.notebook import START, Notebook

HABITS = Habits("UTC")
NOON = time(12)
TODAY = START.date() + timedelta(days=3)
NOTES = (
    "met Ana at soccer, she's in fintech",
    "remind me to call Ana on friday",
    "Luis gave me a lead: PM at Stripe",
    "I promised Bob an intro to Luis",
    "had coffee with Ana and Bob yesterday",
)

Tables = dict[str, dict[str, dict[str, Any]]]


def kept(book: Notebook) -> Tables:
    """The documents that keep this book."""
    people = book.people.values()
    docs = {p.id: records.person_doc(p, HABITS) for p in people}
    rings = [doc[when] for doc in docs.values() for when in ("due", "keep") if when in doc]
    wake = min((moment(ring, HABITS).timestamp() for ring in rings), default=None)
    return {
        "me": {"me": profile_doc(Profile(7, wake=wake))},
        "notes": {key: records.note_doc(note) for key, note in book.notes.items()},
        "people": docs,
        "ledger": {p.id: {"person": p.id, "open": told} for p in people if (told := waiting(p))},
        "waiting": {},
        "shelf": {},
    }


def written(*texts: str) -> Tables:
    book = Notebook()
    for text in texts:
        book.says(text)
    return kept(book)


def faults(tables: Tables, today: date = TODAY) -> list[str]:
    return list(audit(tables, HABITS, datetime.combine(today, NOON, UTC)))


@given(st.lists(st.sampled_from(NOTES), max_size=8), st.integers(0, 400))
@settings(deadline=None)
def test_what_the_notes_make_is_never_at_fault(texts: list[str], days: int) -> None:
    assert faults(written(*texts), START.date() + timedelta(days=days)) == []


def _ana(tables: Tables) -> dict[str, Any]:
    return next(doc for doc in tables["people"].values() if doc["name"] == "Ana")


def _entry_changed(tables: Tables) -> None:
    _ana(tables)["entries"][-1]["value"] = "tennis"


def _entry_lost(tables: Tables) -> None:
    _ana(tables)["entries"].pop()


def _renamed(tables: Tables) -> None:
    _ana(tables)["name"] = "Anna"


def _not_found_by_word(tables: Tables) -> None:
    _ana(tables)["words"] = []


def _never_due(tables: Tables) -> None:
    del _ana(tables)["due"]


def _never_kept(tables: Tables) -> None:
    del next(doc for doc in tables["people"].values() if "keep" in doc)["keep"]


def _kept_late(tables: Tables) -> None:
    next(doc for doc in tables["people"].values() if "keep" in doc)["keep"] = "2031-01-01"


def _never_woken(tables: Tables) -> None:
    del tables["me"]["me"]["wake"]


def _woken_late(tables: Tables) -> None:
    tables["me"]["me"]["wake"] = (START + timedelta(days=900)).timestamp()


def _settings_torn(tables: Tables) -> None:
    tables["me"]["me"] = {"zone": 3}


def _person_lost(tables: Tables) -> None:
    del tables["people"][_ana(tables)["id"]]


def _notes_lost(tables: Tables) -> None:
    tables["notes"].clear()


def _note_torn(tables: Tables) -> None:
    del tables["notes"]["m1"]["said"]


def _person_torn(tables: Tables) -> None:
    _ana(tables)["entries"] = "none"


def _note_misplaced(tables: Tables) -> None:
    tables["notes"]["m9"] = tables["notes"].pop("m1")


def _ledger_lost(tables: Tables) -> None:
    tables["ledger"].clear()


def _ledger_of_nobody(tables: Tables) -> None:
    tables["ledger"]["m7.none"] = {"person": "m7.none", "open": ["lead"]}


def _waiting_for_nobody(tables: Tables) -> None:
    tables["waiting"]["m7.none"] = {"person": "m7.none"}


def _link_of_no_note(tables: Tables) -> None:
    tables["shelf"]["m7.0"] = {"id": "m7.0", "note": "m7"}


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (_entry_changed, "is not what the notes say"),
        (_entry_lost, "is not what the notes say"),
        (_renamed, "is not found by what is on record"),
        (_not_found_by_word, "is not found by what is on record"),
        (_never_due, "would not come up"),
        (_never_kept, "would not come up"),
        (_kept_late, "would not come up"),
        (_never_woken, "looked at in time"),
        (_woken_late, "looked at in time"),
        (_settings_torn, "The settings cannot be read"),
        (_person_lost, "who is not on record"),
        (_notes_lost, "no note tells of them"),
        (_note_torn, "Note m1 cannot be read"),
        (_person_torn, "cannot be read"),
        (_note_misplaced, "Note m9 is kept in the wrong place"),
        (_ledger_lost, "The ledger does not have what is open"),
        (_ledger_of_nobody, "The ledger tells of m7.none"),
        (_waiting_for_nobody, "An answer is waited for about m7.none"),
        (_link_of_no_note, "Link m7.0 on the shelf belongs to no note"),
    ],
)
def test_each_kind_of_harm_is_told(harm: Callable[[Tables], None], sentence: str) -> None:
    tables = deepcopy(written(*NOTES))
    assert faults(tables) == []

    harm(tables)

    assert any(sentence in told for told in faults(tables)), faults(tables)


def test_no_sentence_tells_what_was_texted() -> None:
    tables = written(*NOTES)
    for doc in tables["people"].values():
        doc["entries"].pop()
        doc["words"] = []

    assert not [s for s in faults(tables) if "Ana" in s or "fintech" in s or "soccer" in s]


def test_what_has_lapsed_since_it_was_written_is_no_fault() -> None:
    tables = written("Ana starts at Acme on 20 March", "Bob runs the marathon on 8 March")

    for days in range(0, 60, 7):
        assert faults(tables, START.date() + timedelta(days=days)) == []
