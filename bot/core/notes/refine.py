"""What becomes of the drafts once the whole note is read: merged, settled, dropped."""

from __future__ import annotations

import re
from datetime import date

from bot.core.names import fold
from bot.core.notes.facts import DATED, HAPPENED, TO_COME, Fact, Relation
from bot.core.notes.scene import Draft, Scene


def drop_repeats(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """Keep the first of drafts that say the same of the same person."""
    del scene
    seen: set[tuple[str, Relation, str, date | None]] = set()
    out = []
    for draft in drafts:
        key = (draft.person.name, draft.relation, fold(draft.value), draft.date)
        if key not in seen:
            seen.add(key)
            out.append(draft)
    return out


def one_meeting_a_day(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """A plain "met" beside a meal, a call or a coffee on the same day is that meeting."""
    del scene
    special = {
        (d.person.name, d.relation, d.date)
        for d in drafts
        if d.relation in {Relation.INTERACTION, Relation.PLAN}
        and d.value not in {"met", "email", "message"}
    }
    met = {d.person.name for d in drafts if d.relation is Relation.MET_AT}
    return [
        d for d in drafts
        if not (d.relation in {Relation.INTERACTION, Relation.PLAN} and d.value == "met" and (d.person.name, d.relation, d.date) in special and d.person.name not in met)
    ]  # fmt: skip


def no_first_meeting_of_the_known(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """Somebody known was met long ago."""
    del scene
    return [d for d in drafts if not (d.relation is Relation.MET_AT and d.person.known)]


def one_of_a_kind(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """One employer, home, birthday and place of meeting each: the first, or the corrected one."""
    del scene
    single = {Relation.MET_AT, Relation.BIRTHDAY, Relation.CADENCE}
    seen: set[tuple[str, Relation]] = set()
    out: list[Draft] = []
    for draft in drafts:
        key = (draft.person.name, draft.relation)
        if draft.relation in single and key in seen:
            first = next(i for i, d in enumerate(out) if (d.person.name, d.relation) == key)
            if draft.relation is Relation.MET_AT and not out[first].sure:
                out[first] = draft
            continue
        seen.add(key)
        out.append(draft)
    return out


def finished(drafts: list[Draft]) -> list[Fact]:
    """The facts, dates only where the relation carries one."""
    facts = []
    for draft in drafts:
        if draft.relation not in DATED:
            draft.date = draft.time = None
        if draft.value or draft.relation is Relation.THANKED:
            facts.append(draft.fact())
    return facts


_LEARNT = frozenset(
    {
        Relation.RECEIVED,
        Relation.TITLE,
        Relation.ORG,
        Relation.LOCATION,
        Relation.INDUSTRY,
        Relation.OFFER,
        Relation.DETAIL,
    }
)


def told_afterwards(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """What the note has to tell of somebody says that "pints with Bob on tuesday" has been."""
    if scene.left_open is None:
        return drafts
    was, will_be = scene.left_open
    plans = [d for d in drafts if d.relation is Relation.PLAN and d.date == will_be and not d.time]
    company = {d.person.name for d in plans}
    after = drafts[drafts.index(plans[0]) + 1 :] if plans else []
    if any(
        d.relation in TO_COME and d.relation is not Relation.PROMISED and d not in plans
        for d in after
    ) or not any(
        d.relation in _LEARNT and d.person.name in company and not d.value.lower().startswith("no ")
        for d in after
    ):
        return drafts
    for draft in plans:
        draft.relation, draft.date = Relation.INTERACTION, was
    for draft in after:
        if draft.relation in HAPPENED and not draft.sure and draft.date == scene.now.date():
            draft.date = was
    return drafts


def ahead(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """No meeting has been on a day that is still to come."""
    for draft in drafts:
        if (
            draft.relation is Relation.INTERACTION
            and draft.date is not None
            and draft.date > scene.now.date()
        ):
            draft.relation = Relation.PLAN
    return drafts


REFINERS = (
    ahead,
    told_afterwards,
    drop_repeats,
    no_first_meeting_of_the_known,
    one_meeting_a_day,
    one_of_a_kind,
)


def refined(scene: Scene) -> list[Fact]:
    """The facts of all drafts once each refiner has looked at them."""
    drafts = scene.drafts
    for refiner in REFINERS:
        drafts = refiner(drafts, scene)
    return finished(drafts)


# "scratch that", "no wait": what takes back the clause before.
TAKEN_BACK = re.compile(
    r"(?>no |wait |actually |oh |ugh |hmm )*(?:scrap|scratch|forget|strike|ignore|cancel|delete|undo) (?:that|it|the last one|this)$|(?:no|nope|wait|no wait|wait no|never mind|nevermind|nvm|actually no)$"
)
RETRACTS = re.compile(
    r"(?:jk|scratch that|no wait|wait no|wait|correction|i mean|sorry|oops|no|nope|actually|nvm|edit|or rather|rather)\b"
)


def retract(scene: Scene, begin: int) -> None:
    """Drop what the clause that begins at draft `begin` takes back."""
    new = {(d.person.name, d.relation) for d in scene.drafts[begin:] if d.relation not in HAPPENED}
    kept = [d for d in scene.drafts[:begin] if (d.person.name, d.relation) not in new]
    if any(r is Relation.TITLE for _, r in new) and kept and kept[-1].relation is Relation.DETAIL:
        kept.pop()
    scene.drafts[:begin] = kept
