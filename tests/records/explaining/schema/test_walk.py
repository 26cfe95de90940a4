"""The part of a schema that describes the value at a route."""

import pytest

from tests.kinds import schema_of
from toolkit.base.diagnostics import Route
from toolkit.records.explaining.schema.walk import (
    branches,
    follow,
    homes,
    known_keys,
    required_keys,
    resolve,
)

CONDITION = schema_of("condition")


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (("title",), "as a patient would look it up"),
        (("get_help",), "Care cards"),
        (("get_help", 0, "signs"), "What the reader would notice"),
        (("get_help", "none"), "Why this record has no advice"),
        (("nerve_pain", "chance"), "same number as data"),
        (("nerve_pain", "chance", "in"), "Out of how many people"),
        (("symptoms", "groups", 3, "items", 7, "plain"), "everyday words"),
        (("review", "next_review"), "checked again"),
    ],
)
def test_the_description_of_a_field(route: Route, words: str) -> None:
    assert words in resolve(CONDITION, route)["description"]


@pytest.mark.parametrize("route", [("x",), ("title", "x"), ("title", 0), (0,), ("support", "a")])
def test_what_the_schema_does_not_know(route: Route) -> None:
    assert resolve(CONDITION, route) == {}


def test_an_outer_description_is_nearer_than_that_of_the_part() -> None:
    root = {"$defs": {"P": {"description": "in general", "type": "string"}}}
    node = {"description": "here", "allOf": [{"$ref": "#/$defs/P"}]}
    assert follow(root, node) == {"description": "here", "type": "string"}


def test_the_forms_of_a_value_without_null() -> None:
    assert [form["type"] for form in branches(CONDITION, resolve(CONDITION, ("get_help",)))] == [
        "array",
        "object",
    ]
    assert len(branches(CONDITION, resolve(CONDITION, ("nerve_pain", "chance")))) == 1
    assert branches({}, {"type": "null"}) == [{"type": "null"}]


def test_keys_of_a_group_in_the_order_of_the_model() -> None:
    assert known_keys(CONDITION, ())[:4] == ["kind", "id", "title", "also_known_as"]
    assert known_keys(CONDITION, ("get_help", 0)) == [
        "urgency",
        "action",
        "reader",
        "signs",
        "closing",
    ]
    assert known_keys(CONDITION, ("get_help",)) == ["none"]
    assert "support" not in required_keys(CONDITION, ())
    assert required_keys(CONDITION, ("review",)) == ["authors", "changes"]
    assert known_keys(CONDITION, ("title",)) == []


def test_the_groups_that_a_key_may_belong_to() -> None:
    assert list(homes(CONDITION, "tests")) == [("diagnosis",)]
    assert () in homes(CONDITION, "causes")
    assert list(homes(CONDITION, "zzz")) == []
