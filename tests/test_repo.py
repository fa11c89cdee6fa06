"""What the repository promises about itself."""

import re
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import requires, version
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.settings import Settings, keys, load
from handlers.commands import ROUTES

ROOT = Path(__file__).parent.parent
FOLDERS = ("bot", "handlers", "storage", "tests", "benchmarks", ".ci", "docs")
MOST_LINES = 260  # of a module; a test's table may be longer
REGISTRY = re.compile(r"py[p]i\.org|python[h]osted|npm[j]s\.(?:org|com)|index-u[r]l|find-l[i]nks")

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXAMPLE = ROOT / "config.example.toml"

FILES = [
    path
    for path in (
        *ROOT.iterdir(),
        *(inner for folder in FOLDERS for inner in (ROOT / folder).rglob("*")),
    )
    if path.is_file() and "__pycache__" not in path.parts
]
MODULES = [path for path in FILES if path.suffix == ".py" and "tests" not in path.parts]

COMMANDS = re.findall(r"(?:`|^\$ )kith ([a-z]+)(.*)", README, re.MULTILINE)
EXAMPLES = re.findall(r"^\$ (kith .+)\n((?:(?!\$ |```).*\n)*)", README, re.MULTILINE)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_example_settings_are_the_defaults() -> None:
    token = {"KITH_TELEGRAM__TOKEN": "123456:a-token-of-no-bot"}

    example = load(EXAMPLE, token)

    default = load(None, token)
    assert isinstance(example, Settings)
    assert isinstance(default, Settings)
    assert example.telegram.base_url == default.telegram.base_url
    assert example.telegram.base_file_url == default.telegram.base_file_url
    assert example.telegram.allowed_users == default.telegram.allowed_users
    assert example.storage == default.storage
    assert example.nudges == default.nudges
    assert example.logging == default.logging


@pytest.mark.parametrize("key", keys())
def test_the_example_settings_explain_every_key(key: str) -> None:
    section, name = key.split(".")
    written = EXAMPLE.read_text("utf-8").partition(f"[{section}]\n")[2].partition("\n[")[0]
    paragraphs = [part.strip().splitlines() for part in written.split("\n\n")]

    (lines,) = (p for p in paragraphs if any(re.match(rf"(# )?{name} = ", line) for line in p))

    assert lines[0].startswith("# ")


def test_the_example_settings_have_no_key_that_does_not_exist() -> None:
    sections = tomllib.loads(EXAMPLE.read_text("utf-8"))

    written = {f"{section}.{name}" for section, names in sections.items() for name in names}

    assert written <= set(keys())


def test_the_readme_starts_with_two_commands_that_exist() -> None:
    block = README.partition("```sh\n")[2].partition("```")[0]

    assert block.splitlines() == ["make play", "make test"]


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE)))
)
def test_what_the_readme_makes_can_be_made(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize(("name", "rest"), COMMANDS)
def test_the_commands_of_the_readme_exist(name: str, rest: str) -> None:
    command = cli.commands[name]

    options = {option for param in command.params for option in param.opts}
    assert set(re.findall(r"--[a-z-]+", rest)) <= options


def test_the_readme_tells_of_every_command() -> None:
    assert set(cli.commands) == {name for name, _ in COMMANDS}


@pytest.mark.parametrize(("line", "shown"), EXAMPLES)
def test_what_the_readme_shows_is_what_comes(line: str, shown: str) -> None:
    result = CliRunner().invoke(cli, shlex.split(line)[1:])

    assert click.unstyle(result.stdout) == shown


def test_the_readme_has_the_table_of_what_can_be_said() -> None:
    rows = dict(re.findall(r"^\| `/([a-z]+)(.*)\|$", README, re.MULTILINE))

    assert set(rows) == {route.name for route in ROUTES}


def test_no_file_names_a_package_registry() -> None:
    assert [named(p) for p in FILES if REGISTRY.search(p.read_text("utf-8", "replace"))] == []


def test_no_module_is_too_long_to_read_at_once() -> None:
    lines = {named(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_the_layers_import_only_downwards() -> None:
    # In a process of its own: it turns off the loggers of whoever runs it.
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout


def test_one_version_everywhere() -> None:
    assert version("kith") == PROJECT["version"]
    assert f"## [{PROJECT['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_what_is_installed_was_asked_for_by_this_checkout() -> None:
    asked = {re.split(r"[<>=\[]", line)[0].lower() for line in PROJECT["dependencies"]}

    installed = {re.split(r"[<>=\[;]", line)[0].lower() for line in requires("kith") or []}

    assert asked <= installed


@pytest.mark.parametrize("line", PROJECT["dependencies"])
def test_every_library_has_a_reason_and_an_exact_version(line: str) -> None:
    library = re.split(r"[<>=\[]", line)[0]

    assert f"\n| {library} | " in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert re.search(
        rf"^{library}==",
        (ROOT / "constraints.txt").read_text("utf-8"),
        re.MULTILINE | re.IGNORECASE,
    )
