"""What the sending and editing methods have in common."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.playground import html_text
from bot.playground.chat import Chat
from bot.playground.entities import Rich, clean, trimmed, units, with_found
from bot.playground.errors import BadRequestError, Why
from bot.playground.messages import Json, Message, User

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_CALLBACK_BYTES = 64
MOST_COPY_TEXT = 256
MOST_BUTTONS = 100
MOST_IN_ROW = 8

ACTS = frozenset(
    {
        "callback_data",
        "callback_game",
        "copy_text",
        "login_url",
        "pay",
        "switch_inline_query",
        "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat",
        "url",
        "web_app",
    }
)
"""What a button can do; it must do one of these."""


class UnsupportedModeError(BadRequestError):
    """A parse mode that Telegram may know and the playground does not."""

    def __init__(self, mode: str) -> None:
        super().__init__(f'the playground reads parse_mode "HTML", not "{mode}"')


class WrongUrlError(BadRequestError):
    """A link button without a web address."""

    def __init__(self, url: str) -> None:
        super().__init__(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def rich_text(params: Mapping[str, Any]) -> Rich:
    """The call's `text` with its entities, within Telegram's limits."""
    rich = _rich(params, "text", "entities")
    if not params.get("text"):
        raise BadRequestError(Why.TEXT_EMPTY)
    if not rich.text:
        raise BadRequestError(Why.TEXT_BLANK)
    if units(rich.text) > MOST_TEXT:
        raise BadRequestError(Why.TEXT_LONG)
    return rich


def rich_caption(params: Mapping[str, Any]) -> Rich:
    """The call's `caption` with its entities, within Telegram's limits."""
    rich = _rich(params, "caption", "caption_entities")
    if units(rich.text) > MOST_CAPTION:
        raise BadRequestError(Why.CAPTION_LONG)
    return rich


def _rich(params: Mapping[str, Any], text: str, entities: str) -> Rich:
    source = clean(params.get(text, ""))
    mode = params.get("parse_mode", "")
    if mode.lower() == "html":
        return html_text.parse(source)
    if mode:
        raise UnsupportedModeError(mode)
    return with_found(trimmed(Rich(source, params.get(entities, []))))


def markup(params: Mapping[str, Any]) -> Json | None:
    """The call's keyboard, within Telegram's limits; None where it has none or an empty one."""
    given: Json | None = params.get("reply_markup")
    if not given or "inline_keyboard" not in given:
        return given
    rows = [row for row in given["inline_keyboard"] if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_ROW for row in rows):
        raise BadRequestError(Why.KEYBOARD_LONG)
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    acts = ACTS & button.keys()
    if len(acts) != 1 or not button["text"].strip():
        raise BadRequestError(Why.KEYBOARD_TEXT_ONLY)
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= MOST_CALLBACK_BYTES:
        raise BadRequestError(Why.BUTTON_DATA)
    copied = button.get("copy_text")
    if copied is not None and not 1 <= units(copied["text"]) <= MOST_COPY_TEXT:
        raise BadRequestError(Why.BUTTON_COPY_TEXT)
    url = button.get("url")
    if url is not None and not _is_web_address(url):
        raise WrongUrlError(url)


def _is_web_address(url: str) -> bool:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return True
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "").strip(".")


def replied(chat: Chat, person: User, params: Mapping[str, Any]) -> Message | None:
    """The message that this one answers."""
    wanted = params.get("reply_parameters")
    if wanted is None:
        return None
    try:
        return chat.message(person, wanted["message_id"], Why.REPLY_UNKNOWN)
    except BadRequestError:
        if wanted.get("allow_sending_without_reply"):
            return None
        raise
