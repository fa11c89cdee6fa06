from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Fault, Settings, keys, load, variable

TOKEN = "123456:a-token-that-opens-nothing-at-all"  # noqa: S105 - of no bot
ENV = {"KITH_TELEGRAM__TOKEN": TOKEN}


def faults(path: Path | None, environ: dict[str, str]) -> list[str]:
    found = load(path, environ)
    assert isinstance(found, list), found
    assert all(isinstance(fault, Fault) for fault in found)
    return [str(fault) for fault in found]


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


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
