"""Whose dad somebody is, and what friends call them."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.kin import KINSHIP
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.scene import Draft, Scene

_WHOSE = re.compile(
    r"^(?:also |aka |the )?(?:(?:a |an |old |good |best )*(?P<kin2>mate|friend|pal|cousin|brother|sister|neighbou?r|colleague|nephew|niece|uncle|aunt|son|daughter|dad|mum|mom) of P(?: 's)?$|P 's (?:(?:old|new|best|little|big|older|younger|twin|former|ex|school|work|other) )?(?P<kin>[\w-]+)$)"
)


_THEIRS_IS = re.compile(
    r"^(?:little |our |my |young |baby |big )?P 's (?P<what>(?:new |old )?(?:[\w-]+ ){0,2}?(?P<kin>[\w-]+)) (?:is|'s)(?: now)?(?: called| named)? P$"
)
_TRADE_OF = re.compile(
    r"^(?:also )?P 's (?!an? |the |our |my |now |also |just |still |in |at |on |from |with )(?P<what>(?:(?:old|new|former|ex) )?(?:[\w-]+ ){0,2}?(?P<role>[\w-]+))$"
)


def whose_is(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Ollie's mum is Camilla", where Ollie is nobody known: it is Camilla who counts."""
    del h
    match = _THEIRS_IS.match(c.norm)
    owner, other = (c.people[0].people, c.people[-1].people) if match else ([], [])
    kin = match.group("kin") if match else ""
    if not match or any(p.known for p in owner):
        return False
    if kin in lexicon().titles:
        what, span = value(c, match.start("what"), match.end("what"))
        s.add(*(Draft(p, Relation.TITLE, what, span, sentence=c.sentence) for p in other))
    elif kin in KINSHIP and match.group("what") == kin:
        what, span = value(c, 0, match.end("kin"))
        s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in other))
    else:
        return False
    s.look_at(other)
    return True


def whose(c: Clause, h: Head, s: Scene) -> bool:
    """Keep "Poppy's dad" of whoever was just spoken of, and stay with them."""
    del h
    if not c.people:
        return False
    match = _WHOSE.match(c.norm)
    trade = _TRADE_OF.match(c.norm)
    teaches = (
        trade
        and trade.group("role") in lexicon().titles
        and not any(p.known for p in c.people[0].people)
    )
    if trade and teaches and c.sep in {",", "(", "-", "–", "—"} and s.focus and not c.whens:
        what, span = value(c, trade.start("what"), trade.end("what"))
        s.add(*(Draft(p, Relation.TITLE, what, span, sentence=c.sentence) for p in s.focus[-1:]))
        return True
    if (
        not match
        or c.whens
        or c.sep not in {",", "(", "-", "–", "—"}
        or (not match.group("kin2") and match.group("kin") not in KINSHIP)
        or not s.focus
        or any(p.name in {f.name for f in s.focus} for p in c.people[0].people)
    ):
        return False
    what, span = value(c, 0, len(c.norm))
    s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in s.focus[-1:]))
    return True


_CALLED = re.compile(
    r"^(?:(?:his|her|their|all|most) )?(?:friends|everyone|everybody|people|family|folks|mates|they all|we all) (?:all )?calls? (?P<who>him|her|them) \w+(?: \w+)?$"
)


def called(c: Clause, h: Head, s: Scene) -> bool:
    """Keep "friends call him Emeka"."""
    del h
    match = _CALLED.match(c.norm)
    if not match or c.people or not s.focus:
        return False
    people = s.pronoun({"him": "he", "her": "she"}.get(match.group("who"), "they"))
    what, span = value(c, 0, len(c.norm))
    s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in people))
    s.look_at(people)
    return True
