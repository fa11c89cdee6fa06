"""What the `Store` protocol promises, whichever backend keeps it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from storage.protocol import (
    BOT,
    Change,
    ClosedStoreError,
    CouldNotSaveError,
    Doc,
    Drop,
    DropAll,
    NotPlainJsonError,
    Put,
    Store,
)
from tests.storage.conftest import ANA, BOB, Backend, names, people

ME, YOU = 7, 8


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


async def test_where_everything_goes_a_new_beginning_fits_into_the_same_step(
    backend: Backend,
) -> None:
    store = await backend.open()
    await people(store, ANA, BOB)
    await store.apply(ME, [Put("me", "me", {"wake": 1.0})])
    ana = Put("people", "ana", BOB, new=True)
    anew: list[Change] = [Put("people", "tom", ANA), DropAll(), ana, DropAll(), ana]
    assert await store.apply(ME, anew)
    for each in (store, await backend.crash()):
        assert await each.scan(ME, "people") == [BOB]
        assert await each.named(ME, ["ana"]) == []
        assert await each.waking(9e9) == []


async def test_a_store_that_was_closed_says_so(backend: Backend) -> None:
    await backend.open()
    store = await backend.open()
    await backend.close()
    with pytest.raises(ClosedStoreError):
        await store.apply(ME, [Put("t", "k", {})])
    with pytest.raises(ClosedStoreError):
        await store.users()


async def test_nothing_damaged_is_nothing_told(store: Store) -> None:
    await people(store, ANA)
    assert await store.damaged(ME) == []


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


NOT_JSON = {
    "a set": {1, 2},
    "an object": object(),
    "2**70": 2**70,
    "int keys": {1: 2},
    "bytes": b"b",
}


@pytest.mark.parametrize("value", NOT_JSON.values(), ids=NOT_JSON)
async def test_a_document_that_is_not_json_is_refused_whole(store: Store, value: object) -> None:
    with pytest.raises(NotPlainJsonError):
        await store.apply(ME, [Put("t", "good", {}), Put("t", "bad", {"value": value})])
    assert await store.scan(ME, "t") == []


@pytest.mark.parametrize("size", [10, 200_000], ids=["little", "much"])
async def test_what_cannot_be_saved_raises_and_changes_nothing(backend: Backend, size: int) -> None:
    store = await backend.open()
    await store.apply(ME, [Put("notes", "1", {"text": "a"}), Put("me", "me", {"wake": 1.0})])
    with backend.full():
        saves = [
            store.apply(ME, [Put("notes", "2", {"text": "x" * size})]),
            store.apply(ME, [Drop("notes", "1"), Put("me", "me", {"wake": 9.0})]),
            store.apply(ME, [DropAll()]),
            store.apply(YOU, [Put("notes", "3", {})]),
        ]
        failed = await asyncio.gather(*saves, return_exceptions=True)
        assert [type(error) for error in failed] == [CouldNotSaveError] * 4
        assert str(failed[0]).startswith("Could not save: ")
        assert await store.scan(ME, "notes") == [{"text": "a"}]
        assert await store.users() == [ME]
        assert await store.waking(5.0) == [ME]
    assert await store.apply(ME, [Put("notes", "4", {"text": "b"})])
    again = await backend.open()
    assert await again.scan(ME, "notes") == [{"text": "a"}, {"text": "b"}]
    assert await again.damaged(ME) == []


async def test_half_a_surrogate_pair_is_kept(backend: Backend) -> None:
    store = await backend.open()
    odd: Doc = {"text": "met Ana \ud83d", "\udc4b": ("\ud83d", {"a": 1})}
    await store.apply(ME, [Put("notes", "\ud83d", odd)])
    expected = {"text": "met Ana \ud83d", "\udc4b": ["\ud83d", {"a": 1}]}
    assert await store.get(ME, "notes", "\ud83d") == expected
    assert await (await backend.open()).get(ME, "notes", "\ud83d") == expected


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


async def test_a_scan_may_stop_at_the_last_ones_written(store: Store) -> None:
    for n in range(4):
        await store.apply(ME, [Put("notes", f"{n}", {"n": n})])
    await store.apply(ME, [Put("notes", "0", {"n": 9})])

    assert [d["n"] for d in await store.scan(ME, "notes", last=2)] == [2, 3]
    assert [d["n"] for d in await store.scan(ME, "notes", last=99)] == [9, 1, 2, 3]
