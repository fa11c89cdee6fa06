"""Values go to JSON documents and come back the same."""

import json
from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.core import records
from bot.core.journal import Note, Source, Statement
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Offer, Person
from bot.core.profile import Habits

texts = st.text(max_size=30)
ids = st.from_regex(r"m[1-9][0-9]{0,8}\.[0-9a-f]{8}", fullmatch=True)
zones = st.sampled_from(
    [UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=9))]
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001
days = st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1))
times = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
free = st.sampled_from([Relation.ORG, Relation.DETAIL, Relation.INTEREST, Relation.GAVE, Act.NAMED])

statements = st.builds(Statement, texts, free, texts, days, times, st.booleans())
notes = st.builds(
    Note,
    id=st.from_regex(r"[mb][1-9][0-9]{0,8}", fullmatch=True),
    said=moments,
    text=texts,
    source=st.sampled_from(Source),
    statements=st.lists(statements, max_size=4).map(tuple),
    who=st.dictionaries(texts.filter(bool), ids, max_size=2),
    asks=st.dictionaries(texts, st.lists(ids, min_size=1, max_size=3).map(tuple), max_size=2),
    message=st.none() | st.integers(1, 2**31),
    reply=st.none() | st.integers(1, 2**31),
    undone=st.booleans(),
    undone_by=st.none() | st.integers(1, 2**31),
)
people = st.builds(
    Person,
    id=ids,
    entries=st.lists(
        st.builds(
            Entry,
            st.from_regex(r"m[1-9]{1,4}\.[0-9]", fullmatch=True),
            moments,
            free,
            texts,
            days,
            times,
            st.booleans(),
        ),
        max_size=4,
    ).map(tuple),
    offers=st.lists(
        st.builds(
            Offer, texts, st.dates(date(1900, 1, 1)), texts, st.sampled_from(["sent", "claimed"])
        ),
        max_size=2,
    ).map(tuple),
)


@given(notes)
def test_a_note_comes_back_the_same(note: Note) -> None:
    assert records.note_of(json.loads(json.dumps(records.note_doc(note)))) == note


@given(people)
def test_a_person_comes_back_the_same(person: Person) -> None:
    doc = records.person_doc(person, Habits("Europe/Lisbon"))

    assert records.person_of(json.loads(json.dumps(doc))) == person
