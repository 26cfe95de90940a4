from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

FIGURE = """\
figures:
  - file: nerve-fibre.svg
    after: overview
    alt: A nerve fibre with its coating.
    caption: Myelin wraps a nerve fibre.
    credit: Content team
    licence: %s
"""


@pytest.mark.parametrize(
    "licence", ["unknown", "Google Images", "© Someone 2020", "All rights reserved", "CC BY-SA"]
)
def test_a_licence_that_says_nothing_is_an_error(licence: str, tmp_path: Path) -> None:
    assert len(check(FIGURE % licence, tmp_path).of("STR023")) == 1


@pytest.mark.parametrize(
    "licence", ["CC BY 4.0", "CC0 1.0", "Public domain", "Used with permission of Helpers"]
)
def test_a_licence_that_can_be_looked_up_is_taken(licence: str, tmp_path: Path) -> None:
    assert check(FIGURE % licence, tmp_path).of("STR023") == []
