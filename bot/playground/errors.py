"""What the pretend Telegram refuses, in the real service's words where these are known."""

from enum import StrEnum
from http import HTTPStatus
from typing import Any


class Why(StrEnum):
    """The real service's sentences for a bad request."""

    BUTTON_DATA = "BUTTON_DATA_INVALID"
    BUTTON_COPY_TEXT = "BUTTON_COPY_TEXT_INVALID"
    CALLBACK_TEXT_LONG = "MESSAGE_TOO_LONG"
    CAPTION_LONG = "message caption is too long"
    CHAT_EMPTY = "chat_id is empty"
    CHAT_UNKNOWN = "chat not found"
    COMMAND_BAD = "BOT_COMMAND_INVALID"
    COMMAND_DESCRIPTION = "BOT_COMMAND_DESCRIPTION_INVALID"
    COMMANDS_MANY = "BOT_COMMANDS_TOO_MUCH"
    DELETE_OLD = "message can't be deleted for everyone"
    DELETE_UNKNOWN = "message to delete not found"
    EDIT_FOREIGN = "message can't be edited"
    EDIT_SAME = (
        "message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )
    EDIT_NO_TEXT = "there is no text in the message to edit"
    EDIT_UNKNOWN = "message to edit not found"
    FILE_BIG = "file is too big"
    FILE_EMPTY = "file must be non-empty"
    FILE_ID = "wrong file identifier/HTTP URL specified"
    FILE_UNKNOWN = "invalid file_id"
    FILE_URL = "failed to get HTTP URL content"
    KEYBOARD_LONG = "reply markup is too long"
    KEYBOARD_TEXT_ONLY = (
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )
    MESSAGE_ID_NONE = "message identifier is not specified"
    PHOTO_BAD = "IMAGE_PROCESS_FAILED"
    PIN_UNKNOWN = "message to pin not found"
    QUERY_OLD = "query is too old and response timeout expired or query ID is invalid"
    REACTION_BAD = "REACTION_INVALID"
    REACTION_MANY = "REACTIONS_TOO_MANY"
    REACTION_UNKNOWN = "message to react not found"
    REPLY_UNKNOWN = "message to be replied not found"
    SCOPE_BAD = "can't parse BotCommandScope: unsupported type specified"
    TEXT_BLANK = "text must be non-empty"
    TEXT_EMPTY = "message text is empty"
    TEXT_LONG = "message is too long"
    UNPIN_UNKNOWN = "message to unpin not found"


class RefusedError(Exception):
    """A call that is answered with an error: its HTTP code, sentence and parameters."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> dict[str, Any]:
        """The body of the answer."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


class BadRequestError(RefusedError):
    """400, with why."""

    def __init__(self, why: str) -> None:
        super().__init__(HTTPStatus.BAD_REQUEST, f"Bad Request: {why}")


class WhyNot(StrEnum):
    """The real service's sentences for markup that it cannot read."""

    ATTRIBUTE_EMPTY = 'Empty attribute name in the tag "{tag}" at byte offset {at}'
    ATTRIBUTE_NEEDED = 'Tag "{tag}" must have attribute "{name}" at byte offset {at}'
    END_MISSING = 'Can\'t find end tag corresponding to start tag "{tag}"'
    END_UNCLOSED = "Unclosed end tag at byte offset {at}"
    END_UNEXPECTED = "Unexpected end tag at byte offset {at}"
    END_UNMATCHED = 'Unmatched end tag at byte offset {at}, expected "</{tag}>", found "</{found}>"'
    SPAN_CLASS = 'Tag "span" must have class "tg-spoiler" at byte offset {at}'
    START_UNCLOSED = "Unclosed start tag at byte offset {at}"
    START_UNSUPPORTED = 'Unsupported start tag "{tag}" at byte offset {at}'
    TIME_FORMAT = 'Tag "tg-time" must have a valid attribute "format" at byte offset {at}'


class EntitiesError(BadRequestError):
    """400: the text's markup is wrong."""

    def __init__(self, why: WhyNot, **where: str | int) -> None:
        super().__init__(f"can't parse entities: {why.format(**where)}")


class UnauthorizedError(RefusedError):
    """401: a well-formed token of no bot."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.UNAUTHORIZED, "Unauthorized")


class NotFoundError(RefusedError):
    """404: something that is no token at all, or no file."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.NOT_FOUND, "Not Found")


class BlockedError(RefusedError):
    """403: the person has blocked the bot."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.FORBIDDEN, "Forbidden: bot was blocked by the user")


class ConflictError(RefusedError):
    """409: another poller has taken over."""

    def __init__(self) -> None:
        super().__init__(
            HTTPStatus.CONFLICT,
            "Conflict: terminated by other getUpdates request; make sure that only one bot "
            "instance is running",
        )


class TooManyRequestsError(RefusedError):
    """429, with the seconds to wait."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"Too Many Requests: retry after {retry_after}",
            {"retry_after": retry_after},
        )


class BrokenError(RefusedError):
    """500: the service itself is in trouble."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.INTERNAL_SERVER_ERROR, "Internal Server Error")


class ImpossibleError(Exception):
    """Something no person could do in a Telegram app; says what."""
