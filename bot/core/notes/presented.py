"""Whether a word stands where a note says outright what somebody is called: "a guy named wolf"."""

# ruff: noqa: PLR2004 - numbers of words and letters, said where they are used

from __future__ import annotations

from bot.core.notes.firmlike import FIRM, FIRM_KINDS
from bot.core.notes.kin import RELATED
from bot.core.notes.lexicon import among
from bot.core.notes.placelike import Placelike

_REACHED = frozenset({"phone", "email", "handle"})
_FULL_STOP = 10
"""Words of a clause in which whoever "is" somebody is looked for."""


class Presented(Placelike):
    """Weighs words that a note presents as a name, be they names, towns or words elsewhere."""

    def _presented(self, at: int) -> bool:
        """Whether the word at `at` is said to be somebody's name, or leads to their number."""
        token = self.tokens[at]
        word = token.fold
        if not token.text.replace("-", "").isalpha() or len(word) < 3:
            return False
        named = word in self.lex.gender or not (self._plain(word) or word in self.lex.places)
        before = self._low(at - 1)
        if before in {"named", "called"}:
            return named and self._somebody_ends(at - 1)
        if before in {"is", "'s", "=", ":"} and named:
            return self._role_before(at) and (self._sure(at) or self._capital(at + 1))
        if self._begins(at) and not token.capital and named:
            return self._listed_first(at)
        if word in self.lex.gender and before in RELATED and self._low(at - 2) in self.lex.titles:
            return self._set_apart(at)
        return before in {"met", "with"} and token.capital and self._met_by_capital(at)

    def _met_by_capital(self, at: int) -> bool:
        """Whether only its capital makes a trade or town a name: "with Sparky", "Adelaide Mwangi"."""
        word = self.tokens[at].fold
        if word in self.lex.titles:
            return not self._shouted and self._set_apart(at)
        return (
            word in self.lex.places
            and self._capital(at + 1)
            and not self._plain(self._low(at + 1))
            and self.tokens[at + 1].fold not in self.lex.places
            and not FIRM.search(self.tokens[at + 1].fold)
        )

    def _somebody_ends(self, at: int) -> bool:
        """Whether what stands before `at` is somebody: "a guy", "the campground host is"."""
        back = at - 1 - (self._low(at - 1) in {"is", "'s", "was"})
        if self._low(back - 1) in {"from", "at"} and not self._plain(self._low(back)):
            back -= 2
        word = self._low(back)
        return (word in RELATED or word in self.lex.titles) and word not in FIRM_KINDS

    def _role_before(self, at: int) -> bool:
        """Whether the clause names a role before "is": "notary 4 the closing is", "sitter ="."""
        back = at - 2
        words: list[str] = []
        while back >= 0 and not self._starts(back + 1) and len(words) < _FULL_STOP:
            words.append(self._low(back))
            back -= 1
        first = words[-3:]
        ours = self._capital(at) and words[-1:] and words[-1] in {"my", "our", "new", "the"}
        return (
            0 < len(words) < _FULL_STOP
            and (bool(ours) or any(w in RELATED or w in self.lex.titles for w in first))
            and not any(word in self.roster.known_words for word in words)
        )

    def _sure(self, at: int) -> bool:
        """Whether it is a given name, or leads to a number or address."""
        follower = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.tokens[at].fold in self.lex.gender:
            return True
        beyond = self.tokens[at + 2].kind if at + 2 < len(self.tokens) else ""
        return bool(follower and (follower.kind in _REACHED or beyond in _REACHED))

    def _listed_first(self, at: int) -> bool:
        """Whether a line begins with it as a card does: "hank. plumber.", "bev ostrander 902 ..."."""
        if self._low(at + 1) == "." and self._low(at + 2) in self.lex.titles:
            return True
        if self._heads_card(at):
            return True
        ahead = self.tokens[at + 1 : at + 3]
        reached = next((n for n, t in enumerate(ahead) if t.kind in _REACHED), None)
        return reached is not None and all(
            t.kind == "word" and not self._plain(t.fold) for t in ahead[:reached]
        )

    def _heads_card(self, at: int) -> bool:
        """Whether it is the whole first line of a card: "temur", below it a number."""
        ahead = self.tokens[at + 1 : at + 12]
        return (
            at == 0
            and bool(ahead)
            and ahead[0].kind == "line"
            and any(t.kind in _REACHED for t in ahead)
            and self.tokens[at].fold not in self.lex.common
        )

    def _role_ends(self, at: int) -> bool:
        """Whether "asked the union rep" ends before `at`: whose role it is comes next."""
        firm = at
        while firm > 1 and self._capital(firm - 1):
            firm -= 1
        if firm < at and self._low(firm - 1) in {"at", "of", "for", "from"}:
            at = firm - 1
        if self._low(at - 2) == "of" and self._low(at - 3) in {"head", "director", "vp", "chief"}:
            at -= 2
        word = self._low(at - 1)
        role = word in self.lex.titles or word in RELATED or word in {"head", "chief"}
        harbour = word == "master" and self._low(at - 2) in among("harbour harbor station")
        if not role and not harbour:
            return False
        for back in range(at - 2, max(at - 6, -1), -1):
            if self._low(back) in {"the", "my", "our", "their", "a", "an", "its"}:
                return self._low(back - 1) in among(
                    "asked met saw emailed called thanked with to from told by messaged texted rang phoned pinged and"
                )
            if self.tokens[back].kind != "word" or self._low(back) in self.lex.finite:
                return False
        return False
