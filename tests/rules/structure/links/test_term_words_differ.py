from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.model.shared import GlossaryTerm
from toolkit.records.text.term_words import has_of_term

SYSTEM = GlossaryTerm(
    id="immune-system", term="immune system", meaning="The body's defence against germs."
)


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ("immune system", True),
        ("Immunity", True),
        ("your body's defences", True),
        ("IS", True),
        ("you feel fine and should wait", False),
        ("the nerves", False),
        ("it is not against you", True),
    ],
)
def test_what_words_have_of_a_term(words: str, has: bool, tmp_path: Path) -> None:
    assert has_of_term(words, SYSTEM) is has


def test_other_languages_are_left_alone(tmp_path: Path) -> None:
    text = "language: de-DE\ncauses: Es trifft [die Hülle](glossary:myelin). [@source-one]"
    assert check(text, tmp_path).of("STR024") == []
