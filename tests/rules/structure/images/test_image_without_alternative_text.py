from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

FIGURE = """\
figures:
  - file: nerve-fibre.svg
    after: overview
    alt: "%s"
    caption: Myelin wraps a nerve fibre. [@source-one]
    credit: Content team
    licence: CC BY 4.0
"""


@pytest.mark.parametrize(
    ("alt", "message"),
    [
        ("", "this picture has no alternative text"),
        ("  ", "this picture has no alternative text"),
        ("nerve-fibre.svg", "the alternative text is only the file's name"),
        ("Nerve fibre", "the alternative text is only the file's name"),
        (
            "Myelin wraps a nerve fibre",
            "the alternative text is the caption again, so it would be read out twice",
        ),
        ("a" * 126, "the alternative text has 126 characters; 125 are allowed"),
    ],
)
def test_texts_that_do_not_help(alt: str, message: str, tmp_path: Path) -> None:
    assert check(FIGURE % alt, tmp_path).messages("STR007") == [message]


@pytest.mark.parametrize("alt", ["a" * 125, "Myelin wraps a nerve fibre like a cable."])
def test_texts_that_do(alt: str, tmp_path: Path) -> None:
    assert check(FIGURE % alt, tmp_path).of("STR007") == []
