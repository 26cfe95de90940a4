from __future__ import annotations

from pathlib import Path

from tests.rules.examples import TODAY, check, overview_of
from toolkit.base.settings import Settings
from toolkit.records.overview import Overview
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.rules.engine import check_collection
from toolkit.rules.evidence.reference_never_cited import reference_never_cited
from toolkit.rules.rule import Context

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
    loaded = load_collection(root, record_files(root))
    assert loaded.refused
    context = Context(TODAY, Settings(), loaded.collection.library)
    assert check_collection(overview_of(loaded), (reference_never_cited,), context) == {}


def test_without_the_file_there_is_nothing_to_report() -> None:
    assert list(reference_never_cited.check(Overview(), None)) == []
