"""Whatever people are called and whatever was told, what is shown is shown right."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.ledger.asking import Size
from bot.core.ledger.asks import Facts, decide
from bot.core.ledger.gist import gist
from bot.core.ledger.gives import gives
from bot.core.ledger.introductions import introduction, report_owed
from bot.core.ledger.leads import leads
from bot.core.ledger.links import Link
from bot.core.ledger.shelf import match, who_cares
from bot.core.ledger.thanks import thanks
from bot.core.ledger.ways import ways
from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.views import ask, favours, intro, shelf
from bot.core.views import leads as lead_views
from bot.core.views.ledger import in_brief, ledger_lines
from bot.core.views.thanks import thanks_card
from bot.core.views.view import View
from tests.core.ledger.people import TODAY, Told, person

TEXTS = st.one_of(
    st.text(max_size=300),
    st.sampled_from(
        ["<b>&amp;", "👩‍👩‍👧‍👦" * 90, "x" * 3000, "Ana", "a job\nat Stripe", "'\"<>&", "é" * 255]
    ),
)
NAMES = TEXTS.map(lambda t: t if t.split() else "Ana")
RELATIONS = [
    Relation.GAVE,
    Relation.RECEIVED,
    Relation.ASKED,
    Relation.PROMISED,
    Relation.OFFER,
    Relation.THANKED,
    Relation.NEED,
    Relation.TITLE,
    Relation.INTEREST,
    Relation.INTRODUCED_BY,
]
TOLD = st.lists(st.tuples(st.sampled_from(RELATIONS), TEXTS, st.integers(0, 400)), max_size=8)


def right(view: View) -> bool:
    """Whether Telegram takes it: sizes, and markup that is balanced and escaped."""
    plain = re.sub(r"</?[bi]>", "", view.text)
    assert len(view.text) <= 4096
    assert "<" not in plain
    assert not re.search(r"&(?!(?:amp|lt|gt|quot|#x27);)", plain), html.unescape(plain)
    for tag in "bi":
        assert view.text.count(f"<{tag}>") == view.text.count(f"</{tag}>")
    for button in (b for row in view.rows for b in row):
        assert button.label.strip()
        assert len(button.data.encode()) <= 64
        assert len(button.copy.encode("utf-16-le")) <= 2 * 256
        assert sum(map(bool, (button.data, button.copy, button.url))) == 1
    return True


def labels(view: View) -> list[str]:
    return [b.label for row in view.rows for b in row]


@given(NAMES, TOLD)
@settings(max_examples=60)
def test_the_cards_of_thanks_and_leads_can_be_shown(name: str, told: list[Told]) -> None:
    who = person(name, *told)
    who = Person("m12345.0123abcd", who.entries)

    assert all(right(thanks_card(who, owed, TODAY)) for owed in thanks(who))
    for lead in leads(who):
        assert right(lead_views.lead_card(who, lead, TODAY))
        assert right(lead_views.why_not(who, lead))
        assert right(lead_views.what_news(lead))
        assert right(lead_views.ask_news(who, lead, "m12345"))
    assert right(lead_views.lead_list([(who, lead) for lead in leads(who)], TODAY))
    assert right(View("\n".join(ledger_lines(who, TODAY))))
    assert right(View(in_brief(who, TODAY)))


@given(NAMES, TOLD, TEXTS, st.sampled_from(Size), st.none() | st.integers(0, 400))
@settings(max_examples=60)
def test_asking_anyway_is_always_there(
    name: str, told: list[Told], what: str, size: Size, quiet: int | None
) -> None:
    who = Person("m12345.0123abcd", person(name, *told).entries)
    judged = decide(size, Facts(quiet, 0, 0, len(told), 0))

    view = ask.verdict(who, what, judged, gives(who, [], [])[:3], "m12345", TODAY)

    assert right(view)
    assert {"Ask now", "Ask anyway"} & set(labels(view))
    assert right(ask.go_ahead(who, what, "m12345"))
    assert right(ask.checked(what))


@given(NAMES, NAMES, TOLD, TOLD)
@settings(max_examples=60)
def test_the_cards_of_introductions_can_be_shown(
    one: str, other: str, told: list[Told], more: list[Told]
) -> None:
    a = Person("m12345.0123abcd", person(one, *told).entries)
    b = Person("m12346.0123abce", person(other, *more).entries)

    assert right(intro.intro_card(a, b, introduction(a, b), None))
    assert right(intro.paths(one, ways(one, [a, b], TODAY), TODAY))
    report = report_owed(a)
    assert report is None or right(intro.report_card(a, report))
    found = gives(a, [b], [])
    assert right(favours.whom("gave", "", [(a.name, a.id), (b.name, b.id)], found[:3]))


@given(NAMES, TEXTS, TEXTS, st.integers(0, 2000))
@settings(max_examples=60, deadline=None)  # the first one loads the topics and the meanings
def test_the_cards_of_the_shelf_can_be_shown(name: str, title: str, said: str, longer: int) -> None:
    who = Person("m12345.0123abcd", person(name, (Relation.INTEREST, title)).entries)
    link = Link("m12345.0", "https://example.org/" + "x" * longer, TODAY, title=title, said=said)

    assert right(shelf.shelf_card(link, who_cares(link, [who]), who))
    assert right(shelf.send_card(who, link, match(gist(link), who), sent=False))
    assert right(shelf.shelf_list([link] * 8))
