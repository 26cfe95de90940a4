from __future__ import annotations

from tests.rules.language.wordings import findings
from toolkit.rules.language.reading_level import reading_level as rule

HARD = (
    "Immunological abnormalities precipitate inflammatory demyelination of peripheral nerves."
    " Environmental exposures, hereditary susceptibility and preceding infections contribute."
    " Epidemiological investigations nevertheless demonstrate remarkable geographical"
    " heterogeneity internationally."
    " Such findings remain controversial, preliminary and unconfirmed."
)


def test_one_note_for_a_hard_section_with_score_method_and_age() -> None:
    (found,) = findings(rule, HARD)
    assert found.route == ("outlook",)
    assert found.at == "key"
    assert "Flesch-Kincaid" in found.message
    assert "grade 33." in found.message
    assert "reading age of 18 or more" in found.message
    assert "grade 8 or below" in found.hint


def test_easy_sections_are_left_alone() -> None:
    assert findings(rule, "The nerves hurt. It gets better. " * 8) == []


def test_short_sections_are_not_scored() -> None:
    assert findings(rule, HARD[:89]) == []


def test_list_items_are_sentences() -> None:
    items = "\n".join(f"- weak hands and tired legs {number}" for number in range(9))
    assert findings(rule, f"It can cause:\n\n{items}") == []


def test_other_languages_are_not_scored() -> None:
    assert findings(rule, HARD, language="cy") == []
