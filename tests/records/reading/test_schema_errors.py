"""A record of very many entries is looked at up to its first faults, wherever they are."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kinds import named
from toolkit.base import budget
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.reading.schema_check import fits
from toolkit.records.reading.schema_errors import first_faults, schema_errors

CARD = {"urgency": "urgent", "action": "Call NHS 111 if", "signs": ["you faint"]}


@pytest.mark.parametrize("before", [0, 3, 700, 2_999])
def test_the_first_fault_is_found_behind_any_number_of_entries(
    before: int, minimal_data: dict[str, Any]
) -> None:
    minimal_data["get_help"] = [CARD] * before + [{**CARD, "urgency": "soon"}] * (3_000 - before)
    first = min(
        tuple(each.finding.route) for each in check_schema(named("condition"), minimal_data)
    )
    assert first == ("get_help", before, "urgency")


def test_of_the_rest_few_are_looked_at(minimal_data: dict[str, Any]) -> None:
    minimal_data["get_help"] = [CARD] * 4_000 + [{}] * 90_000
    cut = first_faults(named("condition"), minimal_data)
    assert len(cut["get_help"]) < 4_000 + 2 * budget.SCHEMA_ENTRIES
    # Of the errors inside an error as well: a card has three.
    assert len(list(check_schema(named("condition"), minimal_data))) < 2 * budget.SCHEMA_PROBLEMS
    minimal_data |= {"get_help": [CARD], "also_known_as": [1] * 1_900}
    assert len(list(schema_errors(named("condition"), minimal_data))) <= budget.SCHEMA_PROBLEMS


def test_a_cut_adds_no_fault(minimal_data: dict[str, Any]) -> None:
    minimal_data["get_help"] = [CARD] * 9_000
    assert fits(named("condition"), minimal_data)
    minimal_data["zz"] = 1
    found = list(check_schema(named("condition"), minimal_data))
    assert [each.code for each in found] == ["SCH001"]
