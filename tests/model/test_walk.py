"""Every text that may hold markup is found, with the way to it in the file."""

from typing import Any

import pytest
from pydantic import BaseModel

from tests.kinds import Condition, Topic
from tests.model.full_record import full_condition, full_topic
from toolkit.base.diagnostics import Route
from toolkit.model.base import Markup
from toolkit.model.walk import marked_texts

RECORDS = [(Condition, full_condition), (Topic, full_topic)]


def at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def marked_fields(model: type[BaseModel]) -> set[str]:
    """Names of the fields whose annotation has our mark anywhere in it."""
    found = set()
    for name, field in model.model_fields.items():
        parts: list[Any] = [*field.metadata, field.annotation]
        while parts:
            part = parts.pop()
            if isinstance(part, Markup):
                found.add(field.alias or name)
            elif isinstance(part, type) and issubclass(part, BaseModel):
                found |= marked_fields(part)
            parts += [*getattr(part, "__metadata__", ()), *getattr(part, "__args__", ())]
    return found


@pytest.mark.parametrize(("model", "record"), RECORDS)
def test_each_route_leads_to_its_text_in_the_file(model: type[BaseModel], record: Any) -> None:
    data = record()
    found = list(marked_texts(model.model_validate(data)))
    assert len(found) >= 8
    for route, text, _block in found:
        assert at(data, route) == text
    assert len({route for route, _, _ in found}) == len(found)


@pytest.mark.parametrize(("model", "record"), RECORDS)
def test_no_marked_field_is_left_out(model: type[BaseModel], record: Any) -> None:
    routes = [route for route, _, _ in marked_texts(model.model_validate(record()))]
    last_keys = {[step for step in route if isinstance(step, str)][-1] for route in routes}
    assert last_keys == marked_fields(model)


def test_says_which_texts_may_hold_paragraphs_and_lists() -> None:
    blocks = {route: block for route, _, block in marked_texts(Condition(**full_condition()))}
    assert blocks["overview",] is True
    assert blocks["summary",] is False
    assert blocks["get_help", 0, "signs", 0] is False
    assert blocks["nerve_pain", "why"] is True


def test_comes_in_the_order_of_the_model() -> None:
    model = Condition(**full_condition())
    names = list(dict.fromkeys(route[0] for route, _, _ in marked_texts(model)))
    assert names == [name for name in Condition.model_fields if name in names]


def test_empty_optional_texts_are_left_out() -> None:
    data = full_condition()
    del data["symptoms"]["intro"]
    data["symptoms"]["groups"][0]["items"] = [{"plain": "numbness"}]
    routes = [route for route, _, _ in marked_texts(Condition(**data))]
    assert ("symptoms", "groups", 0, "items", 0, "plain") in routes
    assert ("symptoms", "intro") not in routes
    assert ("symptoms", "groups", 0, "items", 0, "detail") not in routes
