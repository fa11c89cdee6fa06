"""Words that look like names where a place, a deed or a role stands: "out by Lloyd", "Handed Ana"."""

# ruff: noqa: PLR2004 - numbers of letters, said where they are used

from __future__ import annotations

from bot.core.notes.strangers import Strangers
from bot.core.notes.words import Token


class Placed(Strangers):
    """Tells places, deeds and roles from names."""

    def _lies_by(self, at: int) -> bool:
        """Whether a place lies that way: "out by Lloyd"."""
        return self._low(at - 1) == "by" and self._low(at - 2) in {"out", "over", "down", "up"}

    def _deed_to(self, at: int) -> bool:
        """Whether a verb that opens a sentence stands before a name: the "Handed" of "Handed Ana"."""
        token, word = self.tokens[at], self.tokens[at].fold
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return bool(
            ahead
            and token.capital
            and self._starts(at)
            and word not in self.roster.known_words
            and word not in self.lex.gender
            and (
                (word.endswith("ed") and len(word) > 4 and ahead.fold in self.roster.firsts)
                or (word in self.lex.finite and ahead.fold in self.lex.gender)
            )
        )

    def _only_a_role(self, at: int, out: list[Token]) -> bool:
        """Whether a word in small letters says what somebody written with capitals is: ", angel,"."""
        token, before = self.tokens[at], self._low(at - 1)
        if before not in {",", "(", "-", ":", "–"}:
            return False
        named = next((t for t in reversed(out[-4:]) if t.kind == "person"), None)
        if (
            named
            and token.capital
            and before != ":"
            and self._low(at + 1) in self.lex.titles
            and not self._capital(at + 1)
            and token.fold not in self.roster.known_words
            and token.fold not in self.lex.gender
        ):
            return True
        return bool(
            named
            and token.text.islower()
            and named.text[:1].isupper()
            and (token.fold in self.lex.wordlike or token.fold in self.lex.common)
            and token.fold not in self.roster.known_words
        )
