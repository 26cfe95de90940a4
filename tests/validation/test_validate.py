"""A collection is read as a whole; what is reported is what was asked for."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    KIND,
    ORGANISATIONS,
    REFERENCES,
    SECOND,
    TODAY,
    TOPIC,
    check,
    edit,
    found,
    make,
    use_rules,
)
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.rules import RULES
from toolkit.rules.rule import rule
from toolkit.validation.codes import all_codes
from toolkit.validation.validate import validate


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def test_a_valid_collection_has_no_errors(root: Path) -> None:
    validated = check(root)
    assert validated.report.count("error") == 0
    assert validated.paths_with_errors() == frozenset()
    assert set(validated.report.files) == {
        KIND,
        FIRST,
        SECOND,
        TOPIC,
        GLOSSARY,
        ORGANISATIONS,
        REFERENCES,
    }
    assert set(validated.loaded.collection.records) == {
        "first-condition",
        "second-condition",
        "both-conditions",
    }


def test_a_broken_record_is_reported_with_its_place_and_its_code(root: Path) -> None:
    edit(root, FIRST, "title:", "tilte:")
    validated = check(root)
    (first,) = [each for each in validated.report.diagnostics if each.code == "SCH001"]
    assert first.path == FIRST
    assert first.source.startswith("tilte:")
    assert first.span.column == 1
    assert validated.paths_with_errors() == {FIRST}
    assert validated.report.codes["SCH001"].name == "unknown-key"
    assert set(validated.report.codes) == {each.code for each in validated.report.diagnostics}


def test_only_the_chosen_files_are_reported(root: Path) -> None:
    edit(root, FIRST, "title:", "tilte:")
    edit(root, SECOND, "title:", "tilte:")
    report = check(root, root / FIRST).report
    assert {path for path, _, _ in found(report)} == {FIRST}
    assert report.files == (FIRST,)


def test_a_broken_shared_file_is_always_reported(root: Path) -> None:
    edit(root, GLOSSARY, "term:", "trem:")
    for paths in ((), (root / FIRST,)):
        assert (GLOSSARY, 2, "SCH001") in found(check(root, *paths).report)


def test_a_shared_file_can_be_chosen(root: Path) -> None:
    edit(root, GLOSSARY, "term:", "trem:")
    report = check(root, root / GLOSSARY).report
    assert [path for path, _, _ in found(report)] == [GLOSSARY]
    assert report.files == (GLOSSARY,)


def test_a_path_that_is_not_there_is_misuse(root: Path) -> None:
    with pytest.raises(Misuse, match="no file or folder"):
        check(root, root / "content/conditions/none.yaml")


def test_the_report_is_in_order_and_the_same_each_time(root: Path) -> None:
    for path in (FIRST, SECOND, TOPIC):
        edit(root, path, "language: en-GB", "language: english\nlanguages: x")
    first, second = check(root).report, check(root).report
    assert first == second
    places = [(each.path, each.span) for each in first.diagnostics]
    assert places == sorted(places)


def test_settings_change_severities_but_cannot_wave_a_broken_file_through(root: Path) -> None:
    edit(root, FIRST, "title:", "tilte:")
    off = Settings.model_validate({"rules": {"SCH001": "off"}})
    report = validate(root, off, [root / FIRST], TODAY).report
    assert [each.severity for each in report.diagnostics if each.code == "SCH001"] == ["error"]
    note = Settings.model_validate({"rules": {"SCH001": "note"}})
    report = validate(root, note, [root / FIRST], TODAY).report
    assert [each.severity for each in report.diagnostics if each.code == "SCH001"] == ["note"]


@pytest.mark.parametrize("scope", ["record", "collection"])
def test_a_rule_that_crashes_is_reported_and_the_others_go_on(
    root: Path, monkeypatch: pytest.MonkeyPatch, scope: Any
) -> None:
    def check_nothing(*_args: object) -> list[Any]:
        raise ZeroDivisionError("oh")

    broken = rule("XXX001", "broken", severity="note", scope=scope, serves=())(check_nothing)
    use_rules(monkeypatch, (broken, *RULES))
    report = check(root).report
    crashes = [each for each in report.diagnostics if each.code == "INT001"]
    assert crashes
    assert all(each.severity == "error" for each in crashes)
    assert "XXX001" in crashes[0].message
    assert "ZeroDivisionError: oh" in crashes[0].message
    assert {each.code for each in report.diagnostics} >= {
        each.code for each in check(root).report.diagnostics
    }


def test_all_codes_are_those_of_the_stages_and_of_the_rules() -> None:
    codes = all_codes()
    assert len(codes) == len(STAGE_CODES) + len(RULES)
    assert all(codes[each.code].name == each.name for each in RULES)
