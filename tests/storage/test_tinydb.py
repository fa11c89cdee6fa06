"""TinyDB stays usable on top of what the store keeps."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document, Table

from storage.protocol import ClosedStoreError, Put
from storage.tiny import TinyStore

ME = 7


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[TinyStore]:
    store = TinyStore(tmp_path)
    await store.open()
    await store.apply(
        ME,
        [
            Put("people", "ana", {"name": "Ana", "city": "Lisbon", "met": 3}),
            Put("people", "bob", {"name": "Bob", "city": "Porto", "met": 1}),
            Put("people", "tom", {"name": "Tom", "city": "Lisbon", "met": 2}),
        ],
    )
    yield store
    await store.close()


async def test_queries_answer(store: TinyStore) -> None:
    people = (await store.database(ME)).table("people")
    assert [d["name"] for d in people.search(where("city") == "Lisbon")] == ["Ana", "Tom"]
    assert people.count(where("met") > 1) == 2
    assert people.contains(where("name").matches("B.b"))
    found = people.get(where("name") == "Bob")
    assert isinstance(found, Document)
    assert str(found.doc_id) == "bob"
    assert len(people) == 3


async def test_queries_see_what_is_saved_later(store: TinyStore) -> None:
    people = (await store.database(ME)).table("people")
    lisbon = where("city") == "Lisbon"
    assert people.count(lisbon) == 2
    await store.apply(ME, [Put("people", "luis", {"name": "Luis", "city": "Lisbon"})])
    assert people.count(lisbon) == 3


async def test_a_result_may_be_changed_without_changing_what_is_stored(store: TinyStore) -> None:
    people = (await store.database(ME)).table("people")
    people.search(where("name") == "Ana")[0]["name"] = "Eva"
    assert people.count(where("name") == "Ana") == 1


async def test_updates_inserts_and_removals_are_durable_and_indexed(
    store: TinyStore, tmp_path: Path
) -> None:
    assert await store.named(ME, ["ana"])
    database = await store.database(ME)
    people = database.table("people")
    people.update({"city": "Faro"}, where("name") == "Ana")
    people.upsert(Document({"name": "Grace"}, doc_id="grace"))  # type: ignore[arg-type]  # ids are text here
    people.remove(where("name") == "Bob")
    database.table("things").insert_multiple([{"n": 1}, {"n": 2}])
    assert str(database.table("things").insert({"n": 3})) == "3"
    journal = b"".join(path.read_bytes() for path in (tmp_path / "journal").iterdir())
    assert b'"Faro"' in journal
    assert await store.named(ME, ["bob"]) == []
    assert await store.get(ME, "people", "ana") == {"name": "Ana", "city": "Faro", "met": 3}
    assert [doc["name"] for doc in await store.named(ME, ["grace"])] == ["Grace"]
    await store.close()
    await store.open()
    assert await store.scan(ME, "things") == [{"n": 1}, {"n": 2}, {"n": 3}]
    assert [doc["name"] for doc in await store.scan(ME, "people")] == ["Ana", "Tom", "Grace"]


async def test_a_write_beside_a_save_under_way_comes_after_it(
    store: TinyStore, tmp_path: Path
) -> None:
    people = (await store.database(ME)).table("people")
    big = {"name": "Ana", "text": "x" * 200_000}
    saving = asyncio.ensure_future(store.apply(ME, [Put("people", "ana", big)]))
    for _ in range(2):
        await asyncio.sleep(0)
    people.update({"city": "Faro"}, doc_ids=["ana"])  # type: ignore[list-item]  # ids are text here
    assert await saving
    assert await store.get(ME, "people", "ana") == {**big, "city": "Faro"}
    shutil.copytree(tmp_path, tmp_path.with_name("killed"))
    again = TinyStore(tmp_path.with_name("killed"))
    await again.open()
    assert await again.get(ME, "people", "ana") == {**big, "city": "Faro"}
    await again.close()


async def test_whole_tables_can_be_dropped(store: TinyStore) -> None:
    database = await store.database(ME)
    database.table("things").insert({"n": 1})
    database.table("people").truncate()
    assert await store.scan(ME, "people") == []
    database.drop_table("things")
    assert await store.scan(ME, "things") == []
    database.table("things").insert({"n": 1})
    database.drop_tables()
    assert await store.users() == []


@pytest.mark.parametrize("count", [20, 2000])
async def test_an_update_costs_what_it_changes_however_much_is_there(
    store: TinyStore, tmp_path: Path, count: int
) -> None:
    await store.apply(ME, [Put("people", str(n), {"name": "Tom"}) for n in range(count)])
    people = (await store.database(ME)).table("people")

    def written() -> int:
        return sum(len(p.read_bytes().rstrip(b"\0")) for p in (tmp_path / "journal").iterdir())

    before = written()
    people.update({"city": "Faro"}, doc_ids=["ana"])  # type: ignore[list-item]  # ids are text here
    assert written() - before < 200


async def test_a_database_of_a_user_let_go_of_says_so(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "data", idle_seconds=0)
    await store.open()
    table = (await store.database(ME)).table("t")
    await store.tidy()
    with pytest.raises(ClosedStoreError):
        table.insert({"n": 1})
    with pytest.raises(ClosedStoreError):
        table.all()
    await store.close()


async def test_stock_tinydb_reads_a_users_file(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.close()
    monkeypatch.setattr(Table, "document_id_class", str)
    with TinyDB(tmp_path / "users" / "7.json", access_mode="r") as stock:
        assert [d["name"] for d in stock.table("people")] == ["Ana", "Bob", "Tom"]
        assert stock.table("people").count(where("city") == "Lisbon") == 2
    await store.open()
