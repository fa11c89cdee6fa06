"""What a message should not do, and a better line for each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to soften in a draft: what it does (a clause), and a better line."""

    kind: str
    does: str
    better: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its kind, what is wrong, a better line, and when it applies to a draft."""

    kind: str
    does: str
    better: str
    applies: Callable[[str], bool]


def _finds(pattern: str, *, within: int = 0) -> Callable[[str], bool]:
    """Whether `pattern` stands in the text, or in its first `within` characters."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: bool(compiled.search(text[:within] if within else text))


_JOB = r"(?:jobs?|positions?|roles?|vacanc\w+|openings?|internships?|gigs?|work)"
_CV = r"(?:cv|c\.v\.|resum[eé]|résumé|curriculum)"
_DAY = (
    r"(?:today|tonight|tomorrow|eod|eow|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|the end of (?:the |this )?(?:day|week)|next week)"
)

_asks_job = _finds(
    rf"\b(?:give|get|find|offer) me\b[^.?!\n]{{0,30}}\b{_JOB}\b"
    rf"|\b(?:have you got|do you have|is there|are there|got) (?:any |an? )?(?:[\w-]+ ){{0,2}}{_JOB}\b"
    rf"|\bany (?:[\w-]+ ){{0,2}}{_JOB}\b(?! (?:party|night|event|drinks|done))"
    rf"|\b(?:looking|searching) for (?:an? |any |some |my )?(?!to\b)(?:[\w-]+ ){{0,2}}{_JOB}\b"
    rf"|\b(?:need|want|ask you for|seeking) (?:an? |any |some |my )(?:new |next |first )?(?:[\w-]+ )?{_JOB}\b"
    rf"|\b(?:find|need|want) work\b|\bhire me\b|\b(?:is|are) (?:you|your|they|the) ?[^.?!\n]{{0,25}}\bhiring\b"
    rf"|\b{_JOB} (?:for me|available)\b|\bhelp me (?:find|get|with) (?:an? |my )?(?:new )?{_JOB}\b(?! app)",
    within=240,
)
_requested = _finds(
    rf"\b(?:you asked|as you asked|as requested|you requested|you wanted)\b[^.?!\n]{{0,60}}{_CV}"
    rf"|{_CV}[^.?!\n]{{0,40}}\b(?:you asked|as requested|you requested|you wanted)\b"
)
_attaches_cv = _finds(
    rf"\b(?:attach\w*|enclos\w*|here is|here's|sending|send you|sent you|find|pass on|forward)\b[^.?!\n]{{0,40}}\b{_CV}\b"
    rf"|\b{_CV}\b[^.?!\n]{{0,20}}\b(?:attached|enclosed|below)\b"
)
_demands = _finds(
    r"\b(?:asap|a\.s\.a\.p|urgent(?:ly)?|immediately|right away|you must|you have to|you need to|i expect"
    r"|you owe me|still waiting|why (?:haven't|have you not|didn't) you"
    r"|i need you to|make sure (?:that )?you|just do it|(?:give|grant) me a chance)\b"
    r"|\b(?:i|we) need (?:an? |your )?(?:answer|reply|response|decision)\b"
    r"|\byou should (?:introduce|give|send|hire|help|get|call|forward|refer|put|invest|pay)\b"
    rf"|\b(?:answer|reply|respond|get back|let me know|confirm|need (?:it|this|that|them))\b[^.?!\n]{{0,40}}\bby {_DAY}\b"
    r"|\b(?:please|answer|reply|respond|now|today|call me|write)\b[^.?!\n]{0,30}!!+"
)
_wants_money = _finds(
    r"\binvest (?:in (?:us|me|my|our|this)|with (?:us|me))\b|\b(?:like|love|want|care|willing|interested|able|open)"
    r" (?:to|in) (?:invest|investing|fund|funding|donat\w+|sponsor\w*)\b"
    r"|\b(?:raising|raise) (?:an? |our |some |my )?(?:[\w-]+ )?(?:money|funds?|capital|round|seed|million)\b"
    r"|\b(?:could|can|would|will) you (?:please )?(?:invest|fund|sponsor|donate)\b|\bplease (?:invest|donate|fund)\b"
    r"|\b(?:lend|loan|give|borrow|spare|send)\b[^.?!\n]{0,25}(?:\bmoney\b|\bcash\b|[€$£] ?\d|\b\d[\d.,]* ?(?:k\b|€|\$|£|euros?\b|dollars?\b|pounds?\b|bucks\b))"
)
_sells = _finds(
    r"\bbuy (?:my|our|from (?:me|us))\b|\b(?:would|will|could) you buy\b|\b\d+ ?% (?:off|discount)|\blimited(?:[ -]time)? offer\b"
    r"|\bspecial (?:price|offer)\b|\bbook a (?:free )?demo\b|\bsign up (?:now|today|here)\b|\bsubscribe (?:now|today|to my|to our)\b"
)
_validates = _finds(
    r"\b(?:do you think (?:that )?(?:i|we|it'?s|it is|my)\b|should i\b|is (?:it|this|that) (?:a )?good idea"
    r"|(?:am i|are we) (?:right|on the right track)|does (?:it|this|my \w+) (?:make sense|sound good)"
    r"|what (?:do )?you (?:think (?:of|about)|make of) my (?:plan|idea|career)|tell me (?:if|whether) (?:i|my)"
    r"|(?:would|will) (?:that|this|it) be an? (?:good|bad|smart|wise|right|big) (?:move|idea|step|choice|decision|mistake)"
    r"|(?:is|does|do) (?:it|this|that|my [\w ]{1,40}?) (?:sound |seem )?(?:realistic|feasible|crazy|sensible|reasonable|viable|doable))\b"
)
_wants_names = _finds(
    r"\b(?:give|send|get|share|pass)(?: me)?[^.?!\n]{0,30}\b(?:names?|contacts?|list of (?:people|contacts|names)|phone numbers?|emails?)\b"
    r"|\bnames of (?:people|somebody|someone|anyone|everyone)\b|\bask you for (?:the |some |a few )?(?:names|contacts)\b"
    r"|\bintroduce me to (?:every\w+|all|any\w+|people|some people)\b|\b(?:everyone|everybody|anybody else|all the people) you know\b"
    r"|\bwho (?:else )?(?:do you know|can you (?:name|introduce))\b|\bany (?:names|contacts)\b|\bpick your brain\b"
)
_gives_context = _finds(
    r"\b(?:because|since|curious|learn|how (?:you|they|it)|why (?:you|they)|your (?:view|experience))\b"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "job",
        "opens by asking for a job",
        "May I ask you a few questions about your work? I would like to learn how the field looks "
        "from where you are.",
        _asks_job,
    ),
    Rule(
        "cv",
        "sends a CV that nobody asked for",
        "I leave my CV out for now; if it would ever help, tell me and you have it.",
        lambda text: _attaches_cv(text) and not _requested(text),
    ),
    Rule(
        "demand",
        "reads like a demand",
        "If you find the time, I would be grateful. No hurry, and it is fine to say no.",
        _demands,
    ),
    Rule(
        "money",
        "asks for money before anything was shown",
        "May I show you what we are working on, and hear what you would doubt?",
        _wants_money,
    ),
    Rule(
        "sale",
        "reads like a sales pitch",
        "What takes up most of your time at the moment? I may know something that helps.",
        _sells,
    ),
    Rule(
        "validate",
        "asks them to approve your plan",
        "What surprised you most when you started out in this? What would you do differently?",
        _validates,
    ),
    Rule(
        "names",
        "asks only for names",
        "How did you get into this? Whom did you learn most from, and why?",
        lambda text: _wants_names(text) and not _gives_context(text),
    ),
)
"""Each rule with its better line, in the order in which they are shown."""


def check_draft(text: str) -> list[Flag]:
    """What to soften in a message the user means to send; empty where nothing is wrong."""
    flat = " ".join(text.split())
    return [Flag(r.kind, r.does, r.better) for r in RULES if r.applies(flat)]
