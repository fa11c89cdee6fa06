"""What is kept of one user in memory, and the operations that change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from storage.codec import decode, encode, encode_text
from storage.database import Save, UserDatabase, UserStorage
from storage.people import PeopleIndex
from storage.protocol import Change, Doc, Drop, DropAll, Put
from storage.snapshot import Tables

if TYPE_CHECKING:
    from storage.near import NearIndex

PEOPLE, ME = "people", "me"


class Op(NamedTuple):
    """One change with its document encoded; `raw` None drops, `key` None drops everything.

    `json` is how the journal tells it.
    """

    table: str
    key: str | None
    raw: bytes | None
    json: bytes
    new: bool = False
    wake: float | None = None


_ERASE = Op("", None, None, b'["erase"]')


def freeze(change: Change) -> Op:
    """`change`, frozen; NotPlainJsonError where its document is not plain JSON."""
    if isinstance(change, DropAll):
        return _ERASE
    table, key = change.table, change.key
    place = b"%b,%b" % (encode_text(table), encode_text(key))
    if isinstance(change, Drop):
        return Op(table, key, None, b'["drop",%b]' % place)
    raw = encode(change.doc, table)
    wake = _wake(change.doc) if table == ME and key == ME else None
    return Op(table, key, raw, b'["put",%b,%b]' % (place, raw), change.new, wake)


def read_op(told: Sequence[Any]) -> Op:
    """The operation that a journal entry tells."""
    match told:
        case ["put", str(table), str(key), dict(doc)]:
            return freeze(Put(table, key, doc))
        case ["drop", str(table), str(key)]:
            return freeze(Drop(table, key))
        case ["erase"]:
            return _ERASE
        case _:
            raise ValueError(told)


def _wake(doc: Doc) -> float | None:
    wake = doc.get("wake")
    return float(wake) if isinstance(wake, int | float) and isfinite(wake) else None


def carry_out(tables: Tables, ops: Iterable[Op]) -> None:
    """Change `tables` as `ops` say."""
    for table, key, raw, *_ in ops:
        if key is None:
            for rows in tables.values():
                rows.clear()
        elif raw is None:
            tables.get(table, {}).pop(key, None)
        else:
            tables.setdefault(table, {})[key] = raw


def wake_of(tables: Tables) -> float | None:
    """The `wake` of the `me` document in `tables`."""
    raw = tables.get(ME, {}).get(ME)
    return None if raw is None else _wake(decode(raw))


class Shelf:
    """One user's documents and indexes.

    Held by a `with` it stays in memory. `seq` is the newest change included, `saved` the newest
    one that the user's own file includes.
    """

    def __init__(self, user: int, tables: Tables, seq: int, save: Save) -> None:
        self.user = user
        self.tables = tables
        self.seq = seq
        self.saved = seq
        self.used = 0.0
        self.pins = 0
        self.people = PeopleIndex(tables.setdefault(PEOPLE, {}))
        self._near: NearIndex | None = None
        self.database = UserDatabase(tables, save, storage=UserStorage)

    @property
    def near(self) -> NearIndex:
        """The people by what their words may tell of, once somebody asks for it."""
        if self._near is None:
            from storage.near import NearIndex  # noqa: PLC0415 - loads the topics

            self._near = NearIndex((self.people.by_word, self.people.by_told))
        return self._near

    def __enter__(self) -> None:
        self.pins += 1

    def __exit__(self, *_: object) -> None:
        self.pins -= 1

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return sum(map(len, self.tables.values()))

    def places(self) -> Iterator[tuple[int, str, str]]:
        """User, table and key of every document."""
        return ((self.user, table, key) for table, rows in self.tables.items() for key in rows)

    def rows(self) -> dict[str, list[tuple[str, bytes]]]:
        """A copy of all tables, for a thread to write."""
        return {table: list(rows.items()) for table, rows in self.tables.items()}

    def fall_apart(self, most: int) -> bool:
        """Drop up to `most` documents and what is known of them; whether some are left.

        Freeing many at once would hold everybody up.
        """
        self.database.close()
        for part in (*self.tables.values(), *self.people.parts()):
            while part and most:
                part.popitem()
                most -= 1
        return not most

    def take(self, ops: Sequence[Op], seq: int) -> None:
        """Carry out `ops`, which the journal holds as change `seq`."""
        for op in ops:
            if op.key is None:
                for key in self.tables[PEOPLE]:
                    self.people.touch(key)
            elif op.table == PEOPLE:
                self.people.touch(op.key)
        carry_out(self.tables, ops)
        self.seq = seq
