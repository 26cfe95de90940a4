"""The skeleton of a record fits its schema and model, as it stands and with everything taken up."""

import functools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, Field

from tests.kinds import KINDS, read_record
from toolkit.base.text.placeholder import PLACEHOLDER, PLACEHOLDER_ID
from toolkit.commands.new import skeleton
from toolkit.commands.skeleton import skeleton_lines
from toolkit.model.not_found import NotFound
from toolkit.records.record import Record

TODAY = date(2031, 5, 6)

kinds = pytest.mark.parametrize("kind", list(KINDS))


def read(text: str) -> Record:
    found = read_record("new.yaml", text.encode())
    assert isinstance(found, Record), found
    return found


@functools.cache
def body(kind: str) -> str:
    """A skeleton without the remarks at its head."""
    return skeleton(kind, "some-id", KINDS, today=TODAY).split("\n\n", 1)[1]


def with_everything(text: str) -> str:
    """Take away the # of each key that may be left out, as the head of a skeleton says."""
    text = re.sub(r"# Or, instead:\n(?:#.*\n)+", "", text)
    before = ""
    while text != before:
        before, text = text, re.sub(r"(?m)^( *)#(?=[a-z_0-9]+:|  )", r"\1", text)
    return text


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


@kinds
def test_fits_schema_and_model_as_it_stands(kind: str) -> None:
    record = read(skeleton(kind, "some-id", KINDS, today=TODAY))
    assert (record.model.kind, record.id) == (kind, "some-id")
    assert record.model.review.changes[0].date == TODAY


@kinds
def test_fits_with_every_key_that_may_be_left_out(kind: str) -> None:
    record = read(with_everything(body(kind)))
    for model, name in every_field(KINDS.model(kind)):
        assert re.search(rf"(?m)^[ #-]*{name}:", body(kind)), f"{model.__name__}.{name} is missing"
    assert record.model.figures
    assert record.model.review.next_review != TODAY, "a date that may be left out is no promise"


def every_field(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], str]]:
    for name, field in model.model_fields.items():
        if name == "not_found":
            continue
        yield model, field.alias or name
        for part in models_in(field.annotation):
            yield from every_field(part)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    if is_model and annotation is not NotFound:
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from models_in(part)


@kinds
def test_the_other_form_of_a_value_fits_too(kind: str) -> None:
    before, found = body(kind).split("# Or, instead:\n")
    other, after = found.split("\n\n", 1)
    before = before[: before.index("get_help:")]
    text = before + re.sub("(?m)^#", "", other) + "\n\n" + after
    assert read(text).model.get_help.none.startswith(PLACEHOLDER)


@kinds
def test_what_nobody_has_written_yet_can_be_told(kind: str) -> None:
    given = {"some-id", kind}
    chosen = {
        "en-GB",
        "draft",
        "central",
        "emergency",
        "treats the cause",
        "mild",
        "0.1",
        str(TODAY),
    }
    chosen |= {"summary", "diagnosis.tests"}
    for text in texts(read(body(kind)).document.data):
        assert text.startswith((PLACEHOLDER, PLACEHOLDER_ID)) or text in given | chosen


@kinds
def test_keys_stand_in_the_order_of_the_model(kind: str) -> None:
    found = re.findall(r"(?m)^#?([a-z_]+):", re.sub(r"#get_help:", "", body(kind)))
    assert found == [f.alias or n for n, f in KINDS.model(kind).model_fields.items()]


@kinds
def test_each_key_is_explained_above_it(kind: str) -> None:
    lines = body(kind).splitlines()
    for name, field in KINDS.model(kind).model_fields.items():
        at = next(i for i, line in enumerate(lines) if re.match(rf"#?{name}:", line))
        start = at
        while start and lines[start - 1].startswith("# "):
            start -= 1
        comment = " ".join(line.removeprefix("# ") for line in lines[start:at])
        assert comment.startswith(field.description or "?")
        assert ("(May be left out.)" in comment) == (not field.is_required())


@kinds
def test_lines_are_short_enough_to_read(kind: str) -> None:
    assert max(map(len, skeleton(kind, "some-id", KINDS).splitlines())) <= 100


def test_values_that_yaml_would_take_for_something_else_are_quoted() -> None:
    class Trap(BaseModel):
        answer: str = Field(description="A trap.", examples=["no"], pattern="^no$")
        number: str = Field(description="A trap.", examples=["0123"], pattern="^[0-9]+$")
        count: int = Field(description="A number.", examples=[3])

    lines = [line for line in skeleton_lines(Trap, {}) if not line.startswith("#")]
    assert lines == ['answer: "no"', 'number: "0123"', "count: 3"]
