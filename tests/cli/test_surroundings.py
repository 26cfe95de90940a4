from __future__ import annotations

import pytest

from toolkit.cli.surroundings import today


def test_a_day_can_be_set_for_builds_that_are_to_be_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert today().isoformat() == "2026-11-23"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert today().year >= 2026
