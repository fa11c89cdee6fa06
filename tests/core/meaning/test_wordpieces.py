"""Text is cut into known pieces, the longest first; what has none counts as one unknown word."""

import pytest

from bot.core.meaning.wordpieces import pieces

NONE = 0
KNOWN = {
    "[UNK]": NONE,
    **{
        piece: n
        for n, piece in enumerate(
            ["cafe", "run", "##ning", "runn", "##ing", "shoe", "##s", "'", ".", "_", "€", "12"], 1
        )
    },
}
BACK = {n: piece for piece, n in KNOWN.items()}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("", []),
        ("run", ["run"]),
        ("RUN.", ["run", "."]),
        ("running shoes", ["runn", "##ing", "shoe", "##s"]),
        ("Café's", ["cafe", "'", "[UNK]"]),
        ("12€_run", ["12", "€", "_", "run"]),
        ("runz run", ["[UNK]", "run"]),
        ("日本", ["[UNK]"]),
        ("run" * 20, ["[UNK]"]),
        ("  \t\n", []),
    ],
)
def test_a_text_is_cut_into_the_longest_known_pieces(text: str, cut: list[str]) -> None:
    assert [BACK[n] for n in pieces(text, KNOWN, NONE)] == cut
