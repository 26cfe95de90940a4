from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

FIGURE = """\
figures:
  - file: %s
    after: overview
    alt: A nerve fibre with its coating.
    caption: Myelin wraps a nerve fibre.
    credit: Content team
    licence: CC BY 4.0
"""


def test_capitals_matter_as_they_do_on_a_server(tmp_path: Path) -> None:
    checked = check(FIGURE % "Nerve-Fibre.svg", tmp_path)
    assert checked.marked("STR008") == ["Nerve-Fibre.svg"]
    assert checked.of("STR008")[0].hint.startswith("did you mean nerve-fibre.svg?")


def test_a_name_like_no_other_gets_no_guess(tmp_path: Path) -> None:
    [found] = check(FIGURE % "zzz.png", tmp_path).of("STR008")
    assert found.hint == "put the file into content/images"
