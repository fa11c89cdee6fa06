"""Names of people only heard about: somebody's son, somebody's dog."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.firmlike import FIRM, Firmlike
from bot.core.notes.lexicon import among

BEFORE = among(
    "with met saw see seeing called calling call asked ask asking told tell telling gave give thanked "
    "thank thanks thanking emailed texted messaged email text message ping pinged promised helped lent "
    "owe visited visiting visit facetimed facetime zoomed dm'd phoned phone rang ring introduced "
    "introduce meet meeting invited invite paid sent send bought taught hosted nudge "
    "congratulate wish wished interviewed hired mentored whatsapped skyped remind drove showed "
    "forwarded emailing texting messaging calling invite inviting hugged married dating "
    "congratulated bought recommended referred connected connect know knows knew poke hosting "
    "fed warned nag prod pester badger beside between e-mailed cold-called slacked befriended interviewing owe contact contacted chase handed fetched"
)
_KIN = among(
    "son daughter brother sister husband wife kid kids boy boys girl girls child baby mother father mom mum dad "
    "uncle aunt cousin nephew niece dog cat puppy kitten partner boyfriend girlfriend bf gf ex "
    "fiance fiancee twin twins bro sis grandson granddaughter pet pup bunny goldfish gecko tortoise horse band boss roommate "
    "collie labrador retriever terrier poodle spaniel beagle husky corgi dachshund mutt hen goat "
    "flatmate grandma grandpa parrot rabbit hamster son-in-law stepson stepdaughter toddler newborn"
)
LIKED = among("adores adore loves love likes enjoys collects plays teaches studies studying")
RELATED = among(
    "lodger tenant nan gran nana stepdad stepmum stepmom fella missus hubby sitter babysitter housemate carer caretaker widow widower godmother godfather grandad grandpa grandma classmate teammate mum mom dad person bloke lass kid student teacher lad neighbor nurse runner mother father granny newcomer stranger regular parent volunteer lady guy girl woman man dude chap fellow neighbour neighbor friend colleague coworker boss manager roommate flatmate buddy mate cousin husband wife partner brother sister son daughter girlfriend boyfriend landlord assistant"
)


KINSHIP = (_KIN | RELATED) - among(
    "dog cat puppy kitten pet horse band person bloke lass kid student regular newcomer stranger runner lady guy girl woman man dude chap fellow volunteer parrot rabbit hamster ex boss"
) | among(
    "godmother godfather godson goddaughter godparent nanny childminder minder stepfather stepmother in-law mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law bestie bff pal fiancé fiancée"
)


class Kin(Firmlike):
    """Tells third parties and titled people by the words before a name."""

    def _third_party(self, at: int) -> bool:
        back = at - 1
        if self._newborn(at):
            return True
        if self._low(back) in {"called", "named"}:
            said = [self._low(back - n) for n in range(1, 9)]
            near = said if said[0] == "," else said[:4]
            some = said[1] in {"some", "this"} or (said[1] in {"a", "an", "the"} and at < 5)
            if said[0] in {"kid", "boy", "girl"} and some and self._finite_after(at + 1):
                return False
            return not (_KIN.isdisjoint(near) or among("met with saw to into beside") & set(said))
        while back >= 0 and self._low(back) in {",", "and", "named", "called"} and at - back < 3:
            back -= 1
        if self._low(at - 1) in {"and", ","} and self._low(back) not in _KIN:
            start = at - 1
            while (
                start > 0
                and at - start < 5
                and (self._low(start) in {",", "and"} or self.tokens[start].fold in self.lex.gender)
            ):
                start -= 1
            return self._low(start) in among(
                "boys girls kids sons daughters children twins dogs cats"
            )
        if self._low(back) not in _KIN:
            return False
        if self._low(at - 1) == "," and (
            self.tokens[at].fold in self.roster.firsts or self._finite_after(at + 1)
        ):
            return False
        before = back - 1
        while before >= 0 and self._low(before) in among(
            "old older younger little eldest new best big two twin baby oldest youngest former ex business training climbing running dance writing previous current fellow then future one"
        ):
            before -= 1
        if self._low(before) in {"my", "our"} or (
            self._low(before) in {"this", "some"} and self._low(before - 1) in BEFORE
        ):
            return False
        if self._low(before) == "'s" and self._low(before - 2) in {"my", "our"}:
            return False
        owned = self._low(before) in among("her his their 's a has have two three '")
        if not owned and self._low(back) in among("mom mum dad boss roommate flatmate partner"):
            return False
        if not owned:
            return self._starts(back) is False and self._low(before) not in BEFORE
        verb = before - 1
        if self._low(before) == "'s":
            verb -= 1 + (self.tokens[verb - 1].fold in self.lex.gender)
        if self._low(verb) in {"to", "with"} and any(
            self._low(verb - n) in {"introduced", "connected", "touch"} for n in range(1, 4)
        ):
            return False
        if self._low(verb) == "and":
            return not self._company_told(verb)
        return self._low(verb) not in {"met", "saw", "with"}

    def _newborn(self, at: int) -> bool:
        """Whether the name is a baby's: "had a boy! Idris"."""
        back = at - 1
        while (
            back > 0
            and at - back < 5
            and self._low(back) in among(", ! : - – — ( . !! !!! called named and")
        ):
            back -= 1
        if back == at - 1 or self._low(back) not in among(
            "boy girl son daughter baby twins boys girls"
        ):
            return False
        said = [self._low(back - n) for n in range(1, 5)]
        return any(w in among("had welcomed expecting having adopted have") for w in said) and not (
            self._finite_after(at + 1) and self._low(at + 1) != "is"
        )

    def _met_theirs(self, at: int) -> bool:
        """Whether somebody's relation was met: "met tilly's flatmate fin at predrinks"."""
        before = {self._low(at - n) for n in range(2, 6)}
        return (
            bool(before & {"'s", "her", "his", "their", "my"})
            and bool(before & among("met with saw meeting"))
            and self._low(at + 1) in among("at in on . , ! during and from for")
        )

    def _known_in_full(self, at: int) -> bool:
        """Whether a known name of several words stands here, written alike throughout."""
        pair = self.tokens[at : at + 2]
        if len(pair) < 2 or pair[0].capital != pair[1].capital or pair[1].kind != "word":
            return False
        return pair[0].fold in self.roster.firsts and bool(
            self.roster.exact([t.fold for t in pair])
            or self.roster.exact([t.fold for t in self.tokens[at : at + 3]])
        )

    def _nickname(self, at: int) -> bool:
        """Whether it is only what somebody is called too: "friends call him Emeka"."""
        before, two = self._low(at - 1), self._low(at - 2)
        return (
            (before in {"him", "her", "them"} and two in among("call calls called calling"))
            or (before == "by" and two in among("goes go went going"))
            or (before == "name" and two in among("stage pen maiden middle pet last family screen"))
            or (before == "for" and two == "short")
            or (before == "as" and two == "known")
            or before in among("née nee nicknamed aka alias")
        )

    def _someone_before(self, at: int) -> bool:
        """Whether "a nice mum at playgroup" ends at `at`."""
        return any(self._low(at - n) in RELATED for n in range(7))

    def _some_full_name(self, at: int) -> bool:
        """Whether "a" stands before somebody's full name: "sat next to a Zdravka Ilieva"."""
        pair = self.tokens[at : at + 2]
        return (
            len(pair) == 2
            and all(t.kind == "word" and t.capital and not t.text.isupper() for t in pair)
            and self._low(at - 2) in among("to with met meet beside from by behind")
            and not any(self._plain(t.fold) or t.fold in self.lex.places for t in pair)
            and not FIRM.search(pair[1].fold)
            and not (
                at + 2 < len(self.tokens)
                and self.tokens[at + 2].kind == "word"
                and not self._finite_after(at + 2)
                and self._low(at + 2) not in among("at in on from who and who's of during")
            )
        )

    def _newcomer(self, at: int) -> bool:
        """Whether two capitals stand like a further person's name: "and Nadezhda Ilieva, whose ..."."""
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return bool(
            ahead
            and ahead.kind == "word"
            and ahead.capital
            and not ahead.text.isupper()
            and not self._plain(ahead.fold)
            and not FIRM.search(ahead.fold)
            and ahead.fold not in self.lex.places
            and self._low(at + 2) in {",", "(", "who", "whose", "from", "of", "at", "is"}
        )
