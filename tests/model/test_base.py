"""The field types that all models share."""

from datetime import date, datetime
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from toolkit.model.base import (
    HttpsUrl,
    IsoDate,
    Language,
    Markup,
    Model,
    Phone,
    Slug,
    Unique,
    Version,
    Words,
)


def fits(kind: object, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Slug, ["lupus", "a1-b2", "a" * 60], ["Lupus", "a--b", "-a", "a-", "1a", "a" * 61, "a\n"]),
        (Language, ["en", "en-GB", "zh-Hans-CN"], ["EN", "en_GB", "en-gb", "english", "en-GB\n"]),
        (HttpsUrl, ["https://a.b/c?d#e"], ["http://a.b", "https://", "https:// a", "www.a.b"]),
        (Phone, ["111", "+44 20 7946 0000"], ["020-79", "call 111", " 111", "1  1", ""]),
        (Version, ["0.1", "10.23"], ["1", "1.", "v1.0", "1.0.0", "1.0\n"]),
        (Words, ["a", " a "], ["", " ", "\n\t", "\u00a0", 1, True, None]),
    ],
)
def test_forms(kind: object, good: list[object], bad: list[object]) -> None:
    assert [value for value in good if not fits(kind, value)] == []
    assert [value for value in bad if fits(kind, value)] == []


@pytest.mark.parametrize("value", ["2026-11-22", date(2026, 11, 22)])
def test_a_date_is_a_day(value: object) -> None:
    assert TypeAdapter(IsoDate).validate_python(value) == date(2026, 11, 22)


@pytest.mark.parametrize(
    "value",
    [
        *("2026-11-31", "2026-1-2", "22-11-2026", "2026-11-22T00:00", "20261122", "2026-11-22\n"),
        *(1700000000, 1.5, True, None, "", "２０２６-11-22"),
    ],
)
def test_anything_else_is_no_date(value: object) -> None:
    assert not fits(IsoDate, value)


def test_a_time_of_day_is_no_date() -> None:
    assert not fits(IsoDate, datetime(2026, 11, 22, 12))


def test_the_same_entry_twice_is_refused() -> None:
    kind = Annotated[tuple[str, ...], Unique]
    assert fits(kind, ("a", "b"))
    assert not fits(kind, ("a", "b", "a"))


def test_models_are_frozen_and_refuse_unknown_keys() -> None:
    class Thing(Model):
        name: str

    thing = Thing(name="a")
    with pytest.raises(ValidationError):
        thing.name = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Thing.model_validate({"name": "a", "nmae": "b"})


def test_the_mark_of_a_text_says_whether_it_may_hold_blocks() -> None:
    assert Markup(block=True).block
    assert repr(Markup(block=False)) == "Markup(block=False)"
