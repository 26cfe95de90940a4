"""Governance: the version of a record is that of its newest change."""

from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.model.review import Review


def review(**more: Any) -> Review:
    data = {
        "status": "draft",
        "authors": [{"name": "Content team"}],
        "changes": [{"date": "2026-11-22", "version": "0.1", "note": "First draft."}],
        **more,
    }
    return Review.model_validate(data)


def test_a_draft_may_say_when_it_is_to_be_checked() -> None:
    assert review(next_review="2029-11-22").next_review is not None


def test_the_version_is_that_of_the_latest_day_and_of_the_first_entry_on_it() -> None:
    changes = [
        {"date": "2026-11-20", "version": "0.1", "note": "First draft."},
        {"date": "2026-11-22", "version": "0.3", "note": "Mended."},
        {"date": "2026-11-22", "version": "0.2", "note": "Longer."},
    ]
    assert review(changes=changes).version == "0.3"


def test_a_change_log_is_never_empty() -> None:
    with pytest.raises(ValidationError):
        review(changes=[])
