"""Whether a word no list knows is somebody's name in a note typed without capitals: "tjitske vegan"."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words and letters, said where they are used

from __future__ import annotations

from bot.core.notes.kin import KINSHIP, RELATED
from bot.core.notes.lexicon import among
from bot.core.notes.window import CONTACT
from bot.core.notes.wordlike import Wordlike
from bot.core.notes.words import Token

ALONGSIDE = (RELATED | KINSHIP) | among("cofounder co-founder associate supervisor intern")
# What is said of people only, right behind a name.
_STATE = among(
    "into allergic vegan vegetarian veggie pescatarian pregnant preggo engaged married single divorced widowed separated retired "
    "based obsessed keen hates loves looking hunting trying hoping selling moving dating starting leaving hiring raising thinking "
    "planning expecting buying renting struggling applying interviewing considering retiring relocating getting having seeing studying"
)
_OPENS = among("lol ok okay apparently so yo yay fyi btw omg update guess turns wow ugh hey psa")
_MEALS = among(
    "coffee lunch dinner drinks brunch breakfast call zoom facetime tea beers pints pint supper"
)
_THANKED = among("shoutout congrats kudos props thanks congratulations cheers")
NOTES = among("text dm voicemail whatsapp imessage facetime postcard telegram")
_WHOSE_THINGS = (
    KINSHIP
    | CONTACT
    | among(
        "party house place flat wedding gig show game recital leaving housewarming bbq dog cat car puppy boat garden kitchen daughter son kids visa surgery funeral graduation baby shop bakery studio salon cafe stall"
    )
)
_NEW = among("this that some a an the new old")


def _lettered(token: Token) -> bool:
    """Whether it is made of letters as names are: "tjitske", "o'neill", "eun-bi"."""
    return 2 < len(token.fold) < 16 and all(c.isalpha() or c in "'’-" for c in token.text)


# "took Bob some soup", "got Ana a card"
_TREATED = among(
    "took got made baked cooked knitted buy get bring brought ordered poured drew painted"
)
_A_BIT = among(
    "while bit lot few couple try go shot break chance second third good week month day year"
)


class Newcomers(Wordlike):
    """Weighs unknown words in small letters by what stands around them."""

    def _one_of_mine(self, at: int) -> bool:
        """Whether somebody of the writer's is named: "call my godmother zia every sunday"."""
        return self._low(at - 2) in {"my", "our"} and self._set_apart(at)

    def _surnamed(self, at: int) -> int:
        """1 where a second unknown word follows, as a family name would: "svetozar ilic vegan"."""
        follower = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return int(
            follower is not None
            and follower.kind == "word"
            and _lettered(follower)
            and (self._shouted or not follower.capital)
            and not self._plain(follower.fold)
            and not self._finite_after(at + 1)
            and follower.fold not in self.lex.places
            and follower.fold not in self.lex.common
            and follower.fold not in _STATE
            and follower.fold not in CONTACT
        )

    def _alone(self, at: int) -> bool:
        """Whether nobody else is named in the note."""
        return not any(
            t.fold in self.roster.known_words
            or (t.fold in self.lex.gender and not self._plain(t.fold))
            for n, t in enumerate(self.tokens)
            if not at - 1 <= n <= at and t.kind == "word"
        )

    def _newly_named(self, at: int) -> bool:
        """Whether the unknown word at `at` stands where terse notes name somebody."""
        token = self.tokens[at]
        if (token.capital and not self._shouted) or not _lettered(token):
            return False
        if token.fold in ALONGSIDE:
            return False
        last = at + self._surnamed(at)
        before, after = self._low(at - 1), self._low(last + 1)
        follower = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        kind = follower.kind if follower else ""
        opens = self._begins(at) or (before in _OPENS and self._starts(at - 1))
        if opens and not (before == ":" and at > 1) and self._begins_with_name(last, follower):
            return True
        if last > at and self._clause_start(at) and self._finite_after(last + 1):
            return True
        if before in _MEALS and self._starts(at - 1) and kind == "date":
            return self._alone(at)
        if (before in ALONGSIDE or before in self.lex.titles) and self._set_apart(last):
            whose = {self._low(at - 2), self._low(at - 3)}
            theirs = bool(whose & {"my", "our"})
            new = any(
                self._low(at - n) in _NEW
                and self._low(at - n - 1) in among("met with saw meet to called into")
                for n in (2, 3)
            )
            boss = bool(whose & {"her", "his", "their"}) and any(
                self._low(at - n) in among("introduced connected intro touch linked")
                for n in range(3, 8)
            )
            if theirs or boss or new:
                return True
        if before == "to" and self._low(at - 2) in _THANKED:
            return True
        if before == "had" and after in {"over", "round"}:
            return True
        if before in {"reminder", "remember"} and after == "birthday":
            return True
        if before == "pay" and after == "back":
            return True
        if before == "buy" and after in {"a", "an", "some"} and at < 4:
            return True
        if after == "'s" and self._low(last + 2) in _WHOSE_THINGS and before in {"to", "at"}:
            return True
        return before == "add" and at == 1 and (kind != "word" or after in self.lex.titles)

    def _begins_with_name(self, at: int, follower: Token | None) -> bool:
        if follower is None:
            return False
        word, after, two = self.tokens[at].fold, follower.low, self._low(at + 2)
        if word.endswith("s") and follower.kind not in {"email", "handle"} and after not in _STATE:
            return False
        if follower.kind in {"phone", "email", "handle"}:
            return self._alone(at)
        if follower.kind == "cadence":
            return self._alone(at)
        if after in CONTACT or after == "birthday":
            return True
        if after in _STATE:
            return after != "based" or two in {"in", "out", "near"}
        if follower.text == "@":
            return True
        if after == "and":
            other = self.tokens[at + 2].fold if at + 2 < len(self.tokens) else ""
            return other in self.roster.known_words or (
                other in self.lex.gender and not self._plain(other)
            )
        place = two in self.lex.places
        return (place and (after == "back" or (after == "in" and self._low(at + 3) == "now"))) or (
            after == "back" and two == "in" and self._low(at + 3) in self.lex.places
        )

    def _unknown_owner(self, at: int) -> bool:
        """Whether "svetozars party", "svetozars a welder" begins with a name no list knows."""
        token = self.tokens[at]
        if (
            token.kind != "word"
            or (token.capital and not self._shouted)
            or not token.text.isalpha()
            or not 5 < len(token.fold) < 14
            or token.fold.endswith(("ss", "ous", "us", "is"))
            or self._plain(token.fold)
            or self._plain(token.fold[:-1])
            or token.fold in self.lex.gender
            or token.fold in self.lex.places
            or token.fold[:-1] in self.lex.places
            or token.fold[:-1] in self.lex.industries
        ):
            return False
        after, two = self._low(at + 1), self._low(at + 2)
        if self._begins(at) and after in {"a", "an"} and two:
            return two in self.lex.titles or self._low(at + 3) in self.lex.titles
        if after not in _WHOSE_THINGS:
            return False
        return self._begins(at) or self._low(at - 1) in among("to at met with from saw for")

    def _treated(self, at: int) -> bool:
        """Whether it stands where somebody is given something: "took bob some soup"."""
        after = self._low(at + 1)
        return self._low(at - 1) in _TREATED and (
            after in {"some", "two"} or (after in {"a", "an"} and self._low(at + 2) not in _A_BIT)
        )
