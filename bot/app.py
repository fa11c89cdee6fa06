"""The composition root: the only place where things are chosen and joined."""

# ruff: noqa: PLC0415 - what answers people is loaded while the first updates are being fetched

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from telegram import BotCommand
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.chart import chart
from bot.copies import Copies
from bot.core import reading
from bot.core.profile import Habits
from bot.settings import Settings
from bot.zones import find_zone
from handlers.desk import Context, Desk, Page, no_copies, no_page
from handlers.gate import Gate
from handlers.inbox import Inbox, Lanes
from handlers.limiter import Limiter
from handlers.outage import Outage, Way
from handlers.transport import READ_SECONDS, Fetching, Requests
from handlers.turns import USUAL, Rests
from storage.protocol import Store, StoreError

# The way python-telegram-bot will tell spans of time; without it, each "too many requests" warns.
os.environ.setdefault("PTB_TIMEDELTA", "true")
_LOG = logging.getLogger(__name__)
TICK = timedelta(seconds=30)
FIRST_TICK = timedelta(seconds=0.5)
"""When the first is: a time that has passed would be taken for the next round."""
COPY_TICK, FIRST_COPY = timedelta(minutes=10), timedelta(minutes=1)
"""How often it is looked whether today's copy is there; whoever just looks in makes none."""
UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_SECONDS = 30
FETCH_STOP_SECONDS, STOP_SECONDS = 1, 3
"""How long fetching and the rest may take to stop: fetching rests between two failures."""
LONGEST_RETRY = 30.0
_TOLD = filters.UpdateType.MESSAGES & ~filters.StatusUpdate.ALL
"""What people write, not what Telegram notes in a chat, as that a message was pinned."""


@dataclass(frozen=True, slots=True)
class Service:
    """How to reach the Bot API: token and the two addresses python-telegram-bot takes."""

    token: str
    base_url: str
    base_file_url: str


class Kith:
    """One running bot over one store.

    `clock` gives the present (aware, UTC). `code` claims the bot for its owner where `allowed`
    is empty. `rests` are those between two messages. `copies` are the data folder's, None where
    it has none. The store must be open.
    """

    def __init__(  # noqa: PLR0913  (it is where everything is joined)
        self,
        service: Service,
        store: Store,
        usual: Habits,
        *,
        allowed: Collection[int] = (),
        code: str = "",
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        rests: Rests = USUAL,
        peek: Callable[[str], Awaitable[Page | None]] = no_page,
        copies: Copies | None = None,
    ) -> None:
        self.gate = Gate(store, allowed, code)
        self._inbox = Inbox(store, clock, self.gate.admits)
        self._lanes = Lanes(self._inbox)
        self._outage = Outage()
        self._limiter = Limiter(rests, self._outage)
        self._store, self._usual = store, usual
        self._clock, self._copies = clock, copies
        desk = Desk(
            store,
            clock,
            usual,
            self.gate,
            self._lanes.lane,
            _find_zone,
            self._limiter.turn,
            peek,
            chart,
            copies.held_until if copies else no_copies,
        )
        fetching = Fetching(lambda: self._outage.ends(Way.IN))
        self._application = _application(
            service, desk, self._inbox, self._lanes, self._limiter, fetching
        )

    async def start(self) -> None:
        """Begin to fetch and handle updates, and to tick; waits for the network."""
        await self.gate.open()
        await self._reach()
        await self._inbox.recover(self._application.bot)
        await self._poll()
        # From here on what comes is written down, and handled once all is loaded.
        await asyncio.to_thread(_join, self._application)
        await self._refit()
        await self._application.start()
        self._application.create_task(self._show_commands())
        queue = self._application.job_queue
        if queue is not None:
            once = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
            queue.run_repeating(self._tick, TICK, first=FIRST_TICK, job_kwargs=once)
            if self._copies is not None:
                queue.run_repeating(self._copy, COPY_TICK, first=FIRST_COPY, job_kwargs=once)
        self._application.create_task(asyncio.to_thread(reading.load))

    async def stop(self) -> None:
        """Stop within a few seconds; what is not handled yet is on disk for the next start."""
        self._lanes.stop()
        await self._limiter.shutdown()
        updater = self._application.updater
        if updater is not None and updater.running:
            # It may wait for the service, and does not let itself be stopped in that at once.
            stopping = asyncio.create_task(updater.stop())
            await asyncio.wait({stopping}, timeout=FETCH_STOP_SECONDS)
            stopping.cancel()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                if self._application.running:
                    await self._application.stop()
                await self._application.shutdown()
        except TimeoutError:
            _LOG.warning("Stopping took too long; what was under way is taken up at the next start")

    async def tick(self) -> None:
        """Look now for what is due, as the clock may have moved."""
        from handlers.nudges import tick

        await tick(Context(self._application))

    async def copy(self) -> None:
        """Make today's copy of the data folder, where there is to be one."""
        if self._copies is not None:
            await self._copies.see_to(self._clock())

    async def idle(self) -> None:
        """Wait until every update fetched so far is handled."""
        await self._inbox.join()

    async def _tick(self, _: object) -> None:
        await self.tick()

    async def _copy(self, _: object) -> None:
        await self.copy()

    async def _reach(self) -> None:
        wait = 1.0
        while True:
            try:
                await self._application.initialize()
            except InvalidToken:
                raise
            except NetworkError as error:
                self._polling_failed(error)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_RETRY)
            else:
                return

    async def _poll(self) -> None:
        if self._application.updater is not None:
            await self._application.updater.start_polling(
                timeout=timedelta(seconds=POLL_SECONDS),
                allowed_updates=UPDATES,
                bootstrap_retries=-1,
                error_callback=self._polling_failed,
            )

    async def _refit(self) -> None:
        from handlers.usual import refit_all

        try:
            await refit_all(self._store, self._usual)
        except StoreError as error:
            _LOG.warning("Changed settings hold for people on record from a later start: %s", error)

    def _polling_failed(self, error: TelegramError) -> None:
        self._outage.begins(error, Way.IN)

    async def _show_commands(self) -> None:
        from handlers.commands import ROUTES

        commands = [BotCommand(r.name, r.does) for r in ROUTES]
        try:
            await self._application.bot.set_my_commands(commands)
        except TelegramError as error:
            _LOG.warning("The command menu could not be set (%s)", type(error).__name__)


def _application(  # noqa: PLR0913, PLR0917  (what python-telegram-bot is made of)
    service: Service,
    desk: Desk,
    inbox: Inbox,
    lanes: Lanes,
    limiter: Limiter,
    fetching: Fetching,
) -> Application[Any, Any, Any, Any, Any, Any]:
    return (
        ApplicationBuilder()
        .token(service.token)
        .base_url(service.base_url)
        .base_file_url(service.base_file_url)
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Desk]", lambda: desk)))
        .update_queue(inbox)
        .concurrent_updates(lanes)
        .rate_limiter(limiter)
        .request(Requests(read_timeout=READ_SECONDS))
        .get_updates_request(fetching)
        .build()
    )


def _join(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    from handlers.arrival import on_membership
    from handlers.buttons import on_button
    from handlers.dialog import on_message
    from handlers.errors import on_error

    application.add_handler(MessageHandler(_TOLD, on_message))
    application.add_handler(CallbackQueryHandler(on_button))
    application.add_handler(ChatMemberHandler(on_membership))
    application.add_error_handler(on_error)


async def _find_zone(typed: str) -> str | None:
    return await asyncio.to_thread(find_zone, typed)


def usual_habits(settings: Settings) -> Habits:
    """The habits of users who have not told theirs."""
    nudges = settings.nudges
    return Habits(nudges.timezone, nudges.hour, nudges.cadence_days, nudges.daily_limit)
