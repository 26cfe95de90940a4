from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

TWO = """\
language: cy
translation_of: first-condition
# file: content/conditions/newer.yaml
language: {language}
translation_of: {original}
"""


def test_languages_and_originals_are_told_apart(tmp_path: Path) -> None:
    for at, (language, original, count) in enumerate(
        [
            ("cy", "first-condition", 2),
            ("cy", "second-condition", 0),
            ("cy-GB", "first-condition", 0),
        ]
    ):
        folder = tmp_path / str(at)
        text = TWO.format(language=language, original=original)
        assert len(check(text, folder).of("STR032")) == count, (language, original)


def test_a_retired_one_may_have_a_successor(tmp_path: Path) -> None:
    retired = """\
review:
  status: retired
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
"""
    text = TWO.format(language="cy", original="first-condition") + retired
    assert check(text, tmp_path).of("STR032") == []
