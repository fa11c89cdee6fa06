"""People as a sheet: one row each, for a spreadsheet or an address book to take in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from bot.core.notes.facts import Relation
from bot.core.people import Person

_COLUMNS: dict[str, Relation] = {
    "Email": Relation.EMAIL,
    "Phone": Relation.PHONE,
    "Company": Relation.ORG,
    "Title": Relation.TITLE,
    "Field": Relation.INDUSTRY,
    "Place": Relation.LOCATION,
    "Birthday": Relation.BIRTHDAY,
    "Handle": Relation.HANDLE,
    "Website": Relation.URL,
    "First met": Relation.MET_AT,
    "Introduced by": Relation.INTRODUCED_BY,
    "Interests": Relation.INTEREST,
    "Looking for": Relation.NEED,
    "Offered": Relation.OFFER,
    "Details": Relation.DETAIL,
}
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NUMBER = re.compile(r"^\+?[\d ().\-/]+$")


def sheet(people: Iterable[Person]) -> str:
    """CSV with a heading, sorted by name; several values of one kind stand apart by "; "."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["Name", *_COLUMNS, "Last contact"])
    for person in sorted(people, key=lambda p: p.name.casefold()):
        told = ["; ".join(person.values(kind)) for kind in _COLUMNS.values()]
        last = person.last_contact
        writer.writerow([_plain(v) for v in (person.name, *told, f"{last}" if last else "")])
    return out.getvalue()


def _plain(value: str) -> str:
    """What a spreadsheet takes for text and not for a formula to run."""
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.match(value) else value
