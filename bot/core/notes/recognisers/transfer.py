"""To whom something passed, and when."""

# ruff: noqa: PLR0913 - clause, scene, people, relation and range always come together

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

if TYPE_CHECKING:
    from bot.core.notes.dates import When

# What passed between two people is no meeting: "got a jar of honey from Bob", "took soup to Ana".
PASSED = re.compile(
    r"^(?:(?:got|received|have|had|picked up|borrowed|bought|collected|won) (?!(?:a |an |the |another |my )?(?:\w+ )?(?:call|text|email|e-mail|message|dm|visit|voicemail|facetime|whatsapp|phone call|coffee|lunch|dinner|drinks|chat|back)\b)(?:.+) from (?:P|him|her|them)\b|(?:took|brought|ran|carried|delivered|walked|hauled) (?!P|him|her\b|them|the (?:bus|train|car|metro|ferry|tram|dog|kids)|my |our )(?:.+) (?:to|for|over to|round to|across to) (?:P(?! 's)|him|her|them)\b)"
)
BROUGHT = Rare(
    r" (?:with|carrying|bearing|and (?:brought|left)) (?P<what>(?!P\b|me\b|us\b|him\b|them\b|it\b|her\b|his\b|their\b|no |bad |good |great |news|flu|covid|everyone|everybody|\w+ing\b)(?!(?:(?:her|his|their|the|a|an|both|all|some|two|three) )?(?:new |old |little |big )?(?:kids?|boys?|girls?|bab(?:y|ies)|dogs?|friends?|guy|man|woman|wife|husband|partner|mum|mom|dad|son|daughter|sister|brother|boyfriend|girlfriend|family|puppy|parents|team|colleagues?|mates?)\b).+?)(?: for (?:me|us)\b.*)?$"
)
UNDONE = re.compile(
    r"\btook (?:him|her|them|P) (?:ages|forever|(?:[\w-]+ ){1,2}(?:years?|months?|weeks?|days?|hours?|minutes?)\b)|\b(?:forgot|meant|going|wanted|failed|planned|hoped|hoping|tried|trying|supposed|too shy|didn't get|never got|almost|nearly|didn't dare|no chance|no time) (?:to )?(?:ask|thank|tell|give|send|return|asked|thanked)\b"
)
# "left her husband", "got her licence": hers, and nothing the writer gave.
OF_THEIRS = re.compile(
    r"(?:bought|sold|rented|furnished|crashed|totalled|wrote off|dyed|cut|broke|hurt|twisted|changed|shaved|bleached|burnt|burned|chipped|lost|left|got|made|built|wrote|finished|quit|sold|lost|passed|brought|picked up|moved|did|paid|given|took|handed in) (?:her|his|their) (?:own|\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|fianc\w+|job|licen[cs]e|visa|degree|diploma|phd|masters?|thesis|citizenship|passport|house|flat|apartment|car|van|bike|boat|shop|place|home|results|exams?|test|driving|grades?|notice|mum|mom|mother|dad|father|kids?|son|daughter|dog|cat|ex|church|band|team|ticket|green card|certificate|qualification|hair|name|surname|mind|arm|leg|ankle|wrist|knee|hip|foot|toe|finger|hand|nose|tooth|beard|phone|keys|wallet|nails|number)\b"
)
_BY_CHANNEL = Rare(
    r"\b(?:by|via|over|on|in|during) (?:(?:the|our|a|his|her|their) )?(?:quick |first |last )?((?:video|zoom|teams|skype|facetime|phone)[ -]call|(?<=our )call|(?<=on a )call|text|e-?mail|whatsapp|dm|linkedin|phone|zoom|google meet|google hangouts|teams|slack|facetime|skype)\b"
)
LEFT = re.compile(
    r"^(?P<verb>left|dropped|dropped off|put|delivered|posted) (?P<what>.+?) (?:round |over )?(?:at|on|by|outside|to|through) (?P<who>P(?= 's$)|his|her|their|P(?= 's))(?: 's)?(?:$| (?:door|letterbox|letter box|doorstep|place|house|desk|porch|step|mailbox|office|flat|front door)\b)"
)
# "texted her congrats": a message, no gift.
WISHES = re.compile(
    r"(?:texted|messaged|emailed|whatsapped|dm'd|sent|wrote) (?:P|him|her|them) (?:congrats|congratulations|happy|merry|get well|good luck|sorry|condolences|best wishes|my best|hello|hi)\b"
)
# "sent flowers": to whoever is spoken of.
GIFT = Rare(
    r"(?:sent|took|dropped off|left|took over|took round|sent over|posted) (?P<what>(?:(?:a|an|some|the|two) )?(?:[\w-]+ (?:of )?){0,3}?(?:flowers|card|cards|chocolates|cake|soup|wreath|hamper|bouquet|casserole|lasagn[ea]|biscuits|grapes|tulips|daffs|daffodils|roses|balloons|magazines|muffins|cookies|brownies|stew|curry|basket|condolences|present|gift))(?: (?:round|over|of course|straight away|at once|from us|from all of us))?$"
)
FROM = re.compile(
    r"^(?:got|received|borrowed|have|picked up|was given|nicked|scored|bagged) (?P<what>(?!off\b|(?:an? |the |another |\w+ ){0,2}(?:voicemail|call|text|message|email|dm|ring|missed call|whatsapp|note)\b from).+?) (?:from|off|off of) (?P<who>P|him|her|them)\b(?P<more>.*)$"
)
BORROWED = re.compile(
    r"^(?:borrowed|borrowing|nicked|stole) (?P<who>P(?= 's)|his|her|their)(?: 's)? (?P<what>.+)$"
)
_UNTIL = ("until ", "til ", "till ", "from ", "for ", "by ", "before ")


def _ahead(c: Clause) -> bool:
    """Whether the day said is until or from when, not when it passed: "lent me his tent til sunday"."""
    at = next((i for i, t in enumerate(c.tokens) if t.kind == "date"), -1)
    if at < 0:
        return False
    said = c.tokens[at].text.lower()
    if said.endswith(("last night", "yesterday", "this morning")):
        return False
    before = c.tokens[at - 1].low if at else ""
    return said.startswith(_UNTIL) or before in among("until til till from for by before")


def _within(c: Clause, span: tuple[int, int]) -> bool:
    """Whether the day belongs to what was asked: "asked Ana for the hall on the 14th"."""
    tokens = c.tokens
    to_do = next(
        (t.start for t in tokens if t.low in {"to", "whether", "if"} and t.kind == "word"),
        len(c.text),
    )
    for at, token in enumerate(tokens):
        if token.kind != "date":
            continue
        when: When = token.extra  # type: ignore[assignment]  # date tokens carry a When
        if when.past == when.future and when.past is not None:
            continue
        if token.start >= span[0] > 0 and when.kind != "weekday":
            return True
        if at and tokens[at - 1].low in {"a", "the", "my", "his", "her", "their", "our"}:
            return True
        if token.start > to_do and when.kind == "weekday":
            return True
    return False


def for_whom(c: Clause) -> list[Mention]:
    """Everybody named, or whom "forward Bilal's CV to Hedda" goes to."""
    if re.search(
        r"\b(?:introduce|connect|intro|put) (?:him|her|them) (?:to|with|in touch with) P\b", c.norm
    ):
        return []
    if to := re.search(r"\bP 's .* (?:to|for|with) (?P<who>P)\b(?! 's)", c.norm):
        return c.inside(*to.span("who"))[0].people
    return [p for t in c.people for p in t.people]


def people_of(c: Clause, s: Scene, begin: int, end: int, word: str) -> list[Mention]:
    """Whom the name or pronoun at `norm[begin:end]` means."""
    also = re.search(r"\b(him|her|them) and P$|^P and (him|her|them)$", word)
    for token in c.inside(begin, end):
        if token.people and also:
            one = {"him": "he", "her": "she"}.get(also.group(1) or also.group(2), "they")
            names = {p.name for p in token.people}
            return [*(p for p in s.pronoun(one) if p.name not in names), *token.people]
        if token.people:
            return token.people
    if word.startswith("all "):
        return s.group or s.focus
    word = {"his": "him", "their": "them"}.get(word, word)
    pronoun = next((w for w in word.split() if w in {"him", "her", "them", "both"}), "")
    return s.pronoun(
        {"him": "he", "her": "she", "them": "they", "both": "both"}.get(pronoun, "they")
    )


def put(
    c: Clause,
    s: Scene,
    people: list[Mention],
    relation: Relation,
    what: tuple[str, tuple[int, int]],
    *,
    past: bool = True,
) -> None:
    """Add the fact for each of `people`, dated by the clause or by the event it is told in."""
    text, span = what
    asked = relation is Relation.ASKED and _within(c, what[1])
    day = None if past and (_ahead(c) or asked) else stated(c, past=past)
    if past and day and day[0] > s.now.date():
        day = None
    if past and (by := _BY_CHANNEL.search(c.norm)):
        channel(
            c,
            s,
            people,
            {
                "phone": "called",
                "call": "called",
                "phone call": "called",
                "video call": "zoomed",
                "zoom call": "zoomed",
                "teams call": "zoomed",
                "skype call": "zoomed",
                "facetime call": "zoomed",
                "zoom": "zoomed",
                "google meet": "zoomed",
                "google hangouts": "zoomed",
                "teams": "zoomed",
                "facetime": "zoomed",
                "skype": "zoomed",
            }.get(by.group(1), "emailed" if "mail" in by.group(1) else "texted"),
        )
    if day and past:
        s.day_said = (c.sentence, day[0], frozenset(p.name for p in people))
    there = {d.person.name for d in s.event}
    for person in people:
        inherited = None
        fronted = stated(s.front, past=past) if s.front and s.front.sentence == c.sentence else None
        if fronted:
            inherited = fronted[0]
        elif not past:
            inherited = None
        else:
            inherited = s.event_day if s.event_day and person.name in there else s.now.date()
            if (
                s.day_said
                and s.day_said[0] == c.sentence
                and c.sep in {"and", ","}
                and not c.norm.startswith("so ")
                and person.name in s.day_said[2]
            ):
                inherited = s.day_said[1]
        s.add(
            Draft(
                person,
                relation,
                text,
                span,
                day[0] if day else inherited,
                day[1] if day and not past else None,
                sure=bool(day),
                sentence=c.sentence,
            )
        )
    s.last_kind = relation.value


def channel(c: Clause, s: Scene, people: list[Mention], verb: str) -> None:
    """An emailed thing is an email too."""
    channel = {
        "emailed": Channel.EMAIL,
        "e-mailed": Channel.EMAIL,
        "called": Channel.CALL,
        "zoomed": Channel.VIDEO,
        "texted": Channel.MESSAGE,
        "messaged": Channel.MESSAGE,
        "dm'd": Channel.MESSAGE,
        "whatsapped": Channel.MESSAGE,
        "slacked": Channel.MESSAGE,
    }.get(verb.split(maxsplit=1)[0])
    if channel and not (
        s.event and s.event[0].sentence == c.sentence and s.event[0].value == channel.value
    ):
        note(c, s, people, channel, future=False)


def began_it(c: Clause, s: Scene) -> bool:
    """Whether the event just told was the writer's doing: "rang Grace", not "Grace rang"."""
    if not s.event or c.sep not in {",", "and", "-", "."}:
        return False
    if (
        s.earlier
        and s.earlier[-1].sentence == c.sentence
        and s.earlier[-1].norm[:4] in {"the ", "our "}
    ):
        return False
    begin = s.event[0].span[0]
    said = c.text[begin : begin + 12].casefold().split()
    return begin != s.event[0].person.span[0] and said[:1] not in (["he"], ["she"], ["they"])
