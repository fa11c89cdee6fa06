"""A disk that takes nothing more, and takes again."""

import resource
from pathlib import Path

from bot.playground.chat import YOU
from bot.playground.messages import Message
from bot.playground.server import Playground
from storage.check import deep
from storage.contents import contents
from tests.running import Running, until

SORRY = "I could not store this just now. Please send it again."
HEARD, NOTES = 2, 3


def answers(playground: Playground) -> list[Message]:
    return [m for m in playground.chat.of(YOU) if m.sender.is_bot]


async def test_what_cannot_be_stored_is_not_acknowledged_and_works_again_when_there_is_room(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]) as bot:
        playground.people.text(YOU, "met Ana at soccer")
        await until(playground, lambda: len(answers(playground)) == 1)
        heard = answers(playground)[0]
        assert "Ana" in heard.text
        playground.people.text(YOU, "/help")  # once it is answered, the note is done with
        await until(playground, lambda: len(answers(playground)) == HEARD)

        # No file may grow: what a full disk does to whoever writes.
        most, _ = bot.limit(resource.RLIMIT_FSIZE, 0)
        for n in range(NOTES):
            playground.people.text(YOU, f"met Bob{n} at lunch")
        await until(playground, lambda: len(answers(playground)) >= HEARD + NOTES)
        playground.people.press(YOU, heard.message_id, "Undo")
        await until(playground, lambda: bool(playground.calls.of("answerCallbackQuery")))
        told = [m.text for m in answers(playground)[HEARD:]]
        pressed = playground.calls.of("answerCallbackQuery")[-1]
        bot.limit(resource.RLIMIT_FSIZE, most)
        for n in range(NOTES):
            playground.people.text(YOU, f"met Luis{n} at lunch")
        await until(playground, lambda: len(answers(playground)) >= HEARD + 2 * NOTES)

        assert told == [SORRY] * NOTES
        assert "Please press it again" in str(pressed)
        after = [m.text for m in answers(playground)[HEARD + NOTES :]]
        assert [f"Luis{n}" in text for n, text in enumerate(after)] == [True] * NOTES
        assert "Undo" in str(answers(playground)[0].buttons)
        await bot.kill()

        # Nothing that was refused comes back, and nothing acknowledged is lost.
        await bot.start()
        playground.people.text(YOU, "/who Luis0")
        await until(playground, lambda: "Luis0" in answers(playground)[-1].text)
        assert await bot.stop() == 0
    assert deep(tmp_path / "data") == []
    texts = [doc["text"] for doc in dict(contents(tmp_path / "data"))[YOU.id]["notes"].values()]
    assert texts == ["met Ana at soccer", *(f"met Luis{n} at lunch" for n in range(NOTES))]
