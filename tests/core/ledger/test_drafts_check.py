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
        ("Can you introduce me to everyone you know at Google?", ["names"]),
        # other ways to say the same
        ("Hi Ana, is your company hiring at the moment?", ["job"]),
        ("Hi, any openings on your team?", ["job"]),
        ("I'm looking for a new role, do you know of anything?", ["job"]),
        ("I need an answer by Friday.", ["demand"]),
        ("You should introduce me to your CEO", ["demand"]),
        ("Just give me a chance", ["demand"]),
        ("Is my plan to move to product realistic?", ["validate"]),
        ("I'm thinking of going freelance, would that be a good move?", ["validate"]),
        # money, and things for sale
        ("please invest in us", ["money"]),
        ("We are raising a seed round, would you like to invest?", ["money"]),
        ("can you lend me some money", ["money"]),
        ("Could you lend me 500 euros until Friday?", ["money"]),
        ("Would you buy our new service? 20% off this week", ["sale"]),
        # what only sounds like it
        ("I want to quit my job and bake bread. Thank you for your story!", []),
        ("Do you need any help with the opening on Friday?", []),
        ("Hi Bob, I need to cancel work drinks", []),
        ("I found a job for you: PM at Stripe", []),
        ("We are hiring a PM at my place, would that be something for Luis?", []),
        ("I will send you the deck by tomorrow.", []),
        ("Congratulations!! I am so happy for you!!", []),
        ("Could you lend me your drill at the weekend?", []),
        ("How did you get your first job?", []),
        ("Thank you for all the work you put into raising our spirits!", []),
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
