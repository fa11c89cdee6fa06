"""What a message should not do: the table of examples."""

import pytest

from bot.core.ledger.drafts_check import RULES, check_draft


@pytest.mark.parametrize(
    ("draft", "kinds"),
    [
        # opens by asking for a job
        ("Hi Ana, do you have any job for me?", ["job"]),
        ("I'm looking for a position in fintech, can you help me?", ["job"]),
        ("Could you get me a job at Stripe?", ["job"]),
        ("Are you hiring?", ["job"]),
        ("Can you help me find work?", ["job"]),
        # a CV nobody asked for
        ("I've attached my CV for your consideration.", ["cv"]),
        ("Here is my resume, please pass it on.", ["cv"]),
        ("Please find enclosed my CV.", ["cv"]),
        ("As you asked, I attach my CV.", []),
        ("You asked for my resume, here it is: my resume attached.", []),
        # demands
        ("I need you to send this ASAP.", ["demand"]),
        ("Please answer by tomorrow!!", ["demand"]),
        ("You must meet me this week.", ["demand"]),
        ("Why haven't you replied?", ["demand"]),
        # asking to validate a plan
        ("Do you think I should go into product?", ["validate"]),
        ("Is this a good idea?", ["validate"]),
        ("Am I on the right track with my plan?", ["validate"]),
        ("What do you think of my career plan?", ["validate"]),
        # asking only for names
        ("Can you send me names of people at Stripe?", ["names"]),
        ("Who do you know at Google?", ["names"]),
        ("Can I pick your brain?", ["names"]),
        ("Who do you know who changed fields? I am curious how they did it.", []),
        # several at once
        ("Do you have a job for me? My CV is attached. Please reply ASAP.", ["job", "cv", "demand"]),
        # good messages
        ("Hi Ana, I read your post on PSD2 and liked the part about banks. How did you get there?", []),
        ("May I ask you a few questions about your work? Fifteen minutes would do.", []),
        ("Thank you for the introduction to Luis, we had a great talk.", []),
        ("Would you be my reference? It is fine to say no.", []),
        ("Good job on the launch, congratulations!", []),
        ("How is your new job going?", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_is_flagged(draft: str, kinds: list[str]) -> None:
    assert [f.kind for f in check_draft(draft)] == kinds


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_no_better_line_is_flagged_itself(rule: object) -> None:
    better = getattr(rule, "better", "")

    assert better
    assert check_draft(better) == []


def test_a_very_long_draft_is_checked_in_no_time() -> None:
    draft = "do you have any " * 20_000

    assert isinstance(check_draft(draft), list)
