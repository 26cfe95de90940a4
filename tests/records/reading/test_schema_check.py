"""One validator decides and another explains; where the first is missing the second does both."""

import builtins
from collections.abc import Iterator
from typing import Any

import pytest

from tests.kinds import named
from toolkit.base.budget import SCHEMA_PROBLEMS
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.reading import schema_check
from toolkit.records.reading.schema_check import explainer, fits


@pytest.fixture
def without_rust(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "jsonschema_rs":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    schema_check._accepts.cache_clear()
    monkeypatch.setattr(builtins, "__import__", refuse)
    yield
    schema_check._accepts.cache_clear()


def test_what_fits_has_no_problems(minimal_data: dict[str, Any]) -> None:
    assert fits(named("condition"), minimal_data)
    assert list(check_schema(named("condition"), minimal_data)) == []


@pytest.mark.usefixtures("without_rust")
def test_without_the_rust_wheel_the_answers_are_the_same(minimal_data: dict[str, Any]) -> None:
    assert type(schema_check._accepts(named("condition")).__self__) is type(
        explainer(named("condition"))
    )
    assert list(check_schema(named("condition"), minimal_data)) == []
    del minimal_data["title"]
    minimal_data["review"]["changes"][0]["date"] = "2026-02-30"
    codes = sorted(problem.code for problem in check_schema(named("condition"), minimal_data))
    assert codes == ["SCH002", "SCH005"]


def test_whatever_is_refused_is_explained(minimal_data: dict[str, Any]) -> None:
    for name in list(minimal_data):
        for value in (None, 1, "", [], {}, "\n", ["x", "x"], {"x": {}}):
            data = {**minimal_data, name: value}
            assert fits(named("condition"), data) == (
                not list(check_schema(named("condition"), data))
            )


def test_a_hint_can_repeat_what_was_typed_only_with_the_text(
    minimal_data: dict[str, Any],
) -> None:
    del minimal_data["summary"]
    (problem,) = check_schema(named("condition"), minimal_data)
    assert "after line" not in problem.finding.hint
    assert problem.span is None


def test_a_file_of_faults_is_not_explained_to_the_end(minimal_data: dict[str, Any]) -> None:
    minimal_data["also_known_as"] = [1] * 10_000
    assert len(list(check_schema(named("condition"), minimal_data))) <= SCHEMA_PROBLEMS
