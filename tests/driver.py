"""People who talk with the bot in tests: said, answered, edited, pressed, heard.

    you = Person(playground, "You", idle=app.idle)
    reply = await you.says("met Ana at soccer")
    assert "Ana" in reply
    await you.edits(reply, "met Anna at soccer")
    undone = await you.presses(reply, "Undo")
    await playground.tomorrow()
    nudge = await you.hears()
    await you.assert_silence()

Nothing here sleeps or asks twice: it waits for the bot's calls. `idle` is awaited where the test
must know that the bot has finished with everything it fetched; with it, an expected answer that
does not come fails at once, without it after `PATIENCE` seconds.
"""

import asyncio
from collections.abc import Awaitable, Callable

from bot.playground.chat import Event
from bot.playground.messages import Message
from bot.playground.server import Playground
from bot.playground.validate import Upload
from tests.heard import ChatterError, Heard, NoIdleError, SilenceError, as_heard, copied

PATIENCE = 15.0
"""Seconds after which the bot counts as silent."""

Idle = Callable[[], Awaitable[None]]


class Person:
    """Somebody who chats with the bot. `idle` returns when the bot has nothing in hand."""

    def __init__(
        self, playground: Playground, name: str = "You", *, idle: Idle | None = None
    ) -> None:
        self._play = playground
        self._idle = idle
        self.user = playground.chat.join(name)
        self.id = self.user.id
        self.said: list[Message] = []
        self._taken = len(playground.chat.events)
        self._epoch = playground.chat.epoch

    @property
    def heard(self) -> list[Heard]:
        """Every message the bot sent them so far, as it reads now."""
        return [
            as_heard(message, "sent")
            for message in self._play.chat.of(self.user)
            if message.sender.is_bot and not message.deleted
        ]

    async def says(self, text: str, *, reply_to: Heard | None = None) -> Heard:
        """Send a text; the next message from the bot."""
        self._skip()
        target = reply_to.message if reply_to else None
        self.said.append(self._play.people.text(self.user, text, reply_to=target))
        return await self._next(f"saying {text!r}", {"sent"})

    async def sends_photo(self, data: bytes, caption: str = "") -> Heard:
        """Send a PNG; the next message from the bot."""
        self._skip()
        upload = Upload("photo.png", data, "image/png")
        self.said.append(self._play.people.photo(self.user, upload, caption))
        return await self._next("sending a photo", {"sent"})

    async def shares_contact(
        self, phone_number: str, first_name: str, last_name: str = ""
    ) -> Heard:
        """Share a contact; the next message from the bot."""
        self._skip()
        contact = {"phone_number": phone_number, "first_name": first_name}
        contact |= {"last_name": last_name} if last_name else {}
        self.said.append(self._play.people.contact(self.user, contact))
        return await self._next(f"sharing the contact {first_name}", {"sent"})

    async def shares_location(self, latitude: float, longitude: float) -> Heard:
        """Share a place; the next message from the bot."""
        self._skip()
        self.said.append(self._play.people.location(self.user, latitude, longitude))
        return await self._next("sharing a location", {"sent"})

    async def forwards(self, text: str, origin: str) -> Heard:
        """Forward what somebody called `origin` wrote; the next message from the bot."""
        self._skip()
        self.said.append(self._play.people.forward(self.user, text, origin))
        return await self._next(f"forwarding {text!r}", {"sent"})

    async def edits(self, what: Heard | Message, text: str) -> Heard:
        """Edit an own message (or the one that `what` answered); what the bot does then."""
        self._skip()
        own = what if isinstance(what, Message) else what.cause
        if own is None:
            raise SilenceError(self.user.first_name, "an edit of no own message", [])
        edited = self._play.people.edit(self.user, own.message_id, text)
        return await self._next(f"editing to {text!r}", {"sent", "edited", "deleted"}, edited)

    async def presses(self, what: Heard | Message, label: str) -> Heard:
        """Press a button by its label; the edit or message that comes of it, else the answer."""
        self._skip()
        message = what if isinstance(what, Message) else what.message
        if self._is_reply_key(message, label):
            return await self.says(label)
        query = self._play.people.press(self.user, message.message_id, label)
        if not query:
            return as_heard(message, "sent", copied=copied(message, label))
        kinds = {"sent", "edited", "deleted"}
        return await self._next(f"pressing [{label}]", kinds, or_answer=True)

    async def hears(self) -> Heard:
        """The next message from the bot that was not taken yet."""
        return await self._next("waiting", {"sent"})

    async def settles(self) -> None:
        """Return when the bot has fetched everything, and with `idle` finished with it."""
        await self._wait(self._play.chat.updates.confirmed(), "waiting for the bot to settle")
        if self._idle is not None:
            await self._wait(_awaited(self._idle), "waiting for the bot to be idle")

    async def assert_silence(self) -> None:
        """Fail unless the bot sent nothing since what was last taken, and is done."""
        if self._idle is None:
            raise NoIdleError
        await self.settles()
        unheard = [event for event in self._events() if event.kind == "sent"]
        if unheard:
            raise ChatterError(
                self.user.first_name, [as_heard(item.message, item.kind) for item in unheard]
            )

    def sees(self, what: Heard) -> Heard:
        """A message as it reads now."""
        return as_heard(what.message, what.kind, cause=what.cause)

    def blocks(self) -> None:
        """Block the bot."""
        self._play.people.block(self.user)

    def unblocks(self) -> None:
        """Let the bot in again."""
        self._play.people.unblock(self.user)

    def _skip(self) -> None:
        """What came before an action is no answer to it."""
        self._taken = len(self._play.chat.events)
        self._epoch = self._play.chat.epoch

    def _events(self) -> list[Event]:
        if self._epoch != self._play.chat.epoch:
            self._taken, self._epoch = 0, self._play.chat.epoch
        return [
            event for event in self._play.chat.events[self._taken :] if event.person == self.user
        ]

    async def _next(
        self, after: str, kinds: set[str], cause: Message | None = None, *, or_answer: bool = False
    ) -> Heard:
        """The next event of `kinds`; with `or_answer` else the text of a pressed button's answer."""
        cause = cause or (self.said[-1] if self.said else None)

        def wanted() -> list[Event]:
            return [event for event in self._events() if event.kind in kinds]

        def answers() -> list[str]:
            return [event.answer for event in self._events() if event.kind == "answered"]

        if self._idle is not None:
            await self.settles()
        else:
            await self._wait(
                self._play.chat.pulse.until(
                    lambda: bool(wanted()) or (or_answer and any(answers()))
                ),
                after,
            )
        answer = next(filter(None, answers()), "")
        if not wanted():
            told = [event for event in self._events() if event.kind == "answered"]
            if not or_answer or not told:
                raise self._silent(after)
            self._taken = len(self._play.chat.events)
            return Heard("answered", answer, (), told[0].message, cause, answer)
        event = wanted()[0]
        self._taken = self._play.chat.events.index(event) + 1
        return as_heard(event.message, event.kind, cause=cause, answer=answer)

    async def _wait(self, what: Awaitable[None], after: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await what
        except TimeoutError:
            raise self._silent(after) from None

    def _silent(self, after: str) -> SilenceError:
        refused = [f"{call.method}: {call.description}" for call in self._play.calls.refused()]
        return SilenceError(self.user.first_name, after, refused)

    def _is_reply_key(self, message: Message, label: str) -> bool:
        rows = (message.markup or {}).get("keyboard", [])
        return any(key["text"] == label for row in rows for key in row)


async def _awaited(idle: Idle) -> None:
    await idle()
