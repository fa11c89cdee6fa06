"""What the chat page sees: server-sent events with the chat and every change of it."""

import json

from aiohttp import web

from bot.playground.chat import Chat
from bot.playground.errors import ImpossibleError
from bot.playground.messages import Json, User

HEADERS = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}


class UnknownPersonError(ImpossibleError):
    """Nobody has that id."""

    def __init__(self, person: object) -> None:
        super().__init__(f"There is nobody with the id {person}.")


def person_of(chat: Chat, person: object) -> User:
    """The person with that id; raise `UnknownPersonError`."""
    try:
        return chat.people[int(str(person))]
    except (KeyError, ValueError):
        raise UnknownPersonError(person) from None


class Stream:
    """Tells each open page what changed for the person it shows."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._closed = False

    def close(self) -> None:
        """End all streams."""
        self._closed = True
        self._chat.pulse.beat()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """The whole chat first, then what changed, as it changes."""
        try:
            first = next(iter(self._chat.people))
            person = person_of(self._chat, request.query.get("person") or first)
        except UnknownPersonError as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        response = web.StreamResponse(headers=HEADERS)
        await response.prepare(request)
        shown = (-1, 0)
        while not self._closed:
            fresh = shown[0] != self._chat.epoch
            state = self._state(person, 0 if fresh else shown[1]) | {"fresh": fresh}
            shown = self._version()
            try:
                await response.write(f"data: {json.dumps(state)}\n\n".encode())
            except ConnectionError:
                break
            await self._changed(shown)
        return response

    def _version(self) -> tuple[int, int]:
        return self._chat.epoch, self._chat.revision

    async def _changed(self, shown: tuple[int, int]) -> None:
        await self._chat.pulse.until(lambda: self._closed or self._version() != shown)

    def _state(self, person: User, after: int) -> Json:
        chat = self._chat
        return {
            "now": chat.clock.now().isoformat(),
            "zone": str(chat.clock.zone),
            "person": person.id,
            "people": [
                {"id": other.id, "name": other.first_name, "latest": self._latest(other)}
                for other in chat.people.values()
            ],
            "blocked": person.id in chat.blocked,
            "commands": chat.menu(person),
            "action": chat.action(person),
            "messages": [message.page_json() for message in chat.of(person, after)],
            "answers": self._answers(person, after),
        }

    def _answers(self, person: User, after: int) -> list[Json]:
        """Answers to pressed buttons since then; old ones are not shown again."""
        return [
            {"text": event.answer, "alert": event.alert, "message_id": event.message.message_id}
            for event in self._chat.events
            if after and event.kind == "answered" and event.person == person
            if event.revision > after
        ]

    def _latest(self, person: User) -> int:
        """The id of the newest message that the bot sent them."""
        sent = (item.message_id for item in self._chat.of(person) if item.sender.is_bot)
        return max(sent, default=0)
