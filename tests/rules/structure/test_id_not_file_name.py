from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds import read_record
from tests.rules.examples import TESTS, check
from toolkit.records.record import Record
from toolkit.rules.structure.id_not_file_name import id_not_file_name


def test_both_ways_out_are_said(tmp_path: Path) -> None:
    [found] = check("id: other", tmp_path).of("STR006")
    assert found.message == "the id is other, but the file is called minimal.yaml"
    assert found.hint == "write id: minimal or rename the file to other.yaml"


def test_yml_is_an_ending_too(tmp_path: Path) -> None:
    assert check("# file: content/conditions/lupus.yml\nid: lupus\n", tmp_path).of("STR006") == []


COPY = "this is a copy that a program made: delete it, or move it out of the folder"


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("minimal (conflicted copy 2026-11-02).yaml", COPY),
        ("minimal (Anna's conflicted copy).yaml", COPY),
        ("minimal - Copy.yaml", COPY),
        ("minimal (1).yaml", COPY),
        ("Copy of minimal.yaml", COPY),
        ("minimal.sync-conflict-20261102-101112-ABCDEFG.yaml", COPY),
        ("minimal-copy.yaml", COPY),
        ("minimal-backup.yaml", COPY),
        ("Minimal.yaml", "rename the file to minimal.yaml"),
        ("Lupus new.yaml", "rename the file to minimal.yaml"),
        ("minimal-children.yaml", "write id: minimal-children or rename the file to minimal.yaml"),
        ("lupus.yaml", "write id: lupus or rename the file to minimal.yaml"),
    ],
)
def test_a_copy_is_named_and_no_id_that_cannot_be_one(file: str, hint: str) -> None:
    record = read_record(f"content/conditions/{file}", (TESTS / "minimal.yaml").read_bytes())
    assert isinstance(record, Record)
    [found] = id_not_file_name.check(record, None)
    assert found.hint == hint
