"""Whether a word is a name where it stands."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.firmlike import FIRM_KINDS
from bot.core.notes.kin import BEFORE, LIKED
from bot.core.notes.lexicon import among
from bot.core.notes.placed import Placed
from bot.core.notes.window import NOT_SUFFIX, OF_TONGUES, TONGUES
from bot.core.notes.words import Token

_PLACE_BEFORE = among("in at near from")
_SMALL = among("du de di des del la le el al")
_PLACE_WORDS = among(
    "san santa new los las port mount lake north south east west saint fort cape el rue"
)


_FIRM_LABELS = among("company firm employer org organisation organization workplace studio agency")
# "bumped into Ana", "sat next to Ana", "got hold of Ana"
_LED = {
    "into": among("ran bumped run bump running bumping"),
    "to": among("next"),
    "of": among("hold"),
}


# "roped in Tom", "pencilled in Ana": what may stand between "in" and somebody.
_BROUGHT_IN = among(
    "roped brought called filled pencilled penciled let checked check checking dropped popped invited squeezed sent took looped cut "
    "rope bring call fill let drop pop loop"
)

_FEASTS = among("paddy patrick valentine george andrew david nicholas stephen mother father john")


class Judge(Placed):
    """Weighs known people, given names, capitals and the words around."""

    def _is_name(self, at: int, out: list[Token]) -> bool:
        token, lex = self.tokens[at], self.lex
        if token.fold in self.roster.no_names or (
            token.fold in {"son", "said"}
            and token.text.islower()
            and token.fold not in self.roster.known_words
        ):
            return False
        if token.fold in TONGUES and self._low(at - 1) in OF_TONGUES:
            return False
        if self._low(at - 1) in _SMALL or self._deed_to(at) or self._only_a_role(at, out):
            return False
        if (
            self._low(at - 1) in {"in", "near"}
            and token.capital
            and token.fold not in self.roster.known_words
            and self._low(at - 2) not in _BROUGHT_IN
            and self._low(at + 1) not in {"'s", "and"}
        ):
            return False
        if token.capital and self._low(at - 1) in _PLACE_WORDS and self.tokens[at - 1].capital:
            return False
        if (
            self._inside_a_name(at, out)
            or self._begins_a_firm(at)
            or self._employs(at)
            or self._gathers(at)
            or self._second_partner(at, out)
            or self._where_or_what(at)
        ):
            return False
        if token.text in {"des", "del", "dos", "van", "della"} and self._low_between_capitals(at):
            return False
        if token.fold.startswith("ex-") or token.fold == "kith":
            return False
        if self._known_in_full(at):
            return True
        if (
            self._begins(at)
            and self._low(at + 1) in {"at", "in", "round"}
            and token.fold not in self.lex.gender
            and token.fold not in self.roster.known_words
            and "'s" in (self._low(at + 3), self._low(at + 4))
        ):
            return False
        word, before, after = token.fold, self._low(at - 1), self._low(at + 1)
        if after == "'s" and self._low(at + 2) in {"day", "eve"} and word in _FEASTS:
            return False
        given = word in lex.gender or (
            word.split("-")[0] in lex.gender
            and (token.capital or word.split("-")[0] not in lex.common)
        )
        known = word in self.roster.known_words
        plain = self._plain(word) or word in lex.wordlike
        if plain and token.capital and word.endswith(NOT_SUFFIX) and word not in lex.common:
            ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            plain = not (ahead and ahead.kind == "word" and ahead.capital)
        place = word in lex.places
        if before in among("the a an this my your our some") and after != "'s":
            return before in {"a", "an"} and self._some_full_name(at)
        if (
            before == "with"
            and token.capital
            and plain
            and not known
            and self._low(at - 2) in {"'s", "is", "are", "'re"}
            and self._low(at - 3) in {"he", "she", "they"}
        ):
            return False
        if (
            before == "that"
            and not self._finite_after(at + 1)
            and not (token.capital and after == "," and given)
        ):
            return False
        told = before == "'s" and self._low(at - 2) in {"it", "that", "this", "name"}
        if (
            before in {"his", "her", "their", "'s"}
            and not told
            and not (known and token.capital and before != "'s" and plain is False)
        ):
            return False
        if (
            before in lex.title_mods
            and not token.capital
            and (word in lex.titles or word in {"hunter", "ed"})
        ):
            return False
        if before in LIKED and plain and not known:
            return False
        if (
            before in _PLACE_BEFORE
            and after != "'s"
            and (place or not (given or known))
            and not (before == "from" and not place and not plain and self._sent_by(at))
        ):
            return False
        if (after == "only" and word == "cash") or (
            after in {"fan", "fans", "supporter", "yum", "kha"} and not self._capital(at + 1)
        ):
            return False
        if not known and self._lies_by(at):
            return False
        if before == "at" and after != "'s" and not (after == "and" and self._low(at + 3) == "'s"):
            return False
        if token.capital and self._after_trade(at):
            return True
        if (
            before in {"called", "named"}
            and not known
            and FIRM_KINDS
            & {
                self._low(at - 2),
                self._low(at - 3) if self._low(at - 2) in {"is", "'s", "was"} else "",
            }
        ):
            return False
        if before == ":" and self._low(at - 2) in _FIRM_LABELS:
            return False
        if (
            token.fold in lex.titles
            and not known
            and self._starts(at)
            and after in {",", "."}
            and any(t.kind == "person" for t in out)
        ):
            return False
        if before in {"called", "named"} and (
            self._someone_before(at - 2)
            if token.capital
            else not plain
            and not place
            and (
                self._whoever(self._low(at - 2))
                or (
                    self._low(at - 2) in {"'re", "'s", "is", "are"}
                    and self._low(at - 3) in {"they", "he", "she"}
                )
            )
        ):
            return True
        if self._presented(at):
            return True
        joined = (
            before in {"and", ",", "/"}
            and bool(out[:-1])
            and (out[-2].kind == "person" or out[-2].low == ")")
        )
        if (
            joined
            and before == ","
            and not known
            and not token.capital
            and (after in lex.titles or after in lex.title_mods or plain)
            and any(t.kind == "person" and t.text[:1].isupper() for t in out[-2:-1])
        ):
            return False
        object_of = (
            before in BEFORE or self._low(at - 2) in _LED.get(before, ()) or self._treated(at)
        )
        subject = self._clause_start(at) and self._finite_after(at + 1)
        inner_capital = token.capital and not self._starts(at) and not token.text.isupper()
        if known or given:
            if not plain:
                if before == "to" and self._brought_to(at):
                    return True
                return not (place and not known and before in {"to", "in", "around", "of"})
            if inner_capital and before not in _PLACE_BEFORE:
                following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
                return (
                    known
                    or before != "to"
                    or not place
                    or bool(following and following.kind == "word" and following.capital)
                )
            return not self._a_role(at) and self._wordlike(
                at, object_of=object_of, subject=subject, joined=joined
            )
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
