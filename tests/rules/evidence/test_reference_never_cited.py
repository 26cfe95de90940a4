from __future__ import annotations

from pathlib import Path

from tests.rules.examples import TODAY, check
from toolkit.base.settings import Settings
from toolkit.records.overview import Overview
from toolkit.rules.evidence.reference_never_cited import reference_never_cited
from toolkit.validation.validate import validate

EXTRA = """\
# file: content/references.json
[
  {"id": "source-one", "type": "webpage", "title": "One"},
  {"id": "source-two", "type": "webpage", "title": "Two"},
  {"id": "source-six", "type": "webpage", "title": "Six"}
]
"""


def test_the_place_is_the_id_of_the_entry(tmp_path: Path) -> None:
    assert check(EXTRA, tmp_path).marked("REF002") == ['"source-six"']


def test_one_citation_anywhere_is_enough(tmp_path: Path) -> None:
    text = "questions_to_ask: ['Is it known? [@source-six]']\n" + EXTRA
    assert check(text, tmp_path).of("REF002") == []


def test_a_record_that_cannot_be_read_still_cites(tmp_path: Path) -> None:
    check(EXTRA, tmp_path)
    root = tmp_path / "collection"
    broken = root / "content/conditions/broken.yaml"
    broken.write_text("kind: condition\ncauses: Not known. [@source-six]\n")
    validated = validate(root, Settings(), (), TODAY, use_cache=False)
    assert validated.overview.refused
    assert "REF002" not in {each.code for each in validated.report.diagnostics}


def test_without_the_file_there_is_nothing_to_report() -> None:
    assert list(reference_never_cited.check(Overview(), None)) == []
