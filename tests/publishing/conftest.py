"""A collection that is exported as HTML and JSON, made once in a process."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.publishing.published import export_all


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make(tmp_path_factory.mktemp("published"))
    export_all(root, "html", "json")
    return root


@pytest.fixture
def root(published: Path, tmp_path: Path) -> Path:
    """A copy of it for each test."""
    return Path(shutil.copytree(published, tmp_path / "collection"))
