from __future__ import annotations

from pathlib import Path

from tests.records.test_overview import facts
from tests.rules.examples import TODAY, check
from toolkit.base.settings import Settings
from toolkit.records.overview import Overview
from toolkit.records.reading.library import Library
from toolkit.rules.rule import CollectionContext
from toolkit.rules.structure.translations.translation_unknown import translation_unknown

CONTEXT = CollectionContext(Settings(), Library(), TODAY)


def test_a_slip_is_named_at_its_line(tmp_path: Path) -> None:
    checked = check("language: fr\ntranslation_of: second-conditoin", tmp_path)
    assert checked.marked("STR028") == ["second-conditoin"]
    assert checked.messages("STR028") == ["there is no record called second-conditoin"]
    assert "second-condition" in checked.of("STR028")[0].hint


def test_no_record_translates_itself(tmp_path: Path) -> None:
    checked = check("translation_of: minimal  # expect: STR028", tmp_path)
    assert checked.found("STR028") == checked.expected
    assert not [d for d in checked.diagnostics if d.code in {"STR030", "STR031"}]


def test_one_that_cannot_be_read_has_its_own_diagnostics() -> None:
    record = facts("a.yaml", "a")._replace(translation_of="broken")
    assert [path for path, _ in translation_unknown.check(Overview((record,)), CONTEXT)] == [
        "a.yaml"
    ]
    overview = Overview((record,), {"content/conditions/broken.yaml": ()})
    assert list(translation_unknown.check(overview, CONTEXT)) == []
