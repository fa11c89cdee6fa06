"""Reading the settings: the file, overridden by the environment, into `Settings` or faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from typed_settings import SettingsState, convert
from typed_settings.dict_utils import merge_settings, set_path
from typed_settings.loaders import DictLoader

from bot.settings import faults
from bot.settings.faults import Fault
from bot.settings.rules import Rule, WrongValueError
from bot.settings.sections import Settings, Storage

CONFIG = Path("config.toml")
PREFIX = "KITH_"

T = TypeVar("T")
Values = dict[str, Any]
"""Values by full key, like "nudges.hour"."""


def load(path: Path | None, environ: Mapping[str, str]) -> Settings | list[Fault]:
    """Read the TOML file at `path`, if any, overridden by the `KITH_` variables of `environ`.

    Whatever is wrong comes back as faults, all of them at once; nothing is raised. The data
    folder is tried for writing, not made.
    """
    written = faults.read_toml(path) if path else {}
    if isinstance(written, Fault):
        return [written]
    file = path or CONFIG
    in_file, found = _from_file(written, file)
    in_environ, strange = _from_environ(environ)
    where = {key: f"{key} in {file}" for key in in_file} | {
        key: variable(key) for key in in_environ
    }
    found += strange + _wrong(in_file | in_environ, where, file)
    if found:
        return found
    state = _state()
    loaded = [
        DictLoader(_nested(given))(Settings, state.options) for given in (in_file, in_environ)
    ]
    return convert(merge_settings(state.options, loaded), state)


def keys() -> dict[str, Rule]:
    """Every key, like "nudges.hour", with its rule."""
    return {option.path: _rule(option.cls) for option in _state().options}


def variable(key: str) -> str:
    """The environment variable that sets `key`: KITH_NUDGES__HOUR for "nudges.hour"."""
    return PREFIX + key.replace(".", "__").upper()


def variables(environ: Mapping[str, str]) -> list[str]:
    """The environment variables in `environ` that Kith listens to, sorted; empty ones are unset."""
    known = {variable(key) for key in keys()}
    return sorted(name for name, text in environ.items() if name in known and text)


@cache
def _state() -> SettingsState[Settings]:
    """What the library knows of our keys; to find it out takes long enough to do it once."""
    return SettingsState(Settings, [], [], _ByRule(), Path())


def _rule(annotated: object) -> Rule:
    return cast("Rule", get_args(annotated)[1])


class _ByRule:
    """How the library makes the settings of what it loaded: each value by the rule of its key."""

    def structure(self, obj: Any, cl: type[T]) -> T:  # noqa: ANN401 - the library's protocol
        """One value by its rule, or a section of values that went through theirs."""
        if not is_dataclass(cl):
            return cast("T", _rule(cl).take(obj))
        types = {field.name: cast("type[Any]", field.type) for field in fields(cl)}
        return cl(
            **{
                name: self.structure(value, types[name]) if is_dataclass(types[name]) else value
                for name, value in obj.items()
            }
        )

    def get_structure_hook(self, cl: type[T]) -> Callable[[Any, type[T]], T]:
        """The same for every type."""
        del cl
        return self.structure


def _from_file(written: Mapping[str, Any], file: Path) -> tuple[Values, list[Fault]]:
    known = keys()
    sections = {key.partition(".")[0] for key in known}
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
    known = {variable(key): (key, rule) for key, rule in keys().items()}
    given: Values = {}
    for name in variables(environ):
        key, rule = known[name]
        given[key] = rule.decode(environ[name])
    strange = [n for n, text in environ.items() if n.startswith(PREFIX) and text and n not in known]
    return given, [faults.unknown_variable(name, known) for name in sorted(strange)]


def _wrong(given: Values, where: Mapping[str, str], file: Path) -> list[Fault]:
    looked_at = [_look(key, given, where, file) for key in keys()]
    return [fault for fault in looked_at if fault]


def _look(key: str, given: Values, where: Mapping[str, str], file: Path) -> Fault | None:
    """What is wrong with the value of `key`, given or default."""
    value, place, rule = given.get(key), where.get(key, key), keys()[key]
    if key == "telegram.token" and not value:
        return faults.no_token(file, variable(key))
    try:
        taken = rule.take(value) if key in given else None
    except WrongValueError:
        if key == "nudges.timezone" and isinstance(value, str):
            return faults.wrong_zone(place, rule.must_be, value)
        return faults.wrong_value(place, rule.must_be, value, secret=key == "telegram.token")
    if key == "storage.path":
        return faults.unusable_folder(place, taken if isinstance(taken, Path) else Storage().path)
    return None


def _nested(given: Values) -> Values:
    nested: Values = {}
    for key, value in given.items():
        set_path(nested, key, value)
    return nested
