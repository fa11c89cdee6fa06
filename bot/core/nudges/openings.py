"""Reasons that lie outside a person's own record: a saved link, somebody who could help them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.ledger.gives import Give
from bot.core.ledger.gives import Kind as Way
from bot.core.nudges import lines
from bot.core.nudges.reasons import Idea, Reason
from bot.core.phrasing import wish
from bot.core.views.shelf import link_draft, sent_value


def ideas_from(found: Sequence[Give]) -> list[Idea]:
    """The introductions and links among what could be given somebody, as reasons."""
    made = [_idea(give) for give in found]
    return [idea for idea in made if idea is not None]


def _idea(give: Give) -> Idea | None:
    name = give.person.short
    if give.kind is Way.INTRODUCTION and give.help:
        helper, need = give.help.helper, give.help.need
        return Idea(
            Reason.INTRODUCTION,
            f"introduce {name} to {helper.name}: {name} {wish(need)}",
            f"{helper.short}: {give.help.value}",
            lines.introduction(name, helper.name, need),
            f"introduction to {helper.name}",
        )
    if give.kind is Way.LINK and give.link:
        link, match = give.link
        return Idea(
            Reason.ARTICLE,
            f"send {name} “{link.name}”, which you saved",
            f"{name}: {match.value}" if match.value else "",
            link_draft(give.person, link),
            sent_value(link),
            link.id,
        )
    return None
