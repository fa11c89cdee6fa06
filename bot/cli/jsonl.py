"""Notes as JSON lines: one object in, one object out, whatever comes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.core.notes.facts import Fact


class _BadLineError(ValueError):
    """A line that holds no note; its sentence is the answer."""


def answer(line: bytes) -> bytes:
    """The line that answers `line`: its facts, or an object with its id and an `error`."""
    identity = None
    try:
        given = _parse(line)
        identity = given.get("id")
        result = {"id": identity, **_read(given)}
    except _BadLineError as error:
        result = {"id": identity, "error": str(error)}
    # Half a surrogate pair cannot be UTF-8, but escaped it is right JSON.
    return json.dumps(result, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"


def _parse(line: bytes) -> dict[str, Any]:
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        sentence = "This line is not JSON."
        raise _BadLineError(sentence) from error
    if not isinstance(given, dict):
        sentence = "This line is JSON, but not an object."
        raise _BadLineError(sentence)
    return given


def _read(given: dict[str, Any]) -> dict[str, Any]:
    from bot.core.notes.facts import Known, KnownPerson
    from bot.core.notes.read import read

    text, now, known = given.get("text"), given.get("now"), given.get("known", [])
    if not isinstance(text, str):
        sentence = '"text" is missing, or no string.'
        raise _BadLineError(sentence)
    if not isinstance(known, list) or not all(isinstance(name, str) for name in known):
        sentence = '"known" is no list of names.'
        raise _BadLineError(sentence)
    try:
        moment = datetime.fromisoformat(now if isinstance(now, str) else "").replace(tzinfo=UTC)
    except ValueError as error:
        sentence = '"now" is no local time like 2026-03-11T18:30.'
        raise _BadLineError(sentence) from error
    found = read(text, moment, Known(people=tuple(KnownPerson(name) for name in known)))
    return {"intent": found.intent, "facts": [_fact(fact) for fact in found.facts]}


def _fact(fact: Fact) -> dict[str, Any]:
    return {"person": fact.person, "relation": fact.relation, "value": fact.value}
