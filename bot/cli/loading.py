"""Loading a command's modules fast."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quick_imports() -> Iterator[None]:
    """Put garbage collection off while modules are imported, and what they made out of its sight.

    Modules make nearly only what stays, and looking through it again and again takes a fifth of
    the time that importing python-telegram-bot takes.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
