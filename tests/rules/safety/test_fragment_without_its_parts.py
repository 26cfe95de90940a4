from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check
from tests.rules.fragments import CARD, FRAGMENT, GOOD, OPTION

CODE = "CAR018"


def test_a_risk_never_travels_without_its_red_flag(tmp_path: Path) -> None:
    alone = FRAGMENT + "# file: content/conditions/minimal.yaml\n" + OPTION % "risks"
    (found,) = check(alone, tmp_path).of(CODE)
    assert "[](fragment:medicine/eyes)" in found.hint


def test_nor_a_red_flag_without_its_risk(tmp_path: Path) -> None:
    (found,) = check(FRAGMENT + CARD % ("emergency", "eyes"), tmp_path).of(CODE)
    assert found.message == "medicine/eyes goes together with risks, which is not here"


def test_both_are_fine_and_a_part_that_stands_alone_is(tmp_path: Path) -> None:
    more = GOOD + 'outlook: "[](fragment:medicine/why)"\n'
    assert check(more, tmp_path).of(CODE) == []
