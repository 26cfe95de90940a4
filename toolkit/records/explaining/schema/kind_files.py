"""A file in content/kinds that does not fit its schema -> what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import TypeAdapter

from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.records.explaining.schema.contradictions import typed
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.problem import Problem
from toolkit.records.reading.kind_files import kind_schema
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.notation import notation_of


def explain_kind(refused: Refused) -> Iterator[Problem]:
    """Yield the problems of a kind's file that could be parsed."""
    data = refused.data
    yield from check_schema(kind_schema(), data, refused.text, notation_of(refused.path))
    if fits(kind_schema(), data):
        yield from typed(TypeAdapter(KindDeclaration), data)[1]
