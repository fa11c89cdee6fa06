"""Which backend keeps the data: the only place where one is chosen."""

from __future__ import annotations

from pathlib import Path

from storage.protocol import Store
from storage.tiny import TinyStore


def open_store(place: Path) -> Store:
    """The store of the data at `place`, not opened yet."""
    return TinyStore(place)
