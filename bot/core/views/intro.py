"""Introductions: asking both, the lines to forward, paths, and the word to whoever introduced."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.ledger.introductions import Introduction, Report, Side
from bot.core.ledger.needs import Help
from bot.core.ledger.ways import Warmth, Way
from bot.core.nudges.lines import fitted, units
from bot.core.people import Person
from bot.core.phrasing import counted
from bot.core.views.days import ago
from bot.core.views.described import described
from bot.core.views.drafts import report_draft
from bot.core.views.gives import because, meets
from bot.core.views.phrases import tag
from bot.core.views.view import COPY_LIMIT, Button, View, bold, data, lines, safe

ASK_WHOM = "Whom shall I introduce? Type it like: <i>/intro Ana Luis</i>"
ASK_WHERE = "Where to? Type a company, a field or a place: <i>/path fintech</i>"
_NAMESAKES = 8
_WARMTH = {Warmth.WARM: "🟢", Warmth.LUKEWARM: "🟡", Warmth.COLD: "⚪"}


def ask_other(person: Person, likely: Sequence[Help]) -> View:
    """Asks whom to introduce somebody to, with those who would fit."""
    rows = tuple(
        (
            Button(
                f"{person.short[:20]} ↔ {h.helper.short[:20]}", data("in", person.id, h.helper.id)
            ),
        )
        for h in likely
    )
    hints = [f"· {meets(h)}" for h in likely]
    return View(
        lines(
            f"To whom? Type it like: <i>/intro {safe(person.short, 40)} Luis</i>",
            *(["These could fit:", *hints] if hints else []),
        ),
        rows,
    )


def unknown(name: str) -> str:
    """A name that fits nobody."""
    return f"I don’t know {bold(name.title() if name.islower() else name)} yet."


def which(name: str, found: Sequence[Person], other: Person | None) -> View:
    """Asks who of several is meant; the introduction begins where the `other` is known."""
    rows = tuple(
        (Button(tag(p)[:60], data("in", p.id, other.id) if other else data("ip", p.id)),)
        for p in found[:_NAMESAKES]
    )
    shown = name.title() if name.islower() else name
    return View(f"Which {bold(shown)} do you mean?", rows)


def which_introduction(pairs: Sequence[tuple[Person, Person]]) -> View:
    """Asks which of several introductions was spoken of."""
    rows = tuple(
        (Button(f"{a.short[:20]} ↔ {b.short[:20]}", data("in", a.id, b.id)),)
        for a, b in pairs[:_NAMESAKES]
    )
    return View("Which introduction is that about?", rows)


def consent(person: Person, other: Person, reason: Help | None) -> str:
    """A line that asks one of the two whether they would like to be introduced."""
    who = f"{other.short}, {described(other)}" if described(other) else other.short
    why = ""
    if reason is not None:
        if reason.person.id == person.id:
            why = f" It may help with what you are looking for: {counted(reason.need)}."
        else:
            why = f" {other.short} is looking for {counted(reason.need)}."
    text = f"Hi {person.short}, I know somebody you may like to meet: {who}.{why}"
    return fitted(f"{text} May I introduce you two? It is fine to say no.")


def blurb(one: Person, other: Person, reason: Help | None) -> str:
    """The lines that introduce the two to each other, to be forwarded."""
    need = counted(reason.need) if reason else ""
    why = f" {reason.person.short} is looking for {need}." if reason else ""
    for most in (3, 2, 1, 0):
        halves = [_meet(a, b, most) for a, b in ((one, other), (other, one))]
        text = f"{' '.join(halves)}{why} I leave the rest to you two!"
        if units(text) <= COPY_LIMIT:
            return text
    return fitted(text)


def _meet(reader: Person, met: Person, most: int) -> str:
    about = described(met, most) if most else ""
    return f"{reader.short}, meet {met.name}{f': {about}' if about else ''}."


def intro_card(one: Person, other: Person, intro: Introduction, reason: Help | None) -> View:
    """Where the introduction stands, and what comes next."""
    ref = f"{one.id} {other.id}"
    head = f"👥 {bold(one.name)} ↔ {bold(other.name)}"
    undo = ((Button("Undo", data("iu", ref)),),)
    if intro.made:
        text = "✓ Introduced. It counts as something you gave to both."
        return View(lines(head, text), () if intro.by_note else undo)
    if intro.declined:
        no = one if intro.sides.get(one.id) is Side.NO else other
        text = f"{safe(no.short, 40)} would rather not. Good that you asked first."
        return View(lines(head, text), undo)
    if intro.dropped:
        return View(lines(head, "Dropped."), undo)
    last = (Button("Made already", data("im", ref)), Button("Drop it", data("id", ref)))
    if intro.agreed:
        text = blurb(one, other, reason)
        return View(
            lines(head, "Both said yes. Here is the introduction:", f"<i>{safe(text, 600)}</i>"),
            (
                (Button("Copy", copy=fitted(text)), Button("Introduced", data("im", ref))),
                last[1:],
                *undo,
            ),
        )
    texts, rows = [head, "Ask both first:"], []
    for person, met in ((one, other), (other, one)):
        name = person.short[:16]
        if intro.sides.get(person.id) is Side.YES:
            texts.append(f"✓ {safe(person.short, 40)} said yes.")
            continue
        draft = consent(person, met, reason)
        texts.append(f"To {safe(person.short, 40)}: <i>{safe(draft)}</i>")
        side = f"{person.id} {met.id}"
        rows.append(
            (
                Button(f"Copy: {name}", copy=draft),
                Button(f"{name}: yes", data("iy", side)),
                Button("no", data("ix", side)),
            )
        )
    begun = undo if Side.YES in intro.sides.values() else ()
    return View(lines(*texts), (*rows, last, *begun))


def no_path_needed(person: Person, through: Sequence[Person]) -> View:
    """The goal is somebody whom the user knows already."""
    names = " and ".join(safe(p.short, 40) for p in through)
    via = f", introduced by {names}" if names else ""
    return View(
        f"You know {bold(person.name)} yourself{via}.",
        ((Button(person.name[:40], data("card", person.id)),),),
    )


def paths(goal: str, found: Sequence[Way], today: date) -> View:
    """`/path`: who could lead there, how warm the tie is, who introduced them."""
    if not found:
        return View(
            f"I see no way to {bold(goal)} yet. Somebody may know more: ask one person "
            "who is close to it."
        )
    texts = [f"<b>Towards {safe(goal, 60)}</b>"]
    for way in found:
        last = way.person.last_contact
        quiet = f"last contact {ago(last, today)}" if last else "not in touch yet"
        texts.append(
            f"{_WARMTH[way.warmth]} {bold(way.person.name)}: {because(way.kind, way.value)}, {quiet}"
        )
        if way.through:
            names = " ← ".join(safe(p.short, 40) for p in way.through[:3])
            help_ = ", who could help to reconnect" if way.warmth is Warmth.COLD else ""
            texts.append(f"   introduced by {names}{help_}")
    rows = tuple((Button(w.person.name[:40], data("card", w.person.id)),) for w in found)
    return View(lines(*texts), rows)


def report_card(person: Person, report: Report, *, done: bool = False) -> View:
    """A word to whoever introduced the user to `person`, now that they met."""
    name = safe(report.introducer, 40)
    ref = person.id
    if done:
        undo = ((Button("Undo", data("ru", ref, report.entry.id)),),)
        return View(f"✓ {name} knows that you met {bold(person.name)}.", undo)
    draft = report_draft(report.introducer.split()[0], person.short)
    return View(
        lines(f"Tell {name} how it went with {bold(person.name)}:", f"<i>{safe(draft)}</i>"),
        (
            (Button("Copy", copy=draft), Button(f"Told {report.introducer[:20]}", data("rt", ref))),
            (Button("No need", data("rn", ref)),),
        ),
    )
