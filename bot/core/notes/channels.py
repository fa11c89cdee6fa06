"""By which channel people meet, judged by the words of a clause."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.core.notes.facts import Channel
from bot.core.notes.rare import Rare

# Dishes that only with company, or as what somebody came for, tell of a meal.
_HEARTY = r"nasi lemak|satay|fufu|lasagn[ea]|bolognese|spag bol|burritos|enchiladas|tamales|ribs|brisket|crawfish|oysters|mussels|stew|chill?i|fry[ -]up|khachapuri|kofta|plov|hot dogs|meatballs|crayfish|pancake|quiche|fajitas|shepherd's pie|stir fry|gumbo"  # fmt: skip
_WORDS: tuple[tuple[Channel, str], ...] = (
    (Channel.VIDEO, r"video|visio|zoom|zoomed|facetime|facetimed|skype|skyped|google meet|teams call|on teams|over teams|via teams|by teams|ms teams|teams chat|google hangouts|hangouts|webex|video call|gmeet"),
    (Channel.CALL, r"telephone|hung up with|hung up|call|called(?! in on| round| by\b| in to)|cold-called|calls|phone|phoned|rang|calling|phoning|ring|voicemail|phone call"),
    (Channel.EMAIL, r"email|emailed|cold-emailed|e-mail|e-mailed|emails|emailing"),
    (Channel.MESSAGE, r"voice note|voicenote|voice message|voice memo|texted|text|message|messaged|messages|texts|texting|messaging|dm|dm'd|dms|whatsapp|whatsapped|slack|slacked|signal|telegram|pinged|wrote|imessage|wechat|reached out|linkedin message|on linkedin|via linkedin"),
    (Channel.DRINKS, r"pub(?= with\b)|drank(?! (?:tea|coffee|matcha|chai|hot)\b)|drinks|drink|beer|beers|pint|pints|wine|cocktail|cocktails|whisky|whiskey|happy hour|sake|nightcap|soju|prosecco|mezcal|tequila|spritz|champagne|cider|ale|lager|sherry|vodka|margaritas|aperitivo|apero|guinness|negronis|bevs|bev"),
    (Channel.COFFEE, r"coffee|coffees|latte|espresso|cappuccino|matcha|tea(?![- ]?time)|chai|flat white|cortado|fika|brew|brews|cuppa|boba|bubble tea|americano|cafe"),
    (Channel.MEAL, rf"merienda|sarmale|bigos|arepas|ceviche|lechon|adobo|pancit|sinigang|lumpia|rendang|laksa|iftar|suhoor|potjie|bunny chow|jollof|waakye|banku|injera|banh mi|hot ?pot|yum cha|bibimbap|okonomiyaki|schnitzel|raclette|cassoulet|luncheon|platter|feast|supped|dosa|sadya|bao|baos|tom yum|katsu|pad thai|momos|gnocchi|risotto|carvery|chippy|fish supper|bagels|bagel|toasties|empanadas|pupusas|lahmacun|shakshuka|biriyani|chaat|samosas|tagine|couscous|crepes|lahori|mandi|tteokbokki|bulgogi|moussaka|goulash|iftar|tiffin|mezze|borscht|laksa|congee|udon|arepas|ceviche|roti|wings|nachos|doner|gyros|souvlaki|pierogi|schnitzel|lunch|lunches|dinner|breakfast|brunch|meal|ramen|pho|sushi|soup|pizza|tacos|taco|curry|dim sum|burgers|burger|supper|ate|eat|noodles|bbq|barbecue|bite|pasta|hotpot|hot pot|kebab|kebabs|dumplings|tapas|pancakes|potluck|shawarma|biryani|jollof|poutine|sandwich|sandwiches|falafel|suya|churrasco|asado|braai|a barbie|suhoor|currywurst|moqueca|feijoada|okonomiyaki|yakitori|izakaya|shabu|bunny chow|sunday roast|cookout|fish fry|chippy tea|(?:{_HEARTY})(?= (?:with|at|round)\b)|(?:(?<=for )|(?<=over )|(?<=ate ))(?:{_HEARTY})|roast|fondue|raclette|paella|bibimbap|injera|picnic|ice cream|gelato|croissants|waffles|thali|takeaway|takeout|banh mi|steak|fish and chips|korean bbq|kbbq"),
)  # fmt: skip
_FINDERS = tuple((channel, Rare(rf"\b(?:{pattern})\b")) for channel, pattern in _WORDS)
# All in one, for one look: the leftmost wins, and of two at one place the earlier in the table.
_FIRST = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{channel}>{pattern})' for channel, pattern in _WORDS)})\b"
)


_NAMED = re.compile(
    r"(?<=[a-z])(?<! i)(?<!and)(?<!just)(?<!also)(?<!we)(?<!then)(?<!she)(?<! he)(?<!finally) called (?=P)"
)
_STATED = re.compile(
    r"\b(?:by|on|over|via) (?:the )?(e-?mail|phone|zoom|teams|whatsapp|video|skype|facetime|text|linkedin message|google meet|slack|dm|coffee|lunch|dinner|drinks|beers?|breakfast|brunch|ramen)\b"
)
# "at the bbq" and "at the coffee shop" are places.
_AT_EVENT = re.compile(
    r"\bat (?:(?:the|a|an|his|her|their|my|our|this|that|P 's) ){0,2}(?:\w+ ){0,4}?(?:bbq|barbecue|fish fry|fry-up|cookout|crawfish boil|clambake|hog roast|pancake breakfast|soup kitchen|bake sale|potluck|picnic|coffee shop|tea house|pizza place|supper club|wine bar|wine tasting|beer garden|cafe|happy hour|coffee|dinner|lunch|breakfast|brunch|drinks|wine)(?: \w+)?|\bin (?:the|a|our) (?:\w+ )?(?:chippy|cafe|coffee shop|tea room|wine shop|pizza place|chip shop|kebab shop|noodle bar)\b"
)
# What is named after a drink or a meal where people only stand: "by the coffee machine".
_STANDS = re.compile(
    r"\b(?:coffee|tea|lunch|dinner|breakfast|drinks?|beer|wine|cocktail|food|sandwich|pizza|burger|taco|soup|phone|video|message|email)s? "
    r"(?:machine|queue|line|stand|stall|urn|cart|van|truck|tent|table|counter|station|corner|area|room|hall|buffet|trolley|booth|break(?! (?:with|over)\b)|interval)s?\b"
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@lru_cache(maxsize=256)
def channel_of(norm: str) -> tuple[Channel | None, int]:
    """The channel that the plainly spelt words of `norm` name, and where; (None, -1) if none.

    The first word that names one decides, but "video" wins over the "call" beside it.
    """
    norm = _STANDS.sub(_blank, _NAMED.sub(_blank, norm))
    if stated := _STATED.search(norm):
        for channel, finder in _FINDERS:
            if finder.search(stated.group(1)):
                return channel, stated.start()
    first = _FIRST.search(_AT_EVENT.sub(_blank, norm))
    if first is None:
        return None, -1
    channel = Channel(str(first.lastgroup))
    if channel is Channel.CALL and re.search(
        r"\b(?:video|zoom|facetime|skype|teams) (?:call|chat)\b|\bcall (?:on|over|via) (?:zoom|teams|skype)",
        norm,
    ):
        return Channel.VIDEO, first.start()
    return channel, first.start()
