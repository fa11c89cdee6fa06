"""Calls of the service whose answers are not trusted: they may be garbled, or newer than we are.

Nothing of an answer reaches the log, and one update that cannot be read holds up no other.
"""

from __future__ import annotations

import json
import logging
import ssl
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any

import httpx
from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

_LOG = logging.getLogger(__name__)
READ_SECONDS = 30.0
"""How long an answer may take: what is asked again too early is done twice."""
_REFUSING = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})
_PLAIN = frozenset(
    {"message_id", "date", "edit_date", "chat", "from", "text", "caption"}
    | {"id", "chat_instance", "data"}
)
"""What a message or a press is read by where not all of it can be."""


class GarbledError(TelegramError):
    """The service's answer is not what the Bot API answers."""

    def __init__(self) -> None:
        super().__init__("The answer could not be read.")


class GarbledAnswerError(NetworkError):
    """The same, after the service may have done what was asked."""

    def __init__(self) -> None:
        super().__init__("The answer could not be read.")


class TokenRefusedError(NetworkError):
    """The service does not take the token any more, though it did before."""

    def __init__(self) -> None:
        super().__init__("The token is not accepted any more.")


class Requests(HTTPXRequest):
    """Calls; one whose answer is garbled may have been carried out, like one cut off."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  (python-telegram-bot's)
        super().__init__(**options, httpx_kwargs={"verify": _trusted()})

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  (python-telegram-bot's signature)
        """Call the service; its code and answer."""
        code, payload = await super().do_request(*args, **kwargs)
        if code == HTTPStatus.OK and not _whole(payload):
            # Caused by what httpx raises when an answer cannot be made out, as this one cannot.
            raise GarbledAnswerError from httpx.DecodingError("")
        return code, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as an object; raises `GarbledError`."""
        try:
            found = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise GarbledError from None
        if not isinstance(found, dict):
            raise GarbledError
        return found


class Fetching(Requests):
    """Calls that fetch updates. `works` is called whenever one went well.

    What cannot be read of an update is left out, so that the next one is not waited for in vain.
    """

    def __init__(self, works: Callable[[], None]) -> None:
        super().__init__(connection_pool_size=1)
        self._works = works

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  (python-telegram-bot's signature)
        """Call the service; its code and answer."""
        code, payload = await super().do_request(*args, **kwargs)
        if code in _REFUSING:
            # The loop that fetches would end over it, and the bot be deaf from then on.
            raise TokenRefusedError
        if code == HTTPStatus.OK:
            self._works()
        return code, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as an object, its updates readable; raises `GarbledError`."""
        found = Requests.parse_json_payload(payload)
        if isinstance(result := found.get("result"), list):
            found["result"] = [_readable(update) for update in result if _numbered(update)]
        return found


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates of those who are trusted: to read them takes longer than all else here."""
    return httpx.create_ssl_context()


def _whole(payload: bytes) -> bool:
    try:
        return "result" in Requests.parse_json_payload(payload)
    except GarbledError:
        return False


def _numbered(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update, its plain parts, or only its id: the most of it that can be read."""
    number = {"update_id": update["update_id"]}
    plain = {kind: _plain(held) for kind, held in update.items() if isinstance(held, dict)}
    for doc in (update, number | plain):
        if _reads(doc):
            return doc
    _LOG.warning("An update could not be read and is left out")
    return number


def _plain(held: dict[str, Any]) -> dict[str, Any]:
    under = held.get("message")
    nested = {"message": _plain(under)} if isinstance(under, dict) else {}
    return {key: value for key, value in held.items() if key in _PLAIN} | nested


def _reads(update: dict[str, Any]) -> bool:
    try:
        Update.de_json(update, None)
    except Exception:  # noqa: BLE001  (the library raises whatever it trips over)
        return False
    return True
