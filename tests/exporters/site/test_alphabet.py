from __future__ import annotations

import pytest

from tests.exporters.sample import condition, listed_of, page_of
from toolkit.exporters.site.alphabet import by_letter, first_letter


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("épilepsie", "E"),
        ("Sjögren's", "S"),
        ("“Wolf”", "W"),
        ("5 facts", "#"),
        ("?", "#"),
        ("Ωmega", "Ω"),
    ],
)
def test_a_title_stands_under_its_first_letter_without_accents(title: str, letter: str) -> None:
    assert first_letter(title) == letter


def test_letters_and_titles_are_in_order_and_digits_come_last() -> None:
    titles = ["Zoster", "9 facts", "Élan", "Eczema", "zinc"]
    pages = [page_of(condition(id=f"p{at}", title=title)) for at, title in enumerate(titles)]
    found = {
        letter: [page.title for page in group]
        for letter, group in by_letter(map(listed_of, pages)).items()
    }
    assert found == {"E": ["Eczema", "Élan"], "Z": ["zinc", "Zoster"], "#": ["9 facts"]}
    assert list(found) == ["E", "Z", "#"]
