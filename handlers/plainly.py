"""What is said without a slash and means a command all the same: "help", "who's due?", "Ana"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.ledger.booking import split_names
from bot.core.names import fold
from bot.core.notes.lexicon import lexicon
from bot.core.people import fitting
from handlers.call import Call
from handlers.commands import route
from handlers.pause import day_told
from handlers.people import who

_SAID: tuple[tuple[str, str], ...] = (
    (r"help(?: me)?|menu|commands|what (?:can|do) (?:you|u) do|how (?:does|do i use) (?:this|it)(?: work)?|how do (?:you|u) work", "help"),
    (r"(?:undo|delete|remove|drop|scrap|erase)(?: (?:that|it|this)(?: note| one)?| (?:(?:the|my) )?last (?:one|note|message))|undo|take (?:that|it) back|scratch that", "undo"),
    (r"due|(?:who|what)(?:'s| is|s)? (?:is )?due(?: (?:today|now|this week))?", "due"),
    (r"who should i (?:contact|write to|message|ping|text|call|talk to|reach out to|get in touch with|catch up with)(?: (?:today|now|next|this week))?", "due"),
    (r"what(?:'s| is|s) up (?:today|this week)|agenda|my day", "due"),
    (r"(?:is )?(?:any(?:thing|one|body)|something) due(?: (?:today|now|this week))?", "due"),
    (r"stats|summary|(?:my )?(?:week|review|weekly review)|how am i doing|how (?:was|is) my week", "week"),
    (r"what (?:did|have) i (?:do|done) (?:this|last) week|(?:my )?week in review", "week"),
    (r"(?:my )?settings", "settings"),
    (r"(?:please )?(?:unsubscribe|stop(?: (?:nagging|messaging|texting|bugging|reminding)(?: me)?)?)|too many (?:messages|nudges|reminders)", "settings"),
    (r"(?:delete|erase|wipe|forget) (?:everything|(?:all )?my (?:data|account))", "deleteme"),
    (r"(?:my )?shelf", "shelf"),
    (r"(?:my )?leads", "leads"),
    (r"board", "board"),
    (r"export(?: (?:my data|everything|my contacts))?", "export"),
    (r"cancel|never ?mind", "cancel"),
    (r"start", "start"),
    (r"resume|unpause|unmute", "pause off"),
)  # fmt: skip
_COMMANDS = tuple(
    (re.compile(rf"(?i)(?:(?:hey|hi|hello|ok|yo)[\s,.!]+)?(?:{form})[\s.!?]*"), name)
    for form, name in _SAID
)
_PAUSE = re.compile(
    r"(?i)(?:please )?(?:"
    r"(?:pause|mute|be quiet|leave me alone)(?: (?:kith|nudges|reminders|me|everything))?(?P<when> .{2,40})?|"
    r"(?:i'?m |i am |i'll be )?(?:away|on (?:holiday|vacation|leave))(?P<away> (?:until|till|til|for) .{2,40}))"
)
_STOP = (
    r"(?:stop|don't|dont|no more|quit) "
    r"(?:nagging|reminding|bugging|messaging|nudges|reminders|remind|nag|bug)(?: me)?"
)
_WHAT_FOR = (
    r"(?:what (?:should|could|can|shall) i (?:write|send|say|text|do|give)(?: to| for)?|"
    r"(?:give me |any )?ideas for|"
    r"(?:draft|write)(?: (?:a|something))?(?: (?:message|line|note))? (?:to|for))"
)
_WHO = r"[^\d\n]{2,60}?"
_ABOUT: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(rf"(?i)(?:please )?(?:{form})[\s.!]*"), name, args)
    for form, name, args in (
        (rf"(?:forget|delete|remove) (?:about )?(?P<one>{_WHO})", "forget", "{one}"),
        (
            rf"{_STOP} (?:about|for) (?P<one>{_WHO})",
            "every",
            "{one} never",
        ),
        (
            rf"(?:introduce|connect) (?P<one>{_WHO}) (?:and|to|with|&) (?P<two>{_WHO})",
            "intro",
            "{one} {two}",
        ),
        (
            rf"{_WHAT_FOR} (?P<one>{_WHO})\??",
            "due",
            "{one}",
        ),
    )
)
_ASKING = re.compile(
    r"(?i)(?:(?:should|can|could|may|shall|do|would) i (?:just )?ask"
    r"|(?:is|would) (?:it|this|that|now)(?: be)? (?:still |really )?(?:an? |the |too )?"
    r"(?:ok|okay|fine|right|good|bad|rude|soon|early|much)(?: (?:time|moment|idea))? (?:for me )?to ask"
    r"|(?:when|how) (?:should|can|could|do|would) i (?:best )?ask) (?P<what>.+)"
)
_HELPING = re.compile(
    r"(?i)how (?:can|could|might) i (?:help|support|be useful to) (?P<name>[^\d\n?]{2,60})"
)
_TOWARDS = re.compile(
    r"(?i)(?:how (?:can|do|could|would|might) i (?:get (?:in|into|to|close to)|get|(?P<reach>reach)|find a way (?:in)?to"
    r"|get my foot in the door at|meet (?:somebody|someone|anyone|people) (?:at|in|from))"
    r"|who (?:can|could|might|would) (?:introduce|connect|lead|refer|get|bring|link) me (?:to|into|with|at)"
    r"(?: (?:somebody|someone|anyone|anybody|people))?(?: (?:at|in|from))?"
    r"|(?:a |any )?(?:path|way in) ?to) (?P<goal>[^?\n]{2,60})"
)
_NAME = re.compile(r"[^\W\d_][\w'’. -]{0,60}")


async def meant(call: Call, text: str) -> bool:
    """Whether the text was a command in plain words, and was carried out."""
    said = text.strip().replace("’", "'")
    name, args = (
        _spelt(said)
        or await _quiet(call, said)
        or await _about_somebody(call, said)
        or await _for_helping(call, said.rstrip(" ?!."))
        or ("", "")
    )
    command = route(name)
    if command is None:
        return False
    await command.run(replace(call, args=args))
    return True


def _spelt(said: str) -> tuple[str, str] | None:
    """The command, and what follows it, that the words are another spelling of."""
    said_so = next((name for form, name in _COMMANDS if form.fullmatch(said)), "")
    name, _, args = said_so.partition(" ")
    return (name, args) if name else None


async def _quiet(call: Call, said: str) -> tuple[str, str] | None:
    """The same for a wish to be left in peace; "pause with Ana at 3" is none."""
    quiet = _PAUSE.fullmatch(said.rstrip(" .!"))
    if quiet is None:
        return None
    length = (quiet["when"] or quiet["away"] or "").strip()
    return ("pause", length) if not length or await day_told(call, length) else None


async def _about_somebody(call: Call, said: str) -> tuple[str, str] | None:
    """The same for words about people, where they are on record."""
    for form, name, args in _ABOUT:
        found = form.fullmatch(said)
        if found and all([await _known(call, who) for who in found.groupdict().values()]):
            return name, args.format(**found.groupdict())
    return None


async def _for_helping(call: Call, said: str) -> tuple[str, str] | None:
    """The same for a question whether to ask somebody on record, or who leads somewhere."""
    asking = _ASKING.fullmatch(said)
    if asking is not None:
        names, what = split_names(asking["what"], await call.book.named(said))
        if what and names and (fold(names[0]) in lexicon().gender or await _known(call, names[0])):
            return "ask", asking["what"]
    helping = _HELPING.fullmatch(said)
    if helping is not None and await _known(call, helping["name"]):
        return "gave", helping["name"]
    towards = _TOWARDS.fullmatch(said)
    if towards is None:
        return None
    # Of somebody known it asks for their number or address.
    known = towards["reach"] and await _known(call, towards["goal"])
    return "who" if known else "path", towards["goal"]


async def named(call: Call) -> bool:
    """Whether the text was just the name of somebody on record, and their card was shown."""
    if not _NAME.fullmatch(call.args) or not await _known(call, call.args):
        return False
    await who(call)
    return True


async def _known(call: Call, name: str) -> bool:
    """Whether somebody on record is called exactly that."""
    return bool(fitting(name, await call.book.named(name)))
