"""A file in content/kinds, fragments or sites that does not fit its schema -> what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from toolkit.model.fragments.fragment import Fragment
from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.model.schema import NamedSchema
from toolkit.model.site import Site
from toolkit.records.explaining.schema.contradictions import typed
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.problem import Problem
from toolkit.records.reading.kind_files import kind_schema
from toolkit.records.reading.named.fragments import fragment_schema
from toolkit.records.reading.named.sites import site_schema
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.notation import notation_of


def explain_kind(refused: Refused) -> Iterator[Problem]:
    """Yield the problems of a kind's file that could be parsed."""
    return _explain(refused, kind_schema(), KindDeclaration)


def explain_fragment(refused: Refused) -> Iterator[Problem]:
    """Yield the problems of a fragment's file that could be parsed."""
    return _explain(refused, fragment_schema(), Fragment)


def explain_site(refused: Refused) -> Iterator[Problem]:
    """Yield the problems of a site's file that could be parsed."""
    return _explain(refused, site_schema(), Site)


def _explain(refused: Refused, schema: NamedSchema, model: type[Any]) -> Iterator[Problem]:
    yield from check_schema(schema, refused.data, refused.text, notation_of(refused.path))
    if fits(schema, refused.data):
        yield from typed(TypeAdapter(model), refused.data)[1]
