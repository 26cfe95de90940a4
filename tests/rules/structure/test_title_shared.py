from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

RETIRED = """\
review:
  status: retired
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
"""


def titled(name: str, title: str, more: str = "") -> str:
    return f"# file: content/conditions/{name}.yaml\ntitle: {title}\n{more}"


def test_capitals_and_spaces_make_no_difference(tmp_path: Path) -> None:
    text = (
        titled("a", "Lupus and you") + titled("b", "Lupus  and You") + titled("c", "LUPUS AND YOU")
    )
    checked = check(text, tmp_path)
    assert checked.messages("STR016") == [
        "this is also the title of content/conditions/b.yaml and 1 more",
        "this is also the title of content/conditions/a.yaml and 1 more",
        "this is also the title of content/conditions/a.yaml and 1 more",
    ]


def test_the_same_title_in_another_language(tmp_path: Path) -> None:
    text = titled("a", "Lupus") + titled("b", "Lupus", "language: de-DE\n")
    assert check(text, tmp_path).of("STR016") == []


def test_a_retired_record_leaves_its_title_to_another(tmp_path: Path) -> None:
    assert check(titled("a", "Lupus") + titled("b", "Lupus", RETIRED), tmp_path).of("STR016") == []
