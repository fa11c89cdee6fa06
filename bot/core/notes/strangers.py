"""Whether a word no list knows is a name where it stands."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.firmlike import FIRM
from bot.core.notes.kin import RELATED
from bot.core.notes.lexicon import among
from bot.core.notes.newcomers import ALONGSIDE, NOTES
from bot.core.notes.presented import Presented
from bot.core.notes.window import CONTACT
from bot.core.notes.words import Token

# "ok with crunch", "is with mckinsey": what stands after these is no company for the evening.
_NO_COMPANY = among(
    "is 's are 're was now ok okay fine cool good great happy bad busy help helps struggling struggles stuck obsessed "
    "deals dealing works work working familiar experienced done pleased annoyed comes came filled covered "
    "something things stuff loaded packed vegan still comfortable careful allergic picky strict tired engaged involved "
    "started starting signed partnered trades invests contract contracts job role gig currently recently"
)
# "interview w talkdesk": with a firm more often than with somebody nobody knows.
_ROUNDS = among("interview interviews interviewing onsite superday assessment")
# "popped round with banana bread": what comes along then is a thing.
_BY_WITH = among("round over by through along back")
# "wants someone with figma": what they should know.
_SOUGHT = among("wants want needs need looking seeking hiring after for")
_WHOEVER = among(
    "someone somebody anyone anybody person persons folks candidates freelancer experience experienced fluent proficient skills "
    "skilled handy adept comfortable hand"
)
_BROUGHT = among(
    "introduced connected referred intro introduction recommended touch me us invited sent told forwarded interviewed hired"
)


_MESSAGES = among(
    "call text email e-mail whatsapp dm voicemail note letter message postcard ping facetime visit card"
)


_HEAVENS = among(
    "goodness heavens heaven gosh christ jesus fuck bos boss bro bruv boo hun babe luv"
)
# "Afraid of dogs so Rex stays in": how somebody is, no name.
_OF_WHAT = among("afraid fond proud tired full scared terrified petrified frightened sick short")


class Strangers(Presented):
    """Weighs words of which only the place tells anything."""

    def _whoever(self, word: str) -> bool:
        """Whether it stands for somebody who has yet to be named: "a physio named ife"."""
        return word in self.lex.titles or word in RELATED

    def _brought_to(self, at: int) -> bool:
        """Whether "to" leads to whom somebody was introduced, "sofia" being no place there."""
        return self._low(at - 3) in _BROUGHT or (
            self._low(at - 2) in {"me", "us"} and self._low(at - 3) in {"in", "on", "up", "intro"}
        )

    def _sent_by(self, at: int) -> bool:
        """Whether a message is told to have come "from" the word at `at`, whom a pronoun takes up."""
        if self.tokens[at].capital and self._low(at - 2) in {"word", "heard", "news", "peep"}:
            return True
        return self._low(at - 2) in _MESSAGES and (
            self.tokens[at].capital
            or any(self._low(at + n) in {"he", "she", "his", "her", "they"} for n in range(1, 9))
            or (self._low(at - 2) in NOTES and at < 4 and self._set_apart(at))
        )

    def _unknown(
        self, at: int, out: list[Token], *, object_of: bool, subject: bool, joined: bool
    ) -> bool:
        token = self.tokens[at]
        before, after = self._low(at - 1), self._low(at + 1)
        if before in {"thank", "thanks"} and token.fold in _HEAVENS:
            return False
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
            if (
                before == "with"
                and earlier in _NO_COMPANY
                and (not token.capital or earlier in {"'s", "is", "'re", "are"})
            ):
                return False
            if before == "with" and (
                earlier in _WHOEVER
                or (earlier == "people" and back & _SOUGHT)
                or (not token.capital and earlier in _BY_WITH)
                or (earlier in _ROUNDS and not (self._capital(at + 1) or self._surnamed(at)))
            ):
                return False
            if (
                before == "with"
                and not back & {"had", "grabbed", "shared", "drank", "having"}
                and (
                    earlier in self.lex.titles
                    or earlier in self.lex.industries
                    or earlier in among("works working work job role now")
                )
            ):
                return False
            return not (after in self.lex.common and token.low.endswith("s") and not token.capital)
        if (
            token.capital
            and before == "and"
            and self._list_of_new(out)
            and (self._name_ends(at) or self._newcomer(at))
        ):
            return True
        if before == "," and token.capital and self._role_ends(at - 1) and self._name_ends(at):
            return True
        if (
            before in ALONGSIDE
            and not self._starts(at)
            and (token.capital or self._met_theirs(at) or self._one_of_mine(at))
        ):
            return True
        if (
            before in among("wife husband girlfriend boyfriend gf bf")
            and self._low(at - 2) in {"his", "her", "their"}
            and self._low(at - 3) == "and"
        ):
            return True
        if self._newly_named(at):
            return True
        ended = after in {",", ".", "!", "", "(", ";"} or (
            at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "line"
        )
        if token.capital and (
            (before == "by" and self._low(at - 2) in _BROUGHT)
            or (before in {"through", "via"} and ended and not token.text.isupper())
        ):
            return True
        if (
            before in {",", "-", ":"}
            and (ended or (token.capital and (self._name_ends(at) or self._full_name_ends(at))))
            and self._sought(out, full=self._capital(at + 1) or self._surnamed(at) > 0)
        ):
            return True
        if self._begins(at) and after == "and" and self._low(at + 2) in {"i", "me", "myself"}:
            return True
        if self._begins(at) and after in {"over", "down"} and self._low(at + 2) in {"at", "in"}:
            return self._verb_soon(at + 1)
        if self._starts(at) and after in {"from", "of"} and self._verb_soon(at):
            return not (after == "of" and token.fold in _OF_WHAT)
        if joined:
            return (
                token.capital
                or before == "and"
                or after in {"at", "and", ",", "("}
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
        if (
            self._begins(at)
            and not (before == ":" and out[-2:-1] and out[-2].kind == "person")
            and follower
            and follower.kind == "word"
            and len(token.fold) > 2
            and len(follower.fold) > 2
            and follower.fold != token.fold
            and follower.text.isalpha()
            and not self._plain(follower.fold)
            and follower.fold not in self.lex.places
            and (
                self._finite_after(at + 2)
                or self._low(at + 2) in among("at from only mostly always , ( - – : = @ and")
            )
        ):
            return True
        if (
            self._begins(at)
            and after in {"at", "from"}
            and len(token.fold) > 2
            and self._verb_soon(at)
        ):
            return True
        if self._starts(at) and self._low(at - 1) in {"", ".", "\n", "-", ":", "!"} and follower:
            if token.capital and (
                follower.kind == "cadence" or (before == ":" and after in {"and", "&"})
            ):
                return True
            if after in among(": = - – — ( → ➜ ➡ | · •") or (
                after == "," and (token.capital or at == 0 or self._low(at - 1) in {":", "\n"})
            ):
                return True
            if (
                token.capital
                and follower.capital
                and follower.kind == "word"
                and not FIRM.search(follower.fold)
            ):
                return not token.text.isupper()
            if (
                after == "the"
                or after in CONTACT
                or (token.capital and follower.kind in {"phone", "email", "handle"})
            ):
                return True
        if before == "to" and self._low(at - 2) == "thanks" and token.capital:
            return True
        if before == "to" and self._low(at - 2) in among(
            "spoke talking speaking chatting talked talk speak out introduced wrote "
            "write listened reply respond person"
        ):
            return True
        if before == "to" and self._low(at - 2) in {"me", "us"}:
            # One word one is "referred to" is more often a firm: "referred me to Nvidia".
            return self._low(at - 3) not in among("referred recommended submitted") or (
                not token.capital or (self._capital(at + 1) and not FIRM.search(self._low(at + 1)))
            )
        if (
            before == "to"
            and self._low(at - 2)
            and self._low(at - 3) in {"introduced", "introduce", "connected", "gave", "sent"}
        ):
            return True
        if before == "from" and self._sent_by(at):
            return True
        return bool(after == "'s" and self._low(at + 2) in {"birthday", "number", "email", "cell"})
