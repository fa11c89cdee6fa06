"""The words for asking something of somebody."""

from __future__ import annotations

import re

from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.thanks import WAY, WHO

ASKED = re.compile(
    rf"^(?:asked|asking|begged|requested|request|ask|pinged|bugged|nudged) (?P<who>{WHO}){WAY}? (?P<prep>for|to|if she could|if he could|if they could|if he can|if she can|if they can|if she 'd|if he 'd|if he would|if she would|whether (?:she|he|they) (?:could|can|would|'d|might)|whether|about|if|how to|where to|when|what|how|who|which) (?P<what>.+)$"
)
ASKED_WHOM = re.compile(
    r"^(?:asked|asking|begged|nudged) (?:my|our|the|a|an|her|his|their) (?:(?!about\b|for\b|to\b|if\b|whether\b|with\b|at\b|of\b|from\b|in\b|on\b|P\b)[\w'&-]+ ){1,5}?(?P<who>P) (?P<prep>for|to|whether|about|if|how to|where|when|what|how|who|which) (?P<what>.+)$"
)
ASKED_TO = re.compile(
    rf"^(?:asked|demanded|begged|requested) to (?P<who>{WHO}) (?:for |about |if |whether )?(?P<what>.+)$"
)
ASKED_OF = re.compile(
    rf"^(?:requested|asked for|asking for|asked) (?P<what>.+?) (?:from|of) (?P<who>{WHO})(?= (?:\W|at|on|for|by|last|this|so|before|when)|$)(?P<more>.*)$"
)
# "called Bob, asked if he could lend me the van"
ASKED_THEN = re.compile(
    r"^asked (?:for|if (?:she|he|they) (?:could|can|would|'d|knew|knows|had|has|wanted|minds?)|whether|about) (?P<what>(?!my\b|our\b|if\b).+)$"
)
# "texted Bob for the wifi password"
WROTE_FOR = re.compile(
    rf"^(?:texted|messaged|emailed|dm'd|whatsapped|pinged|called|rang|phoned|slacked) (?P<who>{WHO}) for (?P<what>(?:the|a|an|his|her|their|some|any|more|another|recs|recommendations|help|advice|tips|info|details|directions)\b(?! (?:\w+ )?(?:chat|catch-up|catch up|birthday|bday|first time|chinwag|natter|hour|half hour|bit|while|ages|moment|minute|last time|nth time|laugh|update|quick|long|day|week|weekend|meeting|interview)\b).+)$"
)
ASKED_BARE = re.compile(
    rf"^asked (?P<who>{WHO}) (?P<what>(?!out|again|back|yesterday|today|and\b|but\b).+)$"
)
ASK_TO = re.compile(
    r"\bto ask (?:(?P<who>him|her|them|P) )?(?P<prep>for|to|if he could|if she could|if they could|if he can|if she can|about|whether|(?=if |how |when |where |what )) ?(?P<what>.+)|\b(?:asking|and asked) (?:(?P<who3>him|her|them|P) )?(?P<prep3>for|to|if he could|if she could|if they could) (?P<what3>.+)"
)
# "a voicemail from Ana asking for": what is asked then is asked by them.
CAME_FROM = Rare(
    r"\b(?:message|email|call|text|voicemail|note|letter|dm|whatsapp|heard|word) from P\b"
)
