from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


def signs(count: int) -> str:
    items = "".join(f"      - sign {n} [@source-one]\n" for n in range(count))
    return f"get_help:\n  - urgency: emergency\n    action: Call 999 if\n    signs:\n{items}"


def prose(*counts: int) -> str:
    lists = "\n  Text.\n\n".join(
        "".join(f"  - item {n} of {count} [@source-one]\n" for n in range(count))
        for count in counts
    )
    return f"overview: |\n{lists}"


@pytest.mark.parametrize(("count", "found"), [(6, []), (7, ["signs"]), (8, [])])
def test_7_items_are_too_many_and_8_have_a_code_of_their_own(
    count: int, found: list[str], tmp_path: Path
) -> None:
    assert check(signs(count), tmp_path).marked("LAN003") == found


def test_a_list_in_prose_is_reported_where_it_begins(tmp_path: Path) -> None:
    checked = check(prose(3, 7), tmp_path)
    assert checked.marked("LAN003") == ["item 0 of 7 [@source-one]"]


def test_two_short_lists_are_not_one_long_list(tmp_path: Path) -> None:
    assert check(prose(6, 6), tmp_path).of("LAN003") == []


@pytest.mark.parametrize(
    "snippet",
    [
        "symptoms:\n  groups:\n    - name: All\n      items:\n"
        + "        - plain: pain [@source-one]\n" * 7,
        "nerve_pain:\n  kind: both\n  where: Feet.\n  why: Harm.\n  how_common: Very.\n"
        "  feels_like:\n" + "    - hot [@source-one]\n" * 7,
        "self_care:\n" + "  - action: Rest. [@source-one]\n" * 7,
    ],
)
def test_each_list_of_the_record_counts(snippet: str, tmp_path: Path) -> None:
    assert len(check(snippet, tmp_path).of("LAN003")) == 1
