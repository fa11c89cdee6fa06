"""The commands that work on the data folder."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from bot.cli.check import faults
from bot.core.profile import Habits
from bot.playground.game import Game
from storage.snapshot import parse, write
from tests.conftest import LISBON, MONDAY
from tests.driver import Person

TOKEN = "123456:a-token-that-opens-nothing-at-all"  # noqa: S105 - of no bot


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder; the data folder is named in the environment."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("KITH_STORAGE__PATH", str(tmp_path / "data"))
    return tmp_path / "here"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
async def noted(game: Game, you: Person) -> Game:
    """A running bot that was told something."""
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("remind me to call Ana on friday")
    return game


def kith(*words: str, **environ: str) -> Result:
    return CliRunner().invoke(cli, words, env=environ, prog_name="kith")


def deep(folder: Path) -> Result:
    return kith("check", "--deep", KITH_STORAGE__PATH=str(folder), KITH_TELEGRAM__TOKEN=TOKEN)


def inside(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def damage(path: Path, old: bytes, new: bytes) -> None:
    """Change documents of a user's file as somebody would who mends the checksums, too."""
    held = parse(path.read_bytes())
    rows = {
        table: [(key, raw.replace(old, new)) for key, raw in docs.items()]
        for table, docs in held.tables.items()
    }
    write(path, rows, held.seq)


async def test_a_backup_is_made_while_kith_runs_and_brings_everything_back(
    noted: Game, tmp_path: Path
) -> None:
    made = kith("backup", "mine.tar.gz")

    assert made.exit_code == 0, made.output
    assert "read back and found whole" in made.stdout
    back = kith("restore", "mine.tar.gz", "--data", str(tmp_path / "fresh"))
    assert back.stdout == f"Everything is back in {tmp_path / 'fresh'}.\n"
    assert deep(tmp_path / "fresh").exit_code == 0
    await noted.stop_bot()
    again = Game(noted.playground, tmp_path / "fresh", Habits("Europe/Lisbon"))
    await again.start_bot()
    you = Person(noted.playground, idle=again.idle)
    assert "fintech" in await you.says("/who ana")
    await again.stop_bot()


@pytest.mark.usefixtures("noted")
async def test_a_backup_without_a_name_is_named_after_the_moment(here: Path) -> None:
    result = kith("backup")

    assert re.search(r"is in kith-\d{4}-\d\d-\d\d-\d{6}\.tar\.gz \(\d+ (bytes|kB)\)", result.stdout)
    (archive,) = inside(here)
    assert archive.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("noted")
async def test_no_file_is_ever_written_over(here: Path) -> None:
    (here / "mine.tar.gz").write_text("precious")

    result = kith("backup", "mine.tar.gz")

    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert (here / "mine.tar.gz").read_text() == "precious"


async def test_nothing_is_restored_over_what_is_there(noted: Game, data: Path) -> None:
    kith("backup", "mine.tar.gz")
    await noted.stop_bot()

    result = kith("restore", "mine.tar.gz")

    assert result.exit_code == 2
    assert result.stderr == f"The folder {data} is not empty. Please restore into a new one.\n"
    assert deep(data).exit_code == 0


@pytest.mark.usefixtures("noted")
async def test_a_damaged_archive_restores_nothing(here: Path, tmp_path: Path) -> None:
    kith("backup", "mine.tar.gz")
    whole = bytearray((here / "mine.tar.gz").read_bytes())
    whole[len(whole) // 2] ^= 1
    (here / "mine.tar.gz").write_bytes(whole)

    result = kith("restore", "mine.tar.gz", "--data", str(tmp_path / "fresh"))

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "fresh").exists()


@pytest.mark.parametrize("words", [["backup"], ["export", "--json"]])
def test_a_folder_without_data_is_said_in_one_sentence(words: list[str], data: Path) -> None:
    result = kith(*words)

    assert result.exit_code == 2
    assert result.stderr == f"Cannot use {data}: there is no Kith data in it.\n"


async def test_a_running_bots_folder_is_found_whole(noted: Game, data: Path, you: Person) -> None:
    assert "is what the notes say" in deep(data).stdout
    await you.says("coffee with Ana yesterday")
    await noted.stop_bot()

    assert "is what the notes say" in deep(data).stdout


@pytest.mark.harms
async def test_a_flipped_byte_is_found(noted: Game, data: Path, you: Person) -> None:
    await noted.stop_bot()
    path = data / "users" / f"{you.id}.json"
    path.write_bytes(path.read_bytes().replace(b"soccer", b"tennis", 1))

    result = deep(data)

    assert result.exit_code == 1
    assert f"{you.id}.json is damaged." in result.stderr


@pytest.mark.harms
async def test_a_changed_document_is_found_though_its_checksum_was_mended(
    noted: Game, data: Path, you: Person
) -> None:
    await noted.stop_bot()
    path = data / "users" / f"{you.id}.json"
    damage(path, b'"name":"Ana"', b'"name":"Eve"')

    result = deep(data)

    assert result.exit_code == 1
    assert re.fullmatch(
        rf"(User {you.id}: Person m\d+\.\w+ is not found by what is on record of them\.\n)",
        result.stderr,
    )


async def test_every_document_is_exported_on_a_line_of_its_own(noted: Game, you: Person) -> None:
    await you.says("met José at the café 🦀")

    rows = [json.loads(line) for line in kith("export", "--json").stdout.splitlines()]

    mine = [row for row in rows if row["user"] == you.id]
    assert {row["table"] for row in mine} >= {"notes", "people", "me"}
    texts = [row["doc"]["text"] for row in mine if row["table"] == "notes"]
    assert texts[0] == "met Ana at soccer, she's in fintech"
    assert texts[-1] == "met José at the café 🦀"
    assert noted is not None


async def test_what_was_exported_can_be_imported_and_used(
    noted: Game, you: Person, data: Path, here: Path
) -> None:
    tmp_path = here.parent
    await you.says("met José at the café 🦀")
    await noted.stop_bot()
    before = kith("export", "--json", "all.jsonl")

    result = kith("import", "all.jsonl", "--data", str(tmp_path / "fresh"))

    assert before.exit_code == 0
    assert re.fullmatch(r"\d+ documents are in .*fresh\.\n", result.stdout)
    assert deep(tmp_path / "fresh").exit_code == 0
    assert kith("export", "--json", "again.jsonl", "--data", str(tmp_path / "fresh")).exit_code == 0
    assert (here / "again.jsonl").read_bytes() == (here / "all.jsonl").read_bytes()
    assert [*faults(tmp_path / "fresh", LISBON, MONDAY)] == []
    again = kith("import", "all.jsonl", "--data", str(data))
    assert again.exit_code == 2
    assert "is not empty" in again.stderr


@pytest.mark.parametrize(
    "line", ["", "{", '{"user": 7}', '{"user":7,"table":"notes","key":"m1","doc":[]}', "twice"]
)
@pytest.mark.usefixtures("noted")
async def test_nothing_is_imported_where_a_line_is_none_of_an_export(
    here: Path, tmp_path: Path, line: str
) -> None:
    kith("export", "--json", "all.jsonl")
    lines = (here / "all.jsonl").read_text().splitlines()
    lines.insert(1, lines[0] if line == "twice" else line)
    (here / "all.jsonl").write_text("\n".join(lines))

    result = kith("import", "all.jsonl", "--data", str(tmp_path / "fresh"))

    assert result.exit_code == 2
    assert result.stderr.startswith("Line 2 is no document of an export")
    assert not [path for path in inside(tmp_path) if path.name.startswith("fresh")]


@pytest.mark.usefixtures("noted")
async def test_an_export_into_a_file_is_for_its_owner_only(here: Path) -> None:
    result = kith("export", "--json", "all.jsonl")

    lines = (here / "all.jsonl").read_text().splitlines()
    assert result.stdout == f"{len(lines)} documents are in all.jsonl.\n"
    assert (here / "all.jsonl").stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("noted")
async def test_an_export_that_cannot_be_written_says_why() -> None:
    result = kith("export", "--json", "nowhere/all.jsonl")

    assert result.exit_code == 2
    assert result.stderr == "Could not write nowhere/all.jsonl: No such file or directory.\n"


@pytest.mark.harms
async def test_what_was_found_damaged_is_told_until_it_is_cleared_away(
    noted: Game, data: Path, you: Person
) -> None:
    await noted.stop_bot()
    path = data / "users" / f"{you.id}.json"
    path.write_bytes(path.read_bytes().replace(b"soccer", b"tennis", 1))
    await noted.start_bot()
    await you.says("/due")
    await noted.stop_bot()

    result = kith("check", KITH_TELEGRAM__TOKEN=TOKEN)

    assert result.exit_code == 1
    assert "was damaged" in result.stderr
    assert f"remove the folder {data / 'damaged'}" in result.stderr
    shutil.rmtree(data / "damaged")
    assert kith("check", KITH_TELEGRAM__TOKEN=TOKEN).exit_code == 0


async def test_an_export_that_fails_leaves_the_one_before(here: Path, tmp_path: Path) -> None:
    before = here / "all.jsonl"
    before.write_text("{}")

    assert kith("export", "--json", "all.jsonl", "--data", str(tmp_path / "none")).exit_code != 0

    assert before.read_text() == "{}"
    assert inside(here) == [before]
