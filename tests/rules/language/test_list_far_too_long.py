from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits


def signs(count: int) -> str:
    items = "".join(f"      - sign {n} [@source-one]\n" for n in range(count))
    return f"get_help:\n  - urgency: emergency\n    action: Call 999 if\n    signs:\n{items}"


def prose(*counts: int) -> str:
    lists = "\n  Text.\n\n".join(
        "".join(f"  - item {n} of {count} [@source-one]\n" for n in range(count))
        for count in counts
    )
    return f"overview: |\n{lists}"


@pytest.mark.parametrize(("count", "found"), [(7, []), (8, ["signs"])])
def test_8_items_are_too_many(count: int, found: list[str], tmp_path: Path) -> None:
    checked = check(signs(count), tmp_path)
    assert checked.marked("LAN004") == found
    assert {each.severity for each in checked.of("LAN004")} <= {"warning"}


def test_a_list_in_prose(tmp_path: Path) -> None:
    checked = check(prose(2, 9), tmp_path)
    assert checked.marked("LAN004") == ["item 0 of 9 [@source-one]"]
    assert checked.of("LAN003") == []


def test_the_settings_say_how_many(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(list_items=8, list_items_error=9))
    checked = check(signs(8), tmp_path, settings)
    assert checked.of("LAN003") == checked.of("LAN004") == []
