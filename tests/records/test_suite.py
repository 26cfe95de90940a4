"""The official JSON Schema cases of every keyword and format that our schemas use.

Each goes through the validator that decides and through the one that explains.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.model.schema import DIALECT
from toolkit.records.reading.formats import FORMATS
from toolkit.records.reading.schema_check import deciding, explaining

SUITE = Path(__file__).parent / "suite"
SCHEMAS = sorted((Path(__file__).parents[2] / "schemas").glob("*.schema.json"))

WITHOUT_CASES = {"$schema", "title", "description", "examples"}
"""Keywords that accept everything, so that the suite has nothing to ask of them."""

SAME_KEYWORD = {"ref": "$ref", "defs": "$defs", "optional/ecmascript-regex": "pattern"}
"""Files that are not named after their keyword."""

ASSERTED = "a format is checked here, as it is wherever an editor relies on it"
NO_CONTROL_CODES = "Python has no \\c; no schema of ours uses it"
NO_PROPERTIES = "Python has no \\p; no schema of ours uses it"
NO_PATTERN_PROPERTIES = "no schema of ours has patternProperties"
ONLY_HTTPS = "patients are sent to https addresses only"

ON_PURPOSE = {
    ("format", "date format"): ASSERTED,
    ("format", "uri format"): ASSERTED,
    ("optional/format/uri", "validation of URIs"): ONLY_HTTPS,
    **{
        ("optional/ecmascript-regex", group): reason
        for group, reason in {
            r"ECMA 262 regex escapes control codes with \c and upper letter": NO_CONTROL_CODES,
            r"ECMA 262 regex escapes control codes with \c and lower letter": NO_CONTROL_CODES,
            "patterns always use unicode semantics with pattern": NO_PROPERTIES,
            "pattern with non-ASCII digits": NO_PROPERTIES,
            "patterns always use unicode semantics with patternProperties": NO_PATTERN_PROPERTIES,
            r"\w in patternProperties matches [A-Za-z0-9_], not unicode letters": (
                NO_PATTERN_PROPERTIES
            ),
            r"\d in patternProperties matches [0-9], not unicode digits": NO_PATTERN_PROPERTIES,
            "patternProperties with non-ASCII digits": NO_PATTERN_PROPERTIES,
        }.items()
    },
}
"""Groups, by file and description, in which we differ from the suite; each with the reason."""


def groups() -> Iterator[tuple[str, dict[str, Any]]]:
    """File and group, without those about formats that our schemas do not use."""
    for path in sorted(SUITE.rglob("*.json")):
        name = path.relative_to(SUITE).with_suffix("").as_posix()
        for group in json.loads(path.read_text(encoding="utf-8")):
            if name != "format" or group["schema"]["format"] in FORMATS:
                yield name, group


GROUPS = list(groups())


def answers(schema: Any, data: Any) -> tuple[bool, bool]:
    """What the validator that decides says, and whether the other finds nothing to explain."""
    return deciding(schema)(data), not list(explaining(schema).iter_errors(data))


@pytest.mark.parametrize(
    ("name", "group"), GROUPS, ids=[f"{name}: {group['description']}" for name, group in GROUPS]
)
def test_both_validators_say_what_the_suite_says(name: str, group: dict[str, Any]) -> None:
    if (name, group["description"]) in ON_PURPOSE:
        return
    for case in group["tests"]:
        expected = (case["valid"], case["valid"])
        assert answers(group["schema"], case["data"]) == expected, case["description"]


def differs(group: dict[str, Any]) -> bool:
    """Whether a group has a case on which we do not agree with the suite."""
    try:
        return any(
            answers(group["schema"], case["data"]) != (case["valid"], case["valid"])
            for case in group["tests"]
        )
    except Exception:  # a pattern that Python cannot read
        return True


def test_every_difference_on_purpose_is_one() -> None:
    found = {(name, group["description"]): group for name, group in GROUPS}
    assert {key for key in ON_PURPOSE if key not in found or not differs(found[key])} == set()


@pytest.mark.parametrize("name", ["format", "optional/format/date", "optional/format/uri"])
def test_where_we_ask_more_than_the_suite_both_validators_agree(name: str) -> None:
    """We refuse some of what the suite takes, and take nothing that it refuses."""
    for group in (group for at, group in GROUPS if at == name):
        for case in group["tests"]:
            decided, unexplained = answers(group["schema"], case["data"])
            assert decided == unexplained, case["description"]
            assert decided <= case["valid"], case["description"]


def test_what_the_suite_calls_no_address_is_none_with_https_either() -> None:
    cases = [case for name, group in GROUPS if name.endswith("uri") for case in group["tests"]]
    refused = [c["data"] for c in cases if not c["valid"] and c["data"].startswith("http:")]
    assert refused
    for address in refused:
        secure = address.replace("http:", "https:", 1)
        assert answers({"$schema": DIALECT, "format": "uri"}, secure) == (False, False), secure


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and all schemas in it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for keyword, value in schema.items():
        if keyword in ("properties", "$defs"):
            inner = list(value.values())
        elif keyword in ("const", "enum", "examples"):
            inner = []
        else:
            inner = value if isinstance(value, list) else [value]
        for each in inner:
            yield from parts(each)


PARTS = [part for path in SCHEMAS for part in parts(json.loads(path.read_text(encoding="utf-8")))]


def test_the_suite_has_the_keywords_and_formats_that_our_schemas_use_and_no_others() -> None:
    names = {path.relative_to(SUITE).with_suffix("").as_posix() for path in SUITE.rglob("*.json")}
    formats = {name for name in names if name.startswith("optional/format/")}
    keywords = {SAME_KEYWORD.get(name, name) for name in names - formats}
    assert keywords | WITHOUT_CASES == {keyword for part in PARTS for keyword in part}
    used = {f"optional/format/{part['format']}" for part in PARTS if "format" in part}
    assert formats == used


def test_no_pattern_of_ours_holds_what_python_cannot_read() -> None:
    patterns = {part["pattern"] for part in PARTS if "pattern" in part}
    assert patterns
    assert not [each for each in patterns if "\\c" in each or "\\p" in each.lower()]


def test_our_schemas_are_of_the_suite_s_draft() -> None:
    assert {json.loads(path.read_text(encoding="utf-8"))["$schema"] for path in SCHEMAS} == {
        DIALECT
    }
