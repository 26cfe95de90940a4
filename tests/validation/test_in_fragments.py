"""What is wrong in a fragment is said once, in its file; its users are not published."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.diagnostics import Diagnostic
from toolkit.base.settings import read_settings
from toolkit.validation.validate import Validated, validate

FILE = "content/fragments/drug.yaml"
FIRST = "content/conditions/first-condition.yaml"
SECOND = "content/conditions/second-condition.yaml"
FRAGMENT = """\
kind: fragment
id: drug
parts:
  risks:
    fits: treatments.options.risks
    text: >-
      It can
      utilise a dry mouth. [@source-one]
review:
  status: draft
  authors: [{name: Us}]
  changes: [{date: 2026-11-22, version: "0.1", note: New.}]
"""
RISKS = "risks: It can cause a dry mouth. [@source-one]"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(Path(__file__).parents[1] / "content", tmp_path / "c"))
    (root / "content/fragments").mkdir()
    put(root, FRAGMENT)
    for path in (FIRST, SECOND):
        text = (root / path).read_text()
        assert text.count(RISKS) == 1
        (root / path).write_text(text.replace(RISKS, 'risks: "[](fragment:drug/risks)"'))
    return root


def put(root: Path, fragment: str) -> None:
    (root / FILE).write_text(fragment, encoding="utf-8")


def checked(root: Path, *paths: str) -> Validated:
    named = [root / path for path in paths]
    return validate(root, read_settings(root), named, date(2026, 11, 28))


def places(root: Path, code: str, *paths: str) -> list[tuple[str, int, int]]:
    found: tuple[Diagnostic, ...] = checked(root, *paths).report.diagnostics
    return [(each.path, each.span.line, each.span.column) for each in found if each.code == code]


def test_once_and_at_its_line_the_second_time_from_the_cache(root: Path) -> None:
    for _ in range(2):
        assert places(root, "LAN010") == [(FILE, 8, 7)]
        assert places(root, "LAN010", SECOND) == [(FILE, 8, 7)]


def test_only_a_comment_in_the_fragment_ignores_it(root: Path) -> None:
    ignore = "    # toolkit: ignore[LAN010] as its source says\n"
    put(root, FRAGMENT.replace("    text: >-", f"{ignore}    text: >-"))
    assert places(root, "LAN010") == places(root, "LAN010", SECOND) == []
    assert places(root, "IGN002") == []
    put(root, FRAGMENT.replace("utilise", "cause").replace("    text: >-", f"{ignore}    text: >-"))
    assert [path for path, *_ in places(root, "IGN002")] == [FILE]


def test_an_error_in_it_keeps_all_that_use_it_from_their_readers(root: Path) -> None:
    assert not checked(root).paths_with_errors()
    put(root, FRAGMENT.replace("@source-one", "@source-nine"))
    assert checked(root).paths_with_errors() == {FILE, FIRST, SECOND}


def test_a_fragment_that_cannot_be_read_refuses_those_that_use_it(root: Path) -> None:
    put(root, FRAGMENT.replace("fits:", "fit:"))
    errors = [each for each in checked(root).report.diagnostics if each.severity == "error"]
    assert {(each.path, each.code) for each in errors} == {
        (FILE, "SCH001"), (FIRST, "MOD005"), (SECOND, "MOD005"),
    }  # fmt: skip


def test_the_words_around_a_use_keep_their_places(root: Path) -> None:
    put(root, FRAGMENT.replace("treatments.options.risks", "[treatments.options.risks, outlook]"))
    text = (root / SECOND).read_text()
    old = "outlook: Most people get better. [@source-one]"
    assert old in text
    new = "outlook: |\n  [](fragment:drug/risks)\n\n  Most utilise it. [@source-one]"
    (root / SECOND).write_text(text.replace(old, new))
    line = text[: text.index(old)].count("\n") + 4
    assert places(root, "LAN010") == [(SECOND, line, 8), (FILE, 8, 7)]
