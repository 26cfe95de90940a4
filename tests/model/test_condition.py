"""A condition: the sections that a patient expects, none of them forgotten in silence."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.kinds import KINDS, Condition
from tests.model.full_record import full_condition

REQUIRED = [name for name, field in Condition.model_fields.items() if field.is_required()]


def test_the_smallest_record_is_a_condition(minimal_data: dict[str, Any]) -> None:
    condition = Condition.model_validate(minimal_data)
    assert condition.id == "minimal"
    assert condition.support == condition.related == condition.figures == ()
    left_out = {each.key for each in KINDS["condition"].body if each.presence != "required"}
    assert set(minimal_data) - left_out == set(REQUIRED)


@pytest.mark.parametrize("name", REQUIRED)
def test_no_required_part_can_be_left_out_or_empty(minimal_data: dict[str, Any], name: str) -> None:
    for value in (None, "", [], {}):
        with pytest.raises(ValidationError):
            Condition.model_validate({**minimal_data, name: value})
    del minimal_data[name]
    with pytest.raises(ValidationError):
        Condition.model_validate(minimal_data)


def test_every_part_may_be_there() -> None:
    condition = Condition.model_validate(full_condition())
    assert set(condition.model_fields_set) == set(Condition.model_fields)


def test_a_record_of_another_kind_is_none() -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate({**full_condition(), "kind": "topic"})


def test_it_cannot_be_changed_behind_the_back_of_those_who_checked_it() -> None:
    condition = Condition.model_validate(full_condition())
    with pytest.raises(ValidationError):
        condition.title = "Other"  # type: ignore[misc]
    assert isinstance(condition.self_care, tuple)
