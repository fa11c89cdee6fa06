"""One user's documents as a TinyDB database.

The documents stay encoded in memory; TinyDB sees them through views that decode what is asked
for, and its tables hand back only what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from storage.codec import decode, encode
from storage.protocol import Change, ClosedStoreError, Doc, Drop, Put
from storage.snapshot import Tables

Save = Callable[[Sequence[Change]], None]


class TableView(Mapping[str, dict[str, Any]]):
    """The documents of one table by key, decoded when they are read."""

    def __init__(self, rows: Mapping[str, bytes]) -> None:
        self._rows = rows

    def __getitem__(self, key: str) -> dict[str, Any]:
        document: dict[str, Any] = decode(self._rows[key])
        return document

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Draft(MutableMapping[str, Any]):
    """A table that is being edited: remembers what was looked at, so that changes can be told."""

    def __init__(self, table: str, rows: Mapping[str, bytes]) -> None:
        self._table = table
        self._rows = rows
        self._touched: dict[str, Doc | None] = {}

    def __getitem__(self, key: str) -> Doc:
        if key not in self._touched:
            self._touched[key] = decode(self._rows[key])
        document = self._touched[key]
        if document is None:
            raise KeyError(key)
        return document

    def __setitem__(self, key: str, document: Doc) -> None:
        self._touched[key] = document

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._touched[key] = None

    def __contains__(self, key: object) -> bool:
        return self._touched[str(key)] is not None if key in self._touched else key in self._rows

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._rows if key in self)
        yield from (k for k, d in self._touched.items() if d is not None and k not in self._rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changes(self) -> list[Change]:
        """What is to be saved."""
        found: list[Change] = []
        for key, document in self._touched.items():
            before = self._rows.get(key)
            if document is None:
                if before is not None:
                    found.append(Drop(self._table, key))
            elif encode(document, self._table) != before:
                found.append(Put(self._table, key, document))
        return found


class UserStorage(Storage):
    """TinyDB's way to one user's `tables`.

    `save` makes changes durable and visible, after all that others asked for before.
    """

    def __init__(self, tables: Tables, save: Save) -> None:
        self._tables = tables
        self.save = save
        self._closed = False

    def close(self) -> None:
        """The tables are let go of: whoever still holds the database is told so."""
        self._closed = True

    def rows(self, table: str) -> Mapping[str, bytes]:
        """The encoded documents of `table`."""
        if self._closed:
            raise ClosedStoreError
        return self._tables.get(table, {})

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables, as views."""
        views: dict[str, Any] = {name: TableView(self.rows(name)) for name in self._tables}
        return views

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Save how `data` differs from what is stored."""
        self.save([])
        changes: list[Change] = []
        for table in {*self._tables, *data}:
            draft = Draft(table, self.rows(table))
            wanted = data.get(table, {})
            for key in set(draft) - {str(key) for key in wanted}:
                del draft[key]
            for key, document in wanted.items():
                draft[str(key)] = document
            changes += draft.changes()
        self.save(changes)


class KeyTable(Table):
    """A table whose ids are strings, and whose updates cost what they change, not what is there."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB converts with it and nothing else
    _last_id = 0

    def __init__(
        self,
        storage: Storage,
        name: str,
        cache_size: int = 0,
        persist_empty: bool = False,  # noqa: FBT001, FBT002 - TinyDB's signature
    ) -> None:
        # No cache of queries: the store changes what is there without TinyDB's knowing.
        super().__init__(storage, name, cache_size, persist_empty)

    def _get_next_id(self) -> str:
        taken = max((int(key) for key in self._rows() if key.isdecimal()), default=0)
        self._last_id = max(self._last_id, taken) + 1
        return str(self._last_id)

    def _rows(self) -> Mapping[str, bytes]:
        storage: UserStorage = self.storage  # type: ignore[assignment]  # made by UserDatabase only
        return storage.rows(self.name)

    def _read_table(self) -> Any:  # noqa: ANN401 - TinyDB asks for a dict, a mapping serves
        return TableView(self._rows())

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        storage: UserStorage = self.storage  # type: ignore[assignment]  # made by UserDatabase only
        storage.save([])  # first what is under way, so that the updater sees it
        draft = Draft(self.name, self._rows())
        updater(draft)
        storage.save(draft.changes())


class UserDatabase(TinyDB):
    """TinyDB over one user's documents."""

    table_class = KeyTable
