"""What a person sees of the bot's messages, and the errors of seeing too little or too much."""

from dataclasses import dataclass

from bot.playground.messages import Message
from bot.playground.people import NoButtonError


class SilenceError(AssertionError):
    """The bot did not say what was waited for."""

    def __init__(self, person: str, after: str, refused: list[str]) -> None:
        told = f" Telegram refused: {'; '.join(refused)}." if refused else ""
        super().__init__(f"{person} heard nothing after {after}.{told}")


class ChatterError(AssertionError):
    """The bot said something where it should not."""

    def __init__(self, person: str, heard: "list[Heard]") -> None:
        super().__init__(f"{person} heard {[item.text for item in heard]} instead of nothing.")


class NoIdleError(AssertionError):
    """Silence cannot be told without knowing when the bot is idle."""

    def __init__(self) -> None:
        super().__init__("Give Person(..., idle=...) to assert silence.")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a person saw at that moment: `"Ana" in heard` looks at the visible text."""

    kind: str
    """"sent", "edited", "deleted" or "answered"."""
    text: str
    """The visible text, without any markup; the text of an answer to a pressed button."""
    rows: tuple[tuple[str, ...], ...]
    """Labels of the buttons, row by row."""
    message: Message
    """The bot's message, which may have changed since."""
    cause: Message | None = None
    """What the person had written before."""
    answer: str = ""
    """What appeared for a moment when the button was pressed."""
    copied: str = ""
    """What a copying button put into the clipboard."""

    def __contains__(self, text: str) -> bool:
        return text in self.text

    def __str__(self) -> str:
        return "\n".join(
            [self.text, *(" ".join(f"[{label}]" for label in row) for row in self.rows)]
        )

    @property
    def labels(self) -> list[str]:
        """Labels of all buttons, in reading order."""
        return [label for row in self.rows for label in row]


def as_heard(
    message: Message, kind: str, *, cause: Message | None = None, answer: str = "", copied: str = ""
) -> Heard:
    """What somebody sees who looks at `message` now."""
    rows = tuple(tuple(button["text"] for button in row) for row in message.buttons)
    return Heard(kind, message.text, rows, message, cause, answer, copied)


def copied(message: Message, label: str) -> str:
    """What the button called `label` copies; "" for one that opens a link."""
    for row in message.buttons:
        for button in row:
            if button["text"] == label:
                text: str = button.get("copy_text", {}).get("text", "")
                return text
    raise NoButtonError(label, [])
