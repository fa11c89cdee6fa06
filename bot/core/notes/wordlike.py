"""Whether a name that is a word too ("will", "grace", "rose") stands as a name."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.being import is_being
from bot.core.notes.firmlike import FIRM
from bot.core.notes.kin import KINSHIP, RELATED
from bot.core.notes.lexicon import among
from bot.core.notes.titled import Titled
from bot.core.notes.window import CONTACT
from bot.core.notes.words import Token

# Names that more often are seasons, feelings or places when something "is" said of them.
_SCENERY = among(
    "summer autumn winter april may june july august sunday hope faith love art life paris london sydney florence joy peace sunshine rain storm winter spring star india china asia london dallas denver austin long young gay major grace liberty victory justice"
)


# What is said of somebody without a verb: "kit into birds", "kit allergic to cats".
_SAID_OF = among(
    "into allergic birthday number cell email mobile obsessed based back pregnant preggo engaged single expecting keen originally v very super "
    "mad huge big currently cant doesnt wont lives works loves needs wants hates said says rang came popped after originally vegan vegetarian"
)


# Plain words and places that far more often are family names behind a given name.
_SURNAMES = among(
    "smith jones brown white black green hall hill wood woods young king bell reed price lane west cooper parker walker taylor carter "
    "turner ward fox stone rice bush marsh brooks banks rivers fields wells waters long short sharp swift wise page cole gray grey byrd hunt "
    "fisher knight marshall sullivan washington lincoln jackson hamilton burns wolf love best day may rose moon cross ford"
)


_MEALS = among("coffee lunch dinner drinks brunch breakfast zoom facetime")
_TO_WHOM = among(
    "talk speak chat speaking talking chatting spoke talked chatted next congrats congratulations shoutout kudos props"
)

# "took rich to lunch", "walked frank home": what is done to people.
_TAKEN = among(
    "took take taking treated treating treat drive driving walked walk walking picked picking pick dropped dropping drop collected collecting "
    "fetch beat joined joining join owes cooked helping help paying pay lend lending cut made make let got get left visit brought bring accompanied saw"
)
_TAKEN_WHERE = among(
    "out home off up round over back along some a an the move dancing shopping my our there"
)


class Wordlike(Titled):
    """Judges names that are words too."""

    def _leads(self, at: int) -> bool:
        """Whether what follows the first word of a note says that it is a name: "rose @ stripe,"."""
        word, after, two = self.tokens[at].fold, self._low(at + 1), self._low(at + 2)
        if after == "and" and at + 2 < len(self.tokens):
            other = self.tokens[at + 2].fold
            return other in self.lex.gender and (
                self._finite_after(at + 3) or other not in self.lex.wordlike
            )
        if after in {"(", "-", "–", "—", ":", "=", "/"}:
            return True
        if after in {"over", "down", "up", "out", "back"} and two in {"at", "from", "in"}:
            return word not in _SCENERY
        follower = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if follower and word not in _SCENERY:
            if follower.kind in {"phone", "email", "handle", "url", "cadence"} or after in _SAID_OF:
                return True
            if after.endswith("ing") and len(after) > 4 and after in self.lex.common:
                return True
        if word in _SCENERY:
            return after == "from"
        return (
            after in {"at", "from", ","} and two != "the"
            if after == ","
            else after in {"at", "from"}
        )

    def _surname(self, at: int, first: Token) -> bool:
        """Whether "smith" goes with the given name before it: "john smith +351 912"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return (
            self.tokens[at].fold in _SURNAMES
            and first.fold in self.lex.gender
            and first.fold not in self.lex.wordlike
            and not first.capital
            and (
                after is None
                or after.kind in {"phone", "email", "handle", "url", "date", "line"}
                or after.low in {",", "(", "'s", "-", ":", "@", "from"}
                or self._finite_after(at + 1)
            )
        )

    def _a_role(self, at: int) -> bool:
        """Whether the word only belongs to a role: the "art" of "art director"."""
        token = self.tokens[at]
        return (
            token.fold not in self.roster.known_words
            and self._low(at + 1) in self.lex.titles
            and (not token.capital or not self._starts(at - 1 if at else 0))
        )

    def _surely_somebody(self, at: int) -> bool:
        """Whether only a person fits: "talk to rose every month", "my cousin grace", "had art over"."""
        before, after, two = self._low(at - 1), self._low(at + 1), self._low(at - 2)
        if before == "to" and two in _TO_WHOM:
            return self._set_apart(at)
        theirs = two in {"his", "her", "their"} and self._low(at - 3) in {"and", "met", "with"}
        theirs = theirs or (two == "'s" and self._low(at - 4) in {"met", "saw", "with"})
        if (before in RELATED or before in KINSHIP) and (theirs or two in {"my", "our"}):
            return self._set_apart(at)
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if before in _MEALS and ahead and ahead.kind == "date" and self._starts(at - 1):
            return self.tokens[at].fold not in _SCENERY
        return (before == "had" and after in {"over", "round"}) or (
            before in {"reminder", "remember"} and after == "birthday"
        )

    def _trade_ahead(self, at: int) -> bool:
        """Whether a trade of at most three words stands at `at`: "health inspector"."""
        for token in self.tokens[at : at + 3]:
            if token.low in self.lex.titles:
                return True
            if token.kind != "word" or token.low in self.lex.finite - self.lex.title_mods:
                return False
        return False

    def _done_to(self, at: int) -> bool:
        """Whether it stands where only somebody known can: "took rich to lunch", "at bill's"."""
        before, after = self._low(at - 1), self._low(at + 1)
        if after == "'s":
            return before in {"at", "round"}
        return before in _TAKEN and (self._set_apart(at) or after in _TAKEN_WHERE)

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
            and not FIRM.search(second.fold)
            and (self._finite_after(at + 2) or two in {",", "(", ":"})
        ):
            return True
        if before == "to" and self._low(at - 3) in {"introduced", "introduce", "connected"}:
            return True
        if self._begins(at) and self._leads(at):
            return True
        if self._starts(at) and self.tokens[at].capital and second and second.kind == "cadence":
            return True
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            self._clause_start(at)
            and following
            and following.kind == "word"
            and following.text[0].isalpha()
            and (following.capital or not self.tokens[at].capital)
            and not self._plain(following.fold)
            and following.fold not in self.lex.gender
            and following.fold not in self.lex.places
            and len(following.fold) > 3
        ):
            return True
        if self._surely_somebody(at) or (known_word and self._done_to(at)):
            return True
        if (
            before in among("will would can i we to not so very how what be is")
            and not self.tokens[at].capital
        ):
            return before == "to" and self._low(at - 2) in {
                *(("over", "round", "across") if known_word else ()),
                "me",
                "talked",
                "spoke",
                "out",
                "introduced",
            }
        if before == "from" and any(
            self._low(at - n)
            in among(
                "borrowed got heard received bought text call email message dm note letter present lift"
            )
            for n in range(2, 7)
        ):
            return True
        if (
            known_word
            and self._starts(at)
            and (
                after in among("upstairs downstairs opposite")
                or (after == "next" and two == "door")
            )
        ):
            return True
        if after == "'s" and (self._clause_start(at) or two in CONTACT):
            return True
        if object_of:
            asked = before in among("ask asked asking thank thanks thanked told tell email text")
            return known_word or ((after not in {"of", "for"} or asked) and two != "of")
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
                or (after == "the" and self._trade_ahead(at + 2))
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
