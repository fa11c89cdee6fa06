"""What is said where something stored could not be read any more."""

from __future__ import annotations

from bot.core.views.view import View, lines, safe


def damaged(kept: int, lost: int, file: str) -> View:
    """`kept` entries of a damaged file could be saved, `lost` or more could not.

    `file` is where it is kept, within the data folder.
    """
    saved = "1 entry" if kept == 1 else f"{kept} entries"
    return View(
        lines(
            f"⚠️ Something I had stored was damaged, maybe by a failing disk. I saved {saved} of "
            f"it; {lost} or more are lost. Does something you told me lately seem missing? "
            "Please tell me again.",
            f"The damaged file is kept in <code>{safe(file)}</code>, and the safety copies may "
            "still hold what is lost.",
        )
    )
