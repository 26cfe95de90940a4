"""Repeated texts become a fragment: no page has another word, no comment and no quote is lost."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.commands.fragments.suggest import suggested, written
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection

TODAY = date(2026, 11, 28)
FIRST = "content/conditions/first-condition.yaml"
SECOND = "content/conditions/second-condition.yaml"
RISKS = "It can cause a dry mouth. [@source-one]"
OUTLOOK = """\
outlook: |
  Own words, and not to be found in the other. [@source-one]

  It takes a long time
  to get well. [@source-two]

  The end.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(Path(__file__).parents[2] / "content", tmp_path / "c"))
    for path, old, new in (
        (FIRST, "outlook: Most people recover in 1 or 2 years. [@source-one]\n", OUTLOOK),
        (
            SECOND,
            "outlook: Most people get better. [@source-one]\n",
            "outlook: >-\n  It takes a long time to get well.\n  [@source-two]\n\n# after\n",
        ),
        (FIRST, f"risks: {RISKS}", f"risks: '{RISKS}'  # as the leaflet says"),
        (
            SECOND,
            f"risks: {RISKS}",
            "risks: >-\n        It can cause a dry\n        mouth. [@source-one]",
        ),
    ):
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
    return root


def words(root: Path) -> dict[str, list[str]]:
    return {
        each.id: [" ".join(passage.text.split()) for passage in each.passages]
        for each in load_collection(root, record_files(root)).records
    }


def test_every_repeat_is_listed_and_said_in_which_records(root: Path) -> None:
    lines = list(suggested(root, Settings(), ["dry mouth"], TODAY))
    assert lines[0] == "2 records, treatments.options.risks: first-condition, second-condition"
    assert lines[1] == f"  {RISKS}"
    assert len(lines) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_written_says_the_same(root: Path, end: str) -> None:
    for path in (FIRST, SECOND):
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(text.replace("\n", end), encoding="utf-8", newline="")
    before = words(root)
    files = dict(written(root, "shared", (), TODAY))
    assert {FIRST, SECOND, "content/fragments/shared.yaml"} <= set(files)
    assert words(root) == before
    first, second = ((root / path).read_bytes().decode() for path in (FIRST, SECOND))
    assert f'risks: "[](fragment:shared/cause-dry-mouth)"  # as the leaflet says{end}' in first
    assert f'risks: "[](fragment:shared/cause-dry-mouth)"{end}' in second
    assert f"{end}{end}  [](fragment:shared/takes-long-time){end}{end}  The end.{end}" in first
    assert f'outlook: "[](fragment:shared/takes-long-time)"{end}{end}# after{end}' in second
    assert first.count("\n") == first.count(end)
    again = list(suggested(root, Settings(), ["dry mouth"], TODAY))
    assert again == ["no text is word for word in several records"]


def test_nothing_is_written_over(root: Path) -> None:
    written(root, "shared", ["dry mouth"], TODAY)
    with pytest.raises(Misuse, match="is there already"):
        written(root, "shared", (), TODAY)
    with pytest.raises(Misuse, match="nothing to write"):
        written(root, "other", ["dry mouth"], TODAY)
