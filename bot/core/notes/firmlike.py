"""Whether words name a firm, a house or an event rather than a person."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.window import OPENING, Window
from bot.core.notes.words import Token

FIRM = Rare(
    r"^(?:community|trust|society|foundation|association|agency|institute|council|hotel|hotels|airlines|airways|records|pictures|studios|books|press|media|news|times|post|motors|energy|foods|brewery|coffee|insurance|logistics|pharma|therapeutics|biotech|systems|technologies|solutions|consulting|advisors|advisory|holdings|industries|fund|centre|center|clinic|museum|library|theatre|theater|church|cathedral|academy|university|college|school|inc|ltd|llc|group|partners|capital|ventures|labs?|bank|hospital|summit|conference|festival|expo|meetup|gala|party|club|fair|hackathon|street|avenue|airport|station|i)$"
)
# "a farm called Tidal Greens", "Firm: Petersen Hauck": what follows is no person.
FIRM_KINDS = among(
    "company firm employer org organisation organization startup start-up studio agency farm shop store charity ngo nonprofit practice "
    "business brand label bakery brewery restaurant cafe bar club gallery fund school band boat ship consultancy outfit publisher haulier "
    "lab clinic hotel distillery vineyard winery magazine podcast app game venture workplace works project place "
    "dog puppy pup collie labrador lab retriever terrier poodle spaniel beagle husky corgi dachshund mutt cat kitten tabby horse pony "
    "parrot budgie rabbit hamster tortoise goat hen rooster van truck car boat"
)
HOUSES = among(
    "hospital clinic estate school farm university college winery dairy orchestra opera ballet harbour port shipyard mine mill quarry abbey "
    "castle council county district union authority ministry railway cooperative co-op primary secondary elementary academy brewery "
    "distillery studio studios gallery museum library theatre theater hotel restaurant bakery foundation trust institute lab labs "
    "airport airlines bank group church mosque temple synagogue parish hospice nursery shop store garage"
)
_SERVES = among(
    "drives drive driving flies flying codes coding consults consulting recruits recruiting trades trading scouts scouting models modelling "
    "modeling translates translating underwrites lobbies lobbying freelances freelancing"
)
_EVENTS = among(
    "do party social group evening session assembly circle fete show gala night week day days summit awards forum trials build tour trip fest con conf convention congress meeting meetup "
    "breakfast lunch dinner reception drinks class workshop panel festival conference expo fair hackathon mixer retreat"
)


_HOUSEHOLDS = frozenset(
    {
        ("slaughter", "may"), ("ernst", "young"), ("allen", "overy"), ("marks", "spencer"),
        ("procter", "gamble"), ("johnson", "johnson"), ("bang", "olufsen"), ("pratt", "whitney"),
        ("morgan", "stanley"), ("goldman", "sachs"), ("clifford", "chance"), ("wells", "fargo"),
        ("baker", "mckenzie"), ("thomson", "reuters"), ("john", "deere"), ("charles", "schwab"),
        ("arthur", "andersen"), ("ralph", "lauren"), ("calvin", "klein"), ("baker", "hughes"),
        ("black", "decker"), ("smith", "nephew"), ("dunn", "bradstreet"), ("farrow", "ball"),
    }
)  # fmt: skip
# "career coach": a trade, no honorific.
TRAINED = among(
    "career life executive business interview fitness health leadership agile running swim football vocal job sales "
    "team wellness nutrition debt"
)
_HIS = among("place house party wedding home flat team birthday do dinner desk office")


class Firmlike(Window):
    """Tells names of firms, houses and events by the words around them."""

    def _begins_a_firm(self, at: int) -> bool:
        """Whether a name is only how a firm begins: "Simon Community", "Morgan Stanley"."""
        token = self.tokens[at]
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return bool(
            ahead
            and token.capital
            and ahead.capital
            and ahead.kind == "word"
            and (len(ahead.fold) > 3 or self._house_ahead(at))
            and token.fold not in self.roster.known_words
            and not token.text.isupper()
            and (
                FIRM.search(ahead.fold)
                or (token.fold, ahead.fold) in _HOUSEHOLDS
                or self._after_role(at)
                or self._event_ahead(at)
                or self._house_ahead(at)
            )
        )

    def _house_ahead(self, at: int) -> bool:
        """Whether a house is named after the words from here on: "Glen Affric estate."."""
        return (
            self._low(at + 2) in HOUSES
            and self.tokens[at + 1].end + 1 == self.tokens[at + 2].start
            and self._low(at + 3) in {".", ",", ")", "", "in", "at", "near", "!", ";", "-"}
        )

    def _low_between_capitals(self, at: int) -> bool:
        """Whether a small word joins two capitals: the "des" of "Musée des Tissus"."""
        near = self.tokens[at - 1 : at + 2] if at else []
        return len(near) == 3 and near[0].capital and near[2].capital

    def _employs(self, at: int) -> bool:
        """Whether the word stands where an employer does: "a surveyor with Julius Berger"."""
        before, two = self._low(at - 1), self._low(at - 2)
        if self.tokens[at].fold in self.roster.known_words:
            return False
        if before == "st" or (before == "." and two == "st"):
            return True
        if before == "for" and self._low(at + 1) != "'s":
            return two in _SERVES or (
                two in among("nights days shifts weekends part-time full-time")
                and self._low(at - 3) in _SERVES | {"works", "working"}
            )
        if self._low(at + 1) == "'s":
            return self._named_after_owner(at)
        if (
            before == "with"
            and two in among("crew staff signed contracted retained placed apprenticed")
        ) or (before in {"with", "from", "of"} and two in {"both", "all"}):
            return self.tokens[at].capital
        return (
            before == "with"
            and self.tokens[at].capital
            and two in self.lex.titles
            and any(
                self._low(at - n) in {"a", "an", "as"}
                and self._low(at - n - 1) in among("'s is was as now , - : ( job role")
                for n in range(3, 6)
            )
        )

    def _named_after_owner(self, at: int) -> bool:
        """Whether a firm bears its owner's name: "works at Sotheby's", "Lloyd's Register"."""
        before, two, ahead = self._low(at - 1), self._low(at - 2), self._low(at + 2)
        if not self.tokens[at].capital or (self._capital(at + 2) is False and ahead in _HIS):
            return False
        if self._capital(at + 2) and ahead in among("register bank college hospital brewery"):
            return True
        ends = ahead in among(", . ; ! ) in as and of since now but who") or not ahead
        if not (ends or self._capital(at + 2)):
            return False
        return (before in {"joined", "joining"} and not self._capital(at + 2)) or (
            before in {"at", "for", "with"}
            and (
                two in self.lex.titles
                or two in among("works work working job role started starts started")
            )
        )

    def _event_ahead(self, at: int) -> bool:
        """Whether the capitals from here on end in the name of an event: "Outdoor Farm Show"."""
        for token, before in zip(self.tokens[at + 2 : at + 5], self.tokens[at + 1 :], strict=False):
            if token.kind != "word" or before.end + 1 != token.start or not token.capital:
                return token.fold in _EVENTS and before.end + 1 == token.start
            if token.fold in _EVENTS or FIRM.search(token.fold):
                return True
        return False

    def _second_partner(self, at: int, out: list[Token]) -> bool:
        """Whether the word is the second name of a house: the "Whitney" of "Pratt & Whitney"."""
        token = self.tokens[at]
        if len(out) < 2 or not token.capital or out[-2] is not self.tokens[at - 2]:
            return False
        first, joint = self.tokens[at - 2], self.tokens[at - 1]
        if (first.fold, token.fold) in _HOUSEHOLDS and first.capital:
            return joint.low == "and"
        return joint.text in {"&", "+"} and first.capital and first.fold not in self.lex.gender

    def _gathers(self, at: int) -> bool:
        """Whether the word ends the name of an event: the "Atlantic" of "the CPA Atlantic conference"."""
        return (
            self._capital(at)
            and self._capital(at - 1)
            and self._low(at + 1) in _EVENTS
            and not self._capital(at + 1)
            and bool({"the", "a", "an", "this", "our"} & {self._low(at - 2), self._low(at - 3)})
            and self.tokens[at].fold not in self.roster.known_words
        )

    def _after_role(self, at: int) -> bool:
        """Whether the word stands where a firm does: "Ana - CFO - Siemens Mobility"."""
        role = self.tokens[at - 2] if at > 1 else None
        if role and role.low == ")" and self._low(at - 1) == ",":
            opened = next((at - n for n in range(3, 8) if self._low(at - n) == "("), 1)
            role = self.tokens[opened - 1]
        if role and self._low(at - 1) == ",":
            return role.fold in self.lex.titles and role.text.islower() and self._closes(at)
        return bool(
            role
            and self._low(at - 1) in {"-", "–", "—", "·", "|"}
            and role.fold in self.lex.titles
            and self.tokens[at].fold not in self.lex.gender
        )

    def _closes(self, at: int) -> bool:
        """Whether two or three capitals from `at` on end the sentence that a name began."""
        end = next((at + n for n in range(1, 4) if not self._capital(at + n)), at)
        begin = next(
            (
                n + 1
                for n in range(at - 1, max(at - 12, -1), -1)
                if self._low(n) in {".", "\n", ":"}
            ),
            0 if at < 12 else at,
        )
        if self._low(begin - 1) == ":" and not self._capital(begin):
            return end >= at + 2 and self._low(end) in {".", ""}
        if end < at + 2 or self._low(end) not in {".", ""} or not self._capital(begin):
            return False
        return self._capital(begin + 1) and self._low(begin + 2) in {",", "("}

    def _led(self, at: int) -> bool:
        """Whether the word at `at` goes on with a name begun before it."""
        back = self.tokens[at - 1] if at else None
        return bool(
            back
            and back.kind == "word"
            and back.text.isupper()
            and back.end + 1 == self.tokens[at].start
        )

    def _inside_a_name(self, at: int, out: list[Token]) -> bool:
        """Whether the word ends the name of something else: the "Paris" of "HR Tech Paris"."""
        token = self.tokens[at]
        back = self.tokens[at - 1] if at else None
        return bool(
            back
            and token.capital
            and back.kind == "word"
            and back.capital
            and out
            and out[-1] is back
            and back.end + 1 == token.start
            and not self._starts(at - 1)
            and not token.text.isupper()
            and token.fold not in self.roster.known_words
            and (
                (back.fold not in self.lex.titles and back.fold not in self.lex.title_mods)
                or self._led(at - 1)
            )
            and back.fold not in self.lex.finite
            and back.fold not in self.lex.verbs
            and back.fold not in OPENING
            and back.text not in {"I", "CC", "RE"}
            and len(back.text) > 1
        )

    def _joined_firm(self, at: int) -> bool:
        """Whether the word is the second half of a firm: "Wieden+Kennedy"."""
        before = self.tokens[at - 1] if at else None
        return bool(before and before.low in {"+", "&"} and before.end == self.tokens[at].start)
