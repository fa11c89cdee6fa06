"""What can be wrong with the settings, each fault as one sentence for the person who set them."""

from __future__ import annotations

import json
import re
import tempfile
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

_SHOWN = 60
_TOKEN = re.compile(r"[0-9]+:[\w-]{20,}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a sentence that says what, where, and what would be right."""

    sentence: str

    def __str__(self) -> str:
        return self.sentence


def read_toml(path: Path) -> dict[str, Any] | Fault:
    """The tables of the TOML file at `path`; a byte order mark is forgiven."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Fault(f"There is no file {path}.")
    except OSError as error:
        return Fault(f"{path} could not be read: {_reason(error)}.")
    except UnicodeDecodeError:
        return Fault(f"{path} could not be read: it is not UTF-8 text.")
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        return Fault(f"{path} is not valid TOML: {reason[:1].lower()}{reason[1:]}.")


def unknown_key(key: str, file: Path, known: Collection[str]) -> Fault:
    """A key or section that Kith has no use for."""
    by_last = {name.rpartition(".")[2]: name for name in known}
    last = key.rpartition(".")[2]
    near = get_close_matches(key, known, n=1) or [
        by_last[name] for name in get_close_matches(last, by_last, n=1)
    ]
    return Fault(f"{file} sets {key}, which Kith does not know{_instead(near)}")


def unknown_section(section: str, file: Path, known: Collection[str]) -> Fault:
    """A [section] that Kith has no use for."""
    near = [f"[{name}]" for name in get_close_matches(section, known, n=1)]
    return Fault(f"{file} has a section [{section}], which Kith does not know{_instead(near)}")


def not_a_section(section: str, file: Path) -> Fault:
    """A section's name given a value of its own."""
    return Fault(f"{file} gives {section} a value, but it is a section: write [{section}].")


def unknown_variable(name: str, known: Collection[str]) -> Fault:
    """An environment variable that looks like ours and is not."""
    near = get_close_matches(name, known, n=1)
    return Fault(f"The environment sets {name}, which Kith does not know{_instead(near)}")


def no_token(file: Path, variable: str) -> Fault:
    """Nobody has said which bot this is."""
    return Fault(
        "There is no bot token yet: ask @BotFather in Telegram for one and put it in "
        f'{file} under [telegram] as token = "...", or in the environment as {variable}.'
    )


def wrong_value(where: str, expected: str, value: object, *, secret: bool = False) -> Fault:
    """A value that is not what its key asks for; a secret one is not shown."""
    return Fault(f"{where} must be {expected}{'' if secret else f'; it is {_shown(value)}'}.")


def wrong_zone(where: str, expected: str, name: str) -> Fault:
    """A time zone nobody has heard of; a city alone is enough to guess the right one."""
    zones = sorted(available_timezones())
    folded = {zone.rpartition("/")[2].casefold(): zone for zone in zones}
    folded |= {zone.casefold(): zone for zone in zones}
    asked = name.casefold().replace(" ", "_")
    near = [folded[zone] for zone in get_close_matches(asked, folded, n=1, cutoff=0.75)]
    return Fault(f"{where} must be {expected}; it is {_shown(name)}{_instead(near)}")


def unusable_folder(where: str, folder: Path) -> Fault | None:
    """Try to write in `folder`, or in the nearest folder above it where it is still to be made."""
    try:
        nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        with tempfile.TemporaryFile(dir=nearest):
            return None
    except NotADirectoryError:
        return Fault(f"{where} is {folder}, which is not a folder.")
    except (OSError, ValueError) as error:
        return Fault(f"{where} is {folder}, where Kith cannot write: {_reason(error)}.")


def _instead(near: Sequence[str]) -> str:
    return f"; did you mean {near[0]}?" if near else "."


def _shown(value: object) -> str:
    text = _TOKEN.sub("(a token)", json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _reason(error: OSError | ValueError) -> str:
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]
