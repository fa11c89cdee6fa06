"""The sections and keys, their defaults, and the rule each value keeps."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Annotated

from typed_settings import Secret

from bot.settings import rules
from bot.settings.rules import LEVELS, Rule, WrongValueError


def machine_zone() -> str:
    """The IANA name of this machine's time zone; "UTC" where it has none."""
    import tzlocal  # noqa: PLC0415 - only needed where no zone is set

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a machine without a zone is in UTC, nothing to warn of
        try:
            return rules.zone(tzlocal.get_localzone_name())
        except (WrongValueError, ValueError, LookupError):
            return "UTC"


TokenText = Annotated[
    Secret[str],
    Rule("what @BotFather gives: digits, a colon, then letters and digits", rules.token),
]
ApiUrl = Annotated[
    str,
    Rule("an address the token is put behind, like https://api.telegram.org/bot", rules.url),
]
FileUrl = Annotated[
    str,
    Rule("an address the token is put behind, like https://api.telegram.org/file/bot", rules.url),
]
UserIds = Annotated[
    tuple[int, ...],
    Rule("a list of user ids, which are numbers, like [123456789]", rules.user_ids, rules.json_in),
]
Folder = Annotated[Path, Rule('a folder, like "data"', rules.folder)]
Clock = Annotated[time, Rule('a time of day, like "09:00"', rules.clock)]
Zone = Annotated[str, Rule('the name of a time zone, like "Europe/Lisbon"', rules.zone)]
Days = Annotated[
    int,
    Rule("a whole number of days from 1 to 3650, like 60", rules.whole(1, 3650), rules.number_in),
]
Limit = Annotated[
    int, Rule("a whole number from 0 to 50, like 3", rules.whole(0, 50), rules.number_in)
]
Truth = Annotated[bool, Rule("true or false", rules.truth, rules.json_in)]
Level = Annotated[str, Rule("one of " + ", ".join(f'"{name}"' for name in LEVELS), rules.level)]


@dataclass(frozen=True, slots=True)
class Telegram:
    """How to reach Telegram, and who may use the bot."""

    token: TokenText
    base_url: ApiUrl = "https://api.telegram.org/bot"
    base_file_url: FileUrl = "https://api.telegram.org/file/bot"
    allowed_users: UserIds = ()


@dataclass(frozen=True, slots=True)
class Storage:
    """Where everything is kept, and whether it is copied every day."""

    path: Folder = Path("data")
    copies: Truth = True


@dataclass(frozen=True, slots=True)
class Nudges:
    """When and how often Kith speaks up by itself."""

    hour: Clock = time(9, 0)
    timezone: Zone = field(default_factory=machine_zone)
    cadence_days: Days = 60
    daily_limit: Limit = 3


@dataclass(frozen=True, slots=True)
class Links:
    """What is done with links that are kept to pass on."""

    fetch: Truth = True


@dataclass(frozen=True, slots=True)
class Logging:
    """How much is logged."""

    level: Level = "INFO"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set. Nothing is checked here: `load` does that."""

    telegram: Telegram
    storage: Storage = field(default_factory=Storage)
    nudges: Nudges = field(default_factory=Nudges)
    links: Links = field(default_factory=Links)
    logging: Logging = field(default_factory=Logging)
