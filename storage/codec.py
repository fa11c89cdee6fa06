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
        raw = json.dumps(doc, default=_plain, ensure_ascii=True, allow_nan=False).encode()
        same = decode(raw) == doc
    except (TypeError, ValueError) as error:
        raise NotPlainJsonError(table) from error
    if not same:
        raise NotPlainJsonError(table)
    return raw


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
