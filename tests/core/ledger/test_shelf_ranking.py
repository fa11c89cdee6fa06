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

RECORDED = {
    "shelf": (55, 49),
    "shelf_blind": (48, 35),
    "shelf_unseen_1": (54, 44),
    "shelf_unseen_2": (49, 34),
    "shelf_unseen_3": (53, 33),
    "shelf_unseen_4": (48, 36),
    "shelf_unseen_5": (52, 23),
    "shelf_unseen_6": (53, 41),
    "shelf_dev": (55, 41),
    "shelf_study": (59, 40),
    "shelf_fresh": (57, 40),
    "shelf_fresh2": (58, 41),
}
"""For each file of 60 links, for how many of them the right person is among the first three: with
their pages, and where only the address and what was texted with it are known. Whoever works on the
ranking reads none but the last four, so that the others say how well it does with links it has not
seen. The six of `shelf_unseen` were scored when it was done: 54, 49, 53, 48, 52 and 53 of 60 at first
sight (85.8 %); the ranking before it had 47, 47, 45, 40, 49 and 45 of them (75.8 %)."""
ROUNDING = 1
"""Processors round otherwise, and two people may be all but as near."""


@pytest.mark.parametrize("page", ["fetched", "unknown"])
@pytest.mark.parametrize("name", RECORDED)
def test_the_right_person_is_found_no_less_often_than_recorded(name: str, page: str) -> None:
    doc = json.loads(FILE.with_name(f"{name}.json").read_text("utf-8"))
    people = [person_of(p) for p in doc["people"]]
    links = [(link_of(d, n), set(d["right"])) for n, d in enumerate(doc["links"])]
    asked = links if page == "fetched" else [(without_page(link), wanted) for link, wanted in links]

    right, _, _ = measure(kith, asked, people)
    plain, _, _ = measure(shared_words, asked, people)

    assert right >= RECORDED[name][page == "unknown"] - ROUNDING, (
        f"{right} of {len(asked)}, first {WANTED}"
    )
    assert right > plain
