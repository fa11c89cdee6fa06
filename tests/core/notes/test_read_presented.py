"""Names that a note presents outright, be they words, towns or on no list."""

import pytest

from tests.core.notes.readings import facts, reading


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("met a guy named wolf at the dump, hes a beekeeper", "Wolf"),
        ("campground host is named rusty, gave us free firewood", "Rusty"),
        ("egg lady is delphia 450-555-0121", "Delphia"),
        ("hank. plumber. lives in dartmouth", "Hank"),
        ("babysitter = skye, 07700 900142", "Skye"),
        ("met a bassist quillan at the jam tonite", "Quillan"),
        ("zoom w the recruiter lady fleur tmrw 2pm", "Fleur"),
        ("emmett tattoo artist, gave me 20 off", "Emmett"),
        ("curtis b emailed, hes in guelph now", "Curtis B"),
        ("call abuela rosario on oct 7", "Abuela Rosario"),
        ("met jo at the dog park. collie called fudge. works at ikea", "Jo"),
        ("coffee with Sparky today", "Sparky"),
        ("hey met this girl kalinda at the skate park", "Kalinda"),
        ("Had coffee with Adelaide Mwangi after the exam", "Adelaide Mwangi"),
        ("New accompanist is Yevgenia Sorokina, she lives in Braga", "Yevgenia Sorokina"),
    ],
)
def test_whoever_is_presented_is_somebody(text: str, name: str) -> None:
    assert {person for person, _, _ in facts(text)} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "her boss is toxic",
        "the recruiter is awesome",
        "my dentist is closed monday",
        "the app is called hank",
        "met at the charge nurse conf in hamilton",
    ],
)
def test_what_is_only_described_is_nobody(text: str) -> None:
    assert reading(text).mentions == ()
