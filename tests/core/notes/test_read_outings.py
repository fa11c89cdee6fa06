import pytest

from tests.core.notes.readings import days, facts

ANA, BOB, RICH, MARK = "Ana Ruiz", "Bob Okafor", "Rich Delorme", "Mark Kim"
KNOWN = (ANA, BOB, RICH, MARK)

PLANNED = [
    ("taking Ana to the dentist on monday", (ANA, "2026-03-16")),
    ("Ana moved on saturday. We're helping her paint on july 5", (ANA, "2026-07-05")),
    ("picking Ana up from the station friday at 6", (ANA, "2026-03-13")),
    ("giving Ana a lift to choir on thursday", (ANA, "2026-03-12")),
    ("Ana is cooking us dinner on friday", (ANA, "2026-03-13")),
    ("invited rich round for supper friday", (RICH, "2026-03-13")),
    ("movie with Bob tonight, no sorry, tomorrow 8pm", (BOB, "2026-03-12")),
]
MOVED = [
    ("Bob can't do lunch today. We're doing Tuesday at noon instead", "meal", "2026-03-17"),
    ("Bob rang to call off tonight's drinks. We're doing the 20th instead", "drinks", "2026-03-20"),
    ("Bob had to cancel coffee, now it's friday at 3", "coffee", "2026-03-13"),
    ("bob cant do tues so its thurs, lunch", "meal", "2026-03-12"),
    ("bob cancelled again. rebooked sushi 4 apr 2 noon", "meal", "2026-04-04"),
    ("Bob can't do friday, we'll do coffee on monday", "coffee", "2026-03-16"),
    ("Bob asked to move our call, it's now monday 9am", "call", "2026-03-16"),
    ("bob is out thurs so lunch w him fri 1215", "meal", "2026-03-13"),
]


@pytest.mark.parametrize(("text", "plan"), PLANNED)
def test_an_outing_on_a_day_to_come_is_a_plan(text: str, plan: tuple[str, str]) -> None:
    person, day = plan
    assert (person, "plan", day) in days(text, *KNOWN)


@pytest.mark.parametrize(("text", "way", "day"), MOVED)
def test_what_was_called_off_takes_its_new_day(text: str, way: str, day: str) -> None:
    assert (BOB, "plan", day) in days(text, *KNOWN)
    assert (BOB, "plan", way) in facts(text, *KNOWN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "took rich to lunch to thank him for the lead",
            {(RICH, "interaction", "meal"), (RICH, "thanked", "lead")},
        ),
        ("treated Ana to brunch", {(ANA, "interaction", "meal")}),
        ("Ana had us over for soup last night", {(ANA, "interaction", "meal")}),
        (
            "Ana and Bob are having us round for jollof next thursday",
            {(ANA, "plan", "meal"), (BOB, "plan", "meal")},
        ),
        ("dinner at marks yesterday, too much pie", {(MARK, "interaction", "meal")}),
    ],
)
def test_who_took_or_had_whom_tells_a_meeting(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text, *KNOWN)


def test_a_meeting_called_off_is_no_call() -> None:
    assert facts("Bob called off the barbecue", *KNOWN) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spoke with recruiter Megan Fox from Hays this morning about a role", {("Megan Fox", "org", "Hays"), ("Megan Fox", "interaction", "met")}),
        ("Phone screen with HR manager Claire Dubois at 11 on 20 March", {("Claire Dubois", "plan", "call")}),
        ("ran into old prof dr hassan at the market", {("Dr Hassan", "interaction", "met")}),
        ("met Zoe Lund on the flight, she gave me her card", {("Zoe Lund", "received", "card")}),
        ("Jolanta the office cleaner helped me jump the car", {("Jolanta", "title", "office cleaner"), ("Jolanta", "received", "helped me jump the car")}),
    ],
)  # fmt: skip
def test_words_before_a_name_do_not_hide_the_meeting(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert wanted <= facts(text)


@pytest.mark.parametrize(
    "text", ["Ana said she might move to Spain", "we should grab a pint with Ana sometime"]
)
def test_what_is_only_thought_of_is_neither_offered_nor_to_be_remembered(text: str) -> None:
    assert facts(text, *KNOWN) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana brought a stroller. Sent her and Bob a fruit basket", {(ANA, "gave", "fruit basket"), (BOB, "gave", "fruit basket")}),
        ("Thanked Bob by text for the safety boots", {(BOB, "interaction", "message"), (BOB, "thanked", "safety boots")}),
        ("Hamish Orr, head brewer at Swannay, rang about the job", {("Hamish Orr", "interaction", "call")}),
        ("plumber Joe Smith called, he can come monday", {("Joe Smith", "interaction", "call")}),
        ("Ana gave me feedback on my talk over Google Meet", {(ANA, "interaction", "video")}),
        ("Ana moved into her new flat in Lachine on saturday", {(ANA, "location", "Lachine")}),
        ("dinner with Bob. bobs knee is done for the season", {(BOB, "detail", "knee is done for the season")}),
        ("Ana's short an alto", {(ANA, "need", "alto")}),
        ("Ana is desperate for a day rotation", {(ANA, "need", "day rotation")}),
        ("met lazar the plumber, hes out in mirabel", {("Lazar", "location", "mirabel")}),
        ("drank glögg w Ana", {(ANA, "interaction", "drinks")}),
        ("Ana is all about beekeeping now", {(ANA, "interest", "beekeeping")}),
        ("Ana and Bob don't eat gluten", {(ANA, "detail", "don't eat gluten"), (BOB, "detail", "don't eat gluten")}),
    ],
)  # fmt: skip
def test_who_did_what_how_is_told_in_many_ways(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(
    "text", ["Ana's giving a talk if enough people sign up", "Ana won't need a ride after all"]
)
def test_what_is_only_supposed_is_no_detail(text: str) -> None:
    assert facts(text, *KNOWN) == set()
