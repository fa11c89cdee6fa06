"""What goes into the log: never a token, never what somebody texted."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")
_QUIET = ("httpx", "httpcore", "apscheduler", "telegram", "hpack", "aiohttp.access")


class Redacted(logging.Formatter):
    """A formatter that strikes out bot tokens, in tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without tokens."""
        return _TOKEN.sub("TOKEN", super().format(record))


def set_up(level: str) -> None:
    """Log to standard error from `level` on; libraries from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacted("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        # Their info lines hold addresses with the token in them.
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    # Its errors are about a last fetch at the end that an outage hinders, and nothing hangs on it.
    logging.getLogger("telegram.ext.Updater").setLevel(logging.CRITICAL)
