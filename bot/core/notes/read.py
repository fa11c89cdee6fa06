"""The reader: one text in, a `Reading` out."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.notes.announced import announced
from bot.core.notes.asides import CONDITIONAL, DENIED, MISWRITTEN, NAMED
from bot.core.notes.clauses import Clause, split
from bot.core.notes.clefts import antecedent, unfold
from bot.core.notes.elided import go_on, it_was
from bot.core.notes.facts import Intent, Known, Mention, Reading
from bot.core.notes.head import Head, head
from bot.core.notes.intent import settle
from bot.core.notes.listed import gather
from bot.core.notes.marks import marked
from bot.core.notes.mentions import Finder
from bot.core.notes.people import Roster
from bot.core.notes.recognisers import (
    affiliations,
    contacts,
    continued,
    fronted,
    headlines,
    profile,
    rhythm,
    yonder,
)
from bot.core.notes.recognisers.row import RECOGNISERS
from bot.core.notes.refine import RETRACTS, TAKEN_BACK, refined, retract
from bot.core.notes.reported import beside_the_point, called_to_say, said_at
from bot.core.notes.scene import Scene
from bot.core.notes.words import tokenise


def read(text: str, now: datetime, known: Known) -> Reading:
    """Say what `text` means to somebody who texted it at `now` (aware, their local zone).

    Never raises: any text gives a reading in time linear in its length.
    """
    roster = Roster(known)
    scene = Scene(now, known, roster)
    tokens = marked(tokenise(text), text, now, roster)
    tokens = gather(Finder(tokens, roster).run())
    last: list[Mention] = []
    for clause in unfold(announced(split(tokens, text))):
        scene.look_at(antecedent(clause, last))
        _read_clause(clause, scene)
        yonder.remember(clause, scene)
        last = last if DENIED.match(clause.norm) else clause.tokens[-1].people
    facts = refined(scene)
    intent = settle(text, facts=bool(facts), people=bool(roster.named))
    told = tuple(facts) if intent is Intent.NOTE else ()
    return Reading(intent, told, _mentions(scene))


def _read_told(clause: Clause, begin: int, scene: Scene) -> bool:
    """Read the content of reported speech; False where it only tells of strangers."""
    named = clause.inside(begin, begin + 1)
    if named and named[0].people:
        if not named[0].people[0].known:
            return False
        scene.look_at(named[0].people)
    first = clause.tokens.index(named[0]) if named else 0
    _read_clause(Clause(clause.tokens[first:], clause.sep, clause.sentence, clause.text), scene)
    return True


def _read_clause(clause: Clause, scene: Scene) -> None:
    if clause.sep not in {",", "and"}:
        scene.listing = None
    if DENIED.match(clause.norm):
        return
    scene.sentence = clause.sentence
    earlier = list(scene.seen)
    for token in clause.people:
        scene.notice(token.people)
    contacts.claim(clause, scene)
    if it_was(clause, scene):
        return
    if (
        NAMED.match(clause.norm)
        and not clause.whens
        and scene.awaited is None
        and not continued.one_more(clause, scene)
    ) or MISWRITTEN.match(clause.norm):
        headlines.header(clause, scene)
        scene.look_at(clause.people[0].people)
        scene.opened = profile.opened(clause, scene, len(scene.drafts))
        return
    headlines.header(clause, scene)
    first = head(clause, scene)
    if clause.norm.startswith(("if ", "unless ")):
        scene.supposed = clause.sentence
        scene.look_at([p for t in clause.people for p in t.people])
        return
    if (
        scene.supposed == clause.sentence
        and clause.sep in {",", "and", "but"}
        and (CONDITIONAL.search(clause.norm) or first.kind in {"them", "own"})
    ):
        return
    fronted.told_over(clause, first, scene)
    if beside_the_point(clause):
        return
    if TAKEN_BACK.match(clause.norm) and not clause.whens:
        scene.retracting = True
        return
    if cut := called_to_say(clause, first):
        _read_clause(
            Clause(
                [t for t in clause.tokens if t.start < cut],
                clause.sep,
                clause.sentence,
                clause.text,
            ),
            scene,
        )
        at = next(o for t, o in zip(clause.body, clause.offsets, strict=True) if t.start >= cut)
        _read_told(clause, at, scene)
        return
    if (told := said_at(clause, first, scene)) and not first.negative:
        rhythm.beside(clause, first, scene)
        affiliations.affiliated(clause, scene)
        if first.kind == "them":
            scene.look_at(first.people)
        if not _read_told(clause, told, scene):
            speakers = {p.name for p in first.people}
            scene.seen = [p for p in scene.seen if p in earlier or p.name in speakers]
        return
    _recognise(clause, first, scene)


def _recognise(clause: Clause, first: Head, scene: Scene) -> None:
    """Let each recogniser look at a clause that says something of its own."""
    retracts = RETRACTS.match(clause.norm)
    begin = len(scene.drafts)
    done = False
    if not first.kind and scene.doer == (clause.sentence, "them") and clause.sep == "and":
        go_on(first, clause, scene)
    elif first.kind in {"me", "them"}:
        scene.doer = (clause.sentence, first.kind)
    for name, recogniser in RECOGNISERS:
        before = len(scene.drafts)
        done = recogniser(clause, first, scene)
        for draft in scene.drafts[before:]:
            draft.found_by = draft.found_by or name
        if done:
            break
    yonder.look_back(clause, scene, begin)
    if first.kind == "them" and len(first.people) == 1 and clause.people:
        scene.subject = (clause.sentence, first.people[0].name)
    if len(scene.drafts) > begin:
        scene.told_from = begin
    if (retracts or scene.retracting) and len(scene.drafts) > begin:
        retract(scene, begin)
        scene.retracting = False
    scene.opened = profile.opened(clause, scene, begin)
    for when in clause.whens:
        scene.upcoming = when.future or scene.upcoming
    only_named = not done and all(d.found_by == "described" for d in scene.drafts[begin:])
    if len(scene.drafts) > begin and not only_named:
        return
    scene.look_at([p for t in clause.people for p in t.people])


def _mentions(scene: Scene) -> tuple[Mention, ...]:
    unique = {p.name: replace(p, gender=scene.gender(p)) for p in reversed(scene.roster.named)}
    return tuple(reversed(unique.values()))
