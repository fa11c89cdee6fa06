"""What a text is for: to store, to ask, or neither."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.facts import Intent
from bot.core.notes.rare import Rare
from bot.core.notes.words import SPELT

# How thumbs ask; in a note these letters may stand for other things.
_ASKED = {
    "r": "are",
    "u": "you",
    "ur": "your",
    "c": "see",
    "wat": "what",
    "wats": "what's",
    "2": "to",
    "y": "why",
    "hav": "have",
    "wen": "when",
    "wens": "when's",
    "whens": "when's",
    "wer": "where",
    "wher": "where",
    "whr": "where",
    "wot": "what",
    "wots": "what's",
    "hoo": "who",
    "hu": "who",
    "wich": "which",
    "hw": "how",
    "hws": "how's",
    "shud": "should",
    "culd": "could",
    "wuld": "would",
    "pple": "people",
    "evry": "every",
    "evryone": "everyone",
    "lst": "last",
    "wht": "what",
    "ne1": "anyone",
    "gimme": "give me",
    "gimmie": "give me",
    "deets": "details",
    "no.": "number",
}
_SPELLINGS = {**SPELT, **_ASKED}
_WORD = re.compile(r"[\w'@]+")


def _plainly(text: str) -> str:
    """`text` in lower case with the short spellings of thumbs written out."""
    low = text.strip().casefold().replace("’", "'")
    if _SPELLINGS.keys().isdisjoint(_WORD.findall(low)):
        return low
    return _WORD.sub(lambda m: _SPELLINGS.get(m[0], m[0]), low)


_ASKING = re.compile(
    r"^(?>(?:hey|hi|hiya|hello|yo|ok|okay|so|and|um|uh|hmm|wait|btw|bot|kith|please|quick question|quick q|q|question|oh|again|remind me|sorry|ugh)[,: ]+)*"
    r"(?:who|whos|who's|who'd|what|whats|what's|when|whens|when's|where|wheres|where's|which|how many|how long|how do|how does|how old|how well|how come|how did|how often|do i|did i|have i|am i|does|do any|do we|did we|is there|are there|"
    r"anyone|anybody|any (?:\w+ ){1,3}(?:i know|in|on my|based|working|living|that|with|who|near|contacts)|show|list|find|search|look up|lookup|tell me (?!a joke|a story|something)(?!(?:\S+ ){0,4}to\b)|give me|remind me (?:who|what|where|when|how|which|why|if|whether)|whose|anything (?:on|about|for|from|due)|(?:will|would|should|could|might) (?!you\b)\w+|(?:can|could|will|would) you (?:please )?(?:find|show|give|tell|list|pull up|look up|get|send)(?: me)? (?!to\b)(?!.* to \w+ )|is it \w+'?s?(?: \w+)? birthday|have we|had i|am i|should i|upcoming|my reminders|todos?|to-dos?|birthdays|reminders|"
    r"is \w+|are \w+|has \w+|was \w+|did \w+|can you (?:show|tell|find|list|look|remind)|pull up|people (?:in|who|at|from|i)|everyone (?:in|who|at|from|i)|contacts|all my|name everyone|names of|got any(?:one|body)?|know any(?:one|body)?|know an?|need someone|count|how's|hows|how is|why)\b"
)
_NOT_ASKING = re.compile(
    r"^(?>(?:ugh|oh|wow|omg|god|gosh|well|phew|man|lol|haha)[,! ]+)*(?:what a |what an |when i |when we |who knew|what great|where i |find out|how (?:cool|nice|sweet|great|funny|lovely)|which reminds|who would|what (?:fun|luck))"
)
# "was going to call Ben but wrote instead": told, though it begins like a question.
_TOLD = re.compile(
    r"(?:was|were) (?:going|gonna|supposed|meant|hoping|thinking|planning|meaning|about|due|trying|not|just|really|so) (?!.*\?$)"
)
# "are the shops open on monday": nothing anybody keeps a note of.
_OF_THE_WORLD = re.compile(
    r"(?:is|are|do|does|will|what time|when|how much|how far)\b(?: (?:is|are|does|do|will))? (?:it (?:rain|snow|be (?:hot|cold|warm|sunny|wet))|(?:the |a )?(?:nearest |local )?(?:shops?|chemist|pharmacy|supermarket|bank|library|post office|pool|bakery|museum|zoo|buses|bus|trains?|tube|metro|bins?|clocks|weather|banks|schools|pubs?|restaurants?|petrol|recycling))\b(?! (?:with|at|for|party|meet\w*|date|do|trip|visit|run|story|lady|guy|man|woman)\b)"
)
_ORDERS = Rare(
    r"^(?>(?:ok|please|hey|pls|can you|could you|kith|bot)[, ]+)*(?:show|list|find|search|look up|lookup|tell me (?!(?:\S+ ){0,4}to\b)|give me|pull up|name everyone|remind me (?:who|what|where|when|how|which|if|whether)|who|whos|who's|who'd|how (?:many|long|often|old|do i|did i|do we|did we|does)|have we|anything (?:on|about|due)|what|whats|what's|when|whens|when's|where|wheres|where's|which|hows|do i|did i|have i|anyone|anybody|how many|does)\b"
)
_TO_BOT = re.compile(
    r"^(?>(?:hey|hi|hiya|hello|yo|ok|so|um)[,.! ]+)*(?:are you|you (?:awake|up|ok|okay|alive|around|working|good|listening)|(?:just )?testing|test\b|(?:how's|hows) (?:your|you)|how is your|who made you|what can you|how old are you|do you|can you (?:speak|understand|do|help|read|talk|hear|sing|delete|export|tell me a joke)|do you|who are you|what are you|what can you|how do you|how does this|what do you do|who made you|how are you|what's up(?! with (?!you))|whats up(?! with (?!you))|what is this|"
    r"what's your name|whats your name|is this|(?:is )?(?:any(?:one|body)|some(?:one|body)) (?:there|listening|awake)\b|you there|are u|can u|do u|how does it work|how do i (?!know)|can i|what does this|help|is it(?! \w+ birthday)(?! \w+ \w+ birthday)|what time is it|what day is it|how's it going|hows it going|what's the weather|whats the weather|where are you|why (?:are|do|did|is) (?:you|this|it)|what happened to you|who built)\b"
)


_OPENERS = re.compile(
    r"^(?>(?:wait|hang on|hold on|hmm+|um+|uh+|so|oh|ugh|sorry|hey|remind me(?=, ?(?:who|which|what|when|where|how)\b))[,. ]+)+"
)
_WHOSE = re.compile(
    r"^(?:\w+ )?\w{2,}'?s (?:new |work |home |cell |last |phone |full |email |current )?(?:email|number|phone|cell|address|birthday|name|handle|insta|instagram|linkedin|job|title|company|details|contact|kids|(?:wife|husband|kid|kids|dog|son|daughter|partner|boyfriend|girlfriend|baby|cat)(?:'?s)? names?)(?: again| please)*[ ?]*$"
    r"|^\w+ (?:(?:\w+ )?(?:email|number|phone|address|birthday|job|last name|surname|insta|linkedin|(?:wife|husband|kid|kids|dog|son|daughter|partner|boyfriend|girlfriend) names?)(?: again| please)* ?\?+|who|again \?*)$"
    r"|^(?:the )?last (?:time|thing) (?:i|we) (?:saw|spoke|talked|met|called|texted|emailed|heard|did|visited|wrote|messaged|contacted)(?: (?:to|with|from|up with|up))? \w+(?: \w+)?[ ?]*$"
    r"|^(?:info|details|notes?|everything|stuff|history) (?:on|about|for|with) \w+(?: \w+)?[ ?]*$"
    r"|^(?:any|all)(?: my)? (?!good\b|done\b|set\b|news\b|time\b|day\b)[a-z]+s(?: (?:in|at|from|near|into|who) [\w ]{2,30})?[ ?]*$"
    r"|^(?:birthday|plans|reminders|promises|favou?rs|leads)(?: (?:this|in|next|coming|today|soon|due|up)\b(?!.* with )[\w ]*)[ ?]*$"
)
_WHO_KNOWN = Rare(
    r"\b(?:who (?:do|did|could|can|should) (?:i|we) (?:know|meet|ask|call|have)|do i know (?:any|some|an?)\b|(?:in|on) my (?:contacts|list|network|phone ?book|address book|circle)[\w ]*\?|who was (?:it|that|he|she) again|what was (?:it|that|his|her|their name) again)"
)


def asks(text: str) -> bool:
    """Whether `text` is a question about what is stored."""
    return _asks(_plainly(text))


def _asks(low: str) -> bool:
    if not low or _TO_BOT.match(low) or _NOT_ASKING.match(low) or _TOLD.match(low):
        return False
    low = _OPENERS.sub("", low)
    if _OF_THE_WORLD.match(low):
        return False
    if _WHOSE.match(low) or (len(low.split()) < 14 and _WHO_KNOWN.search(low)):
        return True
    if not _ASKING.match(low):
        return (
            low.endswith("?")
            and len(low) < 140
            and not re.search(r"[.!\n] ?\w", low)
            and bool(
                re.match(
                    r"(?:\w+ ){0,2}(?:is|are|was|does|did|has|have|know|birthday|number|email)\b|.*\b(?:birthday|number|email|last name|phone|do i know|did i|again)\b",
                    low,
                )
            )
        )
    if _DID_THEY.match(low) or _ORDERS.match(low) or low.endswith("?") or "?" in low[-4:]:
        return True
    return (
        bool(
            re.match(
                r"^(?:is|are|am i|should i|(?:can|could|would|will) you(?! (?:please )?remind me (?:to|about|that|on|in))|has|was|did|does|do|any|people|everyone|contacts|know any\w*|got any\w*|upcoming|birthdays|reminders|my reminders|all my|have i|have we|whose \w+ (?:is|are|was|has|had|likes|loves|works|lives|does))\b",
                low,
            )
        )
        and len(low.split()) < 14
        and not re.search(r"[.,!;]", low)
        and not re.match(r"^(?:did|has|was|had) (?!i |we )", low)
    )


_DID_THEY = Rare(
    r"(?:has|have|did|does|is|was) (?:anyone|anybody|someone|any of|one of)\b(?! (?:gave|called|came|told))|(?:did|has|have|does|is|was) \w+ (?:\w+ )?(?:ever|already|actually|get|return|say|tell|give|send|pay|call|reply|mention|ask|like|want|need|come|move|start|finish|find|meet|answer|thank|text|email)\b"
)
_HEARS_ME = Rare(
    r"\b(?:can you hear me|is this (?:thing )?(?:on|working)|are you there|testing testing)\b"
)


def _to_bot(low: str) -> bool:
    return bool(_TO_BOT.match(low) or (len(low.split()) < 12 and _HEARS_ME.search(low)))


# Nothing but greetings, thanks and yes or no.
_CHAT = re.compile(
    r"(?>(?:o+k+(?:a+y+)?|k+|kk|thanks|thank you|ty+|cheers|ta|bye+(?: bye+)?|by+e+|hi+(?:ya)?|hello+|hey+(?:a|ya)?|yo+|sup|gm|gn|night+|good (?:night|morning|evening|afternoon)|morning|lo+l+|haha\w*|ha|cool+|nice+|great|perfect|awesome|brilliant|lovely|sweet|sure|yes+|yep|yup|yeah|no+|nope|nah|np|no worries|no problem|ttyl|brb|cya|see ya|see you|later+s?|laters|sorry|oops|wrong chat|wrong person|never ?mind|nvm|test(?:ing)?|just|so much|a lot|very much|again|then|now|for now|tonight|tomorrow|all good|got it|done|right|hmm+|um+|uh+|oh+|ah+|ugh+|wow+|please|mate|bot|kith|pal|friend|everyone|all|you're the best|love it|what an? (?:\w+ )?(?:day|week|night|month|year|evening|weekend|morning|afternoon|ride|time|mess)(?: (?:that was|it was|it's been|it has been|today|this was))?|"
    r"roger(?: that| wilco)?|wilco|copy that|over and out|jai hind|shabbat shalom|namaste|salaam|eid mubarak|diwali mubarak|ramadan mubarak|inshallah|eish|yoh|phew+|gee|sheesh|jeez|merry (?:xmas|christmas)|happy (?:new year|xmas|christmas|easter|diwali|friday|holidays|thanksgiving)|(?:so |very |long |crazy |rough |busy )+(?:day|week|night|tired)|(?:off |time )?(?:to|for) bed|(?:we |to be |we'll |let's |will )?continued?(?= tomorrow)|more tomorrow|to be continued|buenas noches|buenos dias|bonne nuit|gute nacht|gracias|and|merci|danke|ciao|amen|x+o*|xx+)(?:[\s,.!?'\")(:;-]|[^\w\s])*)+$"
)


def settle(text: str, *, facts: bool, people: bool) -> Intent:
    """The intent of a text that was read to hold `facts` and to name `people`."""
    low = _plainly(text)
    if _asks(low):
        return Intent.QUERY
    if _CHAT.match(low):
        return Intent.OTHER
    if facts or (people and not _to_bot(low)):
        return Intent.NOTE
    return Intent.OTHER
