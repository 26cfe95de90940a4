"""Bytes -> document -> record, stage by stage; a stage that finds problems is the last to run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from yaml import YAMLError

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.condition import Condition
from toolkit.model.topic import Topic
from toolkit.records.decode import decode, span_at
from toolkit.records.document import Document
from toolkit.records.problem import Problem, problem_at
from toolkit.records.record import Record
from toolkit.records.schema_check import check_schema
from toolkit.records.yaml_errors import explain_yaml_error
from toolkit.records.yaml_values import YamlRefused, read_values

T = TypeVar("T")

KINDS: dict[str, type[Condition] | type[Topic]] = {"condition": Condition, "topic": Topic}


@dataclass(frozen=True)
class Refused:
    """A file that is no record: why, and its text if it could be decoded at all."""

    path: str
    text: str
    problems: tuple[Problem, ...]


def read_document(path: str, content: bytes) -> Document | Refused:
    """Parse a YAML or, by its name, a JSON file."""
    text = decode(content)
    if not isinstance(text, str):
        return Refused(path, content.decode("utf-8", errors="replace"), tuple(text))
    try:
        data = _read_json(text) if path.endswith(".json") else read_values(text)
    except YamlRefused as refusal:
        return Refused(path, text, tuple(refusal.problems))
    except YAMLError as error:
        return Refused(path, text, (explain_yaml_error(error, text),))
    except json.JSONDecodeError as error:
        span = span_at(text, min(error.pos, len(text)))
        return Refused(path, text, (problem_at("SYN010", span, f"not valid JSON: {error.msg}"),))
    except RecursionError:
        return Refused(path, text, (Problem("SYN008", Finding((), "nested too deeply")),))
    if data is None:
        hint = "write a skeleton to start from with: toolkit new condition ID"
        return Refused(path, text, (Problem("SYN012", Finding((), "the file is empty", hint)),))
    return Document(path, text, data)


def _read_json(text: str) -> Any:
    # Equal keys and huge numbers mean the same trouble in JSON as in YAML; the YAML loop has the
    # refusals and JSON is YAML, so it only has to be asked first.
    data = json.loads(text)
    read_values(text)
    return data


def read_record(path: str, content: bytes) -> Record | Refused:
    """Take a record file through syntax, schema and model."""
    document = read_document(path, content)
    if isinstance(document, Refused):
        return document
    problems = _kind_problem(document.data)
    if not problems:
        kind = document.data["kind"]
        problems = list(check_schema(kind, document.data))
        if not problems:
            model, problems = _typed(TypeAdapter(KINDS[kind]), document.data)
            if isinstance(model, Condition | Topic):
                return Record(document, model)
    return Refused(path, document.text, tuple(problems))


def read_entries(
    path: str, content: bytes, name: str, adapter: TypeAdapter[list[T]]
) -> tuple[Document, list[T]] | Refused:
    """Take a shared file (references, glossary, organisations) through the same stages."""
    document = read_document(path, content)
    if isinstance(document, Refused):
        return document
    problems = list(check_schema(name, document.data))
    if not problems:
        entries, problems = _typed(adapter, document.data)
        if entries is not None:
            return document, entries
    return Refused(path, document.text, tuple(problems))


def _kind_problem(data: Any) -> list[Problem]:
    choices = " or ".join(KINDS)
    if not isinstance(data, dict):
        message = "the file is a list or a single text; a record is key: value lines"
        hint = "compare it with a record that works, or begin with: toolkit new condition ID"
        return [Problem("SCH003", Finding((), message, hint))]
    if "kind" not in data:
        hint = "add a line kind: condition (or kind: topic) at the top"
        return [Problem("SCH002", Finding((), "the record has no kind", hint))]
    if not isinstance(data["kind"], str) or data["kind"] not in KINDS:
        message = f"there is no kind of record called {data['kind']!r}; it is {choices}"
        return [Problem("SCH004", Finding(("kind",), message))]
    return []


def _typed(adapter: TypeAdapter[Any], data: Any) -> tuple[Any, list[Problem]]:
    try:
        return adapter.validate_python(data), []
    except ValidationError as error:
        return None, [
            Problem("MOD001", Finding(_route(found["loc"], data), _reason(found)))
            for found in error.errors()
        ]


def _reason(found: Any) -> str:
    return str(found["msg"]).removeprefix("Value error, ")


def _route(loc: tuple[int | str, ...], data: Any) -> Route:
    """Drop what Pydantic adds to a location: the names of union branches are not keys."""
    route: list[int | str] = []
    for step in loc:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        route.append(step)
    return tuple(route)


