from datetime import time
from pathlib import Path

import pytest

from bot.settings import Settings, load

TOKEN = "123456:a-token-that-opens-nothing-at-all"  # noqa: S105 - of no bot
ENV = {"KITH_TELEGRAM__TOKEN": TOKEN}


def loaded(path: Path | None, environ: dict[str, str]) -> Settings:
    settings = load(path, environ)
    assert isinstance(settings, Settings), settings
    return settings


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_a_token_is_all_that_must_be_set() -> None:
    settings = loaded(None, ENV)

    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.telegram.base_url == "https://api.telegram.org/bot"
    assert settings.telegram.base_file_url == "https://api.telegram.org/file/bot"
    assert settings.telegram.allowed_users == ()
    assert settings.storage.path == Path("data")
    assert settings.storage.copies
    assert settings.nudges.hour == time(9)
    assert settings.nudges.timezone
    assert settings.nudges.cadence_days == 60
    assert settings.nudges.daily_limit == 3
    assert settings.logging.level == "INFO"


def test_every_key_can_be_set_in_the_file(toml: Path, tmp_path: Path) -> None:
    toml.write_text(
        f"""
        [telegram]
        token = "{TOKEN}"
        base_url = "http://127.0.0.1:8081/bot"
        base_file_url = "http://127.0.0.1:8081/file/bot"
        allowed_users = [7001, 7002]
        [storage]
        path = "{tmp_path / "kith"}"
        copies = false
        [nudges]
        hour = "8:30"
        timezone = "America/Montreal"
        cadence_days = 30
        daily_limit = 5
        [logging]
        level = "debug"
        """
    )

    settings = loaded(toml, {})

    assert settings.telegram.base_url == "http://127.0.0.1:8081/bot"
    assert settings.telegram.base_file_url == "http://127.0.0.1:8081/file/bot"
    assert settings.telegram.allowed_users == (7001, 7002)
    assert settings.storage.path == tmp_path / "kith"
    assert settings.storage.copies is False
    assert settings.nudges.hour == time(8, 30)
    assert settings.nudges.timezone == "America/Montreal"
    assert settings.nudges.cadence_days == 30
    assert settings.nudges.daily_limit == 5
    assert settings.logging.level == "DEBUG"


def test_every_key_can_be_set_in_the_environment_alone(tmp_path: Path) -> None:
    settings = loaded(
        None,
        {
            "KITH_TELEGRAM__TOKEN": TOKEN,
            "KITH_TELEGRAM__BASE_URL": "http://127.0.0.1:8081/bot",
            "KITH_TELEGRAM__BASE_FILE_URL": "http://127.0.0.1:8081/file/bot",
            "KITH_TELEGRAM__ALLOWED_USERS": "[7001, 7002]",
            "KITH_STORAGE__PATH": str(tmp_path),
            "KITH_NUDGES__HOUR": "20:15",
            "KITH_NUDGES__TIMEZONE": "Asia/Seoul",
            "KITH_NUDGES__CADENCE_DAYS": "14",
            "KITH_NUDGES__DAILY_LIMIT": "0",
            "KITH_LOGGING__LEVEL": "WARNING",
        },
    )

    assert settings.telegram.base_url == "http://127.0.0.1:8081/bot"
    assert settings.telegram.base_file_url == "http://127.0.0.1:8081/file/bot"
    assert settings.telegram.allowed_users == (7001, 7002)
    assert settings.storage.path == tmp_path
    assert settings.nudges.hour == time(20, 15)
    assert settings.nudges.timezone == "Asia/Seoul"
    assert settings.nudges.cadence_days == 14
    assert settings.nudges.daily_limit == 0
    assert settings.logging.level == "WARNING"


def test_the_environment_overrides_the_file_key_by_key(toml: Path) -> None:
    toml.write_text(f'[telegram]\ntoken = "{TOKEN}"\nallowed_users = [1]\n[nudges]\nhour = "10:00"')

    settings = loaded(toml, {"KITH_NUDGES__HOUR": "11:00", "KITH_TELEGRAM__ALLOWED_USERS": "[2]"})

    assert settings.nudges.hour == time(11)
    assert settings.telegram.allowed_users == (2,)
    assert settings.telegram.token.get_secret_value() == TOKEN


def test_an_empty_variable_counts_as_not_set(toml: Path) -> None:
    toml.write_text('[nudges]\nhour = "10:00"')

    settings = loaded(toml, ENV | {"KITH_NUDGES__HOUR": "", "KITH_SOMETHING": ""})

    assert settings.nudges.hour == time(10)


def test_other_variables_are_none_of_our_business() -> None:
    settings = loaded(None, ENV | {"HOME": "/root", "TELEGRAM__TOKEN": "x", "XKITH_A": "1"})

    assert settings.telegram.token.get_secret_value() == TOKEN


def test_a_tilde_is_the_home_folder() -> None:
    assert loaded(None, ENV | {"KITH_STORAGE__PATH": "~/kith"}).storage.path == Path.home() / "kith"


def test_a_file_from_windows_is_read(toml: Path) -> None:
    toml.write_bytes(b'\xef\xbb\xbf[nudges]\r\nhour = "10:00"\r\n')

    assert loaded(toml, ENV).nudges.hour == time(10)


def test_a_toml_time_is_a_time_too(toml: Path) -> None:
    toml.write_text("[nudges]\nhour = 10:00:00")

    assert loaded(toml, ENV).nudges.hour == time(10)


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        loaded(None, ENV).nudges.cadence_days = 1  # type: ignore[misc]  # that it fails is the point


def test_the_token_shows_nowhere() -> None:
    settings = loaded(None, ENV)

    assert TOKEN not in f"{settings!r} {settings} {settings.telegram.token}"


def test_the_data_folder_is_tried_but_not_made(tmp_path: Path) -> None:
    loaded(None, ENV | {"KITH_STORAGE__PATH": str(tmp_path / "a" / "b")})

    assert list(tmp_path.iterdir()) == []
