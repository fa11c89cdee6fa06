from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Fault, Settings, keys, load, variable

TOKEN = "123456:a-token-that-opens-nothing-at-all"  # noqa: S105 - of no bot
ENV = {"KITH_TELEGRAM__TOKEN": TOKEN}


def loaded(path: Path | None, environ: dict[str, str]) -> Settings:
    settings = load(path, environ)
    assert isinstance(settings, Settings), settings
    return settings


def faults(path: Path | None, environ: dict[str, str]) -> list[str]:
    found = load(path, environ)
    assert isinstance(found, list), found
    assert all(isinstance(fault, Fault) for fault in found)
    return [str(fault) for fault in found]


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


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('[telegram]\ntokn = "x"', "sets telegram.tokn, which Kith does not know; did you mean telegram.token?"),
        ("[nudge]\nhour = 1", "has a section [nudge], which Kith does not know; did you mean [nudges]?"),
        ("[xyz]\na = 1", "has a section [xyz], which Kith does not know."),
        ("hour = 1", "sets hour, which Kith does not know; did you mean nudges.hour?"),
        ("nudges = 3", "gives nudges a value, but it is a section: write [nudges]."),
        ('[nudges]\nhour = "9am"', 'must be a time of day, like "09:00"; it is "9am".'),
        ('[nudges]\nhour = "24:00"', 'must be a time of day, like "09:00"; it is "24:00".'),
        ("[nudges]\nhour = 9", 'must be a time of day, like "09:00"; it is 9.'),
        ('[nudges]\ncadence_days = "60"', 'must be a whole number of days from 1 to 3650, like 60; it is "60".'),
        ("[nudges]\ncadence_days = 0", "must be a whole number of days from 1 to 3650, like 60; it is 0."),
        ("[nudges]\ncadence_days = 1.5", "must be a whole number of days from 1 to 3650, like 60; it is 1.5."),
        ("[nudges]\ndaily_limit = true", "must be a whole number from 0 to 50, like 3; it is true."),
        ("[nudges]\ndaily_limit = -1", "must be a whole number from 0 to 50, like 3; it is -1."),
        ('[nudges]\ntimezone = "Europe/Lisbonn"', "did you mean Europe/Lisbon?"),
        ('[nudges]\ntimezone = "montreal"', "did you mean America/Montreal?"),
        ('[nudges]\ntimezone = "../etc"', 'must be the name of a time zone, like "Europe/Lisbon"; it is "../etc".'),
        ("[nudges]\ntimezone = 3", 'must be the name of a time zone, like "Europe/Lisbon"; it is 3.'),
        ("[telegram]\nallowed_users = 7001", "must be a list of user ids, which are numbers, like [123456789]; it is 7001."),
        ('[telegram]\nallowed_users = ["@ana"]', 'it is ["@ana"].'),
        ('[telegram]\nbase_url = "api.telegram.org/bot"', "must be an address the token is put behind"),
        ('[telegram]\nbase_url = "http://127.0.0.1:8081"', "must be an address the token is put behind"),
        ('[logging]\nlevel = "loud"', '"CRITICAL"; it is "loud".'),
        ("[storage]\npath = 3", 'must be a folder, like "data"; it is 3.'),
        ('[storage]\npath = ""', 'must be a folder, like "data"; it is "".'),
        ('[storage]\npath = "/proc/kith"', "is /proc/kith, where Kith cannot write: "),
        ('[storage]\npath = "/etc/passwd"', "is /etc/passwd, which is not a folder."),
        ('[storage]\npath = "/etc/passwd/kith"', "is /etc/passwd/kith, which is not a folder."),
    ],
)  # fmt: skip  # one row a fault
def test_a_fault_says_in_one_sentence_what_is_wrong_and_where(
    line: str, sentence: str, toml: Path
) -> None:
    toml.write_text(line)

    (fault,) = faults(toml, ENV)

    assert sentence in fault
    assert str(toml) in fault
    assert fault[-1] in ".?"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("KITH_NUDGES__HOUR", "9", 'KITH_NUDGES__HOUR must be a time of day, like "09:00"; it is "9".'),
        ("KITH_NUDGES__CADENCE_DAYS", "many", "KITH_NUDGES__CADENCE_DAYS must be a whole number"),
        ("KITH_NUDGES__DAILY_LIMIT", "51", "KITH_NUDGES__DAILY_LIMIT must be a whole number from 0 to 50"),
        ("KITH_TELEGRAM__ALLOWED_USERS", "ana", "KITH_TELEGRAM__ALLOWED_USERS must be a list"),
        ("KITH_TELEGRAM__ALLOWED_USERS", "7001", "KITH_TELEGRAM__ALLOWED_USERS must be a list"),
        ("KITH_TELEGRAM__TOKN", "x", "sets KITH_TELEGRAM__TOKN, which Kith does not know; did you mean KITH_TELEGRAM__TOKEN?"),
        ("KITH_NUDGE__HOUR", "x", "sets KITH_NUDGE__HOUR, which Kith does not know; did you mean KITH_NUDGES__HOUR?"),
        ("KITH_STORAGE__PATH", "~nobody-of-that-name/kith", "KITH_STORAGE__PATH must be a folder"),
    ],
)  # fmt: skip  # one row a fault
def test_a_fault_in_the_environment_names_the_variable(name: str, text: str, sentence: str) -> None:
    (fault,) = faults(None, ENV | {name: text})

    assert sentence in fault


def test_all_faults_come_at_once(toml: Path) -> None:
    toml.write_text(
        '[nudges]\nhour = 9\ntimezone = "Mars/Base"\n[storage]\npath = "/proc/kith"\n[x]'
    )

    found = faults(toml, {"KITH_LOGGING__LEVEL": "loud"})

    assert len(found) == 6, found


def test_a_missing_token_is_asked_for_with_both_places_named(toml: Path) -> None:
    toml.write_text('[telegram]\ntoken = ""')

    for found in (faults(toml, {}), faults(None, {})):
        (fault,) = found
        assert "@BotFather" in fault
        assert "config.toml" in fault
        assert "KITH_TELEGRAM__TOKEN" in fault


@pytest.mark.parametrize("text", ["hunter2", "123456:", ":abc", "123456:abc def", "bot123456:abc"])
def test_a_token_of_the_wrong_shape_is_refused_and_not_shown(text: str) -> None:
    (fault,) = faults(None, {"KITH_TELEGRAM__TOKEN": text})

    assert "KITH_TELEGRAM__TOKEN must be what @BotFather gives" in fault
    assert text not in fault


def test_a_token_in_the_wrong_place_is_not_shown_either(toml: Path) -> None:
    toml.write_text(f'[telegram]\nallowed_users = ["{TOKEN}"]\n[storage]\npath = 1')

    assert TOKEN not in " ".join(faults(toml, ENV))


def test_broken_toml_is_pointed_at(toml: Path) -> None:
    toml.write_text("[nudges]\nhour = \n")

    (fault,) = faults(toml, ENV)

    assert f"{toml} is not valid TOML" in fault
    assert "line 2" in fault


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'[storage]\npath = "caf\xe9"')

    assert faults(tmp_path / "none.toml", ENV) == [f"There is no file {tmp_path / 'none.toml'}."]
    assert "it is not UTF-8 text" in faults(tmp_path / "latin.toml", ENV)[0]
    assert "could not be read" in faults(tmp_path, ENV)[0]


def test_the_data_folder_is_tried_but_not_made(tmp_path: Path) -> None:
    loaded(None, ENV | {"KITH_STORAGE__PATH": str(tmp_path / "a" / "b")})

    assert list(tmp_path.iterdir()) == []


@given(st.sampled_from(sorted(keys())), st.text())
def test_any_text_in_any_variable_gives_settings_or_a_sentence(key: str, text: str) -> None:
    found = load(None, ENV | {variable(key): text})

    assert isinstance(found, Settings) or all(str(fault)[-1] in ".?" for fault in found)


@given(text=st.text())
def test_any_text_as_a_file_gives_settings_or_sentences(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_text(text, encoding="utf-8", errors="replace")

    found = load(file, ENV)

    assert isinstance(found, Settings) or found
