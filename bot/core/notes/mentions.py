"""Finding the names of people among the tokens of a note."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from functools import cache

from bot.core.notes.apostrophes import Apostrophes
from bot.core.notes.firmlike import FIRM, TRAINED
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.people import AFTER, HONORIFICS, PARTICLES
from bot.core.notes.words import Token

_MOST_WORDS = 5
_BEFORE_NICKNAMES = frozenset(["big", "lil", "dj"])


@cache
def _nameless() -> frozenset[str]:
    """The plain words with which no name begins."""
    lex = lexicon()
    some = lex.common - lex.gender.keys() - lex.wordlike - HONORIFICS - _BEFORE_NICKNAMES
    return frozenset(word for word in some if "-" not in word)


class Finder(Apostrophes):
    """Walks over tokens and says where names stand."""

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

    def _name_at(self, at: int, out: list[Token]) -> int:
        token = self.tokens[at]
        if token.kind != "word" or not token.text[:1].isalpha():
            return at
        if self._low(at + 1) in {"=", ":"} and self._named_again(at, out):
            return self._extend(at, out)
        if self._surely_no_name(token):
            return at
        if self._nickname(at) or self._joined_firm(at) or self._only_somebody(at):
            return at
        if token.low in HONORIFICS and self._low(at - 1) not in TRAINED and self._titled(at):
            after = at + 1 + (self._low(at + 1) == ".")
            return self._extend(after, out)
        own = not token.capital or (
            self.tokens[at + 1 :][:1] and (self.tokens[at + 1].fold not in self.roster.known_words)
        )
        if token.low in _BEFORE_NICKNAMES and own and self._nicknamed(at):
            return self._extend(at + 1, out)
        if self._third_party(at) or self._only_whose(at, out):
            return at
        if not self._is_name(at, out):
            return at
        return self._extend(at, out)

    def _surely_no_name(self, token: Token) -> bool:
        """Whether it is a plain word in small letters, as most are: no look around is needed."""
        return (
            token.fold in _nameless()
            and token.fold not in self.roster.known_words
            and token.text.islower()
        )

    def _only_somebody(self, at: int) -> bool:
        """Whether "guy" or "lady" only leads to the name: "guy named muthu fixed my chain"."""
        return (
            self.tokens[at].low in {"guy", "lady"}
            and self._low(at + 1) in {"named", "called"}
            and (
                not self.tokens[at].capital
                or self._low(at + 1) == "named"
                or self._finite_after(at + 3)
            )
        )

    def _named_again(self, at: int, out: list[Token]) -> bool:
        """Whether the word was told to be somebody's name before: "met gus n wren: ..., wren = barber"."""
        said = self.tokens[at].text
        return any(t.kind == "person" and t.text == said for t in out)

    def _only_whose(self, at: int, out: list[Token]) -> bool:
        """Whether the name just says whose somebody is: "Dr. Wachowska (Tuna's vet)"."""
        return (
            self._low(at - 1) == "("
            and self._low(at + 1) == "'s"
            and len(out) > 1
            and out[-2].kind == "person"
            and self.tokens[at].fold not in self.roster.known_words
            and any(self._low(at + n) == ")" for n in range(3, 6))
        )

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
            if word in AFTER and end == at + 1 and self._respected(end, first):
                end += 1
                break
            if token.text in {"'s", "’s"} or not self._family(end, first, at):
                break
            end += 1
            if len(token.text) == 1 and self._low(end) == ".":
                end += 1
                if token.text.islower():
                    break
        return end

    def _respected(self, at: int, first: Token) -> bool:
        """Whether "di" or "aunty" after a name honours it: "Priyanka di called"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return (first.fold in self.lex.gender or first.fold in self.roster.known_words) and (
            after is None or after.kind != "word" or not after.capital or self._finite_after(at + 1)
        )

    def _family(self, at: int, first: Token, begin: int) -> bool:
        token = self.tokens[at]
        word = token.fold
        if not token.text[:1].isalpha():
            return False
        so_far = [t.fold for t in self.tokens[begin:at]]
        if word in self.roster.known_words:
            # A family name somebody known has: "Bob Costa" is neither Bob Silva nor Ana Costa.
            if self.roster.fits([*so_far, word]) or word not in self.roster.firsts:
                return True
            if self.roster.fits([word]) and (self.roster.fits(so_far) or not first.capital):
                return False
        if first.capital and first.text[1:] != first.text[1:].upper():
            if not token.capital and not (
                word.split("-")[0] in PARTICLES and token.text.partition("-")[2][:1].isupper()
            ):
                return False
            if len(token.text) > 1 and token.text.isupper():
                return False
            if FIRM.search(word):
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
        if len(word) == 1 and self.roster.fits([first.fold, word]) and first.text.islower():
            return word not in among("i a x w n u r") or self._finite_after(at + 1)
        if len(word) == 1 and word not in among("i a x w n u r"):
            return self._low(at + 1) == "." or (
                first.fold in self.lex.gender and self._finite_after(at + 1)
            )
        if at == begin + 1 and self._surname(at, first):
            return True
        if (
            self._plain(word)
            or word in self.lex.places
            or word in self.lex.finite
            or (
                word.endswith(("'d", "ed", "ing")) and word not in self.lex.gender and len(word) > 4
            )
        ):
            return False
        if self.roster.fits(so_far):
            return False
        after = self._low(at + 1)
        if word in self.lex.gender:
            return after != "and" or self._low(begin - 1) != "with"
        return self._low(at - 1) != "and" and len(word) > 2
