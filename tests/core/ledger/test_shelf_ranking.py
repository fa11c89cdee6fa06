"""The labelled links: no worse than the recorded figure, and better than plain shared words."""

import json

import pytest

from benchmarks.shelf_ranking import (
    FILE,
    WANTED,
    kith,
    link_of,
    measure,
    person_of,
    shared_words,
    without_page,
)

RECORDED = 45
"""Of the 60 labelled links, those for which the right person is among the first three."""
RECORDED_WITHOUT_PAGE = 25
"""The same where only the address and what was texted with it are known."""

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the labelled set is not written yet")


@pytest.mark.parametrize(
    ("page", "recorded"), [("fetched", RECORDED), ("unknown", RECORDED_WITHOUT_PAGE)]
)
def test_the_right_person_is_found_no_less_often_than_recorded(page: str, recorded: int) -> None:
    doc = json.loads(FILE.read_text("utf-8"))
    people = [person_of(p) for p in doc["people"]]
    links = [(link_of(d, n), set(d["right"])) for n, d in enumerate(doc["links"])]
    asked = links if page == "fetched" else [(without_page(link), wanted) for link, wanted in links]

    right, _, _ = measure(kith, asked, people)
    plain, _, _ = measure(shared_words, asked, people)

    assert right >= recorded, f"{right} of {len(asked)} in the first {WANTED}"
    assert right > plain
