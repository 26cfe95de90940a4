from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.governance.collection import signed, with_people

SAMPLE = Path(__file__).parents[1] / "content"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "collection"))


@pytest.fixture(scope="session")
def with_signature(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("signed") / "collection"
    shutil.copytree(SAMPLE, folder)
    signed(with_people(folder))
    return folder


@pytest.fixture
def signed_root(with_signature: Path, tmp_path: Path) -> Path:
    """A collection of which one record is signed, by people who do not exist."""
    return Path(shutil.copytree(with_signature, tmp_path / "signed"))
