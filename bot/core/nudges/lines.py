"""First lines to send, in a plain voice: short, about them, asking for nothing."""

from __future__ import annotations

from datetime import date, time

from bot.core.notes.facts import Channel, Relation
from bot.core.people import Entry
from bot.core.phrasing import as_yours, counted, is_action, to_you

LONGEST = 256
"""Characters that a copying button holds."""
_WAYS = {
    Channel.COFFEE: "coffee",
    Channel.MEAL: "meal",
    Channel.DRINKS: "drinks",
    Channel.CALL: "call",
    Channel.VIDEO: "call",
}
_AFAR = frozenset({Channel.CALL, Channel.VIDEO, Channel.EMAIL, Channel.MESSAGE})


def fitted(text: str) -> str:
    """The line, cut at a word where it is too long for a copying button."""
    flat = " ".join(text.split())
    while units(flat) > LONGEST:
        flat = (
            flat.rpartition(" ")[0].rstrip("….,;:") + "…" if " " in flat else flat[: LONGEST // 2]
        )
    return flat


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def need(name: str, it: str) -> str:
    """They look for something."""
    wish = f"still hoping to {to_you(it)}" if is_action(it) else f"still looking for {counted(it)}"
    return fitted(f"Hi {name}, are you {wish}? I may know somebody.")


def detail(name: str, it: str) -> str:
    """They told something of themselves."""
    told = as_yours(it)
    about = f"I remembered that {told}. How is it going?" if told else f"how is it going? ({it})"
    return fitted(f"Hi {name}, {about}")


def article(name: str, told: Entry) -> str:
    """Something to read for them."""
    topic = "your line of work" if told.what is Relation.TITLE else told.value
    return fitted(
        f"Hi {name}, I came across a good read on {topic} and thought of you. Shall I send it?"
    )


def introduction(name: str, helper: str, it: str) -> str:
    """Somebody who could help with what they look for."""
    wanted = (
        f"you wanted to {to_you(it)}" if is_action(it) else f"you were looking for {counted(it)}"
    )
    return fitted(
        f"Hi {name}, {wanted}. I know {helper}, who may be able to help. Shall I introduce you?"
    )


def coffee(name: str, place: str) -> str:
    """A coffee, in their town where it is known."""
    where = f" in {place}" if place else ""
    return fitted(f"Hi {name}, I’d love to catch up. Coffee{where} next week?")


def hello(name: str, at: str) -> str:
    """After a first meeting."""
    return fitted(f"Hi {name}, it was good to meet you at {the(at)}. Let’s keep in touch!")


def call(name: str) -> str:
    """A call."""
    return fitted(
        f"Hi {name}, do you have ten minutes for a call this week? I’d like to hear how you are."
    )


def work(name: str, org: str) -> str:
    """Their work."""
    return fitted(f"Hi {name}, how are things at {org}?")


def plain(name: str) -> str:
    """Where there is nothing else to say."""
    return fitted(f"Hi {name}, it has been a while. How have you been?")


def met(name: str, how: str) -> str:
    """After a first meeting or talk (`how`, a channel) of which nothing more is known."""
    what = "talk" if how in _AFAR else "meet you"
    return fitted(f"Hi {name}, it was good to {what}. How is your week going?")


def visit(name: str, place: str, when: str, *, there: bool) -> str:
    """The user comes to where they live, or is there."""
    be = "I’m" if there else "I’ll be"
    return fitted(f"Hi {name}, {be} in {place} {when}. Do you have time for a coffee?")


def staying(start: date, end: date, today: date) -> str:
    """From when to when, as one says it."""
    until = f"{end:%a} {end.day} {end:%b}"
    if start <= today:
        return "today" if end == today else f"until {until}"
    begin = f"{start:%a} {start.day} {start:%b}"
    return f"on {begin}" if start == end else f"from {begin} to {until}"


def asked(name: str, other: str, *, agreed: bool) -> str:
    """About an introduction that does not move."""
    if agreed:
        return fitted(
            f"Hi {name}, I have not forgotten about {other}: I’ll introduce you two soon."
        )
    return fitted(f"Hi {name}, have you thought about meeting {other}? It is fine to say no.")


def promise(name: str, it: str) -> str:
    """A promise."""
    return fitted(f"Hi {name}, as promised: {it}")


def birthday(name: str, *, late: bool = False) -> str:
    """A birthday."""
    if late:
        return fitted(f"Happy belated birthday, {name}! I hope you had a lovely day.")
    return fitted(f"Happy birthday, {name}! I hope you have a lovely day.")


def news(name: str, it: str) -> str:
    """Something changes for them."""
    return fitted(
        f"Hi {name}, I was thinking of you ({to_you(it)}). Is there anything I can help with?"
    )


def event(name: str, it: str) -> str:
    """Something of theirs took place."""
    return fitted(f"Hi {name}, how did it go: {to_you(it)}?")


def before(name: str, way: str, clock: time | None) -> str:
    """A meeting is about to begin."""
    what = f"our {_WAYS[Channel(way)]}" if way in _WAYS else "seeing you"
    return fitted(
        f"Hi {name}, looking forward to {what}{f' at {clock:%H:%M}' if clock else ' today'}!"
    )


def after(name: str, way: str) -> str:
    """A meeting took place."""
    what = f" the {_WAYS[Channel(way)]}" if way in _WAYS else " your time"
    return fitted(f"Hi {name}, thank you for{what} today. It was good to talk.")


_ONE_OF_THEM = frozenset(
    [
        "airport",
        "bar",
        "barbecue",
        "bbq",
        "beach",
        "cafe",
        "café",
        "club",
        "concert",
        "conference",
        "course",
        "event",
        "fair",
        "festival",
        "gala",
        "game",
        "gym",
        "hackathon",
        "hospital",
        "library",
        "market",
        "match",
        "meetup",
        "museum",
        "office",
        "offsite",
        "park",
        "party",
        "picnic",
        "playground",
        "pool",
        "pub",
        "retreat",
        "seminar",
        "summit",
        "supermarket",
        "wedding",
        "workshop",
    ]
)


def the(at: str) -> str:
    """A place or occasion as one says it after "at": "the soccer game", "soccer", "Web Summit"."""
    known = at.startswith(("a ", "an ", "the ", "my ", "our ", "his ", "her ", "their "))
    plain = not known and at[:1].islower() and (" " in at or at in _ONE_OF_THEM)
    return f"the {at}" if plain else at
