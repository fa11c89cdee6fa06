"""Names that have lost the apostrophe of their genitive: "delphines son", "dinner at amaras"."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.being import is_being
from bot.core.notes.judging import Judge
from bot.core.notes.kin import KINSHIP
from bot.core.notes.lexicon import among
from bot.core.notes.window import CONTACT
from bot.core.notes.words import Token


class Apostrophes(Judge):
    """Cuts names from the s behind them."""

    def _apostrophes(self) -> None:
        """Cut "delphines son" into "delphine 's son"."""
        out: list[Token] = []
        for at, token in enumerate(self.tokens):
            if not token.fold.endswith("s"):
                out.append(token)
                continue
            stem = token.fold[:-1]
            after = self._low(at + 1)
            owner = (
                token.kind == "word"
                and len(stem) > 2
                and (token.fold not in self.lex.gender or self._known_owner(at, stem))
                and not self._plain(token.fold)
                and token.fold not in self.roster.known_words
                and after not in among("and , at for with to from by about until till") | {""}
                and (
                    stem in self.roster.known_words
                    or (
                        stem in self.lex.gender
                        and stem not in self.lex.wordlike
                        and not self._plain(stem)
                    )
                    or (after in CONTACT and at and self.tokens[at - 1].fold in self.lex.gender)
                )
            )
            if (
                owner
                and out
                and out[-1].low in {"at", "for", "with"}
                and after in among("now in as since on who he she")
            ):
                owner = False
            owner = owner and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "word"
            owner = owner or (
                after in KINSHIP
                and len(stem) > 2
                and not self._plain(token.fold)
                and not self._plain(stem)
                and token.fold not in self.roster.known_words
                and bool(at)
                and self.tokens[at - 1].fold in self.lex.gender
                and not self._plain(self.tokens[at - 1].fold)
            )
            owner = owner or self._elided(at, stem) or self._unknown_owner(at)
            if owner:
                cut = token.end - 1
                out.append(
                    Token(token.text[:-1], token.low[:-1], token.start, cut, "word", fold=stem)
                )
                out.append(Token(token.text[-1:], "'s", cut, token.end, "word", fold="'s"))
            else:
                out.append(token)
        self.tokens = out

    def _known_owner(self, at: int, stem: str) -> bool:
        """Whether "dimitris" is what somebody known has: "dimitris knee is done"."""
        after = self._low(at + 1)
        return (
            stem in self.roster.known_words
            and self._clause_start(at)
            and after in self.lex.common
            and not self._finite_after(at + 1)
            and self._finite_after(at + 2)
        )

    def _elided(self, at: int, stem: str) -> bool:
        """Whether a known name has lost its apostrophe: "hunters at the label now", "dinner at amaras"."""
        token = self.tokens[at]
        known = stem in self.roster.known_words
        if (
            token.kind != "word"
            or not token.fold.endswith("s")
            or token.fold in self.roster.known_words
            or not (
                known
                or (
                    stem in self.lex.gender
                    and not self._plain(stem)
                    and not self._plain(token.fold)
                )
            )
            or (stem in self.lex.places and not known)
        ):
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after and (
            after.low in CONTACT or (after.low == "new" and self._low(at + 2) in CONTACT)
        ):
            return True
        if after and after.low == "with" and not known:
            return False
        if after and after.kind == "word" and self._clause_start(at) and (known or at == 0):
            return is_being(" ".join(self._low(at + n) for n in range(1, 5)))
        if not known and (token.fold in self.lex.gender or token.fold in self.lex.places):
            return False
        host = at - 2 if self._low(at - 1) == "and" else at
        return (
            self._low(host - 1) in {"at", "round"}
            or (
                self._low(host - 1) == "to"
                and self._low(host - 2) in {"round", "over", "went", "going", "go"}
            )
        ) and (
            after is None or after.kind in {"date", "mark", "line"} or after.low in {"on", "for"}
        )
