from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = "get_help:\n  - urgency: %s\n    action: Call 999 if\n    signs:\n      - you feel %s"


@pytest.mark.parametrize("target", ["https://example.org", "record:second-condition", "#self-care"])
def test_no_link_of_any_kind(target: str, tmp_path: Path) -> None:
    checked = check(CARD % ("emergency", f"ill [as here]({target}) [@source-one]"), tmp_path)
    assert checked.marked("CAR005") == [target]


def test_citations_and_glossary_terms_lead_nowhere_else(tmp_path: Path) -> None:
    text = CARD % ("emergency", "that [myelin](glossary:myelin) hurts [@source-one]")
    assert check(text, tmp_path).of("CAR005") == []


def test_other_cards_may_have_links(tmp_path: Path) -> None:
    text = CARD % ("urgent", "ill [as here](https://example.org) [@source-one]")
    assert check(text, tmp_path).of("CAR005") == []
