import pytest

from bot.core.names import fold
from bot.core.notes.lexicon import lexicon


def test_places_and_fields_are_listed_as_words_are_compared() -> None:
    listed = lexicon().places | lexicon().industries
    assert listed == {fold(name).strip() for name in listed} - {""}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("plan", "plans planned planning"),
        ("move", "moves moved moving"),
        ("agree", "agrees agreed agreeing"),
        ("try", "tries tried trying"),
        ("enjoy", "enjoys enjoyed enjoying"),
        ("fix", "fixes fixed fixing"),
        ("train", "trains trained training"),
    ],
)
def test_a_verb_is_known_in_its_regular_forms(verb: str, forms: str) -> None:
    third, past, gerund = forms.split()
    assert {verb, third, past, gerund} <= lexicon().common
    assert {third, past} <= lexicon().finite
    assert gerund not in lexicon().finite
