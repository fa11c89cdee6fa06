"""What the `Store` protocol promises, whichever backend keeps it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.protocol import BOT, Change, Doc, Drop, NotPlainJsonError, Put, Store
from tests.storage.conftest import Backend

ME, YOU = 7, 8
ANA: Doc = {"name": "Ana López", "aliases": ["Anita"], "words": ["lisbon", "fintech"]}
BOB: Doc = {"name": "Bob Stone", "aliases": [], "words": ["lisbon", "machine learning"]}
LUIS: Doc = {"name": "Luis Ortega", "aliases": ["Lucho"], "words": ["sailing"]}


async def people(store: Store, *docs: Doc, user: int = ME) -> None:
    await store.apply(user, [Put("people", str(d["name"]).split()[0].lower(), d) for d in docs])


def names(docs: Sequence[Doc]) -> list[Any]:
    return [doc["name"] for doc in docs]


async def test_what_was_put_is_read(store: Store) -> None:
    assert await store.apply(ME, [Put("people", "ana", ANA)])
    assert await store.get(ME, "people", "ana") == ANA


async def test_what_was_never_put_is_none(store: Store) -> None:
    assert await store.get(ME, "people", "ana") is None
    assert await store.scan(ME, "people") == []


async def test_a_put_replaces_and_a_drop_removes(store: Store) -> None:
    await store.apply(ME, [Put("notes", "1", {"text": "a"})])
    await store.apply(ME, [Put("notes", "1", {"text": "b"})])
    assert await store.get(ME, "notes", "1") == {"text": "b"}
    await store.apply(ME, [Drop("notes", "1"), Drop("notes", "never there")])
    assert await store.scan(ME, "notes") == []


async def test_changes_are_carried_out_in_order(store: Store) -> None:
    await store.apply(
        ME, [Put("t", "k", {"n": 1}), Drop("t", "k"), Put("t", "k", {"n": 2}, new=True)]
    )
    assert await store.get(ME, "t", "k") == {"n": 2}


async def test_no_changes_are_carried_out_too(store: Store) -> None:
    assert await store.apply(ME, [])


async def test_users_are_apart(store: Store) -> None:
    await people(store, ANA)
    assert await store.get(YOU, "people", "ana") is None
    assert await store.named(YOU, ["ana"]) == []


async def test_a_claim_on_a_taken_key_refuses_everything(store: Store) -> None:
    await store.apply(ME, [Put("sent", "1", {"at": 1})])
    claim: list[Change] = [Put("notes", "n", {"text": "x"}), Put("sent", "1", {"at": 2}, new=True)]
    assert not await store.apply(ME, claim)
    assert await store.get(ME, "sent", "1") == {"at": 1}
    assert await store.get(ME, "notes", "n") is None


async def test_a_claim_twice_in_one_step_is_refused(store: Store) -> None:
    claim = Put("sent", "1", {}, new=True)
    assert not await store.apply(ME, [claim, claim])
    assert await store.apply(ME, [claim])


async def test_of_many_claims_at_once_exactly_one_is_granted(store: Store) -> None:
    claims = (store.apply(ME, [Put("sent", "1", {"by": n}, new=True)]) for n in range(50))
    granted = await asyncio.gather(*claims)
    assert granted.count(True) == 1
    assert await store.get(ME, "sent", "1") == {"by": granted.index(True)}


async def test_of_many_saves_at_once_each_is_kept(backend: Backend) -> None:
    store = await backend.open()
    saves = (store.apply(n % 9, [Put("notes", str(n), {"n": n})]) for n in range(200))
    assert all(await asyncio.gather(*saves))
    again = await backend.crash()
    found = [doc["n"] for user in range(9) for doc in await again.scan(user, "notes")]
    assert sorted(found) == list(range(200))


async def test_saves_of_one_user_at_once_keep_their_order(backend: Backend) -> None:
    store = await backend.open()
    await asyncio.gather(*(store.apply(ME, [Put("t", "k", {"n": n})]) for n in range(100)))
    assert await store.get(ME, "t", "k") == {"n": 99}
    assert await (await backend.crash()).get(ME, "t", "k") == {"n": 99}


async def test_a_caller_that_is_cancelled_harms_nobody_else(store: Store) -> None:
    tasks = [asyncio.ensure_future(store.apply(ME, [Put("t", str(n), {})])) for n in range(10)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert done[1:] == [True] * 9
    assert len(await store.scan(ME, "t")) >= 9


async def test_an_acknowledged_step_survives_a_crash_whole(backend: Backend) -> None:
    store = await backend.open()
    await store.apply(ME, [Put("people", "ana", ANA), Put("notes", "1", {"text": "met Ana"})])
    again = await backend.crash()
    assert await again.get(ME, "people", "ana") == ANA
    assert await again.get(ME, "notes", "1") == {"text": "met Ana"}


async def test_everything_is_there_after_closing_and_opening(backend: Backend) -> None:
    store = await backend.open()
    await people(store, ANA, BOB)
    await store.apply(ME, [Drop("people", "bob"), Put("me", "me", {"wake": 5.0})])
    again = await backend.open()
    assert await again.scan(ME, "people") == [ANA]
    assert names(await again.named(ME, ["lopez"])) == ["Ana López"]
    assert await again.waking(5.0) == [ME]
    assert await again.users() == [ME]


async def test_a_scan_keeps_the_order_of_first_writing(backend: Backend) -> None:
    store = await backend.open()
    for key in ("c", "a", "b", "a"):
        await store.apply(ME, [Put("t", key, {"key": key})])
    assert [doc["key"] for doc in await store.scan(ME, "t")] == ["c", "a", "b"]
    assert [doc["key"] for doc in await (await backend.open()).scan(ME, "t")] == ["c", "a", "b"]


async def test_a_long_scan_is_whole_while_others_write(store: Store) -> None:
    await store.apply(ME, [Put("t", str(n), {"n": n}) for n in range(3000)])
    scan, _ = await asyncio.gather(
        store.scan(ME, "t"),
        store.apply(ME, [Drop("t", str(n)) for n in range(3000)]),
    )
    assert len(scan) in (0, 3000)


async def test_a_caller_may_change_its_document_afterwards(store: Store) -> None:
    doc: dict[str, Any] = {"log": [1]}
    saving = asyncio.ensure_future(store.apply(ME, [Put("t", "k", doc)]))
    await asyncio.sleep(0)
    doc["log"].append(2)
    await saving
    doc["log"].append(3)
    assert await store.get(ME, "t", "k") == {"log": [1]}


@pytest.mark.parametrize("value", [{1, 2}, object(), 2**70, {1: 2}, b"bytes"], ids=repr)
async def test_a_document_that_is_not_json_is_refused_whole(store: Store, value: object) -> None:
    with pytest.raises(NotPlainJsonError):
        await store.apply(ME, [Put("t", "good", {}), Put("t", "bad", {"value": value})])
    assert await store.scan(ME, "t") == []


async def test_half_a_surrogate_pair_is_kept(backend: Backend) -> None:
    store = await backend.open()
    odd: Doc = {"text": "met Ana \ud83d", "\udc4b": ("\ud83d", {"a": 1})}
    await store.apply(ME, [Put("notes", "\ud83d", odd)])
    expected = {"text": "met Ana \ud83d", "\udc4b": ["\ud83d", {"a": 1}]}
    assert await store.get(ME, "notes", "\ud83d") == expected
    assert await (await backend.open()).get(ME, "notes", "\ud83d") == expected


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


async def test_waking_lists_users_by_when_they_wake(backend: Backend) -> None:
    store = await backend.open()
    for user, wake in ((1, 30.0), (2, 10.0), (3, None), (4, 20), (5, 99.5)):
        await store.apply(user, [Put("me", "me", {"wake": wake})])
    for each in (store, await backend.crash()):
        assert await each.waking(30.0) == [2, 4, 1]
        assert await each.waking(1e9, limit=2) == [2, 4]
        assert await each.waking(9.9) == []


async def test_waking_follows_every_change(backend: Backend) -> None:
    store = await backend.open()
    await store.apply(ME, [Put("me", "me", {"wake": 10.0})])
    await store.apply(ME, [Put("me", "me", {"wake": 50.0})])
    await store.apply(YOU, [Put("me", "me", {"wake": 5.0})])
    await store.apply(YOU, [Drop("me", "me")])
    await store.apply(ME, [Put("me", "other", {"wake": 1.0}), Put("notes", "me", {"wake": 1.0})])
    for each in (store, await backend.crash()):
        assert await each.waking(49.0) == []
        assert await each.waking(50.0) == [ME]


async def test_users_are_those_with_documents(backend: Backend) -> None:
    store = await backend.open()
    await store.apply(BOT, [Put("inbox", "1", {})])
    await store.apply(ME, [Put("t", "k", {})])
    await store.apply(YOU, [Put("t", "k", {})])
    await store.apply(YOU, [Drop("t", "k")])
    for each in (store, await backend.crash()):
        assert await each.users() == [ME]


SECRET = "Wilhelmina-Secret"  # noqa: S105 - a name that must not be found again


async def test_a_scrub_leaves_no_byte_of_what_was_dropped_or_replaced(backend: Backend) -> None:
    store = await backend.open()
    await people(store, ANA, {"name": f"{SECRET} Stone", "words": [SECRET]})
    await store.apply(BOT, [Put("inbox", "1", {"text": f"met {SECRET}"})])
    await store.apply(ME, [Put("notes", "1", {"text": f"met {SECRET}"})])
    store = await backend.open()
    await store.apply(BOT, [Drop("inbox", "1")])
    gone: list[Change] = [Drop("people", SECRET.lower()), Put("notes", "1", {"text": "gone"})]
    gone.insert(0, Drop("people", f"{SECRET} Stone".split()[0].lower()))
    assert await store.apply(ME, gone, scrub=True)
    assert not backend.told_in(SECRET)
    again = await backend.crash()
    assert await again.scan(ME, "people") == [ANA]
    assert await again.scan(ME, "notes") == [{"text": "gone"}]


async def test_a_scrub_keeps_what_others_save_meanwhile(backend: Backend) -> None:
    store = await backend.open()
    await store.apply(ME, [Put("notes", "1", {"text": SECRET})])
    others = [store.apply(n, [Put("notes", str(n), {"n": n})]) for n in range(5, 30)]
    await asyncio.gather(store.apply(ME, [Drop("notes", "1")], scrub=True), *others)
    assert not backend.told_in(SECRET)
    again = await backend.crash()
    for n in range(5, 30):
        assert await again.get(n, "notes", str(n)) == {"n": n}


async def test_erasing_removes_everything_of_one_user(backend: Backend) -> None:
    store = await backend.open()
    await store.apply(ME, [Put("notes", SECRET, {"text": SECRET}), Put("me", "me", {"wake": 1.0})])
    await people(store, BOB, user=YOU)
    store = await backend.open()
    await store.erase(ME)
    assert not backend.told_in(SECRET)
    for each in (store, await backend.crash()):
        assert await each.scan(ME, "notes") == []
        assert await each.users() == [YOU]
        assert await each.waking(9e9) == []
        assert await each.scan(YOU, "people") == [BOB]


async def test_who_was_erased_may_come_back(backend: Backend) -> None:
    store = await backend.open()
    await people(store, ANA)
    await store.erase(ME)
    await people(store, BOB)
    assert await (await backend.crash()).scan(ME, "people") == [BOB]


KEYS = st.sampled_from(["a", "b", 'q"uote', 'q\\":{', "ключ", "x:y,"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
PUTS = st.builds(
    Put, KEYS, KEYS, st.dictionaries(st.text(max_size=5), JSON, max_size=4), st.booleans()
)
STEPS = st.lists(st.lists(PUTS | st.builds(Drop, KEYS, KEYS), max_size=4), max_size=8)


def carried_out(tables: dict[str, dict[str, Doc]], changes: list[Change]) -> bool:
    draft = {table: dict(rows) for table, rows in tables.items()}
    for change in changes:
        rows = draft.setdefault(change.table, {})
        if isinstance(change, Drop):
            rows.pop(change.key, None)
        elif change.new and change.key in rows:
            return False
        else:
            rows[change.key] = change.doc
    tables.clear()
    tables.update(draft)
    return True


async def reads_as(store: Store, model: dict[str, dict[str, Doc]]) -> None:
    for table, rows in model.items():
        assert await store.scan(ME, table) == list(rows.values())
        for key, doc in rows.items():
            assert await store.get(ME, table, key) == doc


@given(steps=STEPS)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_any_history_reads_as_a_plain_dict_would(
    backend: Backend, steps: list[list[Change]]
) -> None:
    store = await backend.open()
    await store.erase(ME)
    model: dict[str, dict[str, Doc]] = {}
    for step in steps:
        assert await store.apply(ME, step) == carried_out(model, step)
    await reads_as(store, model)
    await reads_as(await backend.open(), model)
