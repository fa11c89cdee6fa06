"""What people can do in their Telegram app."""

from datetime import timedelta
from typing import Any

from bot.playground.chat import BOT, Chat
from bot.playground.entities import Rich, as_typed, split
from bot.playground.errors import ImpossibleError
from bot.playground.messages import Json, Message, User
from bot.playground.validate import Upload

MOST_TEXT = 4096
MOST_CAPTION = 1024
EDITABLE = timedelta(hours=48)


class BlockedItError(ImpossibleError):
    """They have blocked the bot."""

    def __init__(self, person: User) -> None:
        super().__init__(f"{person.first_name} has blocked the bot and cannot write to it.")


class NothingToSendError(ImpossibleError):
    """An app sends no empty message."""

    def __init__(self) -> None:
        super().__init__("There is nothing to send.")


class NotTheirsError(ImpossibleError):
    """The message is not there, or of somebody else, or too old to edit."""

    def __init__(self) -> None:
        super().__init__("That message is gone, not theirs, or older than 48 hours.")


class NoButtonError(ImpossibleError):
    """The message has no such button."""

    def __init__(self, button: object, labels: list[str]) -> None:
        super().__init__(f"There is no button {button!r}; there are {labels}.")


class People:
    """The hands of everybody who chats with the bot."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    def text(self, person: User, text: str, *, reply_to: Message | None = None) -> Message:
        """Send a text. What is too long goes in pieces, as apps do; the first is returned."""
        typed = as_typed(text).text
        first, *others = [
            self._send(person, as_typed(piece), reply_to=reply_to)
            for piece in split(typed, MOST_TEXT)
        ]
        del others
        return first

    def photo(self, person: User, upload: Upload, caption: str = "") -> Message:
        """Send a picture (PNG, JPEG or GIF)."""
        photo = self._chat.files.keep("photos", upload).photo()
        return self._send(person, self._caption(caption), content={"photo": photo})

    def document(self, person: User, upload: Upload, caption: str = "") -> Message:
        """Send a file."""
        document = self._chat.files.keep("documents", upload).document()
        return self._send(person, self._caption(caption), content={"document": document})

    def contact(self, person: User, contact: Json) -> Message:
        """Share a contact: `phone_number`, `first_name`, and what else a `Contact` has."""
        return self._send(person, Rich(""), content={"contact": contact})

    def location(self, person: User, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._send(person, Rich(""), content={"location": place})

    def forward(self, person: User, text: str, origin: str | User) -> Message:
        """Forward somebody's text; `origin` is a name only where they hide their account."""
        date = int((self._chat.clock.now() - timedelta(minutes=5)).timestamp())
        if isinstance(origin, User):
            source: Json = {"type": "user", "date": date, "sender_user": origin.json()}
        else:
            source = {"type": "hidden_user", "date": date, "sender_user_name": origin}
        return self._send(person, as_typed(text), content={"forward_origin": source})

    def edit(self, person: User, message_id: int, text: str) -> Message:
        """Change the text or caption of an own message of the last 48 hours."""
        message = self._chat.messages.get(message_id)
        now = self._chat.clock.now()
        if (
            message is None
            or message.deleted
            or message.sender != person
            or "forward_origin" in message.content
            or now - message.date > EDITABLE
        ):
            raise NotTheirsError
        self._may_write(person)
        rich = self._caption(text) if message.has_media else as_typed(split(text, MOST_TEXT)[0])
        if not rich.text and not message.has_media:
            raise NothingToSendError
        if rich != message.rich:
            message.rich, message.edited = rich, now
            self._chat.touch(message)
            self._chat.updates.push("edited_message", message.json())
        return message

    def press(self, person: User, message_id: int, button: str | tuple[int, int]) -> str:
        """Press a button of an inline keyboard, by its label or its (row, column).

        Returns the id of the query that this sends to the bot; "" for a button that opens a link
        or copies a text, which the bot does not hear of.
        """
        message = self._chat.messages.get(message_id)
        if message is None or message.deleted or message.person != person:
            raise NotTheirsError
        pressed = _button(message, button)
        if "callback_data" not in pressed:
            return ""
        self._may_write(person)
        query = self._chat.query(message)
        self._chat.updates.push(
            "callback_query",
            {
                "id": query.id,
                "from": person.json(),
                "message": message.json(),
                "chat_instance": str(person.id * 1_000_003),
                "data": pressed["callback_data"],
            },
        )
        return query.id

    def delete(self, person: User, message_id: int) -> None:
        """Delete a message for both; the bot is never told."""
        message = self._chat.messages.get(message_id)
        if message is None or message.person != person:
            raise NotTheirsError
        message.deleted = True
        self._chat.touch(message)

    def block(self, person: User) -> None:
        """Stop the bot, as "Delete chat" and "Block" do."""
        if person.id not in self._chat.blocked:
            self._chat.blocked.add(person.id)
            self._membership(person, "member", "kicked")

    def unblock(self, person: User) -> None:
        """Let the bot in again."""
        if person.id in self._chat.blocked:
            self._chat.blocked.remove(person.id)
            self._membership(person, "kicked", "member")

    def _send(self, person: User, rich: Rich, **more: Any) -> Message:  # noqa: ANN401 - Message's own fields
        self._may_write(person)
        if not rich.text and not more.get("content"):
            raise NothingToSendError
        self._chat.started.add(person.id)
        message = self._chat.add(person, person, rich, **more)
        self._chat.updates.push("message", message.json())
        return message

    def _may_write(self, person: User) -> None:
        if person.id in self._chat.blocked:
            raise BlockedItError(person)

    def _caption(self, text: str) -> Rich:
        return as_typed(split(text, MOST_CAPTION)[0])

    def _membership(self, person: User, before: str, after: str) -> None:
        def member(status: str) -> Json:
            gone = {"until_date": 0} if status == "kicked" else {}
            return {"user": BOT.json(), "status": status} | gone

        self._chat.updates.push(
            "my_chat_member",
            {
                "chat": person.chat_json(),
                "from": person.json(),
                "date": int(self._chat.clock.now().timestamp()),
                "old_chat_member": member(before),
                "new_chat_member": member(after),
            },
        )


def _button(message: Message, button: str | tuple[int, int]) -> Json:
    labels = [item["text"] for row in message.buttons for item in row]
    if isinstance(button, str):
        for row in message.buttons:
            for item in row:
                if item["text"] == button:
                    return item
    else:
        row_index, column = button
        if row_index < len(message.buttons) and column < len(message.buttons[row_index]):
            return message.buttons[row_index][column]
    raise NoButtonError(button, labels)
