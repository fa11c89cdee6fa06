"""Finding the names of people among the tokens of a note."""

from __future__ import annotations

import re

from bot.core.notes.being import is_being
from bot.core.notes.lexicon import Lexicon, among, lexicon
from bot.core.notes.people import HONORIFICS, PARTICLES, Roster
from bot.core.notes.words import Token

_BEFORE = among(
    "with met saw see seeing called calling call asked ask asking told tell telling gave give thanked "
    "thank thanking emailed texted messaged email text message ping pinged promised helped lent "
    "owe visited visiting visit facetimed facetime zoomed dm'd phoned phone rang ring introduced "
    "introduce meet meeting invited invite paid sent send bought taught hosted nudge "
    "congratulate wish wished interviewed hired mentored whatsapped skyped remind drove showed "
    "forwarded emailing texting messaging calling invite inviting hugged married dating "
    "congratulated bought recommended referred connected connect know knows knew poke hosting "
    "fed warned owe contact contacted chase joined join handed fetched"
)
_WEAK_BEFORE = among("to from for and about of by like hey hi dear but")
_KIN = among(
    "son daughter brother sister husband wife kid kids boy boys girl girls child baby mother father mom mum dad "
    "uncle aunt cousin nephew niece dog cat puppy kitten partner boyfriend girlfriend bf gf ex "
    "fiance fiancee twin twins bro sis grandson granddaughter pet horse band boss roommate "
    "flatmate grandma grandpa parrot rabbit hamster son-in-law stepson stepdaughter toddler newborn"
)
_NOT_SUFFIX = (
    "tion",
    "ing",
    "ment",
    "ness",
    "ship",
    "ism",
    "ity",
    "ator",
    "ful",
    "less",
    "ology",
    "ware",
    "ical",
    "able",
    "ous",
    "edly",
)
_PLACE_BEFORE = among("in at near from")
_START_MARKS = frozenset([".", "!", "?", ":", ";", ",", "(", "-", "–", "—", "\n", "/", '"', "“"])
_MOST_WORDS = 5


# Names that more often are seasons, feelings or places when something "is" said of them.
_SCENERY = among(
    "summer autumn winter april may june july august sunday hope faith love art life paris london sydney florence joy peace sunshine rain storm winter spring star india china asia london dallas denver austin long young gay major grace liberty victory justice"
)
_APPS = among(
    "telegram signal discord snapchat tiktok facebook zoom skype slack teams ig fb wechat insta"
)
_LOWER_TITLES = among(
    "uncle coach sister father brother pastor grandpa grandma granny aunt rabbi imam"
)
_SMALL = among("du de di des del la le el al")
_ALWAYS = among("dr prof mrs mr ms professor auntie aunty tita tito")
_RELATED = among(
    "lady guy girl woman man dude chap fellow neighbour neighbor friend colleague coworker boss manager roommate flatmate buddy mate cousin husband wife partner brother sister son daughter girlfriend boyfriend landlord assistant"
)
_PLACE_WORDS = among(
    "san santa new los las port mount lake north south east west saint fort cape el rue"
)
_CONTACT = among(
    "number cell phone email insta ig instagram site birthday born address linkedin twitter mobile handle website whatsapp tel"
)
# Verbs and nouns after which "delphines" is "delphine's".
_NO_SPLIT = among("james charles thomas nicholas lucas marcus chris jules")


_FIRM = re.compile(
    r"^(?:university|college|school|inc|ltd|llc|group|partners|capital|ventures|labs?|bank|hospital|summit|conference|festival|expo|meetup|gala|party|club|fair|hackathon|street|avenue|airport|station|i)$"
)


class Finder:
    """Walks over tokens and says where names stand."""

    def __init__(self, tokens: list[Token], roster: Roster) -> None:
        self.tokens = tokens
        self.roster = roster
        self.lex: Lexicon = lexicon()
        self._shouted = not any(t.text.islower() for t in tokens)

    def run(self) -> list[Token]:
        """The tokens with each name as one token of kind "person", lists of names joined."""
        self._apostrophes()
        out: list[Token] = []
        at = 0
        while at < len(self.tokens):
            end = self._name_at(at, out)
            if end > at:
                first, last = self.tokens[at], self.tokens[end - 1]
                raw = " ".join(
                    t.text if t.text != "." else "." for t in self.tokens[at:end]
                ).replace(" .", ".")
                person = Token(raw, "P", first.start, last.end, "person")
                person.people.append(self.roster.mention(raw, (first.start, last.end)))
                out.append(person)
                at = end
            else:
                out.append(self.tokens[at])
                at += 1
        return out

    def _apostrophes(self) -> None:
        """Cut "delphines son" into "delphine 's son"."""
        out: list[Token] = []
        for at, token in enumerate(self.tokens):
            stem = token.fold[:-1]
            after = self._low(at + 1)
            owner = (
                token.kind == "word"
                and token.fold.endswith("s")
                and len(stem) > 2
                and token.fold not in self.lex.gender
                and not self._plain(token.fold)
                and token.fold not in self.roster.known_words
                and after not in {"and", ",", "", "at", "for"}
                and (
                    stem in self.roster.known_words
                    or (
                        stem in self.lex.gender
                        and stem not in self.lex.wordlike
                        and not self._plain(stem)
                    )
                    or (after in _CONTACT and at and self.tokens[at - 1].fold in self.lex.gender)
                )
            )
            if (
                owner
                and out
                and out[-1].low in {"at", "for", "with"}
                and after in among("now in as since on who he she")
            ):
                owner = False
            if owner and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "word":
                cut = token.end - 1
                out.append(
                    Token(token.text[:-1], token.low[:-1], token.start, cut, "word", fold=stem)
                )
                out.append(Token(token.text[-1:], "'s", cut, token.end, "word", fold="'s"))
            else:
                out.append(token)
        self.tokens = out

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _starts(self, at: int) -> bool:
        before = self.tokens[at - 1] if at else None
        return (
            before is None
            or before.kind == "line"
            or (
                before.kind == "mark"
                and (before.low[0] in _START_MARKS or ord(before.low[0]) > 0x2190)
            )
        )

    def _clause_start(self, at: int) -> bool:
        return self._starts(at) or self._low(at - 1) in among(
            "and but so that because oh then says said hey when if think also out"
        )

    def _finite_after(self, at: int) -> bool:
        low = self._low(at)
        return low in among(
            "'s is was has had will 'll can could would 'd just also doesn't isn't didn't "
            "won't can't wasn't weren't hasn't haven't aren't couldn't wouldn't 're were "
            "are have may both wants never finally still now says really got might"
        ) or (low in self.lex.finite)

    def _plain(self, word: str) -> bool:
        """Whether `word` is an ordinary word, so that it takes more to be a name."""
        lex = self.lex
        if word.endswith("n't") or word in _CONTACT or word in _APPS:
            return True
        if (
            word in lex.common
            or word in lex.titles
            or word in lex.title_mods
            or word in lex.industries
        ):
            return True
        if word.endswith("s") and word[:-1] in lex.common | lex.titles and word not in lex.gender:
            return True
        return word not in lex.gender and word.endswith(_NOT_SUFFIX) and not word.endswith("ying")

    def _name_at(self, at: int, out: list[Token]) -> int:
        token = self.tokens[at]
        if token.kind != "word" or not token.text[:1].isalpha():
            return at
        if token.low in HONORIFICS and self._titled(at):
            after = at + 1 + (self._low(at + 1) == ".")
            return self._extend(after, out)
        if self._third_party(at):
            return at
        if not self._is_name(at, out):
            return at
        return self._extend(at, out)

    def _titled(self, at: int) -> bool:
        """Whether the honorific at `at` stands before a name."""
        token = self.tokens[at]
        after = at + 1 + (self._low(at + 1) == ".")
        follower = self.tokens[after] if after < len(self.tokens) else None
        if follower is None or follower.kind != "word" or not follower.text[0].isalpha():
            return False
        before = self._low(at - 1)
        if token.low in _ALWAYS:
            return (
                follower.capital
                or follower.fold in self.roster.known_words
                or follower.fold in self.lex.gender
                or not self._plain(follower.fold)
            )
        if not token.capital and token.low not in _LOWER_TITLES:
            return False
        owned = before in among("her his their 's a the an our my")
        if token.capital and follower.capital and not (owned and before != "my"):
            return True
        if owned:
            return False
        return follower.fold in self.lex.gender or (
            not self._plain(follower.fold)
            and not follower.capital
            and follower.fold not in self.lex.places
        )

    def _third_party(self, at: int) -> bool:
        back = at - 1
        if self._low(back) in {"called", "named"}:
            return any(self._low(back - n) in _KIN for n in range(1, 5)) and not any(
                self._low(back - n) in {"met", "with"} for n in range(1, 6)
            )
        while back >= 0 and self._low(back) in {",", "and", "named", "called"} and at - back < 3:
            back -= 1
        if self._low(at - 1) in {"and", ","} and self._low(back) not in _KIN:
            start = at - 1
            while (
                start > 0
                and at - start < 5
                and (self._low(start) in {",", "and"} or self.tokens[start].fold in self.lex.gender)
            ):
                start -= 1
            return self._low(start) in among(
                "boys girls kids sons daughters children twins dogs cats"
            )
        if self._low(back) not in _KIN:
            return False
        before = back - 1
        while before >= 0 and self._low(before) in among(
            "old older younger little eldest new best big two twin baby oldest youngest"
        ):
            before -= 1
        if self._low(before) in {"my", "our"}:
            return False
        owned = self._low(before) in among("her his their 's a has have two three '")
        if not owned:
            return self._starts(back) is False and self._low(before) not in _BEFORE
        verb = before - 1
        if self._low(before) == "'s":
            verb -= 1
        if self._low(verb) in {"to", "with"} and any(
            self._low(verb - n) in {"introduced", "connected", "touch"} for n in range(1, 4)
        ):
            return False
        if self._low(verb) == "and":
            return not any(self._low(verb - n) in {"met", "saw", "with"} for n in range(1, 6))
        return self._low(verb) not in {"met", "saw", "with"}

    def _is_name(self, at: int, out: list[Token]) -> bool:
        token, lex = self.tokens[at], self.lex
        if token.fold in self.roster.no_names:
            return False
        if self._low(at - 1) in _SMALL:
            return False
        if token.capital and self._low(at - 1) in _PLACE_WORDS and self.tokens[at - 1].capital:
            return False
        word, before, after = token.fold, self._low(at - 1), self._low(at + 1)
        given = word in lex.gender or word.split("-")[0] in lex.gender
        known = word in self.roster.known_words
        plain = self._plain(word) or word in lex.wordlike
        if plain and token.capital and word.endswith(_NOT_SUFFIX) and word not in lex.common:
            ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            plain = not (ahead and ahead.kind == "word" and ahead.capital)
        place = word in lex.places
        if before in among("the a an this my your our some") and after != "'s":
            return False
        if before == "that" and not self._finite_after(at + 1):
            return False
        told = before == "'s" and self._low(at - 2) in {"it", "that", "this", "name"}
        if (
            before in {"his", "her", "their", "'s"}
            and not told
            and not (known and token.capital and before != "'s" and plain is False)
        ):
            return False
        if before in lex.title_mods and not token.capital and word in lex.titles | {"hunter"}:
            return False
        if before in _PLACE_BEFORE and after != "'s" and (place or not (given or known)):
            return False
        if before == "at" and after != "'s":
            return False
        joined = (
            before in {"and", ",", "/"}
            and bool(out[:-1])
            and (out[-2].kind == "person" or out[-2].low == ")")
        )
        object_of = before in _BEFORE or (
            before == "into" and self._low(at - 2) in among("ran bumped run bump running bumping")
        )
        subject = self._clause_start(at) and self._finite_after(at + 1)
        inner_capital = token.capital and not self._starts(at) and not token.text.isupper()
        if known or given:
            if not plain:
                return not (place and not known and before in {"to", "in", "around", "of"})
            if inner_capital and before not in _PLACE_BEFORE:
                following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
                return (
                    known
                    or before != "to"
                    or not place
                    or bool(following and following.kind == "word" and following.capital)
                )
            return self._wordlike(at, object_of=object_of, subject=subject, joined=joined)
        if plain or place:
            return bool(
                token.capital
                and object_of
                and not place
                and at + 1 < len(self.tokens)
                and self.tokens[at + 1].capital
                and before in {"met", "with"}
                and word not in lex.common
                and not self._plain(self.tokens[at + 1].fold)
            )
        if token.text.isupper() and len(token.text) > 1 and not self._shouted:
            return False
        if len(word) < 2:
            return False
        return self._unknown(at, out, object_of=object_of, subject=subject, joined=joined)

    def _wordlike(self, at: int, *, object_of: bool, subject: bool, joined: bool) -> bool:
        """A name that is a word too: only where a word could hardly stand."""
        before, after, two = self._low(at - 1), self._low(at + 1), self._low(at + 2)
        known_word = self.tokens[at].fold in self.roster.known_words
        second = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            self._starts(at)
            and self.tokens[at].capital
            and second
            and second.capital
            and second.kind == "word"
            and not _FIRM.search(second.fold)
            and (self._finite_after(at + 2) or two in {",", "(", ":"})
        ):
            return True
        if before == "to" and self._low(at - 3) in {"introduced", "introduce", "connected"}:
            return True
        if self._starts(at) and self.tokens[at].capital and second and second.kind == "cadence":
            return True
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            self._clause_start(at)
            and following
            and following.kind == "word"
            and following.text[0].isalpha()
            and not self._plain(following.fold)
            and following.fold not in self.lex.gender
            and following.fold not in self.lex.places
            and len(following.fold) > 3
        ):
            return True
        if (
            before in among("will would can i we to not so very how what be is")
            and not self.tokens[at].capital
        ):
            return before == "to" and self._low(at - 2) in {
                "me",
                "talked",
                "spoke",
                "out",
                "introduced",
            }
        if after == "'s" and self._clause_start(at):
            return True
        if object_of:
            return known_word or (after not in {"of", "for"} and two != "of")
        if subject:
            return (
                after not in {"is", "was", "'s"}
                or known_word
                or self.tokens[at].fold not in _SCENERY
                or is_being(" ".join(self._low(at + n) for n in range(2, 5)))
            )
        if self._starts(at) and after in {",", ":", "(", "=", "-"} and self.tokens[at].capital:
            return True
        if (
            self._starts(at)
            and after in {"the", "and", "&"}
            and (
                known_word
                or (after == "the" and self._low(at + 2) in self.lex.titles)
                or (
                    after != "the"
                    and self.tokens[at].capital
                    and at + 3 < len(self.tokens)
                    and self.tokens[at + 2].capital
                    and self.tokens[at + 2].fold in self.lex.gender
                )
            )
        ):
            return True
        return joined and after != "of"

    def _unknown(
        self, at: int, out: list[Token], *, object_of: bool, subject: bool, joined: bool
    ) -> bool:
        token = self.tokens[at]
        before, after = self._low(at - 1), self._low(at + 1)
        if object_of:
            earlier = self._low(at - 2)
            back = {self._low(at - n) for n in range(2, 7)}
            if (
                before == "with"
                and token.capital
                and back & among("works working work job role contract")
                and not back & {"met", "had", "lunch", "coffee", "dinner"}
            ):
                return False
            if before == "with" and (
                earlier in self.lex.titles
                or earlier in self.lex.industries
                or earlier in among("works working work job role now")
            ):
                return False
            return not (after in self.lex.common and token.low.endswith("s") and not token.capital)
        if token.capital and before in _RELATED and not self._starts(at):
            return True
        ended = after in {",", ".", "!", "", "(", ";"} or (
            at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "line"
        )
        if before in {",", "-", ":"} and ended and self._sought(out):
            return True
        if self._starts(at) and after in {"from", "of"} and self._verb_soon(at):
            return True
        if joined:
            return (
                token.capital
                or before == "and"
                or after in {"at", "and", ","}
                or at + 1 >= len(self.tokens)
                or self._finite_after(at + 1)
            )
        if subject:
            return True
        if (
            self._clause_start(at)
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].kind == "date"
            and any(t.low == "birthday" for t in out)
        ):
            return True
        follower = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self._starts(at) and self._low(at - 1) in {"", ".", "\n", "-", ":", "!"} and follower:
            if after in among(": = - – — (") or (after == "," and (token.capital or at == 0)):
                return True
            if (
                token.capital
                and follower.capital
                and follower.kind == "word"
                and not _FIRM.search(follower.fold)
            ):
                return not token.text.isupper()
            if (
                after == "the"
                or after in _CONTACT
                or (token.capital and follower.kind in {"phone", "email", "handle"})
            ):
                return True
        if before == "to" and self._low(at - 2) in among(
            "me us spoke talking speaking chatting talked talk speak out introduced wrote "
            "write listened reply respond person"
        ):
            return True
        if (
            before == "to"
            and self._low(at - 2)
            and self._low(at - 3) in {"introduced", "introduce", "connected", "gave", "sent"}
        ):
            return True
        if before == "from" and self._low(at - 2) in among(
            "call text email e-mail whatsapp dm voicemail note letter message heard received got"
        ):
            return token.capital or True
        return bool(after == "'s" and self._low(at + 2) in {"birthday", "number", "email", "cell"})

    def _sought(self, out: list[Token]) -> bool:
        """Whether somebody was met whose name has yet to come."""
        back = out[-14:]
        if (
            any(t.low in {"introduced", "touch", "connected"} for t in out[-8:])
            and out[-2:-1]
            and out[-2].kind != "person"
        ):
            return True
        return not any(t.kind == "person" for t in back) and any(
            t.low in {"met", "meet"} for t in back
        )

    def _verb_soon(self, at: int) -> bool:
        """Whether "X from FIRM" goes on with a verb."""
        return any(self._finite_after(n) for n in range(at + 2, min(at + 7, len(self.tokens))))

    def _extend(self, at: int, out: list[Token]) -> int:
        """Where the name that begins at `at` ends, its family names taken along."""
        del out
        end, first = at + 1, self.tokens[at]
        while end < len(self.tokens) and end - at < _MOST_WORDS:
            token = self.tokens[end]
            if token.kind != "word" or self.tokens[end - 1].end + 1 < token.start:
                break
            word = token.fold
            after = self.tokens[end + 1] if end + 1 < len(self.tokens) else None
            if (
                word in PARTICLES
                and after
                and after.kind == "word"
                and (after.capital or not self._plain(after.fold))
                and (token.capital or word not in {"la", "do", "ben", "den", "ten"})
            ):
                end += 2
                continue
            if token.text in {"'s", "’s"} or not self._family(end, first, at):
                break
            end += 1
            if len(token.text) == 1 and self._low(end) == ".":
                end += 1
        return end

    def _family(self, at: int, first: Token, begin: int) -> bool:
        token = self.tokens[at]
        word = token.fold
        if not token.text[:1].isalpha():
            return False
        so_far = [t.fold for t in self.tokens[begin:at]]
        if word in self.roster.known_words:
            if self.roster.fits([*so_far, word]):
                return True
            if len(self.roster.fits([word])) >= 1 and self.roster.fits(so_far):
                return False
        if first.capital and first.text[1:] != first.text[1:].upper():
            if not token.capital and not (
                word.split("-")[0] in PARTICLES and token.text.partition("-")[2][:1].isupper()
            ):
                return False
            if len(token.text) > 1 and token.text.isupper():
                return False
            if _FIRM.search(word):
                return False
            if (
                word in self.lex.common
                and word not in self.lex.gender
                and first.fold in self.lex.common
            ):
                return word in among(
                    "long park young hill lane stone west north king bush wood woods rice bird "
                    "fields wells rivers brown black white green gray love day may short bell ball "
                    "price rose moon song noble"
                )
            return True
        if self._plain(word) or word in self.lex.places or word in self.lex.finite:
            return False
        if self.roster.fits(so_far):
            return False
        after = self._low(at + 1)
        if word in self.lex.gender:
            return after not in {"and"} or self._low(begin - 1) != "with"
        return self._low(at - 1) not in {"and"} and len(word) > 2


# What may stand between names of a list: "Art, Hope and a guy named Guy", "Calum and his wife Ishbel".
_BETWEEN = among(
    ", and plus / a bloke chap lad one fellow guy girl woman man dude lady named called friend his her their wife husband partner girlfriend boyfriend sister brother"
)


def gather(tokens: list[Token]) -> list[Token]:
    """Join names in a row ("Ana, Luis and Tom") to one token of several people."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != "person":
            out.append(token)
            at += 1
            continue
        end = at + 1
        people = list(token.people)
        while end < len(tokens):
            gap = end
            while gap < len(tokens) and tokens[gap].low in _BETWEEN and gap - end < 6:
                gap += 1
            if (
                gap >= len(tokens)
                or tokens[gap].kind != "person"
                or not _listed(tokens, at, end, gap)
            ):
                break
            people += tokens[gap].people
            end = gap + 1
        unique = list({p.name: p for p in people}.values())
        out.append(Token(token.text, "P", token.start, tokens[end - 1].end, "person", unique))
        at = end
    return out


def _listed(tokens: list[Token], at: int, end: int, gap: int) -> bool:
    """Whether the name at `gap` goes on with the list begun at `at`."""
    if gap > end and tokens[end].low not in {",", "and", "plus", "/"}:
        return False
    after = tokens[gap + 1].low if gap + 1 < len(tokens) else ""
    between = [t.low for t in tokens[end:gap]]
    if (
        between == [","]
        and at
        and tokens[at - 1].low in {"with", "met", "saw", "and"}
        and (
            gap + 1 >= len(tokens)
            or tokens[gap + 1].low in {".", "!", ",", "\n"}
            or tokens[gap + 1].kind == "date"
        )
    ):
        return True
    if between == [","]:
        rest = tokens[gap + 1 : gap + 8]
        return any(
            t.low == "and"
            and i + 1 < len(rest)
            and (rest[i + 1].kind == "person" or rest[i + 1].low in {"i", "me", "myself"})
            for i, t in enumerate(rest)
            if all(u.kind == "person" or u.low in {",", "and"} for u in rest[: i + 1])
        )
    before = tokens[at - 1].low if at else ""
    if after == "'s" and before in among("in at to of from round"):
        return True
    if after in among("'s is has was wants needs lives works said loves"):
        return after == "'s" and not before and bool(at)
    return True
