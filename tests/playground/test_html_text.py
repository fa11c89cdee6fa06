"""What `parse_mode=HTML` becomes, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import Entity, units
from bot.playground.errors import EntitiesError
from bot.playground.html_text import parse


def entity(kind: str, offset: int, length: int, **more: str | int) -> Entity:
    return {"type": kind, "offset": offset, "length": length} | more


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>Ana</b>", "Ana", [entity("bold", 0, 3)]),
        ("<STRONG>Ana</STRONG>", "Ana", [entity("bold", 0, 3)]),
        ("a <i>b <u>c</u></i>", "a b c", [entity("italic", 2, 3), entity("underline", 4, 1)]),
        (
            "<del>a</del><s>b</s>",
            "ab",
            [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)],
        ),
        ("🎉 <b>Ana</b>", "🎉 Ana", [entity("bold", 3, 3)]),
        ("&lt;b&gt; &amp; &quot;x&quot; &#65;&#x42; &nbsp;", '<b> & "x" AB &nbsp;', []),
        ("  <b> Ana </b>  ", "Ana", [entity("bold", 0, 3)]),
        ("<b></b>x", "x", []),
        ("<b>  </b>x", "x", []),
        ("<code><b>x</b></code>", "x", [entity("code", 0, 1)]),
        (
            '<pre><code class="language-python">x = 1</code></pre>',
            "x = 1",
            [entity("pre", 0, 5, language="python")],
        ),
        (
            '<a href="https://x.org/?a=1&amp;b=2">x</a>',
            "x",
            [entity("text_link", 0, 1, url="https://x.org/?a=1&b=2")],
        ),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        (
            '<tg-time unix="1772614800" format="wDt">Wed</tg-time>',
            "Wed",
            [entity("date_time", 0, 3, unix_time=1772614800, date_time_format="wDt")],
        ),
        ("try /due now", "try /due now", [entity("bot_command", 4, 4)]),
        ("<code>/due</code>", "/due", [entity("code", 0, 4)]),
        ("see https://x.org/a.", "see https://x.org/a.", [entity("url", 4, 15)]),
        ("to ana@x.org", "to ana@x.org", [entity("email", 3, 9)]),
        ("#tag @ana_b", "#tag @ana_b", [entity("hashtag", 0, 4), entity("mention", 5, 6)]),
    ],
)
def test_markup_becomes_entities(source: str, text: str, entities: list[Entity]) -> None:
    rich = parse(source)
    assert (rich.text, rich.entities) == (text, entities)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<b>Ana", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<h1>Ana</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("a<br/>b", 'Unsupported start tag "br/" at byte offset 1'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("I <3", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-time>x</tg-time>", 'Tag "tg-time" must have attribute "unix" at byte offset 0'),
        (
            '<tg-time unix="1" format="q">x</tg-time>',
            'Tag "tg-time" must have a valid attribute "format" at byte offset 0',
        ),
        (
            "<tg-emoji>x</tg-emoji>",
            'Tag "tg-emoji" must have attribute "emoji-id" at byte offset 0',
        ),
    ],
)
def test_bad_markup_is_refused_with_its_place(source: str, why: str) -> None:
    with pytest.raises(EntitiesError) as refused:
        parse(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text(alphabet=st.sampled_from("ab <>/&;=\"'#🎉é1-\n"), max_size=40))
def test_any_source_is_parsed_or_refused_and_entities_lie_inside(source: str) -> None:
    try:
        rich = parse(source)
    except EntitiesError:
        return
    assert rich.text == rich.text.strip()
    for item in rich.entities:
        assert 0 <= item["offset"] < item["offset"] + item["length"] <= units(rich.text)
