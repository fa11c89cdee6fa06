"""What `/every ana 3 months` says: whom, and how often."""

from __future__ import annotations

from bot.core.reading import find_cadences

_LONGEST = 6


def split_every(args: str) -> tuple[str, str]:
    """The name (or circle) at the start and the ISO 8601 duration at the end; "" for neither.

    "ana 3 months", "family every 2 weeks", "Luis monthly", "45 days".
    """
    tokens = args.split()
    for start in range(max(len(tokens) - _LONGEST, 0), len(tokens)):
        tail = " ".join(tokens[start:])
        for text in (tail, f"every {tail}"):
            found = find_cadences(text)
            if len(found) == 1 and found[0].span == (0, len(text)):
                return " ".join(tokens[:start]).strip(" ,:"), found[0].duration
    return args.strip(), ""
