"""Reading the settings: the file, overridden by the environment, into `Settings` or faults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import EnvSettingsSource

from bot.settings import faults
from bot.settings.faults import Fault
from bot.settings.sections import DELIMITER, PREFIX, Settings, Storage

CONFIG = Path("config.toml")

_WHOLE = re.compile(r"[0-9]{1,9}")

Values = dict[str, Any]
"""Values by full key, like "nudges.hour"."""


class _Environment(EnvSettingsSource):
    """The library's reading of environment variables, from a mapping instead of the process."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = {name.lower(): text for name, text in environ.items()}
        super().__init__(Settings)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return self._environ

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:  # noqa: ANN401 - the library's signature
        """Leave what is not JSON as it is, for the key's own check to name it."""
        try:
            return super().decode_complex_value(field_name, field, value)
        except ValueError:
            return value


def load(path: Path | None, environ: Mapping[str, str]) -> Settings | list[Fault]:
    """Read the TOML file at `path`, if any, overridden by the `KITH_` variables of `environ`.

    Whatever is wrong comes back as faults, all of them at once; nothing is raised. The data
    folder is tried for writing, not made.
    """
    written = faults.read_toml(path) if path else {}
    if isinstance(written, Fault):
        return [written]
    file = path or CONFIG
    in_file, unknown = _from_file(written, file)
    in_environ, strange = _from_environ(environ)
    where = {key: f"{key} in {file}" for key in in_file} | {
        key: variable(key) for key in in_environ
    }
    made, wrong = _make(in_file | in_environ, where, file)
    found = unknown + strange + wrong
    return found if made is None or found else made


def keys() -> dict[str, FieldInfo]:
    """Every key, like "nudges.hour", and its field, whose description says what it must be."""
    return {
        f"{section}.{key}": field
        for section, model in Settings.sections().items()
        for key, field in model.model_fields.items()
    }


def variable(key: str) -> str:
    """The environment variable that sets `key`: KITH_NUDGES__HOUR for "nudges.hour"."""
    return PREFIX + key.replace(".", DELIMITER).upper()


def variables(environ: Mapping[str, str]) -> list[str]:
    """The environment variables in `environ` that Kith listens to, sorted."""
    known = {variable(key) for key in keys()}
    return sorted(name for name, text in environ.items() if name in known and text)


def _from_file(written: Mapping[str, Any], file: Path) -> tuple[Values, list[Fault]]:
    known, sections = keys(), Settings.sections()
    given: Values = {}
    found = []
    for name, value in written.items():
        if name in sections and isinstance(value, dict):
            given |= {f"{name}.{key}": inner for key, inner in value.items()}
        elif name in sections:
            found.append(faults.not_a_section(name, file))
        elif isinstance(value, dict):
            found.append(faults.unknown_section(name, file, sections))
        else:
            found.append(faults.unknown_key(name, file, known))
    found += [faults.unknown_key(key, file, known) for key in given if key not in known]
    return {key: value for key, value in given.items() if key in known}, found


def _from_environ(environ: Mapping[str, str]) -> tuple[Values, list[Fault]]:
    fields = keys()
    ours = variables(environ)
    sections = _Environment({name: environ[name] for name in ours})()
    given = {
        f"{section}.{key}": value
        for section, inner in sections.items()
        for key, value in inner.items()
    }
    for key, value in given.items():
        if fields[key].annotation is int and _WHOLE.fullmatch(value):
            given[key] = int(value)
    known = [variable(key) for key in fields]
    strange = sorted(
        n for n, text in environ.items() if n.startswith(PREFIX) and text and n not in known
    )
    return given, [faults.unknown_variable(name, known) for name in strange]


def _make(
    given: Values, where: Mapping[str, str], file: Path
) -> tuple[Settings | None, list[Fault]]:
    values: dict[str, Values] = {section: {} for section in Settings.sections()}
    for key, value in given.items():
        section, _, name = key.partition(".")
        values[section][name] = value
    made: Settings | None = None
    wrong: dict[str, None] = {}
    try:
        made = Settings.model_validate(values)
    except ValidationError as error:
        wrong = dict.fromkeys(".".join(map(str, detail["loc"][:2])) for detail in error.errors())
    found = [_fault(key, given, where, file) for key in wrong]
    if "storage.path" not in wrong:
        folder = Storage.model_validate(values["storage"]).path
        unusable = faults.unusable_folder(where.get("storage.path", "storage.path"), folder)
        found += [unusable] if unusable else []
    return made, found


def _fault(key: str, given: Values, where: Mapping[str, str], file: Path) -> Fault:
    if key == "telegram.token" and not given.get(key):
        return faults.no_token(file, variable(key))
    expected = keys()[key].description or ""
    if key == "nudges.timezone" and isinstance(given[key], str):
        return faults.wrong_zone(where[key], expected, given[key])
    return faults.wrong_value(where[key], expected, given[key], secret=key == "telegram.token")
