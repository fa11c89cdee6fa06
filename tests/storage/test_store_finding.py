"""What the `Store` protocol promises of finding people, whichever backend keeps it."""

from __future__ import annotations

import pytest

from storage.protocol import Doc, Drop, Put, Store
from tests.storage.conftest import ANA, BOB, LUIS, names, people

ME = 7


async def test_people_are_named_by_any_folded_word_of_name_or_alias(store: Store) -> None:
    await people(store, ANA, BOB, LUIS)
    for word in ("ana", "LOPEZ", "López", "anita"):
        assert names(await store.named(ME, [word])) == ["Ana López"]
    assert names(await store.named(ME, {"stone", "lucho"})) in (
        ["Bob Stone", "Luis Ortega"],
        ["Luis Ortega", "Bob Stone"],
    )
    assert await store.named(ME, ["an", "lisbon"]) == []


async def test_the_indexes_follow_every_change(store: Store) -> None:
    await people(store, {**ANA, "due": "2026-03-01"})
    assert names(await store.named(ME, ["ana"])) == ["Ana López"]
    await store.apply(ME, [Put("people", "ana", {**LUIS, "due": "2026-05-01"})])
    assert await store.named(ME, ["ana"]) == []
    assert await store.due(ME, "2026-04-30") == []
    assert names(await store.search(ME, "sailing")) == ["Luis Ortega"]
    await store.apply(ME, [Drop("people", "ana")])
    assert await store.due(ME, "2099") == []
    assert await store.search(ME, "sailing") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ana", "Ana López"),
        ("ana lopez", "Ana López"),
        ("anna lopes", "Ana López"),
        ("LÓPEZ", "Ana López"),
        ("lop", "Ana López"),
        ("anitta", "Ana López"),
        ("stone bob", "Bob Stone"),
        ("bob ston", "Bob Stone"),
        ("ortgea", "Luis Ortega"),
        ("fintech", "Ana López"),
        ("machine learning", "Bob Stone"),
        ("Sailing", "Luis Ortega"),
        ("who does sailing?", "Luis Ortega"),
    ],
)
async def test_search_finds(store: Store, text: str, first: str) -> None:
    await people(store, LUIS, BOB, ANA)
    assert names(await store.search(ME, text))[:1] == [first]


async def test_search_finds_everybody_around_one_word(store: Store) -> None:
    await people(store, LUIS, BOB, ANA)
    assert set(names(await store.search(ME, "lisbon"))) == {"Bob Stone", "Ana López"}
    assert len(await store.search(ME, "lisbon", limit=1)) == 1


async def test_names_come_before_words_unless_the_text_is_exactly_a_word(store: Store) -> None:
    sailor: Doc = {"name": "Grace Lisbon", "aliases": [], "words": []}
    await people(store, sailor, ANA)
    assert names(await store.search(ME, "lisbon")) == ["Ana López", "Grace Lisbon"]
    assert names(await store.search(ME, "lisbn"))[0] == "Grace Lisbon"


@pytest.mark.parametrize("text", ["", "   ", "???", "\N{WAVING HAND SIGN}", "zzzzqqqq"])
async def test_search_for_nothing_finds_nobody(store: Store, text: str) -> None:
    await people(store, ANA, BOB)
    assert await store.search(ME, text) == []


async def test_due_lists_the_longest_due_first_a_day_before_its_hours(store: Store) -> None:
    days = {
        "tom": "2026-03-11T15:00",
        "ana": "2026-03-11",
        "bob": "2026-01-05",
        "luis": "2026-03-12",
    }
    await store.apply(ME, [Put("people", k, {"name": k, "due": d}) for k, d in days.items()])
    await store.apply(ME, [Put("people", "grace", {"name": "grace"})])
    assert names(await store.due(ME, "2026-03-11T23:59")) == ["bob", "ana", "tom"]
    assert names(await store.due(ME, "2026-03-11")) == ["bob", "ana"]
    assert names(await store.due(ME, "2026-03-12", limit=1)) == ["bob"]
    assert names(await store.due(ME, "2026-03-12", since="2026-03-11")) == ["tom", "luis"]
    assert await store.due(ME, "2025") == []


async def test_what_can_wait_has_an_index_of_its_own(store: Store) -> None:
    ana = {"name": "ana", "due": "2026-05-03", "keep": "2026-01-02"}
    await store.apply(ME, [Put("people", "ana", ana)])
    await store.apply(ME, [Put("people", "bob", {"name": "bob", "keep": "2026-01-01"})])
    assert names(await store.due(ME, "2026-02-01", index="keep")) == ["bob", "ana"]
    assert await store.due(ME, "2026-02-01") == []
    await store.apply(ME, [Put("people", "bob", {"name": "bob", "due": "2026-01-01"})])
    assert names(await store.due(ME, "2026-02-01", index="keep")) == ["ana"]


async def test_due_lists_what_lies_between_by_either_index(store: Store) -> None:
    await people(store, {**ANA, "due": "2026-03-01"}, {**BOB, "due": "2026-03-02"})
    await people(store, {**LUIS, "keep": "2026-03-01T10:00"})
    assert names(await store.due(ME, "2026-03-09", since="2026-03-01")) == ["Bob Stone"]
    assert names(await store.due(ME, "2026-03-09", since="2026-02-28", limit=1)) == ["Ana López"]
    assert names(await store.due(ME, "2026-03-02", index="keep")) == ["Luis Ortega"]
    assert await store.due(ME, "2026-03-02", since="2026-03-01T10:00", index="keep") == []


async def test_people_with_odd_fields_are_kept_and_harm_no_index(store: Store) -> None:
    odd: Doc = {"name": None, "aliases": [1, "Zed", None], "words": "lisbon", "due": 5, "keep": []}
    await store.apply(ME, [Put("people", "odd", odd), Put("people", "empty", {})])
    await people(store, ANA)
    assert await store.named(ME, ["zed"]) == [odd]
    assert names(await store.search(ME, "ana")) == ["Ana López"]
    assert await store.due(ME, "9999") == []


async def test_near_are_those_to_whom_most_leads_the_rarer_counting_more(store: Store) -> None:
    docs = [{"name": f"Guest {n}", "aliases": [], "words": ["climbing"]} for n in range(9)]
    changes = [Put("people", f"g{n}", doc) for n, doc in enumerate(docs)]
    await store.apply(ME, changes)
    await people(store, ANA, {**BOB, "told": ["her", "son", "climbs"]}, LUIS)

    found = names(await store.near(ME, {"climb": 1.0, ":fintech": 1.0}, limit=3))

    assert found[0] == "Ana López"
    assert len(found) == 3
    assert "Bob Stone" in names(await store.near(ME, {"climb": 1.0}, limit=99))


async def test_near_follows_every_change(store: Store) -> None:
    await people(store, ANA)
    assert names(await store.near(ME, {":fintech": 1.0}, 3)) == ["Ana López"]
    await store.apply(ME, [Put("people", "ana", {**ANA, "words": ["beekeeping"]})])
    assert await store.near(ME, {":fintech": 1.0}, 3) == []
    assert names(await store.near(ME, {":bees": 1.0}, 3)) == ["Ana López"]
    await store.apply(ME, [Drop("people", "ana")])
    assert await store.near(ME, {":bees": 1.0}, 3) == []


async def test_near_to_nothing_is_nobody(store: Store) -> None:
    await people(store, ANA)
    assert await store.near(ME, {}, 3) == []
    assert await store.near(ME, {"quantum": 1.0}, 3) == []
