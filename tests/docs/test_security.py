"""docs/security.md names tests that there are."""

from __future__ import annotations

import ast
import re

import pytest

from tests.docs.pages import ROOT

PAGE = (ROOT / "docs/security.md").read_text(encoding="utf-8")
ROWS = [row for row in PAGE.splitlines() if re.match(r"\| (?!Threat)", row)]
NAMED = sorted(set(re.findall(r"`(tests/[^`:]+\.py)::(test_\w+)`", PAGE)))
FLOORS = "base|cli|commands|exporters|model|records|reporters|rules"
FILES = sorted(set(re.findall(rf"`((?:{FLOORS})/[^`]+)`", PAGE)))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_named_test_exists(path: str, name: str) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert name in {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}


@pytest.mark.parametrize("path", FILES)
def test_a_named_file_exists(path: str) -> None:
    assert (ROOT / "toolkit" / path).is_file()


def test_every_threat_has_a_test() -> None:
    assert len(ROWS) > 40
    assert [row for row in ROWS if not re.search(r"`tests/[^`:]+\.py::test_\w+` \|$", row)] == []
