"""Checking calls against the official tables of methods and types."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.playground.errors import BadRequestError, Why

Kinds = Sequence[str]
"""The types a field may have, as the official documentation writes them."""

ARRAY = "Array of "

EMPTY = {"chat_id": Why.CHAT_EMPTY, "text": Why.TEXT_EMPTY, "file_id": "file_id not specified"}
"""What the real service says of these when they are missing."""


class UnknownFieldError(BadRequestError):
    """A field the documentation does not have."""

    def __init__(self, where: str, field: str) -> None:
        super().__init__(f'{where} has no field "{field}"')


class MissingFieldError(BadRequestError):
    """A required field is not there."""

    def __init__(self, where: str, field: str) -> None:
        super().__init__(f'{where} needs the field "{field}"')


class MissingParameterError(BadRequestError):
    """A required parameter of the call is not there."""

    def __init__(self, method: str, name: str) -> None:
        super().__init__(EMPTY.get(name, f'{method} needs the field "{name}"'))


class WrongTypeError(BadRequestError):
    """A value is not of the documented type."""

    def __init__(self, where: str, kinds: Kinds) -> None:
        super().__init__(f"{where} must be of type {' or '.join(kinds)}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a method or a type: what it may hold, and whether it must be there."""

    kinds: Kinds
    required: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """The official documentation: fields of methods and of types, and subtypes of types."""

    methods: Mapping[str, Mapping[str, Field]]
    returns: Mapping[str, Kinds]
    types: Mapping[str, Mapping[str, Field]]
    subtypes: Mapping[str, Kinds]


@cache
def tables() -> Tables:
    """The tables, read once."""
    raw = json.loads((files("bot.playground") / "bot_api.json").read_text("utf-8"))

    def fields(entry: Mapping[str, Any]) -> dict[str, Field]:
        return {name: Field(*field) for name, field in entry.get("fields", {}).items()}

    return Tables(
        methods={name: fields(entry) for name, entry in raw["methods"].items()},
        returns={name: entry["returns"] for name, entry in raw["methods"].items()},
        types={name: fields(entry) for name, entry in raw["types"].items()},
        subtypes={
            name: entry["subtypes"] for name, entry in raw["types"].items() if "subtypes" in entry
        },
    )


def update_kinds() -> Collection[str]:
    """The kinds of updates there are."""
    return tables().types["Update"].keys() - {"update_id"}


def read_call(method: str, raw: Mapping[str, object]) -> dict[str, Any]:
    """The call's parameters with the documented types.

    `raw` holds strings (from a form or the address), `Upload`s, or what JSON gives. Raises
    `BadRequestError` for an unknown or missing field and for a value of the wrong type.
    """
    fields = tables().methods[method]
    uploads = {f"attach://{name}": item for name, item in raw.items() if isinstance(item, Upload)}
    for name in raw:
        if name not in fields and f"attach://{name}" not in raw.values():
            raise UnknownFieldError(method, name)
    call = {}
    for name, field in fields.items():
        value = raw.get(name)
        if isinstance(value, str):
            value = uploads.get(value, value)
        if value is not None and value != "":
            call[name] = _parameter(value, field.kinds, name)
        elif field.required:
            raise MissingParameterError(method, name)
    return call


def _parameter(value: object, kinds: Kinds, where: str) -> object:
    """A parameter of a call, which unlike what is inside of it may be written as a string."""
    if isinstance(value, str) and "String" not in kinds:
        try:
            value = json.loads(value.lower() if kinds == ["Boolean"] else value)
        except ValueError:
            raise WrongTypeError(where, kinds) from None
        if kinds == ["Boolean"] and value in (0, 1):
            value = bool(value)
    elif isinstance(value, str) and "Integer" in kinds and value.lstrip("-").isdecimal():
        value = int(value)
    check(value, kinds, where)
    return value


def check(value: object, kinds: Kinds, where: str) -> None:
    """Raise `BadRequestError` unless `value` is of one of `kinds`."""
    if any(_is_plain(value, kind) for kind in kinds):
        return
    if isinstance(value, list) and (inner := [kind for kind in kinds if kind.startswith(ARRAY)]):
        for index, item in enumerate(value):
            check(item, [kind.removeprefix(ARRAY) for kind in inner], f"{where}[{index}]")
        return
    shapes = [shape for kind in kinds for shape in tables().subtypes.get(kind, [kind])]
    shapes = [shape for shape in shapes if shape in tables().types]
    if not isinstance(value, dict) or not shapes:
        raise WrongTypeError(where, kinds)
    _check_object(value, _likeliest(value, shapes), where)


def _is_plain(value: object, kind: str) -> bool:
    match kind:
        case "String":
            return isinstance(value, str)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case "InputFile":
            return isinstance(value, Upload)
        case _:
            return False


def _likeliest(value: Mapping[str, object], shapes: Kinds) -> str:
    """The type that `value` was meant to be: most fields known, fewest missing."""

    def fit(shape: str) -> tuple[int, int]:
        fields = tables().types[shape]
        missing = sum(field.required and name not in value for name, field in fields.items())
        return sum(name in fields for name in value), -missing

    return max(shapes, key=fit)


def _check_object(value: Mapping[str, object], shape: str, where: str) -> None:
    fields = tables().types[shape]
    place = f"{where} ({shape})"
    for name, item in value.items():
        if name not in fields:
            raise UnknownFieldError(place, name)
        check(item, fields[name].kinds, f"{where}.{name}")
    for name, field in fields.items():
        if field.required and name not in value:
            raise MissingFieldError(place, name)
