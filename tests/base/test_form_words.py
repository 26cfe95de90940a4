"""No regular expression is shown to people: every pattern of schemas and settings has words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.kinds import NAMES, schema_of
from toolkit.base.form_words import UNKNOWN, form_words
from toolkit.base.settings import Settings
from toolkit.base.settings.problems import first_problem
from toolkit.records.explaining.schema.errors import explain_errors
from toolkit.records.explaining.source import Source
from toolkit.records.reading.schema_check import explaining

WRONG = ("ht tp", " ", "!\n?", "x" * 70 + "/", "-1", "\x07\n")
PATTERN = re.compile(r"\^|\\|\[a-z\]|\[\^|\[0-9|\)\?|\{\d")


def patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        yield from node.get("patternProperties", ())
        for part in node.values():
            yield from patterns(part)
    elif isinstance(node, list):
        for part in node:
            yield from patterns(part)


OF_SCHEMAS = sorted({each for name in NAMES for each in patterns(schema_of(name))})
OF_SETTINGS = sorted(set(patterns(Settings.model_json_schema())))


def test_there_are_patterns_to_walk() -> None:
    assert len(OF_SCHEMAS) > 10
    assert len(OF_SETTINGS) > 8


@pytest.mark.parametrize("pattern", [*OF_SCHEMAS, *OF_SETTINGS])
def test_every_pattern_has_words_without_signs(pattern: str) -> None:
    words = form_words(pattern)
    assert words is not UNKNOWN
    assert not PATTERN.search(f"{words.wrong} {words.hint}")


@pytest.mark.parametrize("pattern", OF_SCHEMAS)
def test_a_wrong_value_in_a_record_is_explained_in_words(pattern: str) -> None:
    schema = {"properties": {"name": {"type": "string", "pattern": pattern}}}
    said = [
        f"{problem.finding.message} {problem.finding.hint}"
        for wrong in WRONG
        for problem in explain_errors(
            explaining(schema).iter_errors({"name": wrong}), schema, Source("", {"name": wrong})
        )
    ]
    assert said
    assert not any(PATTERN.search(each) for each in said), said


def fields(node: Any, root: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the ways to each value with a pattern, and whether the pattern is the key's."""
    while "$ref" in node:
        node = root["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    if "pattern" in node:
        yield (), False
    for key, part in node.get("properties", {}).items():
        for way, is_key in fields(part, root):
            yield (key, *way), is_key
    if "items" in node:
        for way, is_key in fields(node["items"], root):
            yield ("[]", *way), is_key
    if "patternProperties" in node:
        yield (), True
        for part in node["patternProperties"].values():
            for way, is_key in fields(part, root):
                yield ("GB", *way), is_key


WAYS = list(fields(Settings.model_json_schema(), Settings.model_json_schema()))


def data_of(way: tuple[str, ...], value: Any) -> Any:
    for step in reversed(way):
        value = [value] if step == "[]" else {step: value}
    return value


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_setting_is_explained_in_words(wrong: str) -> None:
    found = 0
    for way, is_key in WAYS:
        data = data_of(way, {wrong: ["112"]} if is_key else wrong)
        try:
            TypeAdapter(Settings).validate_python(data)
        except ValidationError as error:
            only = [each for each in error.errors() if each["type"] == "string_pattern_mismatch"]
            if only:
                found += 1
            said = " ".join(first_problem(error, Settings)).replace(repr(wrong), "")
            assert not PATTERN.search(said), said
    assert found
