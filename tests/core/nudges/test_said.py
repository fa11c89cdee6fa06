"""What a few words after a nudge say of it."""

import pytest

from bot.core.nudges.kinds import Kind
from bot.core.nudges.said import Reply, Said, meant, said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("done", Said(Reply.DONE)),
        ("Done!", Said(Reply.DONE)),
        ("did it 👍", Said(Reply.DONE)),
        ("ok, done", Said(Reply.DONE)),
        ("all done", Said(Reply.DONE)),
        ("done with Ana", Said(Reply.DONE, "Ana")),
        ("did it for Ana Sousa.", Said(Reply.DONE, "Ana Sousa")),
        ("sent", Said(Reply.SENT)),
        ("I’ve just sent it", Said(Reply.SENT)),
        ("already sent that to Ana", Said(Reply.SENT, "Ana")),
        ("skip", Said(Reply.SKIP)),
        ("skip Luis", Said(Reply.SKIP, "Luis")),
        ("not now", Said(Reply.NOT_NOW)),
        ("maybe later", Said(Reply.NOT_NOW)),
        ("snooze", Said(Reply.SNOOZE)),
        ("snooze it till Friday", Said(Reply.SNOOZE, when="Friday")),
        ("remind me in 3 days", Said(Reply.SNOOZE, when="in 3 days")),
        ("yes", Said(Reply.YES)),
        ("it was really good!", Said(Reply.YES)),
        ("went well", Said(Reply.YES)),
        ("it didn’t happen", Said(Reply.NO)),
        ("she cancelled", Said(Reply.NO)),
        ("thanks!", None),
        ("", None),
        ("great, she moves to Porto", None),
        ("it was good to see Ana", None),
        ("met Ana at soccer", None),
    ],
)
def test_the_whole_text_is_an_answer_or_none(text: str, told: Said | None) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("reply", "kind", "wanted"),
    [
        (Reply.YES, Kind.AFTER, Reply.DONE),
        (Reply.NO, Kind.AFTER, Reply.SKIP),
        (Reply.YES, Kind.STILL, Reply.YES),
        (Reply.NO, Kind.STILL, Reply.NO),
        (Reply.YES, Kind.FOLLOW_UP, None),
        (Reply.DONE, Kind.FOLLOW_UP, Reply.DONE),
        (Reply.DONE, Kind.STILL, None),
    ],
)
def test_yes_and_no_answer_what_was_asked(reply: Reply, kind: Kind, wanted: Reply | None) -> None:
    assert meant(reply, kind) is wanted
