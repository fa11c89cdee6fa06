"""The side that the bot talks to: the Bot API over HTTP."""

import asyncio
import re
from hmac import compare_digest

from aiohttp import web

from bot.playground.calls import Call, Calls, Rates
from bot.playground.chat import Chat
from bot.playground.errors import (
    BadRequestError,
    NotFoundError,
    RefusedError,
    UnauthorizedError,
)
from bot.playground.faults import Drop, Faults, Garble
from bot.playground.methods import METHODS
from bot.playground.requests import parameters
from bot.playground.validate import read_call, tables

SENDING = frozenset({"sendMessage", "sendPhoto", "sendDocument"})

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class UnknownMethodError(BadRequestError):
    """A method the Bot API does not have."""

    def __init__(self, method: str) -> None:
        super().__init__(f'the Bot API has no method "{method}"')


class UnsupportedMethodError(BadRequestError):
    """A method the Bot API has and the playground has not."""

    def __init__(self, method: str) -> None:
        super().__init__(f'the playground cannot do "{method}"')


class BotApi:
    """Answers the bot's calls."""

    def __init__(self, chat: Chat, token: str) -> None:
        self._chat = chat
        self._token = token
        self._names = {name.lower(): name for name in tables().methods}
        self.faults = Faults()
        self.calls = Calls()
        self.rates = Rates()

    def add_routes(self, app: web.Application) -> None:
        """Put the Bot API's addresses into `app`."""
        app.router.add_route("*", r"/bot{token:[^/]+}/{method}", self._call)
        app.router.add_get(r"/file/bot{token:[^/]+}/{path:.+}", self._download)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        asked = request.match_info["method"]
        method = self._names.get(asked.lower(), asked)
        raw: dict[str, object] = {}
        dropped, garbled = False, None
        try:
            self._check_token(request)
            raw = await parameters(request)
            fault = self.faults.next(method)
            if isinstance(fault, RefusedError):
                raise fault
            if isinstance(fault, Drop):
                dropped = True
            if isinstance(fault, Garble):
                garbled = fault.body
            if not isinstance(fault, Drop) or fault.acted:
                body = {"ok": True, "result": await self._act(method, raw)}
            status, description = 200, ""
        except RefusedError as refused:
            body, status, description = refused.json(), refused.code, refused.description
        now = self._chat.clock.now()
        self.calls.all.append(Call(method, raw, now, 0 if dropped else status, description))
        self._chat.pulse.beat()
        if dropped:
            return _broken_off(request)
        if garbled is not None:
            return web.Response(text=garbled)
        return web.json_response(body, status=status)

    async def _act(self, method: str, raw: dict[str, object]) -> object:
        if method not in tables().methods:
            raise UnknownMethodError(method)
        if method not in METHODS:
            raise UnsupportedMethodError(method)
        params = read_call(method, raw)
        result = await METHODS[method](self._chat, params)
        if method in SENDING:
            self.rates.sent(params["chat_id"], asyncio.get_running_loop().time())
        return result

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise NotFoundError
        if not compare_digest(token, self._token):
            raise UnauthorizedError

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            stored = self._chat.files.at(request.match_info["path"])
            if stored is None:
                raise NotFoundError
        except RefusedError as refused:
            return web.json_response(refused.json(), status=refused.code)
        return web.Response(body=stored.upload.data, content_type="application/octet-stream")


def _broken_off(request: web.Request) -> web.Response:
    """Cut the connection; the response returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
