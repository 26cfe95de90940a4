"""A topic: one question across at least two conditions."""

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from tests.kinds import KINDS, Topic
from tests.model.full_record import full_topic


def test_every_part_may_be_there() -> None:
    assert Topic.model_validate(full_topic()).compare.conditions


@pytest.mark.parametrize(
    "compare",
    [
        {"conditions": ["lupus"], "fields": ["summary"]},
        {"conditions": ["lupus", "lupus"], "fields": ["summary"]},
        {"conditions": ["lupus", "cidp"], "fields": []},
        {"conditions": ["lupus", "cidp"], "fields": ["outlook"]},
    ],
)
def test_a_comparison_needs_two_conditions_and_fields_it_can_compare(
    compare: dict[str, Any],
) -> None:
    with pytest.raises(ValidationError):
        Topic.model_validate({**full_topic(), "compare": compare})


# Not a field, but a choice among the treatments.
_BY_KIND = {"treats_the_cause", "eases_symptoms", "prevents"}


@pytest.mark.parametrize("name", KINDS.compared)
def test_what_is_compared_is_a_field_of_records(name: str) -> None:
    section, _, inner = name.partition(".")
    homes = [KINDS.model(kind) for kind in KINDS if section in KINDS.model(kind).model_fields]
    assert homes
    if inner and inner not in _BY_KIND:
        part = homes[0].model_fields[section].annotation
        model = next(each for each in (get_args(part) or (part,)) if each is not type(None))
        assert inner in model.model_fields
