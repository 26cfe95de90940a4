"""The JSON Schemas: honest in both drafts, described, with examples that fit themselves."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from tests.kinds import KINDS, NAMES, schema_of
from tests.model.full_record import full_condition, full_topic
from toolkit.commands.schema import schemas
from toolkit.model.schema import DIALECT, as_text, tidy
from toolkit.records.reading.formats import FORMATS, explaining_validator_class, format_checker

# What Draft-07 does not know, or reads in another way, and what is ours to avoid in both.
FORBIDDEN = {
    *("prefixItems", "unevaluatedItems", "unevaluatedProperties", "dependentSchemas"),
    *("dependentRequired", "minContains", "maxContains", "$dynamicRef", "$dynamicAnchor"),
    *("$anchor", "$recursiveRef", "$vocabulary", "definitions", "dependencies"),
    *("additionalItems", "discriminator", "nullable", "deprecated"),
}


def parts(schema: Any, at: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every schema inside a schema, with where it stands."""
    yield at or "/", schema
    for key in ("properties", "$defs"):
        for name, part in schema.get(key, {}).items():
            yield from parts(part, f"{at}/{key}/{name}")
    for key in ("anyOf", "oneOf", "allOf"):
        for number, part in enumerate(schema.get(key, ())):
            yield from parts(part, f"{at}/{key}/{number}")
    for key in ("items", "additionalProperties", "not"):
        if isinstance(schema.get(key), dict):
            yield from parts(schema[key], f"{at}/{key}")


def properties(schema: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for at, part in parts(schema):
        for name, each in part.get("properties", {}).items():
            yield f"{at}:{name}", each


@pytest.fixture(params=sorted(schemas(KINDS)))
def written(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each schema that is written to schemas/, of reports and exports too."""
    schema: dict[str, Any] = json.loads(schemas(KINDS)[request.param])
    return schema


def test_is_valid_in_both_drafts(written: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(written)
    Draft7Validator.check_schema(written)
    assert written["$schema"] == DIALECT
    assert written["description"]


def test_nothing_stands_beside_a_reference(written: dict[str, Any]) -> None:
    for at, part in parts(written):
        assert "$ref" not in part or set(part) == {"$ref"}, at


def test_no_keyword_is_read_differently_by_the_two_drafts(written: dict[str, Any]) -> None:
    for at, part in parts(written):
        assert not FORBIDDEN & set(part), at
        # A list of schemas under items is Draft-07's, and gone from 2020-12.
        assert not isinstance(part.get("items"), list), at


def test_every_reference_leads_somewhere(written: dict[str, Any]) -> None:
    for at, part in parts(written):
        if "$ref" in part:
            start, name = part["$ref"].rsplit("/", 1)
            assert start == "#/$defs", at
            assert name in written["$defs"], at


@pytest.mark.parametrize("name", NAMES)
def test_every_format_has_a_checker(name: str) -> None:
    used = {part["format"] for _, part in parts(schema_of(name)) if "format" in part}
    assert used <= set(FORMATS)
    assert set(FORMATS) == set(format_checker().checkers)


def test_no_checker_is_there_for_nothing() -> None:
    used = {
        part["format"] for name in NAMES for _, part in parts(schema_of(name)) if "format" in part
    }
    assert used == set(FORMATS)


@pytest.mark.parametrize("name", NAMES)
def test_every_property_is_described(name: str) -> None:
    for at, part in properties(schema_of(name)):
        description = part.get("description", "")
        assert len(description) > 3, at
        assert description[-1] in ".!?)", at


@pytest.mark.parametrize("name", NAMES)
def test_every_property_has_an_example_that_fits_it(name: str) -> None:
    root = schema_of(name)
    for at, part in properties(root):
        assert part.get("examples"), at
        schema = {"$schema": DIALECT, "$defs": root.get("$defs", {}), **part}
        validator = explaining_validator_class()(schema, format_checker=format_checker())
        for example in part["examples"]:
            errors = [error.message for error in validator.iter_errors(example)]
            assert not errors, (at, errors)


@pytest.mark.parametrize("name", NAMES)
def test_only_csl_entries_take_keys_we_do_not_know(name: str) -> None:
    for at, part in parts(schema_of(name)):
        if "properties" in part:
            is_csl = name == "references"
            assert part.get("additionalProperties") is is_csl, at


@pytest.mark.parametrize(
    ("name", "data"), [("condition", full_condition()), ("topic", full_topic())]
)
def test_a_record_of_all_examples_fits_both_drafts(name: str, data: dict[str, Any]) -> None:
    for validator in (Draft202012Validator, Draft7Validator):
        errors = [error.message for error in validator(schema_of(name)).iter_errors(data)]
        assert errors == []


def test_the_schemas_that_are_written_are_those_of_the_models() -> None:
    for name in NAMES:
        assert json.loads(schemas(KINDS)[f"{name}.schema.json"]) == schema_of(name)


def test_no_schema_says_what_a_key_that_is_left_out_stands_for() -> None:
    assert all('"default":' not in text for text in schemas(KINDS).values())


def test_tidying_keeps_properties_that_are_called_like_keywords() -> None:
    schema = {
        "title": "Thing",
        "properties": {
            "title": {"title": "Title", "type": "string", "discriminator": {}},
            "discriminator": {"title": "Discriminator", "type": "string"},
            "part": {"$ref": "#/$defs/Part", "description": "A part."},
            "kind": {"const": "thing"},
        },
        "$defs": {"Part": {"title": "Part", "type": "object"}},
    }
    assert tidy(schema, "A thing.") == {
        "$schema": DIALECT,
        "title": "Thing",
        "description": "A thing.",
        "properties": {
            "title": {"type": "string"},
            "discriminator": {"type": "string"},
            "part": {"description": "A part.", "allOf": [{"$ref": "#/$defs/Part"}]},
            "kind": {"const": "thing", "type": "string"},
        },
        "$defs": {"Part": {"type": "object"}},
    }


def test_the_text_of_a_schema_is_readable_and_ends_in_a_line_end() -> None:
    text = as_text({"description": "Sjögren’s"})
    assert text == '{\n  "description": "Sjögren’s"\n}\n'
