"""The texts of a model, with the way to each in the file: which hold markup, which are plain."""

from typing import Any

import pytest
from pydantic import BaseModel

from tests.kinds import KINDS, Condition, Topic
from tests.model.full_record import full_condition, full_topic
from toolkit.base.diagnostics import Route
from toolkit.model.base import Markup
from toolkit.model.shared import Organisation
from toolkit.model.text_fields import TextKind, plain_texts, texts_in

RECORDS = [(Condition, full_condition), (Topic, full_topic)]
MODELS = (Condition(**full_condition()), Topic(**full_topic()))


def marked(model: BaseModel) -> list[tuple[Route, str, TextKind]]:
    return [each for each in texts_in(model) if each[2] != "plain"]


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
    found = marked(model.model_validate(data))
    assert len(found) >= 8
    for route, text, _kind in found:
        assert at(data, route) == text
    assert len({route for route, _, _ in found}) == len(found)


@pytest.mark.parametrize(("model", "record"), RECORDS)
def test_no_marked_field_is_left_out(model: type[BaseModel], record: Any) -> None:
    routes = [route for route, _, _ in marked(model.model_validate(record()))]
    last_keys = {[step for step in route if isinstance(step, str)][-1] for route in routes}
    assert last_keys == marked_fields(model)


def test_says_which_texts_may_hold_paragraphs_and_lists() -> None:
    kinds = {route: kind for route, _, kind in marked(Condition(**full_condition()))}
    assert kinds["overview",] == "prose"
    assert kinds["summary",] == "paragraph"
    assert kinds["get_help", 0, "signs", 0] == "paragraph"
    assert kinds["nerve_pain", "why"] == "prose"


def test_comes_in_the_order_of_the_model() -> None:
    model = Condition(**full_condition())
    names = list(dict.fromkeys(route[0] for route, _, _ in marked(model)))
    assert names == [name for name in Condition.model_fields if name in names]


def test_empty_optional_texts_are_left_out() -> None:
    data = full_condition()
    del data["symptoms"]["intro"]
    data["symptoms"]["groups"][0]["items"] = [{"plain": "numbness"}]
    routes = [route for route, _, _ in marked(Condition(**data))]
    assert ("symptoms", "groups", 0, "items", 0, "plain") in routes
    assert ("symptoms", "intro") not in routes
    assert ("symptoms", "groups", 0, "items", 0, "detail") not in routes


def test_a_text_is_plain_or_marked_and_never_both() -> None:
    for model in MODELS:
        plain = {route for route, _ in plain_texts(model)}
        routes = [route for route, _, _ in texts_in(model)]
        assert len(routes) == len(set(routes)) == len(plain) + len(marked(model))
        assert {("title",), ("also_known_as", 0), ("figures", 0, "alt")} <= plain


def test_ids_addresses_codes_and_choices_are_neither() -> None:
    organisation = Organisation(
        id="a", name="A", what_for="B", url="https://a.example", region="UK"
    )
    assert [route for route, _ in plain_texts(organisation)] == [
        ("name",), ("what_for",), ("region",),
    ]  # fmt: skip
    assert all(route[-1] not in ("id", "kind", "status") for route, _ in plain_texts(MODELS[0]))


def test_prose_paths_are_the_marked_fields_that_hold_paragraphs() -> None:
    found = {
        tuple(step for step in route if isinstance(step, str))
        for model in MODELS
        for route, _, kind in texts_in(model)
        if kind == "prose"
    }
    assert found <= KINDS.texts.prose
    others = {path for path in KINDS.texts.prose if path[0] not in type(MODELS[0]).model_fields}
    assert {path for path in KINDS.texts.prose - found - others if path[0] != "risks"} == set()
