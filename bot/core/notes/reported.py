"""Reported speech: "Ana says Luis is leaving", "his wife says he's poorly"."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.consequences import so_do
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene

# "Ana says Luis is leaving": what follows is read as a clause of its own.
_REPORTED = re.compile(
    r"(?:said|says|say|told me|told us|tells me|tells us|tell me|informs me|informed me|lets me know|let me know|let us know|writes|wrote|reports|is saying|reminded me|mentioned|thinks|reckons|heard|shared|told me (?:\w+ ){1,4}that|swears|confirmed|announced|let slip|saying|texted that|messaged that|emailed that|texted me that|wrote that)(?: me)?(?: that)? (?=P (?!and i\b)|(?:his|her|their) (?!best)|(?:he|she|they) (?!could|would|can|will|'d|'ll|might|may|(?:is|'s|'d be|are|'re) (?:happy|glad|willing|keen|down|more|delighted|able)))"
)


# "heard from Karen that Jens sold the herd"
_HEARD = Rare(
    r"(?:i )?(?:just )?(?:heard|hear|learned|learnt|found out|know) (?:from|through|via) P(?: and P)? (?:that )?(?=P (?!and\b|at\b|on\b|in\b|about\b|today\b))"
)


# "Ana's wife says he's poorly", "her mum told me she's moving": said of the one whose kin speaks.
_KIN_SAYS = Rare(
    r"^(?:and |so |but )?(?:P 's|her|his|their) (?P<kin>\w+) (?:says|said|tells me|told me|told us|reckons|mentioned|thinks|let slip)(?: that)? (?=(?P<who>he|she|they) )"
)
_HE = among("husband son dad father brother boyfriend grandad grandpa uncle nephew")
_SHE = among("wife daughter mum mom mother sister girlfriend grandma gran granny aunt niece")


# "Geoffrey rang to say Pamela's scan was clear": a call, and what was told in it.
_TO_SAY = re.compile(
    r"^(?:rang|called|phoned|texted|messaged|emailed|whatsapped|wrote|dm'd|popped (?:in|over|by|round)|came (?:round|over|by)|stopped by|dropped by|facetimed)(?: (?:me|us))?(?: up| back)?(?P<mark> (?:to say|to tell (?:me|us)|to let (?:me|us) know|to announce|saying|to report)(?: that)?) (?=(?:P|he|she|they|his|her|their)\b)"
)


def called_to_say(clause: Clause, first: Head) -> int:
    """Where in the text a call ends and what was told in it begins; 0 where neither is."""
    if first.kind != "them" or first.negative or first.doubtful or first.future:
        return 0
    match = _TO_SAY.match(clause.norm[first.at :])
    if not match:
        return 0
    return clause.inside(first.at + match.end("mark") + 1, len(clause.norm))[0].start


def said_at(clause: Clause, first: Head, scene: Scene) -> int:
    """Where in `norm` that begins which somebody, or their kin, reports; 0 where nothing is."""
    if first.doubtful and first.kind == "own":
        return 0
    heard = _HEARD.match(clause.norm)
    if heard and clause.inside(heard.end(), heard.end() + 1)[0].people[0].known:
        return heard.end()
    told = _REPORTED.match(clause.norm[first.at :]) if first.kind == "them" else None
    return first.at + told.end() if told else _kin_says(clause, first, scene)


def _kin_says(clause: Clause, first: Head, scene: Scene) -> int:
    """Where in `norm` that begins which somebody's kin says of them; 0 where nothing does."""
    match = _KIN_SAYS.match(clause.norm) if first.kind == "own" and first.people else None
    if not match or len(first.people) > 1:
        return 0
    wants = {"he": "m", "she": "f"}.get(match.group("who"), "")
    own = scene.gender(first.people[0])
    kin = "m" if match.group("kin") in _HE else "f" if match.group("kin") in _SHE else ""
    if wants and (own not in {"", wants} or (kin == wants and own != wants)):
        return 0
    scene.look_at(first.people)
    return match.end()


# "instead of the zoom on tuesday", "according to Bea"
_NOT_THAT = re.compile(r"(?:so |and |but )?(?:instead of|rather than) (?!P\b)[\w '-]+$")
_ACCORDING = re.compile(r"(?:according to|per|says|or so says|i hear from) P$")


# "the lunatic", "of all things", "bless her": what the writer thinks of it.
_ASIDE = re.compile(
    r"(?:of all (?:things|people|places|days)|(?:what )?(?:the|a|an|my|you|poor|absolute|total|what a|such a) (?:absolute |total |utter |old |poor |big |little |lucky |cheeky )?(?:lunatic|fool|legend|star|hero|saint|idiot|angel|poor thing|thing|love|lamb|lad|sod|bugger|muppet|madman|nutter|maniac|monster|genius|gem|darling|sweetheart|devil|traitor|beast|machine|show-off|rascal|treasure|trooper|softie|swine|lucky thing|joker|dear)|poor (?:P|thing|love|lamb|sod|man|woman|guy|kid|lad|girl|lass|dear|soul)|like (?:all|any|every) .*|bless (?:him|her|them)|can you believe(?: it| that)?|would you believe(?: it)?|if you please|you know (?:anyone|anybody|someone)|go figure|who knew|imagine|as you do|as (?:always|usual|ever)|believe it or not|what are the odds|small world|fair (?:enough|play)|good for (?:him|her|them|P)|about time(?: too)?|not before time|says it all|thank (?:god|goodness|heavens)|god love (?:him|her|them))$"
)


# "she's the secretary, or was it treasurer?"
_OR_WAS_IT = re.compile(r"or (?:was|is) (?:it|that|he|she) (?!P\b)[\w -]+$")
# "very patient with Milo"
_HOW_WITH = re.compile(
    r"(?:(?:very|so|really|great|always|super|also) )*(?:patient|gentle|good|great|lovely|brilliant|kind|sweet|wonderful|amazing|firm|strict) with P$"
)


# "so ring only after 3pm"
_ONLY_THEN = re.compile(r"so \w+ (?:(?:him|her|them|P) )?(?:only|instead|either)\b")


def beside_the_point(clause: Clause) -> bool:
    """Whether the clause only names a source, what is not to be, or what to heed some day."""
    dated = clause.whens and not _ONLY_THEN.match(clause.norm)
    if (
        clause.norm.startswith("so ")
        and clause.sep == ","
        and not dated
        and " X" not in clause.norm
    ):
        return so_do(clause.norm.split(" ", 2)[1])
    return bool(
        _NOT_THAT.match(clause.norm)
        or (clause.sep and _HOW_WITH.match(clause.norm))
        or (clause.sep and _OR_WAS_IT.match(clause.norm))
        or (clause.sep and not clause.whens and _ASIDE.match(clause.norm))
        or (_ACCORDING.match(clause.norm) and clause.sep in {",", "(", "-"})
    )
