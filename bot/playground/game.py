"""The real bot on the local Bot API: what `kith play` runs and the dialogue tests drive."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

from bot.app import Kith, Service
from bot.copies import Copies
from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.server import Playground
from handlers.desk import Page, no_page
from handlers.turns import USUAL, Rests
from storage.opening import open_store
from storage.protocol import BOT, DropAll, Store


class Game:
    """A playground and the bot under it, sharing one clock; `folder` is the bot's data folder.

    `allowed`, `code`, `rests` and `peek` are `Kith`'s; nothing is looked up unless `peek` does.
    `copies`: whether the folder is copied every day.
    """

    def __init__(  # noqa: PLR0913  (the playground's, the bot's and the tests' own)
        self,
        playground: Playground,
        folder: Path,
        usual: Habits,
        *,
        allowed: Collection[int] = (YOU.id,),
        code: str = "",
        rests: Rests = USUAL,
        peek: Callable[[str], Awaitable[Page | None]] = no_page,
        copies: bool = False,
    ) -> None:
        self.playground = playground
        self._folder = folder
        self._usual = usual
        self._allowed = tuple(allowed)
        self._code = code
        self._rests = rests
        self._peek = peek
        self._copies = Copies(folder, usual, wanted=True) if copies else None
        self._store: Store | None = None
        self._kith: Kith | None = None

    @property
    def store(self) -> Store | None:
        """What the bot keeps its data in; None while it is stopped."""
        return self._store

    async def start(self, port: int = 0) -> None:
        """Serve the page and run the bot; raises OSError or StoreError where that fails."""
        await self.playground.start(port)
        self.playground.on_clock_moved = self.tick
        self.playground.on_reset = self.reset
        await self.start_bot()

    async def stop(self) -> None:
        """Stop both."""
        await self.stop_bot()
        await self.playground.stop()

    async def start_bot(self) -> None:
        """Run the bot on the data folder."""
        store = open_store(self._folder)
        await store.open()
        self._store = store
        service = Service(
            self.playground.token, self.playground.base_url, self.playground.base_file_url
        )
        self._kith = Kith(
            service,
            store,
            self._usual,
            allowed=self._allowed,
            code=self._code,
            clock=self.playground.clock.now,
            rests=self._rests,
            peek=self._peek,
            copies=self._copies,
        )
        await self._kith.start()

    async def stop_bot(self) -> None:
        """Stop the bot alone, as a restart would."""
        if self._kith is not None:
            await self._kith.stop()
        if self._store is not None:
            await self._store.close()
        self._kith = self._store = None

    async def tick(self) -> None:
        """Let the bot look what is due."""
        if self._kith is not None:
            await self._kith.tick()

    async def copy(self) -> None:
        """Let the bot make today's copy."""
        if self._kith is not None:
            await self._kith.copy()

    async def idle(self) -> None:
        """Wait until the bot has handled what it fetched."""
        if self._kith is not None:
            await self._kith.idle()

    async def reset(self) -> None:
        """Forget everything everybody told the bot."""
        if self._store is not None:
            for user in [*await self._store.users(), BOT]:
                await self._store.apply(user, [DropAll()], scrub=True)
