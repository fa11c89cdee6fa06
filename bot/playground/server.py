"""The playground: a pretend Telegram on a loopback port, for the bot and for people."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiohttp import web

from bot.playground.actions import Actions
from bot.playground.api import BotApi
from bot.playground.calls import Calls, Rates
from bot.playground.chat import Chat
from bot.playground.clock import Clock
from bot.playground.faults import Faults
from bot.playground.guard import only_own_page
from bot.playground.page_files import ChatFiles, page
from bot.playground.people import People
from bot.playground.requests import MOST_BODY
from bot.playground.stream import Stream

HOST = "127.0.0.1"
TOKEN = "424242:no-secret-this-token-is-for-play-00"  # noqa: S105 - opens nothing but this server
STOP_SECONDS = 2.0

Hook = Callable[[], Awaitable[None]]


class NotStartedError(RuntimeError):
    """Its address was asked for before it had one."""

    def __init__(self) -> None:
        super().__init__("The playground is not started.")


class Playground:
    """The server, and the way to everything in it.

    `chat` is the pretend Telegram, `people` what its people can do; `faults`, `calls` and
    `rates` are for tests. The hooks are awaited when the clock was moved and when everything was
    reset.
    """

    def __init__(self, clock: Clock, token: str = TOKEN) -> None:
        self.clock = clock
        self.token = token
        self.chat = Chat(clock)
        self.people = People(self.chat)
        self.on_clock_moved: Hook | None = None
        self.on_reset: Hook | None = None
        self._api = BotApi(self.chat, token)
        self._stream: Stream | None = None
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def faults(self) -> Faults:
        """What the next calls run into."""
        return self._api.faults

    @property
    def calls(self) -> Calls:
        """What the bot called."""
        return self._api.calls

    @property
    def rates(self) -> Rates:
        """Where the bot was too fast."""
        return self._api.rates

    async def start(self, port: int = 0) -> None:
        """Listen on the loopback `port`, 0 for any free one; raise OSError where it is taken."""
        self._stream = Stream(self.chat)
        app = web.Application(client_max_size=MOST_BODY, middlewares=[only_own_page])
        self._api.add_routes(app)
        Actions(self.chat, self.people, self).add_routes(app)
        app.router.add_get("/play/stream", self._stream.serve)
        app.router.add_get("/play/file/{id}", ChatFiles(self.chat).serve)
        app.router.add_get("/", page)
        app.router.add_get(r"/page/{name:[a-z-]+\.[a-z]+}", page)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOP_SECONDS)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        await site.start()
        self._port = site.port

    async def stop(self) -> None:
        """Let go of everybody who waits, and of the port; `start` may follow."""
        if self._runner is None or self._stream is None:
            return
        self._stream.close()
        self.chat.updates.end_poll()
        await self._runner.cleanup()
        self._runner = None

    @property
    def page_url(self) -> str:
        """Where people chat."""
        if self._runner is None:
            raise NotStartedError
        return f"http://{HOST}:{self._port}/"

    @property
    def base_url(self) -> str:
        """python-telegram-bot's `base_url`."""
        return f"{self.page_url}bot"

    @property
    def base_file_url(self) -> str:
        """python-telegram-bot's `base_file_url`."""
        return f"{self.page_url}file/bot"

    async def move(self, delta: timedelta) -> None:
        """Move the clock forward and tell the bot."""
        self.clock.move(delta)
        await self.clock_moved()

    async def leap(self, *, days: int = 0, months: int = 0) -> None:
        """Move the clock to a later day, as `Clock.leap`, and tell the bot."""
        self.clock.leap(days=days, months=months)
        await self.clock_moved()

    async def tomorrow(self) -> None:
        """Move the clock to the next day and tell the bot."""
        await self.leap(days=1)

    async def clock_moved(self) -> None:
        """Tell the bot and the page that the clock was moved."""
        self.chat.touch()
        if self.on_clock_moved is not None:
            await self.on_clock_moved()

    async def reset(self) -> None:
        """Forget every message, put the clock right, and let the bot forget too."""
        self.clock.reset()
        self.chat.reset()
        if self.on_reset is not None:
            await self.on_reset()
