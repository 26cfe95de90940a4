"""The leaflets that a new user writes with the how-to: migraine, and having a colonoscopy."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from toolkit.base.settings import read_settings
from toolkit.cli.surroundings import checked_collection
from toolkit.commands.new import skeleton
from toolkit.publishing.export import export
from toolkit.records.reading.shared_files import collection_kinds
from toolkit.validation.validate import validate

LEAFLETS = Path(__file__).parents[1] / "leaflets"
TODAY = date(2026, 11, 28)


def test_they_are_clean() -> None:
    checked_collection(LEAFLETS)
    report = validate(LEAFLETS, read_settings(LEAFLETS), (), TODAY, use_cache=False).report
    assert not report.diagnostics


def test_they_are_pages_with_what_was_added(tmp_path: Path) -> None:
    root = Path(shutil.copytree(LEAFLETS, tmp_path / "leaflets"))
    done = export(root, read_settings(root), [], ["html", "pdf"], root / "out", TODAY)
    assert not done.left_out
    page = (root / "out/en-GB/migraine.html").read_text(encoding="utf-8")
    assert page.index("What an attack is like</h") < page.index("Triggers</h")
    assert "nerve pain" not in page.lower()
    assert "Head" in (root / "out/index.html").read_text(encoding="utf-8")
    page = (root / "out/en-GB/colonoscopy.html").read_text(encoding="utf-8")
    assert "Having a colonoscopy" in page
    assert "forget the example" in page


def test_a_new_record_shows_the_examples_of_its_kind() -> None:
    kinds = collection_kinds(LEAFLETS)
    text = skeleton("condition", "cluster-headache", kinds, today=TODAY)
    assert 'when: "FILL IN: Before it"' in text
    assert "FILL IN: Example text on how it begins. [@example-one]" in text
    text = skeleton("procedure", "gastroscopy", kinds, today=TODAY)
    assert 'title: "FILL IN: Lumbar puncture"' in text
    assert "FILL IN: Tell the team which medicines you take." in text
