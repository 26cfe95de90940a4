"""The preview of a small collection, for each test its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.preview.asked import Preview


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return Preview(make(tmp_path / "collection"))
