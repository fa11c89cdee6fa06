"""Who a name means: known people by any of their names, and people met earlier in the note."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.names import fold, words
from bot.core.notes.facts import Known, Mention
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare

HONORIFICS = among(
    "pani herr frau signora signor senhora senhor monsignor ninang ninong khala khalto ciocia wujek babcia dr doctor prof professor mr mrs ms miss mx sir madame monsieur mme auntie aunty aunt uncle father fr "
    "sister brother coach rabbi imam pastor reverend rev dame lady lord don dona sr sra "
    "señor señora sensei oma opa tia tio tante tita tito alhaji alhaja hajia chief grandpa grandma "
    "granny mama mzee doc principal captain capt madam maestro judge inspector sheikh shaykh dame canon deacon bishop "
    "colonel sergeant sgt lieutenant lt commander commodore admiral brigadier councillor senator ambassador governor "
    "abuela abuelo abuelita nonna nonno lola lolo halmoni babushka yiayia pappou thatha paati savta teta sitti jiddo mémé pépé tatie "
    "mang aling mam doña "
    "ate kuya manang manong nanay tatay "
    "abbot abbess baroness baron countess professora ustad engr monsignor msgr cantor"
)
PARTICLES = among(
    "de da do dos das del della di du des la le van von der den ter ten al el bin ibn bint abu "
    "ben st mac mc ni ui o' nic ap af av zu te tot vom zum dal dalla degli dei vander"
)


class Roster:
    """The people this note may speak of: those known, and those it has named so far."""

    def __init__(self, known: Known) -> None:
        self._known = [
            (person, [_name_words(n) for n in (person.name, *person.aliases)])
            for person in known.people
        ]
        self.firsts = {name[0] for _, names in self._known for name in names if name}
        self.known_words = {word for _, names in self._known for name in names for word in name} | {
            part
            for _, names in self._known
            for name in names
            for w in name
            for part in w.split("-")
        }
        self.known_words |= {w for name in known.names for w in _name_words(name)}
        self.no_names = {fold(word) for word in known.no_names}
        self.named: list[Mention] = []
        self._in_full: dict[str, Mention] = {}
        self._at_first: dict[str, tuple[list[str], Mention]] = {}
        """Each name with its words and the mention that brought it up."""

    def fits(self, name: list[str]) -> list[str]:
        """Full names of the known people whom `name` (folded words) could mean."""
        whole = [p.name for p, names in self._known if any(name == n for n in names)]
        if len(whole) == 1:
            return whole
        found = [p.name for p, names in self._known if any(_within(name, n) for n in names)]
        first = [
            p.name
            for p, names in self._known
            if p.name in found and any(n[: len(name)] == name for n in names)
        ]
        return first if len(name) == 1 and first else found

    def exact(self, name: list[str]) -> bool:
        """Whether somebody known is called just so."""
        return len(name) > 1 and any(name == n for _, names in self._known for n in names)

    def mention(self, text: str, span: tuple[int, int]) -> Mention:
        """The mention that `text` (a name as written) makes, remembered for later in the note."""
        name = _name_words(text)
        fitting = self._as_titled(text, self.fits(name)) if name else []
        gender = self._gender(name, fitting, text)
        fuller = self._fuller(name, fitting)
        if fuller:
            mention = replace(fuller, span=span, gender=fuller.gender or gender)
        elif len(fitting) == 1:
            mention = Mention(fitting[0], known=True, span=span, gender=gender)
        else:
            mention = Mention(as_name(text), candidates=tuple(fitting), span=span, gender=gender)
            for called, earlier in self._at_first.values():
                if name and _within(name, called):
                    mention = Mention(
                        earlier.name,
                        earlier.known,
                        earlier.candidates,
                        span,
                        earlier.gender or gender,
                    )
                    break
        self.named.append(mention)
        if mention.name not in self._at_first:
            self._at_first[mention.name] = (_name_words(mention.name), mention)
        if len(name) > 1 and not mention.candidates:
            self._in_full[name[0]] = mention
        return mention

    def _as_titled(self, text: str, fitting: list[str]) -> list[str]:
        """Of several whom a name fits, the one who bears the same title: "Dr. Costa"."""
        title = _title(text)
        if len(fitting) < 2 or not title:  # noqa: PLR2004 - one is not several
            return fitting
        same = [name for name in fitting if _title(name) == title]
        return same if len(same) == 1 else fitting

    def _fuller(self, name: list[str], fitting: list[str]) -> Mention | None:
        """Whom the note has just called by a longer name that nobody known has."""
        fuller = self._in_full.get(name[0]) if len(name) == 1 else None
        return None if fuller is None or fuller.known or fuller.name in fitting else fuller

    def _gender(self, name: list[str], fitting: list[str], text: str) -> str:
        for person, _ in self._known:
            if person.name in fitting and person.gender:
                return person.gender
        titles = set(fold(text).replace(".", " ").split())
        if titles & among("mrs ms miss auntie aunty aunt madame mme sister lady tia tante oma"):
            return "f"
        if titles & among("mr uncle father sir monsieur tio opa brother"):
            return "m"
        table = lexicon().gender
        for word in name[:1]:
            if word in table:
                return table[word]
            head = word.split("-")[0]
            if head in table:
                return table[head]
        return ""


_SAME_TITLE = {
    "doctor": "dr",
    "professor": "prof",
    "reverend": "rev",
    "señor": "sr",
    "señora": "sra",
}


def _title(text: str) -> str:
    """The title before a name, "" if none."""
    first = text.split(maxsplit=1)[0].rstrip(".").lower()
    return _SAME_TITLE.get(first, first) if first in HONORIFICS else ""


_SHE = Rare(r"(?:a|ah|ine|elle|ette|een|lyn|ith|eth|ia|gül|nur)$")
_HE = Rare(
    r"(?:o|os|us|er|ert|ald|ard|ric|rik|vin|ck|ek|av|ej|ak|uk|im|ir|or|ur|ul|ot|ius|as|es|mund|bert|win)$"
)


def sounds_like(name: str) -> str:
    """The gender that the ending of a name no list knows makes likelier, "" if neither."""
    first = fold(name.split(maxsplit=1)[0]) if name.split() else ""
    return "f" if _SHE.search(first) else "m" if _HE.search(first) else ""


def as_name(text: str) -> str:
    """`ana lopez` as `Ana Lopez`; capitals that are there stay."""
    return " ".join(
        w[:1].upper() + w[1:] if w[:1].islower() and (w.lower() not in PARTICLES or not i) else w
        for i, w in enumerate(text.split())
    )


# Said after a name out of respect: "Priyanka di", "Yuki-san".
AFTER = among(
    "maasi masi mausi chacha chachi kaka kaki mami bua dadi nani amma appa ajji paati di didi bhai bhaiya ji san sensei aunty auntie uncle tai anna akka bey hanim abla abi teyze hyung noona oppa unnie ssi bibi apa mama saheb"
)
_HYPHENED = re.compile(r"-(?:san|sensei|chan|kun|sama|ssi|ji|bhai|nim|da|di)$")


def _name_words(text: str) -> list[str]:
    every = [_HYPHENED.sub("", word) for word in words(text)]
    every = every[:1] + [word for word in every[1:] if word not in AFTER]
    # "Hale Bishop" is called Bishop; "Bishop Hale" is one.
    start = next((n for n, word in enumerate(every) if word not in HONORIFICS), 0)
    return every[start:]


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether the words of `part` stand in `whole` in order; an initial stands for its word."""
    at = 0
    for word in part:
        while at < len(whole):
            here = whole[at]
            at += 1
            if here == word or (len(word) == 1 and part[0] != word and here.startswith(word)):
                break
            if "-" in here and here.split("-")[0] == word and len(part) == 1:
                break
        else:
            return False
    return True
