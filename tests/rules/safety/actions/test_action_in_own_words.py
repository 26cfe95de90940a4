from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = (
    "language: %s\nget_help:\n"
    "  - {urgency: %s, action: '%s', signs: ['you feel ill [@source-one]']}"
)


@pytest.mark.parametrize(
    ("urgency", "action"),
    [
        ("emergency", "Call 999 on your landline if"),
        ("emergency", "Call 999 or speak to a GP now if"),
        ("urgent", "Get your neighbour to drive you to the clinic if"),
    ],
)
def test_what_is_not_understood_stops_publication_only(
    urgency: str, action: str, tmp_path: Path
) -> None:
    text = CARD % ("en-GB", urgency, action)
    (draft,) = check(text, tmp_path / "draft").of("CAR012")
    (publish,) = check(text, tmp_path / "publish", profile="publish").of("CAR012")
    assert (draft.severity, publish.severity) == ("warning", "error")


def test_other_languages_have_a_note_instead(tmp_path: Path) -> None:
    text = CARD % ("de-DE", "emergency", "Rufen Sie 112 an, wenn")
    assert check(text, tmp_path).of("CAR012") == []
