"""Everyday notes: who is a person, what is said of them, and what only sounds so."""

import pytest

from tests.core.notes.readings import days, facts

ANA, BOB, LUIS = "Ana Ruiz", "Bob Okafor", "Luis Vega"
KNOWN = (ANA, BOB, LUIS)

FOUND = [
    (
        "thanked Ana for the boots. She and Luis are off to Peru for good",
        {(ANA, "detail", "off to Peru for good"), (LUIS, "detail", "off to Peru for good")},
    ),
    ("Bob's wife says he's moving to Spain", {(BOB, "detail", "moving to Spain")}),
    ("saw Ana. Her mum told me she's taken up judo", {(ANA, "interest", "judo")}),
    ("Bob did give us two cans of paint", {(BOB, "received", "two cans of paint")}),
    (
        "thanked Ana with tulips for the lift",
        {(ANA, "thanked", "lift"), (ANA, "gave", "tulips")},
    ),
    ("saw Ana. Left her husband", {(ANA, "detail", "Left her husband")}),
    ("pub with Bob last night", {(BOB, "interaction", "drinks")}),
    ("Ana got made deputy head at Northcote High", {(ANA, "title", "deputy head")}),
    ("Bob does the breakfast club", {(BOB, "detail", "does the breakfast club")}),
    ("Ana is the lollipop lady", {(ANA, "title", "lollipop lady")}),
    ("coffee with Ana. Raises orchids", {(ANA, "interest", "orchids")}),
    ("Ana writes poetry", {(ANA, "interest", "poetry")}),
    ("Bob wrote me a long email", {(BOB, "interaction", "email")}),
    ("facetime with Ana on her birthday today", {(ANA, "birthday", "03-11")}),
    ("Ana rang to say Bob's scan was clear", {(BOB, "detail", "scan was clear")}),
    ("Ana rang to say Bob's scan was clear", {(ANA, "interaction", "call")}),
    ("Bob texted to say he's engaged", {(BOB, "detail", "engaged")}),
    ("Bob finally told his parents he's gay", {(BOB, "detail", "told his parents he's gay")}),
    ("Ana's not drinking this month", {(ANA, "detail", "not drinking this month")}),
    ("Bob retired last week", {(BOB, "detail", "retired last week")}),
    ("Bob prayed with us after service", {(BOB, "interaction", "met")}),
    ("saw Ana, I'll do her books on the 21st", {(ANA, "promised", "do her books")}),
    ("Ana's 70th is on 4 april", {(ANA, "birthday", "04-04")}),
    ("Ana's 70th is on 4 april, she was born in 1956", {(ANA, "birthday", "1956-04-04")}),
    ("Ana di called", {(ANA, "interaction", "call")}),
    ("Saw Bob-san at the shrine", {(BOB, "interaction", "met")}),
    ("saw Bob. Take him the Maeve Binchy", {(BOB, "reminder", "Take him the Maeve Binchy")}),
    ("caught up with Ana last night, chinese takeaway", {(ANA, "interaction", "meal")}),
    ("Bob's party was a hoot", {(BOB, "interaction", "met")}),
    ("Bob borrowed my drill", {(BOB, "gave", "drill")}),
    ("Bob brought roses", {(BOB, "received", "roses")}),
    ("Ana dropped off a stew when she heard", {(ANA, "received", "stew")}),
    ("Bob owes me twenty quid", {(BOB, "detail", "owes me twenty quid")}),
    ("Ana plays dominoes every thursday", {(ANA, "interest", "dominoes")}),
    ("Ana next door had a fall", {(ANA, "detail", "had a fall")}),
    ("Big Bob's retired from the buses", {(BOB, "detail", "retired from the buses")}),
    ("Bob will text me the number", {(BOB, "offer", "text me the number")}),
    ("Bob is training for the Lagos run", {(BOB, "detail", "training for the Lagos run")}),
    ("Bob grew up two doors from us", {(BOB, "detail", "grew up two doors from us")}),
    ("Ana plays chess and dyed her hair", {(ANA, "detail", "dyed her hair")}),
    ("coffee w Ana, her and Luis are splitting up", {(LUIS, "detail", "splitting up")}),
    ("hit Bob up for a session in april", {(BOB, "reminder", "hit up for a session")}),
    ("since the baby, Luis wants a night nurse", {(LUIS, "need", "night nurse")}),
]

STRANGERS = [
    ("Saw the physio, Niamh Corrigan, about my knee", ("Niamh Corrigan", "title", "physio")),
    ("Saw the physio, Niamh Corrigan, about my knee", ("Niamh Corrigan", "interaction", "met")),
    ("emailed the swim club secretary, Inga Dahl", ("Inga Dahl", "org", "swim club")),
    ("emailed the swim club secretary, Inga Dahl", ("Inga Dahl", "title", "secretary")),
    ("Curry with the Pritchards' lodger, Zdenek, tonight", ("Zdenek", "interaction", "meal")),
    ("kid's drum teacher Ollie Byrne, into synths", ("Ollie Byrne", "title", "drum teacher")),
    ("met Siobhan, Grace's godmother, at mass", ("Siobhan", "detail", "Grace's godmother")),
    ("met Siobhan, Grace's godmother, at mass. Nurse", ("Siobhan", "title", "Nurse")),
    ("soccer mom Shawna (Jo's mom) is vegan", ("Shawna", "detail", "vegan")),
    ("met Femi, friends call him Mo. Nurse", ("Femi", "title", "Nurse")),
    ("met Ana's flatmate fin at predrinks", ("Fin", "met_at", "predrinks")),
    ("saw my old RA, Terrence Okoye, in town", ("Terrence Okoye", "interaction", "met")),
    ("met Ike's new teacher today, Mr Brannigan", ("Mr Brannigan", "title", "teacher")),
    ("met the lassie who's taken over the bar, Shona", ("Shona", "interaction", "met")),
    ("met Xiu and Sizwe at Ana's lobola. He's a cook, she's a vet", ("Xiu", "title", "vet")),
    ("met Maelle, moved to Rosemont with two ferrets", ("Maelle", "location", "Rosemont")),
    ("my brother's girlfriend Saoirse is a vet", ("Saoirse", "title", "vet")),
    ("Nieves does flamenco and hates small talk", ("Nieves", "detail", "hates small talk")),
    ("Ollie's mum is Camilla. She's a vet", ("Camilla", "title", "vet")),
    ("met Camilla (Ollie's mum) properly at the fete", ("Camilla", "met_at", "fete")),
    ("met Sas in the clubhouse after the match", ("Sas", "met_at", "clubhouse")),
]

DATED = [
    ("Bob called to cancel sunday lunch", (BOB, "interaction", "2026-03-11")),
    ("Bob called on sunday to cancel lunch", (BOB, "interaction", "2026-03-08")),
    ("Ana told me in the car park on monday", (ANA, "interaction", "2026-03-09")),
    ("pickleball moved to sunday with Bob", (BOB, "plan", "2026-03-15")),
    ("saw Bob. Still on for breakfast with him saturday though", (BOB, "plan", "2026-03-14")),
    ("Bob and I are not going to the gig friday. Moved to the 26th", (BOB, "plan", "2026-03-26")),
    ("saw Bob. Dosa with him next wednesday", (BOB, "plan", "2026-03-18")),
    ("saw Bob. Cocktails with him and Ana fri", (BOB, "plan", "2026-03-13")),
    ("suya with Bob on friday? no, he's got the kids then. saturday", (BOB, "plan", "2026-03-14")),
    ("saw Bob. muay thai with him on friday instead", (BOB, "plan", "2026-03-13")),
    ("Bob's birthday do was last night", (BOB, "interaction", "2026-03-10")),
    ("had to cancel on Bob again. Rebooked for the 24th", (BOB, "plan", "2026-03-24")),
    ("saw Ana. Pizza at hers on sunday", (ANA, "plan", "2026-03-15")),
]

NOBODY = [
    "thanks kith, you're a star",
    "Landline only: 01632 960144",
    "Widow, mad about bingo",
    "Had a boy! Idris, 3.4kg",
    "If Leo gets the visa, he'll come in june",
    "Correct email this time: choir@holy.example",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_what_people_tell_of_each_other_is_found(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(("text", "wanted"), STRANGERS)
def test_strangers_are_found_however_they_are_brought_in(
    text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in facts(text)


@pytest.mark.parametrize(("text", "wanted"), DATED)
def test_days_belong_to_what_they_stand_with(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in days(text, *KNOWN)


NOTHING = [
    "Bob took the boys, I owe him big time",
    "if Bob moves, he starts on saturday",
    "must do something for Ana",
    "Ana's party isn't on saturday",
    "saw Bob. Rains have come",
    "saw Ana, must attend",
    "saw Ana and Bob, both doing well",
    "saw Bob. Drinks soon",
    "saturday? no, Ana's got the kids then",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_might_be_gives_no_promise_plan_or_detail(text: str) -> None:
    assert not {r for _, r, _ in facts(text, *KNOWN)} & {"promised", "plan", "detail", "reminder"}


@pytest.mark.parametrize("text", NOBODY)
def test_plain_words_are_nobody(text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("pub with heledd tonight", "Heledd Pryce"),
        ("remind me to run the soup over to temperance", "Temperance Boyd"),
        ("lunch w Anna tmrw", "Anna W."),
        ("iftar at Um Khaled's tonight", "Um Khaled"),
        ("june next door had a fall", "June Abbott"),
    ],
)
def test_a_known_name_is_no_slip_of_the_thumb_and_no_plain_word(text: str, name: str) -> None:
    assert {p for p, _, _ in facts(text, name)} == {name}
