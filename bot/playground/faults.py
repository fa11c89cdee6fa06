"""Trouble on purpose: what the next calls of a method run into."""

from collections import defaultdict
from dataclasses import dataclass

from bot.playground.errors import (
    BlockedError,
    BrokenError,
    RefusedError,
    TooManyRequestsError,
)

ANY = "*"
"""Instead of a method's name: any method but getUpdates."""


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection breaks without an answer, after the call was carried out or before."""

    acted: bool


@dataclass(frozen=True, slots=True)
class Garble:
    """The call is carried out, and `body` is all that comes back, with code 200."""

    body: str


Fault = RefusedError | Drop | Garble


class Faults:
    """A plan of faults, used up call by call, in the order in which they were planned."""

    def __init__(self) -> None:
        self._plan: defaultdict[str, list[Fault]] = defaultdict(list)

    def too_many(self, method: str, *, retry_after: int, times: int = 1) -> None:
        """The next calls are answered 429 with `retry_after` seconds."""
        self.plan(method, TooManyRequestsError(retry_after), times)

    def broken(self, method: str, *, times: int = 1) -> None:
        """The next calls are answered 500."""
        self.plan(method, BrokenError(), times)

    def blocked(self, method: str, *, times: int = 1) -> None:
        """The next calls are answered 403, as if the person had just blocked the bot."""
        self.plan(method, BlockedError(), times)

    def dropped(self, method: str, *, acted: bool, times: int = 1) -> None:
        """The connection of the next calls breaks, `acted` or not."""
        self.plan(method, Drop(acted), times)

    def garbled(self, method: str, body: str, *, times: int = 1) -> None:
        """The next calls are carried out and answered with `body` and code 200."""
        self.plan(method, Garble(body), times)

    def plan(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next `times` calls of `method` (or `ANY`) meet `fault`."""
        self._plan[method] += [fault] * times

    def next(self, method: str) -> Fault | None:
        """The fault this call of `method` meets, taken off the plan."""
        for name in (method,) if method == "getUpdates" else (method, ANY):
            if self._plan[name]:
                return self._plan[name].pop(0)
        return None

    @property
    def left(self) -> int:
        """How many planned faults nobody met yet."""
        return sum(map(len, self._plan.values()))

    def clear(self) -> None:
        """Drop the plan."""
        self._plan.clear()
