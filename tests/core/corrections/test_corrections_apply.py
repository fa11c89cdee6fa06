"""What a note says once it was put right."""

from datetime import UTC, date, datetime, time

from bot.core.corrections.apply import corrected, inverse, swapped
from bot.core.corrections.correction import Correction, Fix
from bot.core.corrections.nicknames import are_one, forms
from bot.core.journal import Statement
from bot.core.learnt import Learnt
from bot.core.notes.facts import Mention, Relation
from bot.core.people import Act

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
TODAY = NOW.date()
SOCCER = (
    Statement("Ana", Relation.MET_AT, "soccer game"),
    Statement("Ana", Relation.INTERACTION, "met", TODAY),
    Statement("Bob", Relation.RECEIVED, "introduction to Ana", TODAY),
)


def right(fix: Fix, old: str, new: str = "", *, alias: bool = False) -> tuple[Statement, ...]:
    return corrected(SOCCER, (), [Correction(fix, old, new, NOW, alias=alias)])[0]


def test_a_name_is_changed_wherever_it_stands() -> None:
    said = right(Fix.NAME, "Ana", "Anna")

    assert [s.person for s in said] == ["Anna", "Anna", "Bob"]
    assert said[2].value == "introduction to Anna"


def test_a_slip_makes_another_name_of_the_person() -> None:
    assert Statement("Anna", Act.ALIAS, "Ana") in right(Fix.NAME, "Ana", "Anna", alias=True)


def test_words_are_changed_inside_a_value() -> None:
    assert right(Fix.WORDS, "Soccer", "tennis")[0].value == "tennis game"


def test_what_says_nothing_any_more_is_gone() -> None:
    assert [s.what for s in right(Fix.WORDS, "soccer game")][:1] == [Relation.INTERACTION]


def test_a_day_is_changed_with_its_time() -> None:
    said = right(Fix.DATE, f"{TODAY}", "2026-03-01T15:00")

    assert (said[1].date, said[1].time) == (date(2026, 3, 1), time(15))
    assert said[0].date is None


def test_nobody_says_nothing() -> None:
    mentions = (Mention("Ana"), Mention("Bob"))

    said, named = corrected(SOCCER, mentions, [Correction(Fix.NOBODY, "Ana", "", NOW)])

    assert [s.person for s in said] == ["Bob"]
    assert [m.name for m in named] == ["Bob"]


def test_what_was_implied_is_confirmed_or_goes() -> None:
    implied = Statement("Ana", Relation.REMINDER, "call", TODAY, sure=False)
    key = "Ana|reminder|call"

    yes = corrected([implied], (), [Correction(Fix.SURE, key, "yes", NOW)])[0]
    no = corrected([implied], (), [Correction(Fix.SURE, key, "no", NOW)])[0]

    assert yes[0].sure
    assert no == ()


def test_a_word_inside_another_is_left_alone() -> None:
    assert swapped("party at Ana's anatomy class", "ana", "Anna") == "party at Ana's anatomy class"
    assert swapped("café at José place", "jose", "Joe") == "café at Joe place"


def test_a_rename_has_a_way_back() -> None:
    there = Correction(Fix.NAME, "Ana", "Anna", NOW)
    back = inverse(there)

    assert back is not None
    assert corrected(SOCCER, (), [there, back])[0] == SOCCER


def test_what_takes_away_has_no_way_back() -> None:
    assert inverse(Correction(Fix.WORDS, "soccer", "", NOW)) is None
    assert inverse(Correction(Fix.NOBODY, "Ana", "", NOW)) is None


def test_short_names_belong_to_long_ones() -> None:
    assert are_one("Bob", "Robert Smith")
    assert are_one("Kate", "Catherine")
    assert not are_one("Bob", "Bob Smith")
    assert not are_one("Bob", "Tom")
    assert forms("zebedee") == frozenset()


def test_the_latest_word_on_a_word_counts() -> None:
    nobody = Learnt().learn(Correction(Fix.NOBODY, "Rex", "", NOW), "m1")
    person = nobody.learn(Correction(Fix.PERSON, "rex", "", NOW), "m2")

    assert nobody.no_names == ("Rex",)
    assert person.no_names == ()
    assert dict(person.names) == {"rex": "m2"}


def test_what_was_learnt_of_a_note_goes_with_it() -> None:
    correction = Correction(Fix.PLACE, "Porto", "", NOW)
    learnt = Learnt().learn(correction, "m1")

    assert learnt.unlearn(correction, "m2") == learnt
    assert learnt.unlearn(correction, "m1") == Learnt()
