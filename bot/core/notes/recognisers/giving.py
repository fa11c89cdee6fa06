"""The words for giving somebody something and doing something for them."""

from __future__ import annotations

import re

from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.received import DEEDS, THINGS
from bot.core.notes.recognisers.thanks import WHO

GIVE_TO = re.compile(
    rf"^(?P<verb>{THINGS}|took(?= (?:P|him|her|them) (?:some|a|an|my|our|the|two|more|leftover|home-?made|fresh)\b(?! (?:look|while|bit|minute|long|few|walk|to)\b))) (?:over |back |along |on )?(?:(?:my|our|the) (?:(?!for\b|to\b|of\b|and\b)[\w'-]+ ){{1,4}}?(?=P (?!'s|and)))?(?P<who>{WHO}) (?:over |back |with |along |off |round )?(?P<what>(?!to\b|of\b|that (?:he|she|i|they|we|it|P|you|the|my|her|his|our)\b|that$|about\b|re\b|regarding\b|if\b|at\b|on\b|in\b|by\b|for\b|after\b|from\b|again\b|back$).+)$"
)
GIVE_FOR = re.compile(
    rf"^(?P<verb>{THINGS}|took) (?:over |along |on |off )?(?P<what>(?!P\b|him\b|her (?!\w)|them\b).+?) (?:to|for|with|over to|along to|off to) (?P<who>{WHO})\b(?! 's)(?P<more>.*)$"
)
DO = re.compile(rf"^(?!watched P 's |\w+ by P)(?P<what>(?P<verb>{DEEDS}) .*?(?P<who>{WHO})\b.*)$")
WITH_THING = re.compile(
    rf"^(?:emailed|texted|messaged|dm'd|whatsapped|slacked|mailed) (?P<who>{WHO}) (?P<what>(?:the|my|our|a|an|some|his|her|their|two|three|four|five|over|that|\d+) .+)$"
)
NO_DEED = Rare(
    r"(?:(?:dropped|stopped|swung|popped|called) (?:by|in|round|over)|(?:recommended|referred|sent|given|found|suggested) (?:to me |to us )?(?:by|through|via)|got|met|saw|talked|spoke|chatted|ran into|bumped into|walked into|connected (?:with|on)|walked with|stood next|sat (?:with|next|by|beside))\b"
)
