"""An entry with errors keeps back the records that cite it, and no other."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.rules.examples import TESTS, TODAY
from toolkit.base.settings import Settings
from toolkit.publishing.export import Exported, export

REFERENCES = "content/references.json"
TOPIC = "content/topics/both-conditions.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(TESTS / "content", tmp_path, dirs_exist_ok=True)
    file = tmp_path / REFERENCES
    bad = {"id": "bad", "type": "book", "issued": {"date-parts": [[None]]}}
    file.write_text(json.dumps([*json.loads(file.read_text()), bad]))
    return tmp_path


def exported(root: Path) -> Exported:
    settings = Settings()
    return export(root, settings, (), ("json",), root / "exports", TODAY)


def test_what_no_record_cites_keeps_none_back(root: Path) -> None:
    done = exported(root)
    assert done.left_out == ()
    assert len([path for path in done.written if path.suffix == ".json"]) >= 3


def test_who_cites_it_is_left_out_and_the_cause_is_shown_first(root: Path) -> None:
    topic = root / TOPIC
    topic.write_text(topic.read_text().replace("[@source-one]", "[@bad, page 2]", 1))
    done = exported(root)
    assert done.left_out[:2] == (REFERENCES, TOPIC)
    assert [each.path for each in done.errors.diagnostics] == [REFERENCES, TOPIC]
