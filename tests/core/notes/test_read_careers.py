import pytest

from tests.core.notes.readings import facts

PROFILES = [
    ("Ana Ruiz, press sec at DEFRA", {("title", "press sec"), ("org", "DEFRA")}),
    ("Ana Ruiz · site manager · Skanska", {("title", "site manager"), ("org", "Skanska")}),
    ("Ana Ruiz (QS, Turner & Townsend)", {("title", "QS"), ("org", "Turner & Townsend")}),
    ("Ana Ruiz (fixer, Freetown)", {("title", "fixer"), ("location", "Freetown")}),
    ("Ana Ruiz - CFO - Siemens Mobility", {("title", "CFO"), ("org", "Siemens Mobility")}),
    ("Ana Ruiz, epidemiologist, malaria vaccines", {("title", "epidemiologist"), ("industry", "malaria vaccines")}),
    ("ana ruiz (desjardins, neonatology)", {("org", "desjardins"), ("industry", "neonatology")}),
    ("Ana Ruiz (ML infra @ Zalando)", {("industry", "ML infra"), ("org", "Zalando")}),
]  # fmt: skip
EMPLOYERS = [
    ("Ana Ruiz left Shell for Maersk", {("org", "Maersk")}),
    ("Ana Ruiz got poached by Stripe", {("org", "Stripe")}),
    ("Ana Ruiz remains at Aviva", {("org", "Aviva")}),
    ("Ana Ruiz recruits for Zalando", {("org", "Zalando")}),
    ("Ana Ruiz covers energy for Reuters", {("industry", "energy"), ("org", "Reuters")}),
    ("Ana Ruiz does food styling", {("industry", "food styling")}),
]
FIRST_MEETINGS = [
    ("Last night at the spring gala I met Ana Ruiz", {("met_at", "spring gala"), ("interaction", "met")}),
    ("Went to the Fintech Forum. Met Ana Ruiz", {("met_at", "Fintech Forum"), ("interaction", "met")}),
    ("Outdoor Farm Show today. Met Ana Ruiz", {("met_at", "Outdoor Farm Show"), ("interaction", "met")}),
    ("Coffee chat #7: Ana Ruiz, PM at Foo", {("interaction", "coffee"), ("title", "PM"), ("org", "Foo")}),
    ("Ana Ruiz came up to me at the mixer", {("met_at", "mixer"), ("interaction", "met")}),
    ("shook hands with Ana Ruiz at the job fair", {("met_at", "job fair"), ("interaction", "met")}),
    ("Ana Ruiz, whom I met at the expo, is a nurse", {("met_at", "expo"), ("interaction", "met"), ("title", "nurse")}),
]  # fmt: skip
STANDING_ABOUT = [
    ("Met Ana Ruiz by the coffee machine at the expo", {("met_at", "coffee machine at the expo"), ("interaction", "met")}),
    ("Got talking to Ana Ruiz in the lunch queue at SIAL", {("met_at", "lunch queue at SIAL"), ("interaction", "met")}),
    ("Met Ana Ruiz during the coffee break", {("met_at", "coffee break"), ("interaction", "met")}),
    ("Met Ana Ruiz in the beer tent at the fair", {("met_at", "beer tent at the fair"), ("interaction", "met")}),
]  # fmt: skip
HEADLINES = [
    ("Careers evening, crowded. The one to remember: Ana Ruiz", {("met_at", "Careers evening"), ("interaction", "met")}),
    ("Speed mentoring at the V&A. Ana Ruiz: curator", {("met_at", "Speed mentoring at the V&A"), ("interaction", "met"), ("title", "curator")}),
    ("Laid-off support group today. New face: Ana Ruiz", {("met_at", "Laid-off support group"), ("interaction", "met")}),
    ("Tech happy hour. Best chat: Ana Ruiz", {("met_at", "Tech happy hour"), ("interaction", "met")}),
    ("Job club, week 2. Ana Ruiz, nurse", {("met_at", "Job club"), ("interaction", "met"), ("title", "nurse")}),
]  # fmt: skip
INTRODUCTIONS = [
    "Ana Ruiz was introduced to me by Tom",
    "Ana Ruiz, introduced to me by Tom",
    "Introduced to Ana Ruiz by Tom",
    "Tom kindly introduced Ana Ruiz to me",
    "Tom presented me to Ana Ruiz",
    "Intro from Tom to Ana Ruiz",
    "Tom's intro: Ana Ruiz",
    "An introduction from Tom: Ana Ruiz",
]


@pytest.mark.parametrize("text", INTRODUCTIONS)
def test_whoever_introduced_somebody_is_told_however_it_is_put(text: str) -> None:
    assert facts(text, "Tom Hale") == {
        ("Ana Ruiz", "introduced_by", "Tom Hale"),
        ("Tom Hale", "received", "introduction to Ana Ruiz"),
    }


def test_how_crowded_it_was_is_nobody() -> None:
    found = facts("PhD careers evening, crowded. The one to remember: Ana Ruiz")
    assert {who for who, _, _ in found} == {"Ana Ruiz"}


def test_a_firm_one_was_referred_to_is_nobody() -> None:
    assert facts("Tom referred me to Nvidia", "Tom Hale") == {
        ("Tom Hale", "received", "referred me to Nvidia")
    }


@pytest.mark.parametrize(
    ("text", "wanted"), PROFILES + EMPLOYERS + FIRST_MEETINGS + STANDING_ABOUT + HEADLINES
)
def test_careers_and_events_are_read(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text) == {("Ana Ruiz", relation, value) for relation, value in wanted}


def test_each_person_of_a_list_with_asides_was_met() -> None:
    found = facts("Met Ana (CTO, Oda), Bob (nurse) and Carla (VC, Paris) at the mixer")
    assert {who for who, relation, _ in found if relation == "met_at"} == {"Ana", "Bob", "Carla"}


def test_numbered_people_are_met_at_the_event_of_the_headline() -> None:
    found = facts("met 2 good ones at the summit. 1) Ana - nurse 2) Luis - baker")
    assert found == {
        *((who, "met_at", "summit") for who in ("Ana", "Luis")),
        *((who, "interaction", "met") for who in ("Ana", "Luis")),
        ("Ana", "title", "nurse"),
        ("Luis", "title", "baker"),
    }


def test_through_whom_somebody_was_met_is_told_of_both() -> None:
    assert facts("met Ana at the expo through Tom") == {
        ("Ana", "met_at", "expo"),
        ("Ana", "interaction", "met"),
        ("Ana", "introduced_by", "Tom"),
        ("Tom", "received", "introduction to Ana"),
    }


def test_the_end_of_a_firm_or_event_is_nobody() -> None:
    assert {who for who, _, _ in facts("Met Ana at HR Tech Paris, she is at Simon Community")} == {
        "Ana"
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Asked the union rep, Bogna Zak, whether terms are fixed", {("title", "union rep"), ("asked", "whether terms are fixed")}),
        ("Met the CTO of Oda, Bogna Zak, at the expo", {("title", "CTO"), ("org", "Oda"), ("met_at", "expo")}),
        ("Bogna Zak is a nurse. We shared a taxi", {("title", "nurse"), ("interaction", "met")}),
        ("Interview with Bogna Zak on Tuesday, by video", {("plan", "video")}),
        ("Vegan chef Bogna Zak lives in Brixton", {("title", "Vegan chef"), ("location", "Brixton")}),
        ("Bogna Zak does her postdoc at EMBL", {("title", "postdoc"), ("org", "EMBL")}),
        ("Screening call done: Bogna Zak, welder", {("interaction", "call"), ("title", "welder")}),
    ],
)  # fmt: skip
def test_what_is_told_of_the_unknown_is_theirs(text: str, wanted: set[tuple[str, str]]) -> None:
    found = facts(text)
    assert {who for who, _, _ in found} == {"Bogna Zak"}
    for relation, value in wanted:
        assert any(r == relation and v in value for _, r, v in found), found


def test_both_of_a_couple_were_met() -> None:
    text = "Tonight in the foyer I met Ana Ruiz, director, and her husband Declan Foley, potter."
    assert facts(text) == {
        *((who, "met_at", "foyer") for who in ("Ana Ruiz", "Declan Foley")),
        *((who, "interaction", "met") for who in ("Ana Ruiz", "Declan Foley")),
        ("Ana Ruiz", "title", "director"),
        ("Declan Foley", "title", "potter"),
    }


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Ana Ruiz, agent, Curtis Brown. Likes chess.", "Curtis Brown"),
        ("Ana Ruiz, headhunter (yes, really), Egon Zehnder. Likes chess.", "Egon Zehnder"),
        ("Met Ana Ruiz at the fair: lawyer, Allen Overy. Likes chess.", "Allen Overy"),
    ],
)
def test_a_firm_called_like_a_person_is_where_they_work(text: str, firm: str) -> None:
    found = facts(text)
    assert {who for who, _, _ in found} == {"Ana Ruiz"}
    assert ("Ana Ruiz", "interest", "chess") in found
    assert not {value for _, relation, value in found if relation == "org"} - {firm}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Handed Tom my grid", {("Tom Hale", "gave", "grid")}),
        ("Tom (not Bob) is the one at Shell", {("Tom Hale", "org", "Shell")}),
        ("It's Tom, not Bob, who is at Shell", {("Tom Hale", "org", "Shell")}),
        ("Tom works at Admiral. Bob thanked me with a pen", {("Tom Hale", "org", "Admiral"), ("Bob Costa", "received", "pen")}),
        ("Tom is fine. Bob needs a flat, so I sent him a list", {("Bob Costa", "need", "flat"), ("Bob Costa", "gave", "list")}),
        ("Tom is deputy director for flood resilience", {("Tom Hale", "title", "deputy director for flood resilience")}),
        ("Asked to Tom for a recommendation letter", {("Tom Hale", "asked", "recommendation letter")}),
        ("Tom did a mock interview with me", {("Tom Hale", "received", "mock interview")}),
        ("Tom and I split a crawfish platter", {("Tom Hale", "interaction", "meal")}),
        ("Wrap drinks with Tom", {("Tom Hale", "interaction", "drinks")}),
        ("Tom handed in his notice at Spotify", {("Tom Hale", "detail", "handed in his notice at Spotify")}),
        ("Tom would rather be called", {("Tom Hale", "detail", "would rather be called")}),
        ("Saw Tom. Must return the favour.", {("Tom Hale", "interaction", "met")}),
        ("Tom, my old apprentice, is with British Gas now", {("Tom Hale", "org", "British Gas")}),
        ("Tom and Bob have both joined Aviva", {(who, "org", "Aviva") for who in ("Tom Hale", "Bob Costa")}),
        ("Tom stays on at ANZ as treasurer", {("Tom Hale", "org", "ANZ"), ("Tom Hale", "title", "treasurer")}),
        ("Tom breeds pigeons for fun", {("Tom Hale", "interest", "pigeons")}),
        ("Tom is a nurse and bakes competitively", {("Tom Hale", "title", "nurse"), ("Tom Hale", "interest", "bakes competitively")}),
        ("Tom is a nurse. Truffle dogs are his great love", {("Tom Hale", "title", "nurse"), ("Tom Hale", "interest", "Truffle dogs")}),
        ("Tom is off to Peru, he let slip at dinner last night", {("Tom Hale", "detail", "off to Peru"), ("Tom Hale", "interaction", "meal")}),
        ("Tom is export director by Fanuc", {("Tom Hale", "title", "export director"), ("Tom Hale", "org", "Fanuc")}),
        ("Tom passed my CV to the manager at Monzo", {("Tom Hale", "received", "passed my CV to the manager at Monzo")}),
        ("Tom is a nurse, swims every morning", {("Tom Hale", "title", "nurse"), ("Tom Hale", "interest", "swims")}),
        ("Tom cornered me at the fair", {("Tom Hale", "interaction", "met")}),
        ("Tom is nice. He'll send the case study tomorrow", {("Tom Hale", "offer", "send the case study")}),
        ("Over drinks Tom said he is selling his flat", {("Tom Hale", "interaction", "drinks"), ("Tom Hale", "detail", "selling his flat")}),
    ],
)  # fmt: skip
def test_what_is_told_of_the_known_goes_to_the_right_one(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert facts(text, "Tom Hale", "Bob Costa") == wanted
