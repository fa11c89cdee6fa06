"""Notes as JSON lines: one object in, one object out, whatever comes."""

from __future__ import annotations

import json
from typing import Any


def answer(line: bytes) -> bytes:
    """The line that answers `line`: what was understood, or an object with its id and an `error`.

    Never raises, so that one bad line does not stop the rest.
    """
    from bot.core.notes.wire import RowError

    identity = None
    try:
        row = _parse(line)
        identity = row.get("id") if isinstance(row, dict) else None
        result = {"id": identity, **_understood(row)}
    except RowError as error:
        result = {"id": identity, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - a note that breaks the reader must not stop the rest
        result = {"id": identity, "error": f"This note broke the reader: {type(error).__name__}."}
    # Half a surrogate pair cannot be UTF-8, but escaped it is right JSON.
    return json.dumps(result, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"


def _parse(line: bytes) -> Any:  # noqa: ANN401 - any JSON
    from bot.core.notes.wire import Fault, RowError

    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise RowError(Fault.JSON) from None


def _understood(row: object) -> dict[str, object]:
    from bot.core.notes.read import read
    from bot.core.notes.wire import from_json, to_json

    _, text, now, known = from_json(row)
    return to_json(read(text, now, known))
