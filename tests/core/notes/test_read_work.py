import pytest

from tests.core.notes.readings import facts

CARDS = [
    ("Ana Ruiz. Role: dramaturg. Firm: Petersen Hauck. Location: Lyon", {("title", "dramaturg"), ("org", "Petersen Hauck"), ("location", "Lyon")}),
    ("Ana Ruiz. Looking for: ship surveyor", {("need", "ship surveyor")}),
    ("Ana Ruiz's role is lead trainer at Springboks", {("title", "lead trainer"), ("org", "Springboks")}),
    ("Ana Ruiz's company is called Agroledger", {("org", "Agroledger")}),
    ("Ana Ruiz's company, Agroledger, does crop insurance", {("org", "Agroledger"), ("industry", "crop insurance")}),
    ("Ana Ruiz, whose startup Vellum digitises deeds", {("org", "Vellum")}),
    ("Ana Ruiz, nurse, ex-Oxfam", {("title", "nurse"), ("detail", "ex-Oxfam")}),
]  # fmt: skip
EMPLOYERS = [
    ("Ana Ruiz runs a seaweed farm called Tidal Greens in Donegal", {("org", "Tidal Greens"), ("location", "Donegal")}),
    ("Ana Ruiz is a partner at the VC firm Northbeam", {("title", "partner"), ("industry", "VC"), ("org", "Northbeam")}),
    ("Ana Ruiz is at a Romanian haulier called TransCarpat", {("org", "TransCarpat")}),
    ("Ana Ruiz works at the Athens office of Clarksons", {("location", "Athens"), ("org", "Clarksons")}),
    ("Ana Ruiz, the sommelier from Bottega Nord", {("title", "sommelier"), ("org", "Bottega Nord")}),
    ("Ana Ruiz, nurse with the red cross in ushirombo", {("title", "nurse"), ("org", "red cross"), ("location", "ushirombo")}),
    ("Ana Ruiz is a quantity surveyor with Julius Berger in Abuja", {("title", "quantity surveyor"), ("org", "Julius Berger"), ("location", "Abuja")}),
    ("Ana Ruiz drives for Ola", {("org", "Ola")}),
    ("Ana Ruiz is head of programmes at Oxfam's Amman office", {("title", "head of programmes"), ("org", "Oxfam"), ("location", "Amman")}),
    ("Ana Ruiz, ship's cook on the Stena Line", {("title", "ship's cook"), ("org", "Stena Line")}),
    ("Ana Ruiz, curator at the Musée des Tissus", {("title", "curator"), ("org", "Musée des Tissus")}),
    ("Ana Ruiz, clerk to the harbour trust in Stornoway", {("title", "clerk"), ("org", "harbour trust"), ("location", "Stornoway")}),
    ("Ana Ruiz, of the Society of Authors", {("org", "Society of Authors")}),
    ("Ana Ruiz. Gamekeeper. Glen Affric estate", {("title", "Gamekeeper"), ("org", "Glen Affric estate")}),
    ("Ana Ruiz is the managing director of Brandl Seilbahnen", {("title", "managing director"), ("org", "Brandl Seilbahnen")}),
    ("Ana Ruiz is doing her PhD in glaciology at UiT", {("industry", "glaciology"), ("org", "UiT")}),
    ("Ana Ruiz is at LEGO now, in licensing", {("org", "LEGO"), ("industry", "licensing")}),
    ("Ana Ruiz (costume, Netflix Lagos)", {("industry", "costume"), ("org", "Netflix Lagos")}),
    ("Ana Ruiz (tulip breeder, Lisse)", {("title", "tulip breeder"), ("location", "Lisse")}),
    ("Ana Ruiz works the front desk at the Hotel Palacio", {("org", "Hotel Palacio")}),
    ("Ana Ruiz is our contact at the Forest Service", {("org", "Forest Service")}),
    ("Ana Ruiz from finance", {("industry", "finance")}),
    ("Ana Ruiz is a park ranger on Maui", {("title", "park ranger"), ("location", "Maui")}),
    ("ana ruiz: shift boss, mponeng mine", {("title", "shift boss"), ("org", "mponeng mine")}),
    ("Ana Ruiz drives nights for Eddie Stobart", {("org", "Eddie Stobart")}),
    ("Ana Ruiz is a nurse at St. Gerard's hospital", {("title", "nurse"), ("org", "St. Gerard's hospital")}),
    ("ana ruiz is a shipyard electrician in liepāja", {("title", "shipyard electrician"), ("location", "liepāja")}),
    ("The new librarian at Carnegie branch is Ana Ruiz", {("title", "librarian"), ("org", "Carnegie branch")}),
    ("Ana Ruiz moved from auditing to forensic accounting", {("industry", "forensic accounting")}),
]  # fmt: skip
ROLES = [
    ("Ana Ruiz took over as station manager at Radio Uno", {("title", "station manager"), ("org", "Radio Uno")}),
    ("Ana Ruiz is artistic director of Théâtre du Fil", {("title", "artistic director"), ("org", "Théâtre du Fil")}),
    ("Ana Ruiz is head of the Paris bureau at Der Spiegel", {("title", "head of the Paris bureau"), ("org", "Der Spiegel")}),
    ("Ana Ruiz is engineering manager for autonomous forklifts at Doosan", {("title", "engineering manager"), ("industry", "autonomous forklifts"), ("org", "Doosan")}),
    ("Ana Ruiz. Shepherd, farms near Moffat", {("title", "Shepherd"), ("detail", "farms near Moffat")}),
    ("our barber Ana Ruiz needs a sign painter", {("title", "barber"), ("need", "sign painter")}),
    ("Ana Ruiz is now in charge of nursing at Mulago", {("title", "in charge of nursing"), ("org", "Mulago")}),
    ("Ana Ruiz's head of conditioning at Carlton", {("title", "head of conditioning"), ("org", "Carlton")}),
    ("Ana Ruiz works nights as a midwife at Rigshospitalet", {("title", "midwife"), ("org", "Rigshospitalet")}),
    ("Ana Ruiz is deputy head at St Brannock's", {("title", "deputy head"), ("org", "St Brannock's")}),
    ("Ana Ruiz is training director at ASECNA", {("title", "training director"), ("org", "ASECNA")}),
    ("Ana Ruiz is an ER doc at MUSC", {("title", "ER doc"), ("org", "MUSC")}),
    ("Ana Ruiz took a job as a speech therapist with Arup", {("title", "speech therapist"), ("org", "Arup")}),
    ("Ana Ruiz works at a distillery on Islay as a mash hand", {("org", "distillery"), ("location", "Islay"), ("title", "mash hand")}),
    ("Ana Ruiz is editor-in-chief of Vogue", {("title", "editor-in-chief"), ("org", "Vogue")}),
    ("my old classmate Ana Ruiz is a crane operator", {("title", "crane operator")}),
    ("Ana Ruiz, attorney specialising in maritime law", {("title", "attorney"), ("industry", "maritime law")}),
]  # fmt: skip
WISHES = [
    ("Ana Ruiz asked whether I know a data journalist", {("need", "data journalist")}),
    ("Ana Ruiz is keen to break into venture capital", {("need", "break into venture capital")}),
    ("Ana Ruiz lives in Lyon and could arrange a tasting for my team", {("location", "Lyon"), ("offer", "arrange a tasting for my team")}),
    ("Ana Ruiz hopes to find a job in audit", {("need", "job in audit")}),
    ("At the tech expo I chatted with Ana Ruiz", {("interaction", "met"), ("met_at", "tech expo")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CARDS + EMPLOYERS + ROLES + WISHES)
def test_people_at_work_are_read(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text) == {("Ana Ruiz", relation, value) for relation, value in wanted}


def test_who_speaks_of_the_name_before_it() -> None:
    found = facts("Tom's dad introduced me to Ana Ruiz, who runs security for Maersk")
    assert ("Ana Ruiz", "org", "Maersk") in found
    assert ("Tom", "org", "Maersk") not in found


def test_the_firm_of_whoever_speaks_is_kept() -> None:
    assert facts("Bob at Maersk said they're looking for a welder") == {
        ("Bob", "org", "Maersk"),
        ("Bob", "need", "welder"),
    }


def test_two_people_may_have_one_employer() -> None:
    assert facts("Ana and Bob both drive for Bolt") == {
        ("Ana", "org", "Bolt"),
        ("Bob", "org", "Bolt"),
    }


def test_whoever_is_thanked_for_a_meeting_introduced() -> None:
    assert facts("Thanks to Oriol I met Ana Ruiz, who's a mycologist") == {
        ("Oriol", "received", "introduction to Ana Ruiz"),
        ("Ana Ruiz", "introduced_by", "Oriol"),
        ("Ana Ruiz", "interaction", "met"),
        ("Ana Ruiz", "title", "mycologist"),
    }


def test_who_introduced_them_may_be_told_aside() -> None:
    wanted = {("Ana Ruiz", "introduced_by", "Bob"), ("Bob", "received", "introduction to Ana Ruiz")}
    assert facts("I was introduced to Ana Ruiz (hydrology) by Bob") == {
        *wanted,
        ("Ana Ruiz", "industry", "hydrology"),
    }
    assert facts("Ana Ruiz, whom Bob introduced me to at the gala, is a nurse") == {
        *wanted,
        ("Ana Ruiz", "met_at", "gala"),
        ("Ana Ruiz", "interaction", "met"),
        ("Ana Ruiz", "title", "nurse"),
    }
