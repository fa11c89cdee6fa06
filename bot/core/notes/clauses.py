"""Cutting a note into clauses: stretches that say one thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

if TYPE_CHECKING:
    from bot.core.notes.dates import When

_FRONTED = among("to at during through over after before in on via since because as thanks")
_LONGEST = 60
_HARD = frozenset([".", "!", "?", ";"])
_SOFT = frozenset(
    [
        ",",
        "(",
        ")",
        ":",
        "-",
        "–",
        "—",
        "=",
        "/",
        "|",
        "*",
        "•",
        ">",
        "→",
        "·",
        "➜",
        "➡",
        "~",
        "[",
        "]",
        '"',
        "“",
        "”",
    ]
)
_SUBJECTS = among("he she they i we")
_AUX = among(
    "is 's was are 're were has have had 've will 'll would 'd can could can't won't doesn't don't didn't isn't "
    "wasn't aren't might may just also never now still both really actually finally already "
    "hasn't haven't couldn't wouldn't should"
)
# After these a pronoun goes on with what is said rather than starting anew.
_GOES_ON = among(
    "said says told that if when because while where how what think thinks thought hope hopes "
    "hoping know knows knew mentioned swears sure where which who whom until till before after since as and "
    "but so than whether once wish wishes guess heard believe claims reckons whatever everything "
    "everyone all time way day reason me him us them P promised like though although unless anything"
)
_PREDICATES = among(
    "lives works loves likes wants needs enjoys plays collects offered promised hates adores runs "
    "teaches owns studies speaks knows moved lived lent recommended "
    "thinks prefers manages says invited recently based"
)
_TO_THEM = among("told asked promised gave sent lent thanked showed helped emailed texted owe")
_OBJECTS = among("him her them")
_FRAGMENT = among(
    "into based looking hunting searching trying hiring originally hoping struggling raising recruiting keen"
)


@dataclass(slots=True)
class Clause:
    """Some tokens of a note that say one thing, and the sign or word that stood before them.

    `norm` is their plain spelling, names as "P", contacts as "X", dates left out; `offsets`
    are the places in it where the tokens `body` begin.
    """

    tokens: list[Token]
    sep: str
    sentence: int
    text: str
    body: list[Token] = field(default_factory=list)
    norm: str = ""
    offsets: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        at = 0
        parts = []
        for token in self.tokens:
            if token.kind in {"date", "emoji"}:
                continue
            word = {
                "person": "P",
                "email": "X",
                "url": "X",
                "handle": "X",
                "phone": "X",
                "cadence": "C",
            }.get(token.kind, token.low)
            self.body.append(token)
            self.offsets.append(at)
            parts.append(word)
            at += len(word) + 1
        self.norm = " ".join(parts)

    @property
    def whens(self) -> list[When]:
        """The dates said here."""
        return [t.extra for t in self.tokens if t.kind == "date"]  # type: ignore[misc]  # date tokens carry a When

    @property
    def people(self) -> list[Token]:
        """The name tokens."""
        return [t for t in self.tokens if t.kind == "person"]

    def inside(self, start: int, end: int) -> list[Token]:
        """The tokens that stand at `norm[start:end]`."""
        return [t for t, at in zip(self.body, self.offsets, strict=True) if start <= at < end]


def split(tokens: list[Token], text: str) -> list[Clause]:
    """The clauses of a note in order."""
    out: list[Clause] = []
    current: list[Token] = []
    sep, sentence = "", 0

    def close(following: str) -> None:
        nonlocal current, sep
        if current:
            out.append(Clause(current, sep, sentence, text))
            current = []
            sep = following
        elif following in {".", "\n"} or not sep or sep in {",", "and"}:
            sep = following

    count = len(tokens)
    aside = _asides(tokens)
    for at, token in enumerate(tokens):
        if at in aside:
            continue
        mark = token.low if token.kind == "mark" else ""
        if token.kind == "line":
            close("\n")
            sentence += 1
        elif mark and _ends(tokens, at):
            close(".")
            sentence += 1
        elif (
            mark == ":"
            and current
            and current[-1].low in {"lead", "leads", "tip", "referral", "recommendation"}
        ):
            current.append(token)
        elif mark in _SOFT or mark == "--":
            if mark in {"/", "-"} and not _spaced(tokens, at):
                current.append(token)
            else:
                close("," if mark in {"[", "]", "|", '"'} else mark)
        elif mark:
            if mark in among("' ’ ‘ $ % # € £"):
                current.append(token)
        else:
            joint = _joint(tokens, at, current, count)
            if joint:
                close(joint)
                if joint in {"and", "but", "who"} and token.low in among(
                    "and but plus so then who which also because while though since"
                ):
                    if joint == "who":
                        current.append(token)
                    continue
            current.append(token)
            if len(current) >= _LONGEST:
                close(",")
    close(".")
    return out


_BY_WAY = among(
    "by on via over in email phone zoom teams whatsapp video skype facetime text linkedin person call slack , and"
)


def _asides(tokens: list[Token]) -> frozenset[int]:
    """The brackets around what only says how or when ("(by email, last week)"): no boundaries."""
    out: set[int] = set()
    opened = -1
    for at, token in enumerate(tokens):
        if token.low == "(":
            opened = at
        elif token.low == ")" and opened >= 0:
            inner = tokens[opened + 1 : at]
            if inner and all(t.kind == "date" or t.low in _BY_WAY for t in inner):
                out |= {opened, at} | {i for i in range(opened + 1, at) if tokens[i].low == ","}
            opened = -1
    return frozenset(out)


def _ends(tokens: list[Token], at: int) -> bool:
    mark = tokens[at].low
    if mark[0] == "." and len(mark) == 1:
        before = tokens[at - 1].low if at else ""
        if at and tokens[at - 1].text.lower() in among(
            "w loc asst assoc mgr dir eng sr jr dept approx incl esp e.g i.e"
        ):
            return False
        nearer = tokens[at - 1].end == tokens[at].start if at else False
        return not (
            nearer
            and before in among("st dr prof mr mrs ms jr sr vs ft mt no approx")
            and at + 1 < len(tokens)
            and tokens[at + 1].capital
        )
    return mark[0] in "!?;." or (ord(mark[0]) > 0x2190 and mark not in _SOFT)  # noqa: PLR2004 - where arrows and pictures begin


def _spaced(tokens: list[Token], at: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start
    after = at + 1 >= len(tokens) or tokens[at].end < tokens[at + 1].start
    return before or after


def _joint(tokens: list[Token], at: int, current: list[Token], count: int) -> str:
    """The separator with which a new clause begins at a word, "" where it goes on."""
    token = tokens[at]
    if not current:
        return ""
    low = token.low
    after = tokens[at + 1] if at + 1 < count else None
    before = current[-1]
    if (
        before.kind in {"email", "url", "handle", "phone"}
        and low not in among("or at x ext on is for and via")
        and token.kind not in {"email", "url", "handle", "phone"}
    ):
        return ","
    if (
        low == "also"
        and after
        and (after.low in lexicon().finite or after.low in {"wants", "into"})
        and before.kind != "person"
        and before.low not in _AUX | _SUBJECTS | {"and", "but", "who"}
    ):
        return ","
    if (
        before.kind == "date"
        and not low.endswith("ing")
        and token.kind == "word"
        and token.low in lexicon().title_mods | lexicon().titles
        and _title_follows(tokens, at)
        and len(current) > 2
    ):  # noqa: PLR2004 - more than "met ana yesterday"
        return ","
    if (
        low == "and"
        and after
        and after.low in {"i", "me", "myself"}
        and before.kind == "person"
        and len(current) <= 2
    ):  # noqa: PLR2004 - "Ana and I"
        return ""
    if (
        low in {"her", "his", "their"}
        and before.kind in {"person", "date", "phone", "email", "handle"}
        and any(t.low in {"is", "'s"} for t in tokens[at + 1 : at + 4])
        and len(current) > 1
    ):
        return ","
    if low == "so" and after and (after.low in {"no", "not", "never"} or after.kind == "person"):
        return "but"
    if low in {"and", "but", "plus", "so", "then"} and after:
        if low == "but" or (low == "so" and after.low in _SUBJECTS):
            return "but"
        return "and" if _clause_begins(tokens, at + 1, current) else ""
    if low == "the" and before.kind == "person" and after and _title_follows(tokens, at + 1):
        return "the"
    if (
        current[0].low == "the"
        and (low in _AUX or low in lexicon().finite)
        and len(current) > 1
        and _title_follows(current, 1)
        and current[-1].low in lexicon().titles
    ):
        return ","
    if low == "while" and after and after.low in {"i", "we"}:
        return ""
    if low == "so" and after and (after.low in {"no", "not", "never"} or after.kind == "person"):
        return "but"
    if low in {"because", "while", "though"} and after:
        return "but"
    if low in {"who", "which"} and any(
        t.low
        in among(
            "want wants need needs looking hiring seeking after find recruit hunting searching"
        )
        for t in current
    ):
        return ""
    if low in {"who", "which"}:
        return (
            "who"
            if before.kind == "person"
            or before.low in lexicon().titles
            or before.low in among("guy woman man friend lady dude")
            else ""
        )
    if (
        low in {"i", "we"}
        and next((t.low for t in current if t.kind != "date"), "") in _FRONTED
        and after
        and (
            after.low in lexicon().finite
            or after.low in _AUX
            or after.low in {"have", "had", "'ve", "got"}
        )
    ):
        return ","
    if low == "since" and after and after.low in _SUBJECTS:
        return "but"
    if before.low in _GOES_ON or before.kind == "person" and low in _AUX:
        if low == "remind" and after and after.low == "me":
            return "and"
        if not (
            before.kind == "person"
            and low in _SUBJECTS
            and current[0] is not before
            and not any(t.low in {"told", "asked"} for t in current)
        ):
            return ""
    if (
        low in {"he", "she", "they"}
        and after
        and (after.low in _AUX or after.low in lexicon().finite or after.low in lexicon().verbs)
    ):
        return (
            ","
            if not any(t.low in {"said", "says", "mentioned", "if", "thinks"} for t in current[-2:])
            else ""
        )
    if low == "remind" and after and after.low == "me" and before.low != "please":
        return ","
    if (
        low in {"i", "we"}
        and after
        and (
            after.low
            in among(
                "told promised gave asked sent said need should met owe 'll called almost "
                "texted emailed can't already"
            )
        )
    ):
        return ","
    if (
        token.kind == "person"
        and after
        and after.low in among("'s is has wants lives works loves said needs offered")
        and before.kind == "date"
    ):
        return ","
    if (
        low in _TO_THEM
        and after
        and (after.low in _OBJECTS or after.kind == "person")
        and before.low not in _AUX | _SUBJECTS | {"who", "to", "not"}
        and before.kind != "person"
    ):
        return ","
    if (
        low in _PREDICATES
        and not before.low.endswith("ly")
        and before.low
        not in _AUX
        | _SUBJECTS
        | among("who to not that which and or got been get a the her his their mostly currently")
        and before.kind != "person"
        and not _subject_only(current)
    ):
        return ","
    if low == "into" and any(
        t.low in among("turning turned converting converted making made translating move moved put")
        for t in current
    ):
        return ""
    if low == "originally" and current[0].low == "from":
        return ""
    if (
        low in _FRAGMENT
        and before.low
        not in _AUX
        | among(
            "and not so very super big been who am 'm be got gotten ran bumped going "
            "looking breaking went heading run bump moved moving go 're back get started "
            "turned now the a her his keeps totally these actively also getting came come "
            "walked looks still always"
        )
        and before.kind != "person"
    ):
        return ","
    return ""


def _title_follows(tokens: list[Token], at: int) -> bool:
    lex = lexicon()
    for token in tokens[at : at + 4]:
        if token.low in lex.titles:
            return True
        if token.low not in lex.title_mods:
            return False
    return False


def _subject_only(current: list[Token]) -> bool:
    """Whether what stands so far is just a subject: "her dog", "Ana's brother"."""
    lex = lexicon()
    current = current[1:] if current[0].low in {"and", "but"} and len(current) > 1 else current
    if not (
        current[0].low in among("her his their the my our")
        or (len(current) > 1 and current[0].kind == "person" and current[1].low == "'s")
    ):
        return False
    return not any(t.low in lex.finite or t.low in _AUX - {"'s"} for t in current[1:])


def _clause_begins(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a clause rather than a further item of a list begins at `at`, after "and"."""
    lex = lexicon()
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    low = token.low
    if low in among("he she they i we it remind that who"):
        return True
    if token.kind == "person":
        return bool(
            after
            and (
                after.low in _AUX
                or after.low in lex.finite
                or after.low in {"and", "both", "wants"}
            )
        )
    if low in {"her", "his", "their"}:
        return any(t.low in _AUX or t.low in lex.finite for t in tokens[at + 1 : at + 7])
    if low in among(
        "is was has had will would can might wants 's also just then now already into "
        "based never isn't doesn't can't won't hasn't couldn't likes looks works didn't "
        "promised don't really both super obsessed crazy huge allergic looking "
        "apparently recently currently very mad keen hates hoping"
    ):
        return True
    if low in lex.finite and low not in among(
        "calls drinks notes plans offers works walks talks plants cooks cut set read "
        "put posts books games shows films rides runs swims races tests phones"
    ):
        return not low.endswith("s") or bool(after and after.kind in {"word", "person"})
    if low in among("works runs plays plans offers cooks"):
        return bool(after and after.low in among("at for in a the as on with to his her"))
    if low in among(
        "looking thinking hoping trying moving planning expecting leaving starting "
        "considering struggling hiring applying"
    ):
        return True
    if low.endswith("ing") and len(low) > 4:  # noqa: PLR2004 - "king" and "ring" are no doings
        return (
            any(t.low.endswith("ing") and t.low not in {"training", "bring"} for t in current[:4])
            and current[-1].low != "loves"
            and not any(t.low in among("loves enjoys likes into for hates") for t in current)
        )
    return False
