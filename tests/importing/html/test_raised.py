"""Letters that are high or low by themselves are the same letters, and every font has them."""

from unicodedata import normalize

import pytest

from toolkit.base.text.undrawn import undrawn_letters
from toolkit.importing.html.raised import raised


@pytest.mark.parametrize("element", ["sup", "sub"])
def test_each_is_the_same_letter_and_no_handout_leaves_it_out(element: str) -> None:
    table = raised(element, "1", "x") or {}
    assert len(table) > 50
    for plain, moved in table.items():
        same = [normalize("NFKC", chr(each)).replace("−", "-") for each in (plain, moved)]
        assert same[0] == same[1]
        assert not list(undrawn_letters(chr(moved)))
