"""Whether what looks like a name is only where or what: "bar on charlotte st", "send champagne"."""

from __future__ import annotations

from bot.core.notes.firmlike import HOUSES
from bot.core.notes.lexicon import among
from bot.core.notes.newcomers import Newcomers

_STREETS = among(
    "st street ave avenue rd road blvd boulevard lane sq square drive close crescent terrace quay bridge station "
    "beach bay island mall plaza platz strasse straße"
)
_VENUES = among(
    "diner dinner bar cafe café pub place restaurant bistro shop store bakery corner spot studio club park hotel house inn "
    "tavern trattoria osteria pizzeria taqueria brasserie coffeehouse bookshop gym office market deli salon theatre gallery flat apartment"
)
_NAMED_VENUES = among(
    "cafe café bar hotel restaurant bistro trattoria osteria pizzeria ristorante brasserie taverna taqueria bodega casa chez villa "
    "studio club galerie teatro theatre theater cinema kino rue plaza piazza calle parque praça camp fort"
)
_HANDED = among("send bring give lend mail post bake sent brought deliver drop")
_SERVICES = among(
    "ambulance police transport network rail healthcare health housing tourism athletics cricket football rugby basketball water energy parks legal "
    "radio television tv invest creative film music dance volunteering sport sports swimming team visit screen business education services"
)
_ENDS = among("to for over back round with and . ! ? , ; when if before after by next")


class Placelike(Newcomers):
    """Tells names of streets, venues and goods from those of people."""

    def _where_or_what(self, at: int) -> bool:
        """Whether the word at `at` belongs to a street, a venue, a house or a thing."""
        return self._where(at) or self._after_house(at) or self._goods(at)

    def _where(self, at: int) -> bool:
        """Whether a street or a venue bears the name: "the diner on rachel", "at Cafe Luise"."""
        if self.tokens[at].fold in self.roster.known_words and not self.tokens[at].capital:
            return False
        before, after, two = self._low(at - 1), self._low(at + 1), self._low(at - 2)
        if before in {"on", "off", "at", "along", "down", "near", "from"} and (
            after in _STREETS and (self._capital(at + 1) or not self.tokens[at].capital)
        ):
            return True
        if before in {"on", "off"} and two in _VENUES:
            return after != "'s"
        led = self._low(at - 2) in among("at in to near outside from by @ of")
        return (
            before in _NAMED_VENUES
            and after != "'s"
            and (
                (self._capital(at) and self._capital(at - 1) and not self._starts(at - 1))
                or (led and not self._capital(at) and not self._finite_after(at + 1))
            )
        )

    def _after_house(self, at: int) -> bool:
        """Whether the name ends that of a house somebody works at: "at Ambulance Victoria"."""
        back = self.tokens[at - 1] if at else None
        return bool(
            back
            and back.capital
            and self._capital(at)
            and self._low(at - 2) in {"at", "for", "from", "with", "joined"}
            and (back.fold in HOUSES or back.fold in _SERVICES)
            and self.tokens[at].fold not in self.roster.known_words
        )

    def _goods(self, at: int) -> bool:
        """Whether a thing rather than a person is to be sent: "send champagne to Bob"."""
        token = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return (
            self._low(at - 1) in _HANDED
            and not token.capital
            and not self._shouted
            and token.fold not in self.roster.known_words
            and (token.fold not in self.lex.gender or token.fold in self.lex.wordlike)
            and (after is None or after.kind in {"date", "line"} or after.low in _ENDS)
        )
