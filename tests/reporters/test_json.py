"""The report as data, by the schema that is written beside it."""

import json
from typing import Any

import jsonschema
import pytest

from tests.kinds import KINDS
from tests.reporters import samples
from toolkit.base.diagnostics import Report
from toolkit.commands.schema import schemas
from toolkit.reporters.json import render


@pytest.fixture(scope="module")
def validator() -> Any:
    return jsonschema.Draft202012Validator(json.loads(schemas(KINDS)["report.schema.json"]))


@pytest.mark.parametrize("kind", ["small", "hostile", "clean", "nothing"])
def test_every_report_fits_the_schema(validator: Any, kind: str) -> None:
    data = json.loads(render(getattr(samples, kind)()))
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"files": None},
        {"counts": {"error": 0}},
        {"diagnostics": [{}]},
        {"codes": []},
    ],
)
def test_the_schema_refuses_what_is_no_report(validator: Any, change: dict[str, Any]) -> None:
    data = json.loads(render(samples.small()))
    assert not validator.is_valid({**data, **change})


def test_nothing_of_a_report_is_lost() -> None:
    report = samples.small()
    data = json.loads(render(report))
    assert data["files"] == list(report.files)
    assert data["counts"] == {name: report.count(name) for name in data["counts"]}
    for each, found in zip(report.diagnostics, data["diagnostics"], strict=True):
        assert found["path"] == each.path
        assert (found["line"], found["column"]) == (each.span.line, each.span.column)
        assert (found["end_line"], found["end_column"]) == (
            each.span.end_line,
            each.span.end_column,
        )
        assert tuple(found["route"]) == each.route
        for name in ("code", "severity", "message", "hint", "source"):
            assert found[name] == getattr(each, name)
    assert set(data["codes"]) == set(report.codes)


def test_the_text_is_readable_and_ends_in_a_line_end() -> None:
    text = render(Report((), ("content/conditions/sjögrens.yaml",)))
    assert "sjögrens" in text
    assert text.endswith("}\n")
