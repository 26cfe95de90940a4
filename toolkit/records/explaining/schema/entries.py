"""A shared file with bad entries -> what is wrong with each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter

from toolkit.model.schema import shared_schema
from toolkit.model.text_fields import plain_texts
from toolkit.records.explaining.schema.contradictions import typed
from toolkit.records.explaining.schema.csl_entries import explain_csl
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.problem import Problem
from toolkit.records.reading.entries import ENTRIES, may_have_marks
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.notation import notation_of


def explain_entries(refused: Refused) -> Iterator[Problem]:
    """Yield the problems of a shared file that could be parsed."""
    name, data = refused.shared, refused.data
    schema = shared_schema(name)
    found: Iterable[Problem] = check_schema(schema, data, refused.text, notation_of(refused.path))
    if not isinstance(data, list):
        yield from found
        return
    yield from explain_csl(found, data) if name == "references" else found
    adapter: TypeAdapter[Any] = TypeAdapter(ENTRIES[name])
    for at, entry in enumerate(data):
        if fits(schema, [entry]):
            model, wrong = typed(adapter, entry, (at,))
            yield from wrong
            if model is not None and not may_have_marks(name):
                yield from plain_markup(plain_texts(model, (at,)))
