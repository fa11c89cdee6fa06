"""What the chat page can ask for: small JSON requests, one function each."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aiohttp import web
from aiohttp.web_request import FileField

from bot.playground.chat import Chat
from bot.playground.errors import ImpossibleError, RefusedError
from bot.playground.files import PICTURES
from bot.playground.messages import Json, Message, User
from bot.playground.people import People
from bot.playground.requests import upload
from bot.playground.stream import person_of

STEPS = {"tomorrow": (1, 0), "week": (7, 0), "months": (0, 2)}
"""Days and months that the page's clock buttons move."""


class UnreadableError(ImpossibleError):
    """The page sent something else than it should."""

    def __init__(self) -> None:
        super().__init__("That request was not understood.")


class Levers(Protocol):
    """What moves the whole playground."""

    async def leap(self, *, days: int = 0, months: int = 0) -> None:
        """Move the clock to a later day."""

    async def reset(self) -> None:
        """Start over."""


Action = Callable[[User, Json], Awaitable[Message | None]]


class Actions:
    """The page's requests, done in the name of the person it shows."""

    def __init__(self, chat: Chat, people: People, levers: Levers) -> None:
        self._chat = chat
        self._people = people
        self._levers = levers

    def add_routes(self, app: web.Application) -> None:
        """Put the requests' addresses into `app`."""
        actions: dict[str, Action] = {
            "text": self._text,
            "edit": self._edit,
            "delete": self._delete,
            "press": self._press,
            "file": self._file,
            "contact": self._contact,
            "location": self._location,
            "forward": self._forward,
            "block": self._block,
            "clock": self._clock,
            "reset": self._reset,
        }
        for name, action in actions.items():
            app.router.add_post(f"/play/{name}", self._answering(action))

    def _answering(self, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handler(request: web.Request) -> web.Response:
            try:
                asked = await _asked(request)
                message = await action(person_of(self._chat, asked["person"]), asked)
            except (ImpossibleError, RefusedError) as error:
                return web.json_response({"error": str(error)}, status=400)
            except (KeyError, TypeError, ValueError):
                return web.json_response({"error": str(UnreadableError())}, status=400)
            return web.json_response({"message_id": message.message_id if message else None})

        return handler

    async def _text(self, person: User, asked: Json) -> Message:
        reply_to = self._chat.messages.get(asked.get("reply_to") or 0)
        return self._people.text(person, asked["text"], reply_to=reply_to)

    async def _edit(self, person: User, asked: Json) -> Message:
        return self._people.edit(person, asked["message_id"], asked["text"])

    async def _delete(self, person: User, asked: Json) -> None:
        self._people.delete(person, asked["message_id"])

    async def _press(self, person: User, asked: Json) -> None:
        place = (int(asked["row"]), int(asked["column"]))
        self._people.press(person, asked["message_id"], place)

    async def _file(self, person: User, asked: Json) -> Message:
        part = asked["file"]
        if not isinstance(part, FileField):
            raise UnreadableError
        sent, caption = await upload(part), str(asked.get("caption", ""))
        if sent.mime in PICTURES:
            return self._people.photo(person, sent, caption)
        return self._people.document(person, sent, caption)

    async def _contact(self, person: User, asked: Json) -> Message:
        names = ("phone_number", "first_name", "last_name", "vcard")
        contact = {name: str(asked[name]) for name in names if asked.get(name)}
        return self._people.contact(person, contact | {"first_name": str(asked["first_name"])})

    async def _location(self, person: User, asked: Json) -> Message:
        return self._people.location(person, float(asked["latitude"]), float(asked["longitude"]))

    async def _forward(self, person: User, asked: Json) -> Message:
        return self._people.forward(person, asked["text"], str(asked["from"]))

    async def _block(self, person: User, asked: Json) -> None:
        if asked["blocked"]:
            self._people.block(person)
        else:
            self._people.unblock(person)
        self._chat.touch()

    async def _clock(self, person: User, asked: Json) -> None:  # noqa: ARG002 - every action has these two
        days, months = STEPS[asked["step"]]
        await self._levers.leap(days=days, months=months)

    async def _reset(self, person: User, asked: Json) -> None:  # noqa: ARG002 - every action has these two
        await self._levers.reset()


async def _asked(request: web.Request) -> dict[str, Any]:
    if request.content_type == "multipart/form-data":
        return dict(await request.post())
    asked = await request.json()
    if not isinstance(asked, dict):
        raise UnreadableError
    return asked
