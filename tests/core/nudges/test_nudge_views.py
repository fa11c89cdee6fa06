"""Every kind of item as it is shown: why, what is next, its buttons."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.ledger.marks import value
from bot.core.notes.facts import Channel, Relation
from bot.core.nudges.drafts import advise
from bot.core.nudges.kinds import Due, Kind
from bot.core.people import Act, Entry, Person, What
from bot.core.trip import Trip
from bot.core.views.coming import coming
from bot.core.views.nudge import Item, nudge
from bot.core.views.nudge_buttons import reference
from tests.core.ledger.people import NOON, TODAY, person

LEAD = "lead: PM at Stripe"
TELLS: dict[Kind, tuple[What, str]] = {
    Kind.REMINDER: (Relation.REMINDER, "call"),
    Kind.PLAN: (Relation.PLAN, Channel.COFFEE),
    Kind.AFTER: (Relation.PLAN, Channel.COFFEE),
    Kind.BIRTHDAY: (Relation.BIRTHDAY, "03-11"),
    Kind.BIRTHDAY_SOON: (Relation.BIRTHDAY, "03-14"),
    Kind.PROMISE: (Relation.PROMISED, "deck"),
    Kind.THANKS: (Relation.RECEIVED, LEAD),
    Kind.NEWS: (Relation.DETAIL, "is moving to Berlin"),
    Kind.FOLLOW_UP: (Relation.INTERACTION, Channel.MET),
    Kind.EVENT: (Relation.DETAIL, "runs a marathon on march 10"),
    Kind.LEAD: (Relation.RECEIVED, LEAD),
    Kind.REPORT: (Relation.INTRODUCED_BY, "Bob Stone"),
    Kind.INTRO: (Act.INTRO, value("m9.luis", "asked", "Luis")),
    Kind.TRIP: (Relation.LOCATION, "Lisbon"),
    Kind.NEED: (Relation.NEED, "designer"),
    Kind.KEEP: (Relation.INDUSTRY, "fintech"),
    Kind.STILL: (Relation.INDUSTRY, "fintech"),
}
TRIP = Trip("m8", "Lisbon", TODAY + timedelta(days=3), TODAY + timedelta(days=5), TODAY)


def due(kind: Kind, who: Person | None = None, n: int = 1) -> Due:
    what, told = TELLS[kind]
    said = NOON - timedelta(days=8)
    entry = Entry(f"m{n}.1", said, what, told, said.date())
    ana = (who or person("Ana")).with_entries([entry])
    trip = TRIP if kind is Kind.TRIP else None
    return Due(ana, kind, f"{kind}:{entry.id}", TODAY, entry=entry, trip=trip)


def shown(*items: Due) -> tuple[str, list[str]]:
    view = nudge([Item(d.person.name, reference(d), d, advise(d, TODAY)) for d in items], TODAY)
    return view.text, [button.label for row in view.rows for button in row]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_says_why_what_is_next_and_has_buttons(kind: Kind) -> None:
    item = due(kind)

    text, labels = shown(item)

    assert text.startswith(tuple("⏰📅💬🎂🎁🤝💛🫶👋🏁🧭📣👥✈️🔎🌱🍂"))
    assert "Ana" in text
    assert len(labels) >= 3
    assert coming(item, TODAY).endswith(", today")


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (Kind.PROMISE, "you promised Ana the deck"),
        (Kind.THANKS, "Ana gave you a lead (PM at Stripe), and you have not said thank you yet"),
        (Kind.LEAD, "Ana gave you a lead (PM at Stripe). Have you looked at it?"),
        (Kind.REPORT, "you met through Bob Stone. Tell Bob Stone how it went"),
        (Kind.INTRO, "you asked about meeting Luis 8 days ago. Any answer?"),
        (Kind.TRIP, "you’re in Lisbon from Sat 14 Mar to Mon 16 Mar, and Ana lives there"),
    ],
)
def test_what_was_noted_is_told_as_one_would_say_it(kind: Kind, says: str) -> None:
    text, _ = shown(due(kind))

    assert says in text


@pytest.mark.parametrize(
    ("channel", "says", "writes"),
    [
        (Channel.MET, "you met 8 days ago", "good to meet you"),
        (Channel.CALL, "you first talked 8 days ago", "good to talk"),
        (Channel.MESSAGE, "you first wrote 8 days ago", "good to talk"),
    ],
)
def test_a_follow_up_says_how_it_began(channel: Channel, says: str, writes: str) -> None:
    item = due(Kind.FOLLOW_UP)
    assert item.entry is not None
    item = replace(item, entry=replace(item.entry, value=channel))

    text, _ = shown(item)

    assert says in text
    assert writes in advise(item, TODAY).line


def test_no_two_buttons_of_one_message_say_the_same_of_different_things() -> None:
    ana = person("Ana Silva")
    other = replace(person("Ana Costa"), id="m7.costa")
    items = [due(Kind.PROMISE, ana), due(Kind.THANKS, ana, 2), due(Kind.FOLLOW_UP, other, 3)]

    _, labels = shown(*items)

    assert [label for label in labels if label[:1] == "✓"] == [
        "✓ Ana Silva: promise",
        "✓ Ana Silva: thank-you",
        "✓ Ana Costa",
    ]


def test_the_word_to_the_introducer_does_not_open_the_chat_with_whom_was_met() -> None:
    carla = person("Carla", (Relation.HANDLE, "@carla"))
    item = due(Kind.REPORT, carla)

    assert advise(item, TODAY).line.startswith("Hi Bob, thank you for introducing me to Carla.")
