"""What is done with all data at once, beside the bot: copied, checked, read, brought back.

With the `Store` protocol and `storage.opening` this is all that the rest of the program knows of
storage, whichever backend keeps the data.
"""

from __future__ import annotations

from storage.anew import bring_in
from storage.backup import backup, restore
from storage.check import deep
from storage.contents import Documents, contents
from storage.copies import daily, expire, last_held
from storage.damaged import reports
from storage.progress import Progress

__all__ = [
    "Documents",
    "Progress",
    "backup",
    "bring_in",
    "contents",
    "daily",
    "deep",
    "expire",
    "last_held",
    "reports",
    "restore",
]
