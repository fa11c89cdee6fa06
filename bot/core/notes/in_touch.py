"""Whether a clause without a subject goes on with what somebody just presented did."""

from __future__ import annotations

from bot.core.notes.clauses import Clause
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene

# What a trade before a name leads to: "plumber Joe Smith called".
ACTED = r"(?:called|rang|phoned|texted|emailed|messaged|dm'd|wrote|whatsapped|came|gave|sent|fixed|mended|helped|offered|said|told|asked|lent|brought|showed)"
_IN_TOUCH = Rare(
    r"(?:rang|called|phoned|texted|emailed|messaged|dm'd|whatsapped|wrote|replied)(?: (?:back|about|re|regarding|to (?:say|ask|tell|offer|confirm)|again|me|us)\b|$)"
)


# "Shanice's sister Tamara helped me carry the pram": it is Tamara who is told of.
KIN_DID = Rare(
    rf"(?:\w+ )?(?:sister|brother|mum|mom|mother|dad|father|son|daughter|wife|husband|partner|girlfriend|boyfriend|cousin|friend|mate|flatmate|neighbou?r|colleague|aunt|uncle|niece|nephew) (?P<who>P) (?:kindly |very kindly |also |just |then )?(?=(?:{ACTED}|drove|picked|carried|watched|minded|babysat|showed|introduced|invited|looked after|took) (?:me|us|my|our)\b)"
)


def got_in_touch(clause: Clause, scene: Scene, rest: str) -> bool:
    """Whether "Hamish, head brewer at Swannay, rang about the job" goes on with what he did."""
    return (
        clause.sep == ","
        and scene.opened is not None
        and [p.name for p in scene.focus] == [scene.opened.name]
        and not scene.event
        and bool(_IN_TOUCH.match(rest))
    )
