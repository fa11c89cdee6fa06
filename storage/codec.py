"""Documents as bytes: JSON on one line, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import orjson

from storage.protocol import Doc, NotPlainJsonError

_STRICT = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def encode(doc: Doc, table: str) -> bytes:
    """The JSON of `doc` on one line; NotPlainJsonError where it is not plain JSON."""
    try:
        return orjson.dumps(doc, default=_plain, option=_STRICT)
    except TypeError:
        return _encode_odd(doc, table)


def _encode_odd(doc: Doc, table: str) -> bytes:
    # A text cut in the middle of an emoji holds half a surrogate pair, which orjson refuses.
    try:
        raw = _dump(doc)
        same = _dump(decode(raw)) == raw and _keyed_by_text(doc)
    except (TypeError, ValueError) as error:
        raise NotPlainJsonError(table) from error
    if not same:  # a number would come back rounded, or a key as text
        raise NotPlainJsonError(table)
    return raw


def _keyed_by_text(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(isinstance(key, str) and _keyed_by_text(each) for key, each in value.items())
    return not isinstance(value, list | tuple) or all(map(_keyed_by_text, value))


def _dump(value: object) -> bytes:
    return json.dumps(value, default=_plain, allow_nan=False).encode()


def encode_text(text: str) -> bytes:
    """The JSON of one string."""
    try:
        return orjson.dumps(text)
    except TypeError:
        return json.dumps(text).encode()


def decode(raw: bytes) -> Any:  # noqa: ANN401 - JSON is whatever it is
    """What `encode` was given; ValueError where `raw` is not JSON."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return json.loads(raw)
