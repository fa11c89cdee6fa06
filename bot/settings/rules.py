"""What a value may be: one rule a key, in words for people and as a function for the program."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from typed_settings import Secret

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_WHOLE = re.compile(r"[0-9]{1,18}")


class WrongValueError(ValueError):
    """A value that is not what its rule asks for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one key takes.

    `must_be` ends the sentence "KEY must be ...". `take` turns a value of the file, or the
    default, into what the program uses, or raises `WrongValueError`. `decode` turns the text of
    an environment variable into what would stand in the file.
    """

    must_be: str
    take: Callable[[object], object]
    decode: Callable[[str], object] = str


def token(value: object) -> Secret[str]:
    """A bot token, hidden from print and log."""
    return Secret(_matching(_TOKEN, value)[0])


def url(value: object) -> str:
    """An address that a token can be put behind."""
    text = _text(value)
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise WrongValueError from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or not parts.path:
        raise WrongValueError
    return text


def user_ids(value: object) -> tuple[int, ...]:
    """Telegram user ids, which are positive."""
    if not isinstance(value, (list, tuple)):
        raise WrongValueError
    return tuple(_whole(each, 1, 2**63) for each in value)


def folder(value: object) -> Path:
    """A folder, with "~" as the home folder."""
    if value == "" or "\0" in str(value):
        raise WrongValueError
    try:
        return Path(value if isinstance(value, Path) else _text(value)).expanduser()
    except RuntimeError as error:  # "~somebody" who has no home here
        raise WrongValueError from error


def clock(value: object) -> time:
    """A time of day, to the minute."""
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    found = _matching(_CLOCK, value)
    return time(int(found[1]), int(found[2]))


def zone(value: object) -> str:
    """The IANA name of a time zone there is."""
    name = _text(value)
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        raise WrongValueError from error
    return name


def whole(least: int, most: int) -> Callable[[object], int]:
    """A whole number in that range, both ends included."""
    return lambda value: _whole(value, least, most)


def truth(value: object) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise WrongValueError
    return value


def level(value: object) -> str:
    """How much to log."""
    name = _text(value).upper()
    if name not in LEVELS:
        raise WrongValueError
    return name


def number_in(text: str) -> object:
    """The whole number `text` writes, else `text` itself."""
    return int(text) if _WHOLE.fullmatch(text) else text


def json_in(text: str) -> object:
    """What `text` is as JSON, else `text` itself."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValueError
    return value


def _matching(shape: re.Pattern[str], value: object) -> re.Match[str]:
    found = shape.fullmatch(_text(value))
    if found is None:
        raise WrongValueError
    return found


def _whole(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise WrongValueError
    return value
