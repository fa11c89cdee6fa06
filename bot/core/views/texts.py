"""The fixed sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.core.notes.facts import Intent
from bot.core.people import Person
from bot.core.smalltalk import Talk
from bot.core.views.days import zone_name
from bot.core.views.note_reply import EXAMPLE, NOBODY_IN_IT
from bot.core.views.question import NOT_UNDERSTOOD
from bot.core.views.view import Button, View, bold, data, lines, safe

NOTE_GONE = "That note is gone."
ZONE_WHICH = "Then where are you? Type a city or an offset: <i>Lisbon</i>, <i>UTC+2</i>."
ALREADY_UNDONE = "Already taken back."
ALREADY_BACK = "It is already there."
TAKEN_BACK = "Taken back."
PUT_BACK = "Put back."
ALREADY_SETTLED = "That is settled already."
SETTLED = "Thanks, noted."
ALREADY_ASKED = "I have asked already: see the buttons."
PERSON_GONE = "I no longer know that person."
OLD_BUTTON = "That button is too old. /due shows what is open."
ALREADY_DONE = "Already taken care of."
NOTHING_TO_UNDO = "There is nothing to take back."
CANCELLED = "Cancelled."
NOTHING_TO_CANCEL = "Nothing to cancel."
WHO_ASK = "Who? Type a name, a company, a field or a place."
FORGET_ASK = "Whom should I forget? Type the name."
NOT_FORGOTTEN = "Kept."
WORD = "word"
"""In callback data, instead of a person: the name that was typed."""
TEXT_ONLY = "I can read text and contact cards, nothing else yet. Tell me in a few words?"
COULD_NOT_STORE = "I could not store this just now. Please send it again."
PRESS_NOT_STORED = "I could not store this just now. Please press it again."
OWNER_NOW = "This Kith is yours now."
BOARD_GONE = "The board is taken down. /board puts it up again."
NO_BOARD = "There is no board. /board puts one up."
UNTIL_WHEN = "Until when? Type a day: Friday, 12 May, in 3 weeks."
NO_DAY = "I don’t know that as a day. Like: Friday, 12 May, in 3 weeks. /cancel leaves it as it is."
LATER_PLEASE = "That is not after today. Which day?"
NOTHING_TO_EXPORT = "There is nothing yet: you have not told me of anybody."
EXPORTED = (
    "Everybody you told me of, for a spreadsheet.",
    "Everything I keep for you, your notes as you typed them, for another program.",
)
TELL_ME = "Tell me in a few words."


_TALKS = {
    Talk.HELLO: f"Hi! Whom did you meet? Tell me, like: <i>{safe(EXAMPLE)}</i>",
    Talk.THANKS: "You’re welcome.",
    Talk.BYE: "Bye! I’ll speak up when somebody is due.",
    Talk.FINE: "👍",
}


def kept_bare(
    intent: Intent, *, no_place: bool = False, talk: Talk | None = None, new: bool = True
) -> str:
    """A text in which nothing was understood is kept all the same; small talk is answered.

    `no_place`: it came where a place was asked for, and is none that is known. `new`: nobody is on
    record yet, so an example may help.
    """
    if intent is Intent.QUERY:
        return NOT_UNDERSTOOD
    example = f"like: <i>{safe(EXAMPLE)}</i>"
    if talk is not None:
        return _TALKS[talk]
    if no_place:
        return (
            "Kept. If that was a place, I don’t know it: try a bigger city nearby, or "
            f"<i>UTC+2</i>. Or tell me about people, {example}"
        )
    return f"Kept. Tell me about people, {example}" if new else NOBODY_IN_IT


def said_of(person: Person, outcome: str) -> str:
    """What became of a nudge about that person: `outcome` is what its button would have said."""
    return f"{bold(person.short)}: {safe(outcome[:1].lower() + outcome[1:])}"


def which_of(names: Sequence[str], word: str = "") -> str:
    """A text could answer several things in one nudge; with a name after `word` it would be clear."""
    asked = [bold(name) for name in dict.fromkeys(names)]
    if len(asked) == 1:
        return (
            f"There are {len(names)} things about {asked[0]}. Tap the button of the one you mean."
        )
    or_say = f", or say <i>{word} {safe(names[0])}</i>" if word else ""
    return f"Which one: {' or '.join(asked)}? Tap its button{or_say}."


def nothing_open(person: Person) -> str:
    """`/due Ana` where nothing is to come."""
    return f"Nothing is open about {bold(person.short)}."


def went_wrong(code: str) -> str:
    """An unexpected fault: the text is safe, and there is an id to tell."""
    return f"Something went wrong on my side (id {code}). Your text is kept."


def press_failed(code: str) -> str:
    """A button could not be carried out (plain text)."""
    return f"Something went wrong on my side (id {code}). Please press it again."


def undone(text: str, about: Sequence[str]) -> str:
    """The latest note was taken back: its text, or whom an answer without one was about."""
    if text:
        return f"Taken back: <i>{safe(text, 80)}</i>"
    return f"Taken back: your answer about {bold(', '.join(about))}." if about else TAKEN_BACK


def welcome(zone: str, clock: str) -> View:
    """`/start`."""
    return View(
        lines(
            "<b>Hi, I’m Kith.</b> Text me who you met, the way you would tell a friend. "
            "I remember, follow up the next day, and say when it is time to get in touch.",
            f"\nIs it <b>{clock}</b> where you are? Else type your city or offset (<i>Lisbon</i>, "
            "<i>UTC+2</i>).",
            f"\nThen try: <i>{safe(EXAMPLE)}</i>",
        ),
        ((Button(f"Yes, {zone_name(zone)}"[:60], data("zone", zone)),),),
    )


def zone_ask(zone: str, clock: str) -> str:
    """`/timezone` without an argument."""
    return (
        f"Your zone is <b>{safe(zone_name(zone))}</b>, it is {clock} there. "
        "To change it, type a city or an offset: <i>Lisbon</i>, <i>UTC+2</i>."
    )


def zone_set(zone: str, clock: str, *, first: bool) -> str:
    """The zone was set; `first`: nobody is known yet, so the first note is invited."""
    return lines(
        f"Got it: <b>{safe(zone_name(zone))}</b>, {clock} now.",
        f"\nNow tell me about somebody: <i>{safe(EXAMPLE)}</i>" if first else "",
    )


def zone_unknown(typed: str) -> str:
    """Nothing is known by that name."""
    return f"I don’t know a place called {bold(typed)}. Try a bigger city nearby, or <i>UTC+2</i>."


def help_text(groups: Mapping[str, Iterable[tuple[str, str]]]) -> str:
    """`/help`, from the table of commands: by group, how each is typed and what it does."""
    rows = [
        line
        for title, commands in groups.items()
        for line in (
            f"\n{bold(title)}",
            *(f"{safe(usage)} – {safe(does)}" for usage, does in commands),
        )
    ]
    return lines(
        "Just text me about people:",
        f"<i>{safe(EXAMPLE)}</i>",
        "<i>coffee with Luis tomorrow at 10</i>",
        "<i>remind me to call Ana on Friday</i>",
        "Edit your message and I read it again, or just say what is wrong: <i>no, Anna</i>",
        "When I remind you, a word will do: <i>done</i>, <i>sent it</i>, <i>snooze till Friday</i>",
        "Ask me too: <i>who do I know in fintech?</i>",
        *rows,
    )


def unknown_command(name: str, near: str) -> str:
    """A command that does not exist."""
    hint = f"Did you mean /{near}?" if near else "/help shows what I can do."
    return f"I don’t know /{safe(name, 32)}. {hint}"


def nobody(query: str) -> str:
    """A search without a match."""
    return f"Nobody fits {bold(query)} yet."


def forget_sure(told: str, person: Person) -> View:
    """Asks before somebody is forgotten; `told` tells them from a namesake."""
    return View(
        f"Forget {bold(told)} and every note about them? It can’t be undone.",
        (
            (
                Button(f"Forget {person.name}"[:60], data("forget", person.id)),
                Button("Keep", data("keep", person.id)),
            ),
        ),
    )


def forget_notes(word: str, count: int) -> View:
    """Asks before the notes go that tell of somebody who is nobody on record."""
    notes = "1 note" if count == 1 else f"{count} notes"
    return View(
        f"Nobody is called {bold(word)}, but {notes} of yours {'tells' if count == 1 else 'tell'} "
        f"of that name. Forget {'it' if count == 1 else 'them'}? It can’t be undone.",
        ((Button(f"Forget {notes}", data("unsay", WORD)), Button("Keep", data("keep", WORD))),),
    )
