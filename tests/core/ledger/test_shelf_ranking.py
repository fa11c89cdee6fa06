"""The labelled links: the right person is among the first three."""

import json

import pytest

from benchmarks.shelf_ranking import FILE, kith, link_of, measure, person_of

BAR = 0.85


@pytest.mark.skipif(not FILE.exists(), reason="the labelled set is not written yet")
def test_the_right_person_is_among_the_first_three() -> None:
    doc = json.loads(FILE.read_text("utf-8"))
    people = [person_of(p) for p in doc["people"]]
    links = [(link_of(d, n), set(d["right"])) for n, d in enumerate(doc["links"])]

    right, _, missed = measure(kith, links, people)

    assert right / len(links) >= BAR, missed
