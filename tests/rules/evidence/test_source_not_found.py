"""What was searched is told to reviewers, wherever it stands, and printed nowhere."""

from pathlib import Path

import pytest

from tests.exporters.sample import condition, context, exported, page_of
from tests.rules.examples import check

WORDS = "the shelf behind the door"
PLACES = [
    ("outlook: {not_found: %s}\n", {"outlook": {"not_found": WORDS}}),
    ("self_care: {not_found: %s}\n", {"self_care": {"not_found": WORDS}}),
    ("diagnosis: {not_found: %s}\n", {"diagnosis": {"not_found": WORDS}}),
    ("treatments: {not_found: %s}\n", {"treatments": {"not_found": WORDS}}),
]


@pytest.mark.parametrize(("snippet", "_changes"), PLACES)
def test_a_note_repeats_what_was_searched(
    snippet: str, _changes: dict[str, object], tmp_path: Path
) -> None:
    checked = check(snippet % WORDS, tmp_path)
    (found,) = checked.of("REF017")
    assert WORDS in found.message
    assert found.severity == "note"
    # The section is not forgotten: someone has looked.
    assert checked.of("STR035") == []


@pytest.mark.parametrize(("_snippet", "changes"), PLACES)
def test_no_page_prints_it(_snippet: str, changes: dict[str, object]) -> None:
    page = page_of(condition(**changes))
    for name in ("html", "json"):
        made = exported(name, page, context()).content.decode()
        assert WORDS not in made
        assert "not_found" not in made
    assert f'id="{next(iter(changes))}"' not in exported("html", page, context()).content.decode()
