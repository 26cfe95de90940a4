"""docs/reference: written from the models, brought up to date, checked."""

import re
from pathlib import Path

from tests.docs.pages import ROOT
from tests.kinds import KINDS
from toolkit.base.generated import bring_up_to_date, stale
from toolkit.commands.reference.keys import every_key, places
from toolkit.commands.reference.reference import pages
from toolkit.records.reading.shared_files import collection_kinds

TEXTS = pages(KINDS)


def test_the_pages_are_those_that_are_checked_in() -> None:
    assert stale(ROOT / "docs/reference", pages(collection_kinds(ROOT))) == []


def test_every_key_is_in_a_table_of_its_page() -> None:
    for kind in places(KINDS):
        for key in every_key(kind, KINDS):
            row = f"(?m)^\\| \\[?`{key.path[-1]}`.*{re.escape(key.form)}"
            assert re.search(row, TEXTS[f"{kind}.md"]), key.name


def test_limits_defaults_and_choices_are_told() -> None:
    assert "| `sentence_words` | `20` | Words in a sentence" in TEXTS["settings.md"]
    assert "| a whole number from 5 to 60 |" in TEXTS["settings.md"]
    assert "| at most 300 letters and 8 lines |" in TEXTS["settings.md"]
    assert "| one of: emergency, urgent, non-urgent |" in TEXTS["condition.md"]


def test_writes_what_differs_and_takes_away_what_belongs_to_nothing(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, pages(KINDS))
    assert stale(tmp_path, pages(KINDS)) == []
    (tmp_path / "topic.md").write_text("old", encoding="utf-8")
    (tmp_path / "poem.md").write_text("old", encoding="utf-8")
    assert {path.name for path in bring_up_to_date(tmp_path, pages(KINDS))} == {
        "topic.md",
        "poem.md",
    }
    assert stale(tmp_path, pages(KINDS)) == []
    assert not (tmp_path / "poem.md").exists()
