import pytest

from tests.core.notes.readings import days, facts

MET = [
    ("barbecue at Tariq's tonight. met his neighbour Penny Osei there", "Penny Osei", "barbecue at Tariq's"),
    ("New in our running club: Leila, nurse", "Leila", "running club"),
    ("Ana Diaz and Zoe Khoza, both met at the trade tasting", "Zoe Khoza", "trade tasting"),
    ("At the career centre Ms. Tremblay introduced me to Rohit Sinha", "Rohit Sinha", "career centre"),
    ("the girl i met at ikeja airport yesterday is called teni", "Teni", "ikeja airport"),
    ("Two people at the craft fair today:\nmet Gerda Vogt, weaver\nand Hunter, soap maker", "Hunter", "craft fair"),
    ("Met Leo's teacher at the gate, Madame Okonjo", "Madame Okonjo", "gate"),
]  # fmt: skip
TRADES = [
    ("The tiler is called Rodrigo Quintela", "Rodrigo Quintela", "tiler"),
    ("new accompanist is Yevgenia Sorokina", "Yevgenia Sorokina", "accompanist"),
    ("piano tuner = skye, 07700 900142", "Skye", "piano tuner"),
    ("handyman: Boris 555-0199", "Boris", "handyman"),
    ("zoom w the recruiter lady fleur tmrw 2pm", "Fleur", "recruiter"),
    ("Bob put me in touch with her yoga teacher Hideko", "Hideko", "yoga teacher"),
    ("little finns teacher is miss calloway", "Miss Calloway", "teacher"),
]


@pytest.mark.parametrize(("text", "name", "where"), MET)
def test_where_somebody_was_met_is_found_wherever_it_stands(
    text: str, name: str, where: str
) -> None:
    assert {(name, "interaction", "met"), (name, "met_at", where)} <= facts(text)


@pytest.mark.parametrize(("text", "name", "title"), TRADES)
def test_a_trade_beside_a_name_is_theirs(text: str, name: str, title: str) -> None:
    found = facts(text)
    assert (name, "title", title) in found
    assert (name, "interaction", "call") not in found


def test_a_stated_meeting_replaces_the_one_a_headline_implies() -> None:
    assert days("New at choir: Bronagh Magee, pharmacist. Met her thursday") == {
        ("Bronagh Magee", "interaction", "2026-03-05")
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("new guy at five-a-side, omar, works in IT", {("Omar", "met_at", "five-a-side")}),
        ("emailed Judith Crane at the Arts Council about the grant", {("Judith Crane", "org", "Arts Council")}),
        ("met Tom Hill, he's with Young Drivers now", {("Tom Hill", "org", "Young Drivers")}),
        ("Ana Lee kept a parcel for us", {("Ana Lee", "received", "kept a parcel for us")}),
        ("saw Ana Lee, she's off work, stomach bug", {("Ana Lee", "detail", "stomach bug")}),
    ],
)  # fmt: skip
def test_plain_asides_are_understood(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text)
