"""What questions ask for, in the ways people type them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.notes.facts import Channel, Relation
from bot.core.questions.parse import parse
from bot.core.questions.query import Ask, Period, Query

MONDAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
LAST_WEEK = Period(date(2026, 2, 23), date(2026, 3, 1))


def asked(text: str) -> Query:
    query = parse(text, MONDAY)
    assert query is not None, text
    return query


@pytest.mark.parametrize(
    ("text", "relation", "topic"),
    [
        ("who do I know in fintech?", Relation.INDUSTRY, "fintech"),
        ("which ppl do i know in toronto", Relation.LOCATION, "toronto"),
        ("who is in Lisbon", Relation.LOCATION, "Lisbon"),
        ("Who's based in Lisbon right now?", Relation.LOCATION, "Lisbon"),
        ("who lives in Verdun again?", Relation.LOCATION, "Verdun"),
        ("how many people do I know in Lisbon", Relation.LOCATION, "Lisbon"),
        ("who works at Google", Relation.ORG, "Google"),
        ("who works at google?", Relation.ORG, "google"),
        ("anyone at Shopify?", Relation.ORG, "Shopify"),
        ("Who have I met so far that works in renewable energy?", Relation.INDUSTRY, "renewable energy"),
        ("who needs a designer", Relation.NEED, "designer"),
        ("who's looking for a designer?", Relation.NEED, "designer"),
        ("who likes climbing", Relation.INTEREST, "climbing"),
        ("anyone into jazz?", Relation.INTEREST, "jazz"),
        ("which of the soccer parents like hiking?", Relation.INTEREST, "hiking"),
        ("who offered to review my cv", Relation.OFFER, "review my cv"),
        ("did anyone say they could fix a bike?", Relation.OFFER, "fix a bike"),
        ("who did I meet at the gala", Relation.MET_AT, "the gala"),
        ("Show me everyone I met at the Toronto career fair.", Relation.MET_AT, "the Toronto career fair"),
        ("who gave me the lead", Relation.RECEIVED, "lead"),
        ("who did Bob introduce me to", Relation.INTRODUCED_BY, "Bob"),
    ],
)  # fmt: skip
def test_people_are_looked_for_by_what_is_said_of_them(
    text: str, relation: Relation, topic: str
) -> None:
    query = asked(text)

    assert query.ask is Ask.FIND
    assert [w.topic for w in query.wanted] == [topic]
    assert relation in query.wanted[0].relations


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("anyone I know in Berlin who does machine learning?", ["Berlin", "does machine learning"]),
        ("who lives near Porto and works in climate", ["Porto", "climate"]),
        ("who was the guy from Shopify I met at the hackathon?", ["Shopify", "the hackathon"]),
    ],
)
def test_several_things_may_be_wanted_of_one_person(text: str, topics: list[str]) -> None:
    assert [w.topic for w in asked(text).wanted] == topics


@pytest.mark.parametrize(
    ("text", "ask", "name", "relations"),
    [
        ("what do I know about Ana", Ask.ABOUT, "Ana", ()),
        ("who is Ana Lopez?", Ask.ABOUT, "Ana Lopez", ()),
        ("tell me about Ana", Ask.ABOUT, "Ana", ()),
        ("what's Ana's email", Ask.VALUE, "Ana", (Relation.EMAIL,)),
        ("ana’s email address please", Ask.VALUE, "ana", (Relation.EMAIL,)),
        ("when is Luis' birthday", Ask.VALUE, "Luis", (Relation.BIRTHDAY,)),
        ("whens joaos bday again?", Ask.VALUE, "joaos", (Relation.BIRTHDAY,)),
        ("birthday of Luis", Ask.VALUE, "Luis", (Relation.BIRTHDAY,)),
        ("what's Fionn's website", Ask.VALUE, "Fionn", (Relation.URL,)),
        ("where does Tom live", Ask.VALUE, "Tom", (Relation.LOCATION,)),
        ("wheres chiara living now", Ask.VALUE, "chiara", (Relation.LOCATION,)),
        ("where does Tom work?", Ask.VALUE, "Tom", (Relation.ORG, Relation.TITLE)),
        ("who introduced me to Carla", Ask.VALUE, "Carla", (Relation.INTRODUCED_BY,)),
        ("how do I know Tom", Ask.VALUE, "Tom", (Relation.MET_AT, Relation.INTRODUCED_BY)),
        ("what did I give Ana", Ask.TRADED, "Ana", (Relation.GAVE,)),
        ("what has Ana done for me", Ask.TRADED, "Ana", (Relation.RECEIVED,)),
        ("what did I promise?", Ask.TRADED, "", (Relation.PROMISED,)),
        ("what have I promised Ama so far", Ask.TRADED, "Ama", (Relation.PROMISED,)),
        ("who do I owe something?", Ask.OWED, "", (Relation.PROMISED, Relation.RECEIVED)),
        ("what do i owe Tom", Ask.OWED, "Tom", (Relation.PROMISED, Relation.RECEIVED)),
        ("do I owe Tom anything?", Ask.OWED, "Tom", (Relation.PROMISED, Relation.RECEIVED)),
        ("who do i need to thank?", Ask.OWED, "", (Relation.RECEIVED,)),
        ("who haven't I thanked yet", Ask.OWED, "", (Relation.RECEIVED,)),
        ("who helped me", Ask.TRADED, "", (Relation.RECEIVED,)),
        ("did I thank Ana?", Ask.TRADED, "Ana", (Relation.THANKED,)),
        ("when did I last see Tom?", Ask.LAST, "Tom", ()),
        ("When did I last write to Ravi?", Ask.LAST, "Ravi", ()),
        ("how long since I talked to Tom", Ask.LAST, "Tom", ()),
        ("when did I meet Tom?", Ask.FIRST, "Tom", ()),
    ],
)
def test_one_person_is_asked_about(
    text: str, ask: Ask, name: str, relations: tuple[Relation, ...]
) -> None:
    query = asked(text)

    assert (query.ask, query.name, query.relations) == (ask, name, relations)


def test_when_an_agreed_call_is_may_be_asked() -> None:
    assert asked("when is the call with Tom").ask is Ask.COMING


def test_the_way_of_contact_is_heard() -> None:
    assert Channel.EMAIL in asked("when did I last email Tom").channels
    assert Channel.CALL not in asked("when did I last see Tom").channels


@pytest.mark.parametrize(
    ("text", "ask", "first", "last"),
    [
        ("who did I meet last week", Ask.FIND, LAST_WEEK.first, LAST_WEEK.last),
        ("who did I meet at the gala last week", Ask.FIND, LAST_WEEK.first, LAST_WEEK.last),
        ("who did i meet at the wine thing in sept", Ask.FIND, date(2025, 9, 1), date(2025, 9, 30)),
        ("who have I met in the past 3 weeks", Ask.FIND, date(2026, 2, 9), MONDAY.date()),
        ("who have I not seen in a while", Ask.QUIET, date(2026, 1, 1), MONDAY.date()),
        ("who haven't i spoken to since new year's", Ask.QUIET, date(2026, 1, 1), MONDAY.date()),
        ("who haven't I called in 3 weeks", Ask.QUIET, date(2026, 2, 9), MONDAY.date()),
        ("whose birthday is coming up in june?", Ask.BIRTHDAYS, date(2026, 6, 1), date(2026, 6, 30)),
        ("list people with birthdays next month", Ask.BIRTHDAYS, date(2026, 4, 1), date(2026, 4, 30)),
        ("what's planned this week", Ask.COMING, date(2026, 3, 2), date(2026, 3, 8)),
    ],
)  # fmt: skip
def test_the_time_asked_about_is_heard(text: str, ask: Ask, first: date, last: date) -> None:
    query = asked(text)

    assert query.ask is ask
    assert query.period == Period(first, last)


@pytest.mark.parametrize("text", ["", "?", "who?", "what is it", "x" * 400, "how do you do?"])
def test_what_asks_nothing_is_no_query(text: str) -> None:
    assert parse(text, MONDAY) is None


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_parsed(text: str) -> None:
    query = parse(text, MONDAY)

    assert query is None or isinstance(query, Query)


@given(
    st.lists(
        st.sampled_from(
            [
                "who",
                "what",
                "when",
                "did",
                "i",
                "last",
                "see",
                "met",
                "in",
                "at",
                "the",
                "of",
                "and",
                "that",
                "does",
                "Ana's",
                ",",
                "birthday",
                "likes",
                "works",
                "know",
                "all",
                "show",
                "me",
                "since",
                "week",
                "next",
                "to",
                "a",
            ]
        ),
        max_size=60,
    )
)
def test_any_pile_of_asking_words_can_be_parsed(words: list[str]) -> None:
    query = parse(" ".join(words), MONDAY)

    assert query is None or isinstance(query, Query)
