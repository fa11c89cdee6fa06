"""The pretend Telegram: people, their chats with one bot, and what is on its way to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Literal

from bot.playground.clock import Clock
from bot.playground.entities import Rich
from bot.playground.errors import BadRequestError, BlockedError, Why
from bot.playground.files import Files
from bot.playground.messages import Json, Message, User
from bot.playground.pulse import Pulse
from bot.playground.updates import Updates

BOT = User(424242, "Kith", username="kith_playground_bot", is_bot=True)
YOU = User(7001, "You", username="you", language_code="en")
STRANGER = User(7002, "A stranger", username="stranger", language_code="en")

QUERY_LIFE = timedelta(minutes=5)
"""How long a pressed button waits for its answer."""

ACTION_LIFE = timedelta(seconds=5)
"""How long "typing" is shown."""

DEFAULT_SCOPE = ("default", 0)


@dataclass(frozen=True, slots=True)
class Event:
    """Something the bot did that a person notices."""

    kind: Literal["sent", "edited", "deleted", "answered", "reacted", "pinned"]
    person: User
    message: Message
    answer: str = ""
    alert: bool = False
    revision: int = 0


@dataclass(slots=True)
class Query:
    """A pressed button that waits for its answer."""

    id: str
    message: Message
    pressed: datetime


class Chat:
    """Everything the pretend service knows. One event loop; changes beat the `pulse`."""

    def __init__(self, clock: Clock, people: tuple[User, ...] = (YOU, STRANGER)) -> None:
        self.clock = clock
        self.bot = BOT
        self.people = {person.id: person for person in people}
        self.pulse = Pulse()
        self.updates = Updates(self.pulse)
        self._message_ids = count(1)
        self._query_ids = count(9_000_000_001)
        self._revisions = count(1)
        self.epoch = 0
        self._clear()

    def _clear(self) -> None:
        self.revision = 0
        self.started: set[int] = set()
        self.blocked: set[int] = set()
        self.messages: dict[int, Message] = {}
        self.queries: dict[str, Query] = {}
        self.events: list[Event] = []
        self.actions: dict[int, tuple[str, datetime]] = {}
        self.commands: dict[tuple[str, int], dict[str, list[Json]]] = {}
        self.files = Files()

    def reset(self) -> None:
        """Forget every message, as if nobody had ever written; ids go on counting."""
        commands = self.commands
        self._clear()
        self.commands = commands
        self.updates.pending.clear()
        self.epoch += 1
        self.pulse.beat()

    def join(self, name: str) -> User:
        """The person called `name`; a new one where there is none yet."""
        for person in self.people.values():
            if person.first_name == name:
                return person
        person = User(max(self.people, default=7000) + 1, name, language_code="en")
        self.people[person.id] = person
        self.pulse.beat()
        return person

    def reachable(self, chat_id: int | str) -> User:
        """Whom the bot may write to; raise `RefusedError` where it may not."""
        person = self.known(chat_id)
        if person.id in self.blocked:
            raise BlockedError
        return person

    def known(self, chat_id: int | str) -> User:
        """Who has that chat; nobody who never wrote to the bot."""
        if not isinstance(chat_id, int) or chat_id not in self.started:
            raise BadRequestError(Why.CHAT_UNKNOWN)
        return self.people[chat_id]

    def message(self, person: User, message_id: int, why: Why) -> Message:
        """That message of `person`'s chat; raise `BadRequestError(why)` where there is none."""
        message = self.messages.get(message_id)
        if message is None or message.deleted or message.person != person:
            raise BadRequestError(why)
        return message

    def add(self, person: User, sender: User, rich: Rich, **more: Any) -> Message:  # noqa: ANN401 - Message's own fields
        """Put a new message into `person`'s chat."""
        message = Message(next(self._message_ids), person, sender, self.clock.now(), rich, **more)
        self.messages[message.message_id] = message
        if sender.is_bot:
            self.actions.pop(person.id, None)
            self.notice("sent", message)
        else:
            self.touch(message)
        return message

    def touch(self, *messages: Message) -> int:
        """Note that these changed, and wake who waits."""
        self.revision = next(self._revisions)
        for message in messages:
            message.revision = self.revision
        self.pulse.beat()
        return self.revision

    def notice(
        self,
        kind: Literal["sent", "edited", "deleted", "answered", "reacted", "pinned"],
        message: Message,
        answer: str = "",
        *,
        alert: bool = False,
    ) -> None:
        """Note something the bot did to `message`."""
        revision = self.touch(message)
        self.events.append(Event(kind, message.person, message, answer, alert, revision))

    def query(self, message: Message) -> Query:
        """A new pressed button of `message`."""
        query = Query(str(next(self._query_ids)), message, self.clock.now())
        self.queries[query.id] = query
        return query

    def close_query(self, query_id: str) -> Query:
        """Take a pressed button for answering; only once, and not for long."""
        query = self.queries.pop(query_id, None)
        if query is None or self.clock.now() - query.pressed > QUERY_LIFE:
            raise BadRequestError(Why.QUERY_OLD)
        return query

    def of(self, person: User, after: int = 0) -> Iterator[Message]:
        """The messages of `person`'s chat that changed after that revision, oldest first."""
        for message in self.messages.values():
            if message.person == person and message.revision > after:
                yield message

    def action(self, person: User) -> str:
        """What the bot says it is doing right now, such as "typing"."""
        action, since = self.actions.get(person.id, ("", self.clock.now()))
        return action if self.clock.now() - since < ACTION_LIFE else ""

    def menu(self, person: User) -> list[Json]:
        """The commands `person` is offered: the narrowest list wins, then their language's."""
        for scope in (("chat", person.id), ("all_private_chats", 0), DEFAULT_SCOPE):
            for language in (person.language_code, ""):
                commands = self.commands.get(scope, {}).get(language)
                if commands:
                    return commands
        return []
