"""What the `Store` protocol promises of removing for good, whichever backend keeps it."""

from __future__ import annotations

import asyncio

from storage.protocol import BOT, Change, Drop, DropAll, Put
from tests.storage.conftest import ANA, BOB, Backend, people

ME, YOU = 7, 8
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
    await store.apply(ME, [DropAll()], scrub=True)
    assert not backend.told_in(SECRET)
    for each in (store, await backend.crash()):
        assert await each.scan(ME, "notes") == []
        assert await each.users() == [YOU]
        assert await each.waking(9e9) == []
        assert await each.scan(YOU, "people") == [BOB]


async def test_who_was_erased_may_come_back(backend: Backend) -> None:
    store = await backend.open()
    await people(store, ANA)
    await store.apply(ME, [DropAll()], scrub=True)
    await people(store, BOB)
    assert await (await backend.crash()).scan(ME, "people") == [BOB]
