"""The preview of a small collection, for each test its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.collections import ROOT, make
from tests.preview.asked import Preview


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return Preview(make(tmp_path / "collection"))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    root = tmp_path_factory.mktemp("samples")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copyfile(ROOT / "toolkit.toml", root / "toolkit.toml")
    return Preview(Path(root))
