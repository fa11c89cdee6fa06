"""A look at the words around a place in a note."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.lexicon import Lexicon, among, lexicon
from bot.core.notes.people import Roster
from bot.core.notes.words import Token

NOT_SUFFIX = (
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
    "ball",
)
_START_MARKS = frozenset([".", "!", "?", ":", ";", ",", "(", "-", "–", "—", "\n", "/", '"', "“"])
_APPS = among(
    "telegram signal discord snapchat tiktok facebook zoom skype slack teams ig fb wechat insta"
)
CONTACT = among(
    "number cell phone email insta ig instagram site folio portfolio birthday born address linkedin twitter mobile handle website whatsapp tel"
)


OPENING = among(
    "with met from to and by old new big little young aunt saint thanks hi hey dear via at also then when that because friend cousin brother sister remind ask tell"
)


_TELLS = among("told tells reminded informs informed")


# "taught Latin", "speaks German"
TONGUES = among(
    "latin german french spanish english greek italian dutch polish russian irish welsh danish swedish norwegian turkish arabic hebrew "
    "yiddish hindi urdu mandarin korean thai tamil persian farsi maltese norse frisian basque breton gaelic catalan"
)
OF_TONGUES = among(
    "taught teaches teach teaching speaks speak speaking spoke learn learns learning learnt learned studies studying studied fluent knows and some in"
)


class Window:
    """Tokens to walk over, the people who may be meant, and what the words around say."""

    def __init__(self, tokens: list[Token], roster: Roster) -> None:
        self.tokens = tokens
        self.roster = roster
        self.lex: Lexicon = lexicon()
        self._shouted = not any(t.text.islower() for t in tokens)

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _capital(self, at: int) -> bool:
        return (
            0 <= at < len(self.tokens)
            and self.tokens[at].kind == "word"
            and self.tokens[at].capital
        )

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

    def _begins(self, at: int) -> bool:
        """Whether it is the first word of the note, of a line, or after a heading."""
        return at == 0 or self.tokens[at - 1].kind == "line" or self._low(at - 1) in {":", "•", "*"}

    def _clause_start(self, at: int) -> bool:
        return (
            self._starts(at)
            or self._low(at - 1)
            in among(
                "and but so that because oh then says said hey when if think also out fyi btw ps nb heard lol omg ok okay apparently yay wow ugh update"
            )
            or (self._low(at - 1) in {"me", "us"} and self._low(at - 2) in _TELLS)
        )

    def _finite_after(self, at: int) -> bool:
        low = self._low(at)
        return low in among(
            "'s is was has had does did will 'll can could would 'd just also doesn't isn't didn't "
            "won't can't wasn't weren't hasn't haven't aren't couldn't wouldn't 're were "
            "are have may both wants never finally still now says really got might only always usually currently recently hates cant"
        ) or (low in self.lex.finite)

    def _plain(self, word: str) -> bool:
        """Whether `word` is an ordinary word, so that it takes more to be a name."""
        lex = self.lex
        if word.endswith("n't") or word in CONTACT or word in _APPS:
            return True
        if word.endswith("ly") and (word[:-2] in lex.common or f"{word[:-3]}y" in lex.common):
            return word not in lex.gender
        if (
            word in lex.common
            or word in lex.titles
            or word in lex.title_mods
            or word in lex.industries
        ):
            return True
        if (
            word.endswith("s")
            and (word[:-1] in lex.common or word[:-1] in lex.titles)
            and word not in lex.gender
        ):
            return True
        return (
            word not in lex.gender
            and len(word) > 4
            and word.endswith(NOT_SUFFIX)
            and not word.endswith("ying")
        )

    def _set_apart(self, at: int) -> bool:
        """Whether what follows the word at `at` begins something else."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return bool(
            after is None
            or after.kind in {"date", "cadence", "line", "phone", "email", "handle", "mark"}
            or self._finite_after(at + 1)
            or after.low in among("at in about and re for on with to from who again")
        )

    def _sought(self, out: list[Token], *, full: bool) -> bool:
        """Whether somebody was met whose name has yet to come, a `full` one where only a trade was told."""
        back = out[-14:]
        if (
            any(t.low in {"introduced", "touch", "connected"} for t in out[-8:])
            and out[-2:-1]
            and out[-2].kind != "person"
            and not self._named_since(out)
        ):
            return True
        if any(t.kind == "person" for t in back):
            return False
        # "chimney sweep rang back, Dorottya Kis"
        sentence = next((n for n, t in enumerate(reversed(back)) if t.low in {".", "!", "?"}), 14)
        told = back[max(0, len(back) - sentence) :]
        return any(t.low in {"met", "meet"} for t in back) or (
            full
            and any(
                t.low in self.lex.titles and t.low not in {"boss", "partner", "host", "coach"}
                for t in told[:4]
            )
        )

    def _named_since(self, out: list[Token]) -> bool:
        """Whether somebody was named behind the last "introduced"."""
        last = max(n for n, t in enumerate(out) if t.low in {"introduced", "touch", "connected"})
        return any(t.kind == "person" for t in out[last:])

    def _verb_soon(self, at: int) -> bool:
        """Whether "X from FIRM" goes on with a verb."""
        for n in range(at + 2, min(at + (11 if self._capital(at) else 7), len(self.tokens))):
            if self._low(n) in {".", "!", "?"} or self.tokens[n].kind == "line":
                return False
            if self._finite_after(n):
                return True
        return False

    def _company_told(self, at: int) -> bool:
        """Whether the sentence that goes on at `at` tells whom the writer met: "met Ana, a nurse, and her ..."."""
        for back in range(at - 1, max(at - 14, -1), -1):
            if self._low(back) == "." and len(self._low(back - 1)) == 1:
                continue
            if self._low(back) in {".", "!", "?", ";"} or self.tokens[back].kind == "line":
                return False
            if self._low(back) in {"met", "saw", "with", "hosted"}:
                return True
            if self._low(back) in {"had", "invited"} and {"over", "round"} & {
                self._low(n) for n in range(at, at + 8)
            }:
                return True
            if self._low(back) == "into" and self._low(back - 1) in {
                "ran",
                "bumped",
                "run",
                "bump",
            }:
                return True
        return False

    def _name_ends(self, at: int) -> bool:
        """Whether up to three capital words from `at` on end in a comma or bracket."""
        end = next((at + n for n in range(1, 4) if not self._capital(at + n)), at)
        return self._low(end) in {",", "("}

    def _full_name_ends(self, at: int) -> bool:
        """Whether two or three capital words from `at` on end the sentence."""
        end = next((at + n for n in range(1, 4) if not self._capital(at + n)), at)
        if end < at + 2 or any(self._plain(t.fold) for t in self.tokens[at:end]):
            return False
        return end >= len(self.tokens) or self._low(end) in {".", "!", "\n"}

    @staticmethod
    def _list_of_new(out: list[Token]) -> bool:
        """Whether people met are being told one by one: "met two: Keisha, nurse, and ..."."""
        return any(t.kind == "person" for t in out) and any(
            t.low in {"met", "meet", "people", "new"} for t in out
        )
