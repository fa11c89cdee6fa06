"""What is said without a slash and means a command all the same: "help", "who's due?", "Ana"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.people import fitting
from handlers import pause
from handlers.call import Call
from handlers.commands import route
from handlers.people import who

_SAID: tuple[tuple[str, str], ...] = (
    (r"help(?: me)?|menu|commands|what (?:can|do) (?:you|u) do|how (?:does|do i use) (?:this|it)(?: work)?|how do (?:you|u) work", "help"),
    (r"undo(?: (?:that|it|this))?|take (?:that|it) back|scratch that", "undo"),
    (r"due|(?:who|what)(?:'s| is|s)? (?:is )?due(?: (?:today|now|this week))?", "due"),
    (r"who should i (?:contact|write to|message|ping|text|call|talk to|reach out to|get in touch with|catch up with)(?: (?:today|now|next|this week))?", "due"),
    (r"what(?:'s| is|s) up (?:today|this week)|agenda|my day", "due"),
    (r"(?:my )?settings", "settings"),
    (r"(?:please )?(?:unsubscribe|stop(?: (?:nagging|messaging|texting|bugging|reminding)(?: me)?)?)|too many (?:messages|nudges|reminders)", "settings"),
    (r"(?:delete|erase|wipe|forget) (?:everything|(?:all )?my (?:data|account))", "deleteme"),
    (r"(?:my )?shelf", "shelf"),
    (r"(?:my )?leads", "leads"),
    (r"board", "board"),
    (r"export(?: (?:my data|everything|my contacts))?", "export"),
    (r"cancel|never ?mind", "cancel"),
    (r"start", "start"),
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
_RESUME = re.compile(r"(?i)(?:please )?(?:resume|unpause|unmute)[\s.!]*")
_FORGET = re.compile(r"(?i)(?:forget|delete|remove) (?:about )?(?P<name>[^\d\n]{2,60}?)[\s.!]*")
_LET_GO = re.compile(
    r"(?i)(?:please )?(?:stop|don't|dont|no more|quit) "
    r"(?:(?:nagging|reminding|bugging|messaging|nudges|reminders|remind|nag|bug)(?: me)? )"
    r"(?:about|for) (?P<name>[^\d\n]{2,60}?)[\s.!]*"
)
_NAME = re.compile(r"[^\W\d_][\w'’. -]{0,60}")


async def meant(call: Call, text: str) -> bool:
    """Whether the text was a command in plain words, and was carried out."""
    said = text.strip().replace("’", "'")
    name = next((name for form, name in _COMMANDS if form.fullmatch(said)), "")
    if name and (command := route(name)):
        await command.run(replace(call, args=""))
        return True
    if _RESUME.fullmatch(said):
        await pause.resume(call)
        return True
    if quiet := _PAUSE.fullmatch(said.rstrip(" .!")):
        when = quiet["when"] or quiet["away"] or ""
        await pause.pause(replace(call, args=when.strip()))
        return True
    forget = _FORGET.fullmatch(said)
    if forget and (found := route("forget")) and await _known(call, forget["name"]):
        await found.run(replace(call, args=forget["name"]))
        return True
    let_go = _LET_GO.fullmatch(said)
    if let_go and (every := route("every")) and await _known(call, let_go["name"]):
        await every.run(replace(call, args=f"{let_go['name']} never"))
        return True
    return False


async def named(call: Call) -> bool:
    """Whether the text was just the name of somebody on record, and their card was shown."""
    if not _NAME.fullmatch(call.args) or not await _known(call, call.args):
        return False
    await who(call)
    return True


async def _known(call: Call, name: str) -> bool:
    """Whether somebody on record is called exactly that."""
    return bool(fitting(name, await call.book.named(name)))
