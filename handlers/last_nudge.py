"""The nudge that a text may answer: the one it replies to, else the last one sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Message

from handlers.book import Book
from handlers.pages import SENT

_LATEST = 10
"""How many of the messages with due items are looked at, lists among them."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """A nudge that was sent: its message, when (aware), and its items not answered by a button.

    Each of `refs` is a person's id and an item's key.
    """

    message: int
    at: datetime
    refs: tuple[tuple[str, str], ...]

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of those it is about."""
        return tuple(dict.fromkeys(person for person, _ in self.refs))


async def nudge_for(book: Book, message: Message) -> Nudge | None:
    """The nudge that `message` replies to, else the last one sent before it."""
    if target := message.reply_to_message:
        return _nudge(await book.store.get(book.user, SENT, str(target.message_id)))
    docs = await book.store.scan(book.user, SENT, last=_LATEST)
    sent = [nudge for nudge in map(_nudge, docs) if nudge]
    return max(sent, key=lambda nudge: nudge.message, default=None)


def _nudge(doc: Any) -> Nudge | None:  # noqa: ANN401  (a document, as stored)
    if not doc or "at" not in doc:
        return None
    open_refs = [ref.split() for ref in doc["items"] if not doc.get("answers", {}).get(ref)]
    refs = tuple((person, key) for person, key in open_refs)
    return Nudge(doc["message"], datetime.fromisoformat(doc["at"]), refs)
