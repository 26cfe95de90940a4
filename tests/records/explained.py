"""Data that a schema refuses -> the problems that an editor reads, without the file around it."""

from __future__ import annotations

from typing import Any

import yaml

from tests.kinds import KINDS, explain
from toolkit.records.document import Document
from toolkit.records.explaining.schema.errors import explain_errors
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.reading.entries import Entries
from toolkit.records.reading.formats import explaining_validator_class, format_checker
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.yaml_values import read_values


def explained(schema: dict[str, Any], text: str) -> list[Problem]:
    """The problems of a YAML text with a schema."""
    data = read_values(text, KINDS.texts)
    validator = explaining_validator_class()(schema, format_checker=format_checker())
    return list(explain_errors(validator.iter_errors(data), schema, Source(text, data)))


def said(schema: dict[str, Any], text: str) -> tuple[str, str]:
    """Message and hint of the one problem."""
    (problem,) = explained(schema, text)
    return problem.finding.message, problem.finding.hint


def without(text: str, *keys: str) -> str:
    """A record without some top-level keys."""
    data = yaml.load(text, Loader=yaml.BaseLoader)
    return yaml.dump({k: v for k, v in data.items() if k not in keys}, allow_unicode=True)


def problems_of(read: Record | Document | Entries | Refused) -> tuple[Problem, ...]:
    """What is said of a file that was read; nothing if it is good."""
    refused = read.refused if isinstance(read, Entries) else read
    return explain(refused).problems if isinstance(refused, Refused) else ()
