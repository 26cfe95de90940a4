"""A shared file of its own -> what it holds: its name is the id, as for fragments and sites."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from msgspec.structs import replace
from pydantic import BaseModel

from toolkit.base.diagnostics import Finding
from toolkit.model.schema import NamedSchema
from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document


class WithId(Protocol):
    """What is called by an id."""

    @property
    def id(self) -> str:
        """That id."""


M = TypeVar("M", bound=BaseModel)


def read_named(
    path: str, content: bytes, folder: str, schema: NamedSchema, kind: type[M]
) -> tuple[Document, M] | Refused:
    """Take the file through syntax, schema and model."""
    name = f"{folder}{_name(path)}"
    document = read_document(path, content)
    if isinstance(document, Refused):
        return replace(document, shared=name)
    model = modelled(kind, document.data) if fits(schema, document.data) else None
    if model is None:
        return Refused(path, document.text, data=document.data, shared=name)
    return document, model


def refused_for(document: Document, folder: str, problems: Sequence[Problem]) -> Refused:
    """Return the file as one that cannot be used."""
    name = f"{folder}{_name(document.path)}"
    return Refused(document.path, document.text, tuple(problems), data=document.data, shared=name)


def misnamed(path: str, model: WithId) -> Finding | None:
    """Return what is wrong if the id is not the file's name."""
    id = _name(path)
    if model.id == id:
        return None
    hint = f"write id: {id}, or call the file {model.id}.yaml"
    return Finding(("id",), f"the id {model.id} is not the file's name", hint)


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")
