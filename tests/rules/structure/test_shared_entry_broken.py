"""One bad entry holds back only the records that name it, and is itself the first to be named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import TESTS, TODAY
from toolkit.base.settings import Settings
from toolkit.validation.validate import Validated, validate

REFERENCES = "content/references.json"
RECORD = "content/conditions/first-condition.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(TESTS / "content", tmp_path, dirs_exist_ok=True)
    return tmp_path


def checked(root: Path) -> Validated:
    return validate(root, Settings(), (), TODAY, use_cache=False)


def with_entries(root: Path, *entries: Any) -> Validated:
    file = root / REFERENCES
    lines = [json.dumps(each) for each in [*json.loads(file.read_text()), *entries]]
    file.write_text("[\n" + ",\n".join(lines) + "\n]\n")
    return checked(root)


ISSUED: list[Any] = [
    {"date-parts": [[None]]},
    {"date-parts": [2024, 5]},
    {"date-parts": "2024"},
    "2024-05-01",
    2024,
]


@pytest.mark.parametrize(
    "entry",
    [
        *({"id": "bad", "type": "book", "title": "T", "issued": each} for each in ISSUED),
        {"type": "book", "title": "without an id"},
        {"id": " ", "type": "book"},
        {"id": "bad", "title": "without a type"},
        {"id": "bad", "type": "book", "author": ["NHS"]},
        {"id": "bad", "type": "book", "title": None},
        "bad",
        7,
        None,
        [],
    ],
)
def test_an_entry_that_no_record_cites_keeps_none_back(root: Path, entry: Any) -> None:
    line = len(json.loads((root / REFERENCES).read_text())) + 2
    validated = with_entries(root, entry)
    errors = [each for each in validated.report.diagnostics if each.severity == "error"]
    assert {(each.path, each.span.line) for each in errors} == {(REFERENCES, line)}


def test_who_cites_it_is_kept_back_and_told_where_the_cause_is(root: Path) -> None:
    record = root / RECORD
    record.write_text(record.read_text().replace("[@source-one]", "[@bad]", 1))
    validated = with_entries(root, {"id": "bad", "type": "book", "issued": "2024"})
    assert validated.paths_with_errors() == {REFERENCES, RECORD}
    errors = [each for each in validated.report.diagnostics if each.severity == "error"]
    # The cause comes first, and nothing says that the source is unknown.
    assert [each.path for each in errors] == [REFERENCES, RECORD]
    assert [each.code for each in errors] == ["SCH003", "STR026"]
    assert f"{REFERENCES}, line {errors[0].span.line}" in errors[1].message


def test_neither_of_two_entries_with_one_name_can_be_cited(root: Path) -> None:
    twin = {"id": "other", "citation-key": "source-one", "type": "book", "title": "Another"}
    validated = with_entries(root, twin)
    codes = {each.code for each in validated.report.diagnostics if each.severity == "error"}
    assert codes == {"STR005", "STR026"}


def test_a_file_that_is_no_json_is_one_error_and_one_a_record(root: Path) -> None:
    (root / REFERENCES).write_text("[{]")
    report = checked(root).report
    errors = [each for each in report.diagnostics if each.severity == "error"]
    assert errors[0].path == REFERENCES
    assert {each.code for each in errors[1:]} == {"STR026"}
    assert len({each.path for each in errors}) == len(errors)


def test_terms_and_organisations_are_judged_alike(root: Path) -> None:
    for name in ("glossary", "organisations"):
        file = root / f"content/{name}.yaml"
        file.write_text(file.read_text() + "- id: lonely\n")
    report = checked(root).report
    errors = {each.path for each in report.diagnostics if each.severity == "error"}
    assert errors == {"content/glossary.yaml", "content/organisations.yaml"}
