"""What was kept to pass on, who would care, and the line to send it with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.ledger.links import Link
from bot.core.ledger.shelf import Match
from bot.core.nudges.lines import fitted, units
from bot.core.people import Person
from bot.core.views.gives import why
from bot.core.views.view import COPY_LIMIT, Button, View, bold, data, lines, safe

EMPTY = "Your shelf is empty. Send me a link or forward a post, and I say who would care about it."
OFF = "Off the shelf."
NOBODY = "-"
"""Stands in a button for somebody who is not on record."""
_NAME = 120
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SENTENCE_WORDS = 3
"""Words that tell what it is about: "Hi Ana!" does not."""
_ANY_ADVERT = re.compile(
    r"(?i)\W*(?:we(?: a|'|’)re (?:now |still |also )?hiring|(?:now )?hiring(?: now)?|join (?:us|our team)"
    r"|job (?:alert|opening|offer)|new job)(?: now| again)?\W*"
)
"""What stands in any advert, whatever the job."""
_DANGLING = re.compile(
    r"(?i)(?:\W+(?:please )?(?:apply|more|details?|info|see|link)(?: (?:now|here|at|on|via|by))*)?[\s.:!,–-]*$"
)
_FROM = re.compile(r"(?i)^(?:from|via|by)\s+\S+(?:\s+\S+)?\s*[:,–-]\s+(?=\S)")


def shelf_card(
    link: Link, cares: Sequence[Match], giver: Person | None = None, *, kept: bool = True
) -> View:
    """A link, who would care and why; `giver` is who sent the user what looks like a lead."""
    if not kept:
        return View(
            lines(f"🔖 <b>{safe(link.name, _NAME)}</b>", OFF),
            ((Button("Put back", data("lq", link.id)),),),
        )
    head = f"🔖 Kept: <b>{safe(link.name, _NAME)}</b>"
    if cares:
        texts = ["Who would care:", *(f"· {bold(m.person.name)}: {why(m)}" for m in cares)]
    else:
        texts = ["Nobody comes to mind who would care. It stays on your /shelf."]
    lead: tuple[tuple[Button, ...], ...] = ()
    if giver or link.via:
        name, key = (giver.short, giver.id) if giver else (link.via, NOBODY)
        lead = ((Button(f"A lead from {name[:20]}", data("lg", key, link.id)),),)
    sends = [Button(f"Send {m.person.short[:24]}", data("lk", m.person.id, link.id)) for m in cares]
    pairs = tuple(tuple(sends[n : n + 2]) for n in range(0, len(sends), 2))
    rows = (*lead, *pairs, (Button("Take off the shelf", data("lr", link.id)),))
    return View(lines(head, *texts), rows)


def with_others(card: View, others: int) -> View:
    """The card of the first of several links: the others were kept as well."""
    more = "The other one is" if others == 1 else f"The other {others} are"
    return View(lines(card.text, f"{more} on your /shelf too."), card.rows)


def or_note(card: View, note: str) -> View:
    """The card of a forwarded post, which may be a note about somebody after all."""
    return View(card.text, (*card.rows, (Button("Read it as a note", data("lb", note)),)))


def message_card(note: str, writer: str, person: Person | None) -> View:
    """What somebody wrote to the user: kept for them alone, unless they say otherwise."""
    wrote = (
        ((Button(f"{person.short[:24]} wrote me", data("lz", note, person.id)),),) if person else ()
    )
    either = (
        Button("Read it as a note", data("lb", note)),
        Button("Put it on the shelf", data("lp", note)),
    )
    return View(f"Kept for you: what {bold(writer)} wrote.", (*wrote, either))


def link_draft(person: Person, link: Link) -> str:
    """A line that passes a link on: shorter where it must be, the address never cut.

    What the user said beside an address was said to Kith, and stays there.
    """
    name = link.title if link.url else link.name
    hello = f"Hi {person.short}, I saw this and thought of you:"
    drafts = (f"{hello} {name} {link.url}", f"{hello} {link.url}", link.url)
    flat = [" ".join(draft.split()) for draft in drafts]
    fits = [draft for draft in flat if units(draft) <= COPY_LIMIT]
    if not link.url:
        return fitted(f"{hello} {name}")
    return fits[0] if fits else flat[0]


def send_card(person: Person, link: Link, match: Match, *, sent: bool) -> View:
    """Passing a link on to one person: the line, and whether it was sent."""
    ref = f"{person.id} {link.id}"
    if sent:
        text = f"✓ Sent {bold(person.name)} “{safe(link.name, _NAME)}”. Noted as given."
        return View(text, ((Button("Undo", data("su", ref)),),))
    draft = link_draft(person, link)
    reason = f" ({why(match)})" if match.because else ""
    copy = (Button("Copy", copy=draft),) if units(draft) <= COPY_LIMIT else ()
    return View(
        lines(f"To {bold(person.name)}{reason}:", f"<i>{safe(draft, 3000)}</i>"),
        ((*copy, Button("Sent", data("sk", ref))),),
    )


def shelf_list(found: Sequence[Link], older: int = 0, about: str = "") -> View:
    """`/shelf`: the latest first, a button each; `older` more are kept that speak of `about`."""
    if not found:
        return View(f"Nothing on your shelf speaks of {bold(about)}." if about else EMPTY)
    texts = [f"{n}. {safe(link.name, _NAME)}" for n, link in enumerate(found, 1)]
    buttons = [Button(f"{n}", data("lv", link.id)) for n, link in enumerate(found, 1)]
    rows = tuple(tuple(buttons[n : n + 4]) for n in range(0, len(buttons), 4))
    more = f"{older} older: /shelf and a word finds them, like /shelf chess." if older else ""
    hint = "Who would care? Tap its number."
    return View(lines("<b>Your shelf</b>", *texts, *([more] if more else []), "", hint), rows)


def sent_value(link: Link) -> str:
    """What passing the link on is booked as."""
    kind = "job ad" if link.is_ad else "article" if link.url else "post"
    return f"{kind}: {link.name[:_NAME]}"


def lead_value(link: Link) -> str:
    """What a link is booked as when it was a lead."""
    flat = _FROM.sub("", link.name)
    told = (s for s in _SENTENCE.split(flat) if not _ANY_ADVERT.fullmatch(s))
    whole = (s for s in told if len(s.split()) >= _SENTENCE_WORDS)
    named = _DANGLING.sub("", next(whole, flat)).rstrip(".")
    return f"lead: {(named or flat)[:_NAME]}"
