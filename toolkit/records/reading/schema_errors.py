"""Plain data that does not fit its JSON Schema -> the first errors of jsonschema.

Where a value may have several forms jsonschema keeps the errors of all its entries before it says
the first, 9 kB each. So a record of very many entries is looked at up to its first faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from toolkit.base import budget
from toolkit.model.schema import NamedSchema
from toolkit.records.reading.schema_check import explainer, fits

_FEWEST = 2
"""As many as a list of the model has at least."""


def schema_errors(schema: NamedSchema, data: Any) -> Iterator[Any]:
    """Yield what jsonschema says, of each list of an entry that is a fault of its own."""
    return islice(explainer(schema).iter_errors(first_faults(schema, data)), budget.SCHEMA_PROBLEMS)


def first_faults(schema: NamedSchema, data: Any) -> Any:
    """Return a record with as many of its entries as it takes for the first that do not fit."""
    total = _entries(data)
    if total <= budget.SCHEMA_ENTRIES or not isinstance(data, dict):
        return data
    fewest, most = budget.SCHEMA_ENTRIES, total
    while fewest < most:
        middle = (fewest + most) // 2
        if fits(schema, _cut(data, [middle])):
            fewest = middle + 1
        else:
            most = middle
    return _cut(data, [fewest + budget.SCHEMA_ENTRIES])


def _entries(data: Any) -> int:
    if isinstance(data, dict):
        return sum(map(_entries, data.values()))
    return len(data) + sum(map(_entries, data)) if isinstance(data, list) else 0


def _cut(data: Any, left: list[int]) -> Any:
    """Return a copy without the entries after so many, in the order of the file."""
    if isinstance(data, dict):
        return {key: _cut(value, left) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    kept: list[Any] = []
    for entry in data:
        if left[0] <= 0 and len(kept) >= _FEWEST:
            break
        left[0] -= 1
        kept.append(_cut(entry, left))
    return kept
