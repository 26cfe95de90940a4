from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest

from tests.reporters.samples import (
    LUPUS,
    assert_harmless,
    check_golden,
    clean,
    found,
    hostile,
    large,
    report,
    small,
)
from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.fingerprint import fingerprints
from toolkit.reporters import Run
from toolkit.reporters.sarif import render


def run(made: Report, version: str = "") -> dict[str, Any]:
    log = json.loads(render(made, Run(version=version)))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return dict(only)


def result(diagnostic: Diagnostic) -> dict[str, Any]:
    (only,) = run(report(diagnostic))["results"]
    return dict(only)


def test_golden(update_goldens: bool) -> None:
    check_golden("sarif.sarif", render(small()), update=update_goldens)


@pytest.mark.parametrize("made", [small(), hostile(), large(), clean()])
def test_results_point_at_their_rules_and_files(made: Report) -> None:
    only = run(made)
    rules = only["tool"]["driver"]["rules"]
    assert len(only["results"]) == len(made.diagnostics)
    names = fingerprints(made)
    for each, diagnostic, name in zip(only["results"], made.diagnostics, names, strict=True):
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"] == diagnostic.code
        location = each["locations"][0]["physicalLocation"]["artifactLocation"]
        artifact = only["artifacts"][location["index"]]["location"]
        assert artifact["uri"] == location["uri"]
        assert unquote(location["uri"]) == diagnostic.path
        assert location["uri"].isascii()
        assert location["uriBaseId"] in only["originalUriBaseIds"]
        assert each["message"]["text"].strip()
        assert each["partialFingerprints"]["patientInformationToolkit/v1"] == name


def test_a_result() -> None:
    each = result(found(hint="write the new date", route=("review", 0, "a/b~c")))
    (location,) = each["locations"]
    assert each["level"] == "error"
    assert each["message"]["text"] == (
        "The review was due on 1 March 2023. Help: write the new date."
    )
    assert location["physicalLocation"]["region"] == {
        "startLine": 210,
        "startColumn": 16,
        "endLine": 210,
        "endColumn": 26,
        "snippet": {"text": "2023-03-01"},
    }
    assert location["logicalLocations"] == [
        {"fullyQualifiedName": "/review/0/a~1b~0c", "kind": "property"}
    ]


def test_columns_count_code_points() -> None:
    assert run(small())["columnKind"] == "unicodeCodePoints"


def test_a_whole_file_has_no_logical_location() -> None:
    assert "logicalLocations" not in result(found(route=()))["locations"][0]


def test_a_record_puts_no_link_into_a_message() -> None:
    text = result(found(message="[click](https://evil.example) here"))["message"]["text"]
    assert "](" not in text


def test_safe_changes_are_offered() -> None:
    (fixed,) = [each for each in run(small())["results"] if "fixes" in each]
    (fix,) = fixed["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == LUPUS
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 40, "startColumn": 10, "endLine": 40, "endColumn": 13},
            "insertedContent": {"text": "that is "},
        }
    ]


def test_files_outside_have_whole_addresses() -> None:
    location = result(found(path="/tmp/a b.yaml"))["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "file:///tmp/a%20b.yaml", "index": 0}


def test_a_name_that_is_not_utf8_keeps_its_bytes() -> None:
    made = render(report(found(path="content/\udcff.yaml")))
    assert "content/%FF.yaml" in made
    made.encode()


def test_a_crashed_rule_is_a_failed_run() -> None:
    assert run(small())["invocations"] == [{"executionSuccessful": True}]
    assert run(report(found("INT001")))["invocations"] == [{"executionSuccessful": False}]


def test_a_code_without_documentation_is_still_a_rule() -> None:
    (rule,) = [
        each
        for each in run(report(found("XYZ123")))["tool"]["driver"]["rules"]
        if each["id"] == "XYZ123"
    ]
    assert rule["shortDescription"]["text"]


def test_the_version_is_given_by_the_caller() -> None:
    assert "version" not in run(small())["tool"]["driver"]
    assert run(small(), "1.2.3")["tool"]["driver"]["semanticVersion"] == "1.2.3"


def test_hostile_texts_are_shown_harmless() -> None:
    for each in run(hostile())["results"]:
        assert_harmless(each["message"]["text"])
        assert_harmless(each["locations"][0]["logicalLocations"][0]["fullyQualifiedName"])
    render(hostile()).encode()
