"""Names behind an honorific, a byname or a trade: "Dr. Okafor", "big ray", "the physio Xanthe"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.firmlike import FIRM
from bot.core.notes.kin import BEFORE, Kin
from bot.core.notes.lexicon import among

_LOWER_TITLES = among(
    "uncle coach sister father brother pastor grandpa grandma granny aunt rabbi imam miss madam captain "
    "chief alhaji alhaja hajia sheikh sensei maestro bishop deacon colonel sergeant sgt lieutenant commander judge inspector councillor senator"
)
_ALWAYS = among(
    "dr prof mrs mr ms professor auntie aunty tita tito reverend rev mme "
    "pani dona doña tia tío signora senhora ninang manang manong nanay tatay aling kuya "
    "abuela abuelo abuelita nonna nonno oma opa tante babushka yiayia halmoni"
)
# Honorifics that a full stop cuts short.
_CUT_SHORT = among(
    "st capt sgt lt col gen hon pr fr br sr jr cllr supt insp cpl maj cmdr adm mlle ing dott"
)

_ON_STAGE = among(
    "speaker host guest panelist panellist moderator interviewer winner organiser organizer chair examiner presenter instructor guide"
)


class Titled(Kin):
    """Tells titled people, and those whose trade is told first."""

    def _titled(self, at: int) -> bool:
        """Whether the honorific at `at` stands before a name."""
        token = self.tokens[at]
        after = at + 1 + (self._low(at + 1) == ".")
        follower = self.tokens[after] if after < len(self.tokens) else None
        if follower is None or follower.kind != "word" or not follower.text[0].isalpha():
            return False
        before = self._low(at - 1)
        if token.low == "ate":
            given = follower.fold in self.lex.gender or follower.fold in self.roster.known_words
            alike = token.capital and follower.capital
            return given and (alike or self._finite_after(at + 2))
        if after > at + 1 and token.low not in _ALWAYS | _CUT_SHORT:
            return False
        if token.low == "miss" and before in among(
            "i we you they to will 'll didn't don't really gonna all not"
        ):
            return False
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

    def _nicknamed(self, at: int) -> bool:
        """Whether "big" or "lil" belongs to the name after it: "talked to big ray"."""
        word = self.tokens[at + 1].fold if at + 1 < len(self.tokens) else ""
        return (self._starts(at) or self._low(at - 1) in BEFORE | {"to", "and", "from", "at"}) and (
            word in self.lex.gender and (word not in self.lex.common or word in self.lex.wordlike)
        )

    def _after_trade(self, at: int) -> bool:
        """Whether a trade leads to a name: "the physio Xanthe", "our new mechanic is Clarisse"."""
        back = at - 1
        if back < 0 or self._plain(self.tokens[at].fold) or self.tokens[at].fold in self.lex.places:
            return False
        if self._low(back) in {"is", "was"}:
            begins = any(self._low(at - n) in {"my", "our", "the"} for n in range(3, 6))
            if begins and self._low(back - 1) in self.lex.titles:
                return True
            near = [self._low(at - n) for n in range(2, 11)]
            return self._capital(at + 1) and any(
                word in self.lex.titles or word in _ON_STAGE for word in near
            )
        if self._starts(back) and self._capital(back) and self._capital(at + 1):
            return self._low(back) in self.lex.titles and not FIRM.search(self.tokens[at + 1].fold)
        if self._low(back) in self.lex.titles and self._capital(at + 1):
            first = next((back - n for n in (1, 2) if self._starts(back - n)), back)
            led = [self._low(n) for n in range(first, back)]
            if led and not any(w in self.lex.finite or w in BEFORE or len(w) < 4 for w in led):
                return not FIRM.search(self.tokens[at + 1].fold)
        return self._low(back) in self.lex.titles and any(
            self._low(at - n) in {"my", "our", "the"}
            or (
                self._low(at - n) in {"this", "some", "a", "an"}
                and self._low(at - n - 1) in {"met", "saw", "to", "into"}
            )
            for n in range(2, 4)
        )
