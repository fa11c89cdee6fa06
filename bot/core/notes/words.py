"""Cutting a text into tokens that know where they stand and what they mean plainly spelt."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.core.names import fold
from bot.core.notes.dictated import undictate
from bot.core.notes.digits import spell_agreeing, spell_pictures, spell_them, unnumber
from bot.core.notes.facts import Mention
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.slips import mend
from bot.core.notes.stressed import unstress

# Every repetition is bounded, so a hostile text costs no more than its length.
_TOKEN = re.compile(
    r"""
    (?P<plain>[^\W\d_]++(?![^\s,]))  # most words: nothing else begins so
  | (?P<email>[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})
  | (?P<url>(?:https?://|www\.)[^\s<>()"']{2,300}
      | \b[a-z0-9-]{2,63}+(?:\.[a-z0-9-]{1,63}+){0,3}
        \.(?:com|org|net|io|dev|example|app|ai|co|me|ca|fr|uk|de|eu|tech|studio|design|xyz|info|se|dk|fi|ch|cz|ro|hu|ru|ua|jp|kr|sg|hk|au|nz|mx|tr|il|ae|cc|tv|fm|pro|biz|club|shop|store|online|cloud|world|cafe|agency|media|photo|yoga|fit|social|link|bio|health|care|farm|school|academy|live|life|news|works|team|law|capital|vc|fund|events|digital|consulting|
          ph|cl|vn|ar|pe|uy|ec|lt|lv|ee|hr|rs|si|sk|bg|gr|lu|lk|pk|tz|ug|rw|sn|qa|gallery|
          pt|es|it|nl|ie|be|ng|gh|ke|za|in|br|pl|blog|art|page|site|ly|gg|us)
        (?:/[^\s<>()"',;]{0,200})?(?![\w@]))
  | (?P<handle>(?<![\w@])@[A-Za-z0-9_][\w.]{1,40})
  | (?P<phone>(?<![\w/])(?!\d{4}-\d\d-\d\d(?!\d))(?:\+\d|\(\d|\d)(?:[\s.()-]{0,2}\d){6,14}(?!\w))
  | (?P<degree>(?-i:\b(?:[PBMD]\.(?:Eng|Sc|Phil|Com|Tech|Ed|Arch|Pharm)|Ph\.D)\b)\.?)
  | (?P<word>w/o?(?!\w) | [^\W_]+(?>['’&-][^\W_]+|\.(?=[A-Z]\.)[A-Z])*(?:[+#]+(?!\w))?)
  | (?P<line>\n\s{0,20})
  | (?P<mark>[.]{2,}|[!?]+|[-–—]+|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_CRIES = re.compile(
    r"(?:o+mg+|lo+l(?:ol)*z*|ha(?:ha)+h?|u+gh+|aww+|wo+w+|ya+y+|hm+|ooh+|ahh+|lma+o+|eek+|phew|yess+|nooo+|sooo+|"
    r"e+ish+|abeg|omo+|wall?ahi?|chale|ayy+|haiz|aiyo+h?|aiya+h?|alamak|yoh+|haibo|jee+z|gosh|sheesh|crikey|"
    r"blimey|strewth|mashallah|inshallah|alhamdulillah|naku|susmaryosep|bruh+|yikes|oof|gah|argh+|oi+|ehn)$"
)
_ENDINGS = re.compile(r"(?i)(?<=\w)['’](s|m|re|ve|ll|d)$")

# What thumbs type, and what it stands for.
SPELT = {
    "w": "with", "w/": "with", "wit": "with", "n": "and", "&": "and", "+": "and", "nd": "and",
    "abt": "about", "u": "you", "r": "are", "ur": "your", "thx": "thanks", "ty": "thanks",
    "msg": "message", "msgd": "messaged", "msged": "messaged", "txt": "text", "txtd": "texted",
    "txted": "texted", "mtg": "meeting", "appt": "appointment", "bday": "birthday",
    "b-day": "birthday", "birthdays": "birthday", "bdays": "birthday", "bkfast": "breakfast",
    "bfast": "breakfast", "brekkie": "breakfast", "brekky": "breakfast", "drnks": "drinks",
    "cuppa": "coffee", "rmr": "remind", "rmd": "remind", "pls": "please", "plz": "please",
    "gona": "gonna", "wanna": "wants", "@": "at", "wrk": "work", "wrks": "works",
    "lvs": "lives", "fwd": "forwarded", "fwded": "forwarded", "fwdd": "forwarded",
    "doesnt": "doesn't", "dont": "don't", "didnt": "didn't", "cant": "can't", "wont": "won't",
    "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't",
    "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "wouldnt": "wouldn't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "cannot": "can't", "aint": "isn't",
    "dmd": "dm'd", "dmed": "dm'd", "whatsapped": "whatsapped", "bc": "because",
    "cuz": "because", "cos": "because", "coz": "because", "b4": "before", "hubby": "husband",
    "wifey": "wife", "coffe": "coffee", "cofee": "coffee", "lnch": "lunch", "diner": "dinner",
    "dinnr": "dinner", "lookin": "looking", "workin": "working", "intrested": "interested",
    "intro'd": "introduced", "introd": "introduced", "intod": "introduced", "plumer": "plumber",
    "thx'd": "thanked", "thxd": "thanked", "didnt'": "didn't", "wats": "whats", "mtgs": "meetings",
    "4get": "forget", "4got": "forgot", "in2": "into", "on2": "onto", "m8": "mate", "l8r": "later", "l8": "late", "2gether": "together",
    "num": "number", "nbr": "number", "nmbr": "number", "luvs": "loves", "luv": "love", "lovs": "loves", "lurves": "loves", "nds": "needs",
    "wnts": "wants", "frm": "from", "btwn": "between", "thru": "through",
    "cn": "can", "wld": "would", "cld": "could", "shld": "should", "wud": "would", "cud": "could",
    "hv": "have", "hav": "have", "wth": "with", "wiht": "with", "ppl": "people",
    "any1": "anyone", "some1": "someone", "sum1": "someone", "every1": "everyone", "no1": "nobody",
    "smth": "something", "smthg": "something", "sth": "something", "prob": "probably",
    "prolly": "probably", "def": "definitely", "rly": "really", "rlly": "really", "realy": "really",
    "gf": "girlfriend", "bf": "boyfriend", "fav": "favourite", "addy": "address",
    "eml": "email", "emld": "emailed", "msgs": "messages", "txts": "texts", "apt": "apartment",
    "hosp": "hospital", "govt": "government", "plse": "please", "tks": "thanks", "tnx": "thanks",
    "thnx": "thanks", "thanx": "thanks", "thks": "thanks", "tysm": "thanks", "recco": "recommendation",
    "reco": "recommendation", "rec'd": "recommended", "recced": "recommended", "rcvd": "received",
    "invitd": "invited", "skool": "school", "bcos": "because", "bcuz": "because",
    "cauz": "because", "tho": "though", "altho": "although", "tht": "that",
    "sed": "said", "sez": "says", "lk": "look", "lks": "looks", "lkg": "looking",
    "lking": "looking", "avail": "available", "grt": "great", "wrkg": "working", "wrking": "working",
    "wkg": "working", "livs": "lives", "livin": "living", "rmnd": "remind", "remnd": "remind",
    "remeber": "remember", "rember": "remember", "mite": "might", "nite": "night",
    "whom": "who", "hubs": "husband", "hubbie": "husband", "missus": "wife", "intro'ed": "introduced", "introed": "introduced", "thankd": "thanked",
    "telephoned": "phoned",
    "bout": "about", "chk": "check", "chek": "check", "intrvw": "interview", "intvw": "interview", "tix": "tickets", "abut": "about", "ytd": "yesterday", "clld": "called", "wrkng": "working", "wrkn": "working", "mob": "mobile",
    "tlkd": "talked", "tld": "told", "calld": "called", "fone": "phone", "fon": "phone", "liek": "like", "lieks": "likes", "wokr": "work", "wokrs": "works", "wnats": "wants", "neds": "needs", "hda": "had", "jsut": "just", "thier": "their", "recomended": "recommended", "gav": "gave", "sory": "sorry", "sry": "sorry", "soz": "sorry", "preg": "pregnant", "preggers": "pregnant", "preggy": "pregnant", "askd": "asked", "recieved": "received", "ystrday": "yesterday", "bdy": "birthday", "vid": "video",
}  # fmt: skip

# Glued contractions of pronouns: "shes" is "she 's".
_GLUED = {
    "hes": ("he", "'s"), "shes": ("she", "'s"), "theyre": ("they", "'re"), "im": ("i", "'m"),
    "ive": ("i", "'ve"), "theyve": ("they", "'ve"), "theyll": ("they", "'ll"),
    "whos": ("who", "'s"), "weve": ("we", "'ve"), "shell": ("she", "'ll"), "hed": ("he", "'d"),
    "shed": ("she", "'d"), "theyd": ("they", "'d"), "hell": ("he", "'ll"), "itll": ("it", "'ll"),
    "thats": ("that", "'s"), "youre": ("you", "'re"),
}  # fmt: skip
# "shell", "shed" and "hell" are words too; they are pronouns only before a bare verb.
_VERBISH = among(
    "be have like love send call help try come bring take give make see meet look check ask get "
    "do need intro introduce connect share pass put let host join pay go know swap bake cook fix teach water feed walk drive pick drop review"
)


@dataclass(slots=True)
class Token:
    """A stretch of the text.

    `low` is its plain spelling; `kind` is one of word, email, url, handle, phone, line, mark,
    date, cadence, person; `extra` is what a date or cadence stands for.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str
    people: list[Mention] = field(default_factory=list)
    fold: str = ""
    extra: object = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokenise(text: str) -> list[Token]:
    """The tokens of `text` in order, spaces left out, contractions cut in two."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        raw, start = match.group(), match.start()
        if kind in {"plain", "word", "degree"}:
            _add_word(found, raw.rstrip(".") if kind == "degree" else raw, start)
            continue
        if kind in {"email", "url", "handle"}:
            raw = raw.rstrip(".,;:!?")
        low = SPELT.get(raw, raw) if kind == "mark" else raw.lower()
        found.append(
            Token(raw, low, start, start + len(raw), "word" if low in {"and", "at"} else kind)
        )
    _unglue(found)
    _points(found)
    undictate(found)
    unnumber(found)
    spell_them(found)
    spell_agreeing(found)
    spell_pictures(found)
    for token in found:
        if token.kind == "word" and token.text.islower():
            token.low = mend(token.low)
        token.fold = token.low if token.low.isascii() else fold(token.low)
    unstress(found)
    return found


def _add_word(found: list[Token], raw: str, start: int) -> None:
    for begin, end, low in _parts(raw):
        found.append(Token(raw[begin:end], low, start + begin, start + end, "word"))


@lru_cache(maxsize=4096)
def _parts(raw: str) -> tuple[tuple[int, int, str], ...]:
    """The pieces of a word as typed: where each begins and ends, and its plain spelling."""
    low = raw.casefold().replace("’", "'")
    if low in SPELT:
        return ((0, len(raw), SPELT[low]),)
    if raw in {"WHO", "US"}:
        low = raw
    if _CRIES.match(low):
        low = "lol"
    ending = _ENDINGS.search(raw)
    if ending and low != "dm'd":
        cut = ending.start()
        return (0, cut, SPELT.get(low[:cut], low[:cut])), (cut, len(raw), low[cut:])
    return ((0, len(raw), low),)


def _unglue(found: list[Token]) -> None:
    """Cut "shes" into "she" and "'s", and "id" after a telling verb into "i" and "'d"."""
    at = 0
    while at < len(found):
        token = found[at]
        parts = _GLUED.get(token.low) if token.kind == "word" else None
        follower = found[at + 1].low if at + 1 < len(found) else ""
        if (
            token.low in {"shell", "shed", "hell"}
            and follower not in _VERBISH
            and not (
                at and found[at - 1].low in {"said", "says", "and"} and follower in lexicon().verbs
            )
        ):
            parts = None
        if token.low in {"id", "ill"} and (follower in _VERBISH or _said_before(found, at)):
            parts = ("i", "'d" if token.low == "id" else "'ll")
        if (
            token.low == "were"
            and follower.endswith("ing")
            and (not at or found[at - 1].low in among("so and but then now . , ! ; -"))
        ):
            parts = ("we", "'re")
        if parts:
            cut = token.start + len(parts[0])
            found[at : at + 1] = [
                Token(token.text[: len(parts[0])], parts[0], token.start, cut, "word"),
                Token(token.text[len(parts[0]) :], parts[1], cut, token.end, "word"),
            ]
        at += 1


def _points(found: list[Token]) -> None:
    """Read "1) Ana ... 2) Bob ..." as lines of a list."""
    for at in range(len(found) - 2, -1, -1):
        token, mark = found[at], found[at + 1]
        if (
            mark.text in {")", "."}
            and token.text in _NUMBERS
            and token.end == mark.start
            and at + 2 < len(found)
            and found[at + 2].start > mark.end
            and (at == 0 or found[at - 1].text != "(")
            and (mark.text == ")" or (at == 0 or found[at - 1].kind == "line"))
        ):
            found[at : at + 2] = [Token("\n", "\n", token.start, mark.end, "line")]


_NUMBERS = among("1 2 3 4 5 6 7 8 9 a b c i ii iii iv #1 #2 #3")


def _said_before(found: list[Token], at: int) -> bool:
    return any(
        mend(t.low) in among("told said promised that think hope")
        for t in found[max(0, at - 4) : at]
    )
