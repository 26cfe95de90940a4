from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize(("length", "count"), [(65, 0), (66, 1)])
def test_65_characters_are_allowed(length: int, count: int, tmp_path: Path) -> None:
    assert len(check(f"title: {'é' * length}", tmp_path).of("LAN005")) == count
