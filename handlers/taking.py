"""/export: everything somebody told, as files for them to keep or take elsewhere."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core import records
from bot.core.sheet import sheet
from bot.core.views import texts
from handlers.answer import document
from handlers.call import Call
from handlers.giving import SHELF
from handlers.pages import NOTES, PEOPLE

_TABLES = {"people": PEOPLE, "notes": NOTES, "links": SHELF}


async def export(call: Call) -> None:
    """Send all people as a sheet, and everything there is as JSON."""
    book = call.book
    told = {name: await book.store.scan(book.user, table) for name, table in _TABLES.items()}
    if not any(told.values()):
        await call.reply(texts.NOTHING_TO_EXPORT)
        return
    today = book.local(call.context.desk.clock(), await book.profile()).date()
    # A life's notes take a while to write out: the bot goes on meanwhile.
    files = await asyncio.to_thread(_files, told)
    for (name, data), caption in zip(files.items(), texts.EXPORTED, strict=True):
        dated = f"{name[0]}-{today}.{name[1]}"
        await document(call.context.bot, call.message.chat_id, dated, data, caption)


def _files(told: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[tuple[str, str], bytes]:
    """By name and ending: what is in the files."""
    people = sheet(records.person_of(doc) for doc in told["people"])
    everything = ",\n".join(f'"{name}": [{_listed(docs)}]' for name, docs in told.items())
    return {
        # Spreadsheets take it for UTF-8 only with the mark at its start.
        ("kith-people", "csv"): people.encode("utf-8-sig", "replace"),
        ("kith", "json"): f"{{{everything}}}\n".encode(errors="backslashreplace"),
    }


def _listed(docs: Sequence[Mapping[str, Any]]) -> str:
    """Each document on a line of its own: indenting the whole takes ten times as long."""
    return "".join(f"\n{json.dumps(d, ensure_ascii=False)}," for d in docs).removesuffix(",")
