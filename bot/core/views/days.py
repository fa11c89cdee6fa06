"""Days in plain words."""

from __future__ import annotations

from datetime import date, time

_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def day(when: date, today: date) -> str:
    """`today`, `tomorrow`, `Fri 27 Nov`, or with the year where it is another."""
    near = _NEAR.get((when - today).days)
    if near:
        return near
    plain = f"{when:%a} {when.day} {when:%b}"
    return plain if when.year == today.year else f"{plain} {when.year}"


def moment(when: date | None, clock: time | None, today: date) -> str:
    """A day with its clock time where there is one; "" where there is no day."""
    if when is None:
        return ""
    return f"{day(when, today)} {clock:%H:%M}" if clock else day(when, today)


def ago(when: date, today: date) -> str:
    """How long ago, in the unit a person would use."""
    days = (today - when).days
    if days <= 1:
        return _NEAR.get(-days, day(when, today))
    for size, unit in ((365, "years"), (30, "months"), (7, "weeks")):
        if days >= 2 * size:
            return f"{round(days / size)} {unit} ago"
    return f"{days} days ago"


def zone_name(zone: str) -> str:
    """An IANA zone as people call it; those under Etc/ count the wrong way round."""
    if zone.startswith("Etc/GMT") and zone[7:]:
        return "UTC" + zone[7:].translate(str.maketrans("+-", "-+"))
    return zone.removeprefix("Etc/").replace("_", " ")
