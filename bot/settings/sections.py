"""The sections and keys, their defaults, and what a value must be.

Each key's description is the end of the sentence "KEY must be ..." that a wrong value earns.
"""

from __future__ import annotations

import re
import warnings
from datetime import time
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    SecretStr,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

PREFIX = "KITH_"
DELIMITER = "__"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


class _WrongValueError(ValueError):
    """A value that is not what its key's description asks for."""


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise _WrongValueError
    return value


def _url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or not parts.path:
        raise _WrongValueError
    return value


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise _WrongValueError
    return time(int(found[1]), int(found[2]))


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (OSError, ValueError, LookupError) as error:
        raise _WrongValueError from error
    return value


def _home(value: Path) -> Path:
    try:
        return value.expanduser()
    except RuntimeError as error:  # "~somebody" who has no home here
        raise _WrongValueError from error


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def machine_zone() -> str:
    """The IANA name of this machine's time zone; "UTC" where it has none."""
    import tzlocal  # noqa: PLC0415 - only read where no zone is set

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a machine without a zone is in UTC, nothing to warn of
        try:
            return _zone(tzlocal.get_localzone_name() or "UTC")
        except (ValueError, LookupError):
            return "UTC"


Url = Annotated[str, AfterValidator(_url)]
UserId = Annotated[int, Field(strict=True, gt=0)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class Telegram(_Section):
    """How to reach Telegram, and who may use the bot."""

    token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        description="what @BotFather gives: digits, a colon, then letters and digits",
    )
    base_url: Url = Field(
        default="https://api.telegram.org/bot",
        description='an address that the token is put behind, like "https://api.telegram.org/bot"',
    )
    base_file_url: Url = Field(
        default="https://api.telegram.org/file/bot",
        description="an address that the token is put behind, "
        'like "https://api.telegram.org/file/bot"',
    )
    allowed_users: Annotated[tuple[UserId, ...], BeforeValidator(_as_tuple)] = Field(
        default=(),
        description="a list of user ids, which are numbers, like [123456789]",
    )


class Storage(_Section):
    """Where everything is kept."""

    path: Annotated[Path, AfterValidator(_home)] = Field(
        default=Path("data"),
        description='a folder, like "data"',
    )


class Nudges(_Section):
    """When and how often Kith speaks up by itself."""

    hour: Annotated[time, PlainValidator(_clock)] = Field(
        default=time(9, 0),
        description='a time of day, like "09:00"',
    )
    timezone: Annotated[str, AfterValidator(_zone)] = Field(
        default_factory=machine_zone,
        description='the name of a time zone, like "Europe/Lisbon"',
    )
    cadence_days: int = Field(
        default=60,
        strict=True,
        ge=1,
        le=3650,
        description="a whole number of days from 1 to 3650, like 60",
    )
    daily_limit: int = Field(
        default=3,
        strict=True,
        ge=0,
        le=50,
        description="a whole number from 0 to 50, like 3",
    )


class Logging(_Section):
    """What is written to the log."""

    level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_upper)
    ] = Field(
        default="INFO",
        description="one of " + ", ".join(f'"{level}"' for level in LEVELS),
    )


class Settings(BaseSettings):
    """All that can be set; made from its arguments alone, or by `load`."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix=PREFIX, env_nested_delimiter=DELIMITER
    )

    telegram: Telegram
    storage: Storage = Field(default_factory=Storage)
    nudges: Nudges = Field(default_factory=Nudges)
    logging: Logging = Field(default_factory=Logging)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read nothing behind the caller's back: `load` names its sources."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)

    @classmethod
    def sections(cls) -> dict[str, type[BaseModel]]:
        """The model of each section, by its name."""
        return {
            name: field.annotation
            for name, field in cls.model_fields.items()
            if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        }
