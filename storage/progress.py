"""How far something is that takes a while."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Called with how much is done and how much there is."""


def ignore(_done: int, _whole: int) -> None:
    """Nobody waits for it."""
