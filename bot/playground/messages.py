"""People and messages as the pretend Telegram keeps them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.entities import Rich

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with an account, people and the bot alike."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def json(self) -> Json:
        """The Bot API's `User`."""
        return {"id": self.id, "is_bot": self.is_bot} | self._named(
            "first_name", "last_name", "username", "language_code"
        )

    def chat_json(self) -> Json:
        """The Bot API's `Chat`: this person's private chat with the bot."""
        return {"id": self.id, "type": "private"} | self._named(
            "first_name", "last_name", "username"
        )

    def _named(self, *names: str) -> Json:
        return {name: value for name in names if (value := getattr(self, name))}


@dataclass(slots=True)
class Message:
    """A message in the private chat of `person` with the bot."""

    message_id: int
    person: User
    sender: User
    date: datetime
    rich: Rich
    content: Json = field(default_factory=dict)
    """What it carries besides text: photo, document, contact, location, where it came from."""
    markup: Json | None = None
    reply_to: "Message | None" = None
    edited: datetime | None = None
    deleted: bool = False
    pinned: bool = False
    reaction: list[Json] = field(default_factory=list)
    revision: int = 0
    """Which of the chat's changes touched it last."""

    @property
    def text(self) -> str:
        """Its text, or the caption of what it carries."""
        return self.rich.text

    @property
    def has_media(self) -> bool:
        """Whether its text is a caption."""
        return bool(self.content.keys() & {"photo", "document"})

    @property
    def buttons(self) -> list[list[Json]]:
        """Rows of its inline keyboard."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    def json(self, *, with_reply: bool = True) -> Json:
        """The Bot API's `Message`."""
        said = self._said()
        if self.edited:
            said["edit_date"] = int(self.edited.timestamp())
        if self.buttons:
            said["reply_markup"] = self.markup
        if self.reply_to and with_reply:
            said["reply_to_message"] = self.reply_to.json(with_reply=False)
        return {
            "message_id": self.message_id,
            "from": self.sender.json(),
            "chat": self.person.chat_json(),
            "date": int(self.date.timestamp()),
        } | said

    def page_json(self) -> Json:
        """What the chat page shows of it; only its id once it is deleted."""
        if self.deleted:
            return {"message_id": self.message_id, "deleted": True}
        return self.json() | {
            "mine": not self.sender.is_bot,
            "pinned": self.pinned,
            "reaction": [item.get("emoji", "⭐") for item in self.reaction],
            "markup": self.markup or {},
        }

    def _said(self) -> Json:
        text, entities = ("caption", "caption_entities") if self.has_media else ("text", "entities")
        said = dict(self.content)
        if self.rich.text:
            said[text] = self.rich.text
        if self.rich.entities:
            said[entities] = self.rich.entities
        return said
