"""What is dictated without commas, written by learners, or cut short by thumbs."""

import pytest

from bot.core.notes.facts import Intent
from tests.core.notes.readings import days, facts, reading

DICTATED = [
    ("ana loves chess and snooker full stop", {("Ana", "interest", "chess"), ("Ana", "interest", "snooker")}),
    ("ana is obsessed with sourdough period remind me monday to send her the list", {("Ana", "interest", "sourdough"), ("Ana", "reminder", "send her the list")}),
    ("ana has a short notice period", {("Ana", "detail", "has a short notice period")}),
    ("okay add that ana is a welder and she loves jazz", {("Ana", "title", "welder"), ("Ana", "interest", "jazz")}),
    ("took bob some jam her husband is not well", {("Bob", "gave", "jam"), ("Bob", "detail", "her husband is not well")}),
    ("gave bob a lift home, his mother sick", {("Bob", "gave", "lift home"), ("Bob", "detail", "his mother sick")}),
    ("bob is in singapore now works for grab", {("Bob", "location", "singapore"), ("Bob", "org", "grab")}),
    ("bob moved to lyon n happy to review my pr", {("Bob", "location", "lyon"), ("Bob", "offer", "review my pr")}),
]  # fmt: skip
LEARNERS = [
    ("today i meet bob in the gym", {("Bob", "interaction", "met"), ("Bob", "met_at", "gym")}),
    ("bob help me fill tax paper. i give him honey", {("Bob", "received", "help me fill tax paper"), ("Bob", "gave", "honey")}),
    ("i text ana today to say thank you for soup", {("Ana", "interaction", "message"), ("Ana", "thanked", "soup")}),
    ("i meet bob tomorrow for lunch", {("Bob", "plan", "meal")}),
]  # fmt: skip
CARDS = [
    ("strava.com/athletes/anaruns = ana. check in w her every 2 wks", {("Ana", "url", "strava.com/athletes/anaruns"), ("Ana", "cadence", "P2W")}),
    ("bob got me the number of a good accountant called ana 0161 496 0123", {("Ana", "phone", "0161 496 0123"), ("Ana", "title", "accountant"), ("Bob", "received", "number of a good accountant called ana")}),
    ("bobs in scaffolding now", {("Bob", "industry", "scaffolding")}),
    ("bob doing berlin in sept", {("Bob", "detail", "doing berlin in sept")}),
    ("mesage ana every 2 mnths", {("Ana", "cadence", "P2M")}),
]  # fmt: skip
PASSED = [
    ("ana dropped off lasagna", {("Ana", "received", "lasagna")}),
    ("texted bob 4 the wifi pw", {("Bob", "interaction", "message"), ("Bob", "asked", "wifi pw")}),
    ("texted bob for a chat", {("Bob", "interaction", "message")}),
    ("dropped by ana yest, gave her the fish", {("Ana", "interaction", "met"), ("Ana", "gave", "fish")}),
    ("got ivy a bottle of wine", {("Ivy", "gave", "bottle of wine")}),
    ("just off the fone w ana", {("Ana", "interaction", "call")}),
]  # fmt: skip
AGREED = [
    ("review w ana moved from mon to wed 2pm", {("Ana", "plan", "met")}),
    ("easy 10k w ana next sat 7am then brekkie", {("Ana", "plan", "met")}),
    ("no sorry lunch w ana is tues 1pm not mon", {("Ana", "plan", "meal")}),
    ("i asked bob to come with me to the bank and he said yes so we are going thursday at ten", {("Bob", "asked", "come with me to the bank"), ("Bob", "plan", "met")}),
    ("just hung up with ana", {("Ana", "interaction", "call")}),
    ("will someone pls remind me tmrw to call ana", {("Ana", "reminder", "call")}),
    ("interview w talkdesk tues, ana is the hr lead", {("Ana", "title", "hr lead")}),
]  # fmt: skip
TOGETHER = [
    ("got coffee w bob this am", {("Bob", "interaction", "coffee")}),
    ("bday drinks for ana sat 8", {("Ana", "plan", "drinks")}),
    ("ana over for tea thurs w the kids", {("Ana", "plan", "coffee")}),
    ("met the new guy at work joaquin", {("Joaquin", "interaction", "met"), ("Joaquin", "met_at", "work")}),
    ("met mei lings husband wei today hes a welder", {("Wei", "interaction", "met"), ("Wei", "title", "welder")}),
    ("ana n bob had the baby!! girl, 7lb 2, called poppy", {("Ana", "detail", "had the baby"), ("Bob", "detail", "had the baby")}),
    ("lunch w bob 22nd", {("Bob", "plan", "meal")}),
    ("kids party at ezras sat, met ezras mum tilda", {("Tilda", "interaction", "met"), ("Tilda", "met_at", "kids party at ezras")}),
    ("lunch bob sat 1pm instead", {("Bob", "plan", "meal")}),
    ("met a nice couple at the campsite rob and deb from hull", {("Rob", "interaction", "met"), ("Deb", "interaction", "met"), ("Rob", "met_at", "campsite"), ("Deb", "met_at", "campsite")}),
    ("bob n his wife r coming 2 may 7pm", {("Bob", "plan", "met")}),
    ("bumped into bob n his bf teo", {("Bob", "interaction", "met"), ("Teo", "interaction", "met")}),
]  # fmt: skip
TOLD = [
    ("bob drives for bolt", {("Bob", "org", "bolt")}),
    ("bob off sick this wk send soup", {("Bob", "detail", "off sick this wk"), ("Bob", "reminder", "send soup")}),
    ("bob is building a robot for greenhouses", {("Bob", "detail", "building a robot for greenhouses")}),
    ("recruiter frm hexa called tomasz pinged me", {("Tomasz", "title", "recruiter"), ("Tomasz", "org", "hexa"), ("Tomasz", "interaction", "message")}),
    ("fixed bobs laptop", {("Bob", "gave", "fixed laptop")}),
    ("rebook ana in 6 wks", {("Ana", "reminder", "rebook")}),
    ("bob moved into the new flat", {("Bob", "detail", "moved into the new flat")}),
    ("bobs new place is 22 alder rd", {("Bob", "location", "22 alder rd")}),
    ("gym buddy bob pulled his hamstring", {("Bob", "detail", "pulled his hamstring")}),
    ("told bob i cant lend him the trailer sat", set()),
    ("bob texted, he cn do the drywall nxt wk", {("Bob", "interaction", "message"), ("Bob", "offer", "do the drywall")}),
    ("bob at benmar supply gave me 2 boxes of grout", {("Bob", "org", "benmar supply"), ("Bob", "received", "2 boxes of grout")}),
    ("ana from choir can get us cheap tix", {("Ana", "offer", "get us cheap tix")}),
    ("ana sent flowers when nan died", {("Ana", "received", "flowers")}),
    ("remember that ana takes oat milk", {("Ana", "detail", "takes oat milk")}),
    ("ana works in a bakery", {("Ana", "org", "bakery")}),
    ("ana - new nr 416 555 0163 / new job muji, buyer", {("Ana", "phone", "416 555 0163"), ("Ana", "org", "muji"), ("Ana", "title", "buyer")}),
    ("bob loves jazz has 2 cats drives a van", {("Bob", "interest", "jazz"), ("Bob", "detail", "has 2 cats"), ("Bob", "detail", "drives a van")}),
    ("new ta for chem is ana", {("Ana", "title", "ta"), ("Ana", "industry", "chem")}),
]  # fmt: skip
FRAGMENTS = [
    ("ana needs 2 drywallers asap n a lift 2 the site", {("Ana", "need", "2 drywallers"), ("Ana", "need", "lift 2 the site")}),
    ("daycare lady = ana", {("Ana", "title", "daycare lady")}),
    ("babysitter = ana, 07700 900142, free fri nites", {("Ana", "title", "babysitter"), ("Ana", "phone", "07700 900142"), ("Ana", "detail", "free fri nites")}),
    ("temur\n+998 90 555 01 27\nbased in samarkand", {("Temur", "phone", "+998 90 555 01 27"), ("Temur", "location", "samarkand")}),
    ("bob recommended pete the plumber", {("Bob", "received", "pete"), ("Pete", "title", "plumber")}),
    ("pete the plumber 07700 900 123 recommended by bob", {("Pete", "phone", "07700 900 123"), ("Pete", "title", "plumber"), ("Pete", "detail", "recommended by bob")}),
    ("ana got into med school", {("Ana", "detail", "got into med school")}),
    ("ana is allergic to penicillin write that down", {("Ana", "detail", "allergic to penicillin")}),
    ("ana likes things in writing", {("Ana", "detail", "likes things in writing")}),
    ("bob moved to eindhoven no more kebab fridays", {("Bob", "location", "eindhoven")}),
    ("ana got the job 🥳 starts 1st april", {("Ana", "detail", "starts 1st april")}),
    ("saw bob. he liek jazz. he search investor", {("Bob", "interaction", "met"), ("Bob", "interest", "jazz"), ("Bob", "need", "investor")}),
    ("ana every 6 months is plenty", {("Ana", "cadence", "P6M")}),
    ("notary 4 the closing is bob", {("Bob", "title", "notary")}),
]  # fmt: skip
ASKED_ON = [
    ("bob emailed next round is mon 10am", {("Bob", "interaction", "2026-03-11")}),
    ("lunch w bob 22nd", {("Bob", "plan", "2026-03-22")}),
    ("asked bob 4 a sept spot", {("Bob", "asked", "2026-03-11")}),
    ("asked bob to mind the stall on sat", {("Bob", "asked", "2026-03-11")}),
    ("asked bob yesterday to mind the stall", {("Bob", "asked", "2026-03-10")}),
    ("ana cant do fri so were doing sun instead 11am brunch", {("Ana", "plan", "2026-03-15")}),
]


@pytest.mark.parametrize(
    ("text", "wanted"), DICTATED + LEARNERS + CARDS + PASSED + AGREED + TOGETHER + TOLD + FRAGMENTS
)
def test_run_on_and_clipped_notes_say_what_they_mean(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert facts(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ASKED_ON)
def test_the_day_of_what_is_asked_is_not_the_day_of_asking(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize("text", ["sory sat on my phone", "sry wrong chat"])
def test_an_apology_for_a_stray_text_is_no_note(text: str) -> None:
    assert reading(text).intent is Intent.OTHER
