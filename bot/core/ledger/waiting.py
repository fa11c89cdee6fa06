"""What of the ledger waits about a person, by kind: kept as an index of who to look at."""

from __future__ import annotations

from bot.core.ledger.introductions import begun, report_owed
from bot.core.ledger.leads import open_leads
from bot.core.ledger.ledger import open_promises
from bot.core.ledger.thanks import open_thanks
from bot.core.people import Person


def waiting(person: Person) -> list[str]:
    """The kinds of what is open about them: "lead", "thanks", "promise", "intro", "report"."""
    kinds = {
        "lead": open_leads(person),
        "thanks": open_thanks(person),
        "promise": open_promises(person),
        "intro": begun(person),
        "report": report_owed(person),
    }
    return [kind for kind, found in kinds.items() if found]
