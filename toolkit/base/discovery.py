"""A package -> the values of one class that its modules define: a new file needs no table."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import TypeVar

Value = TypeVar("Value")


def defined_in(package: str, kind: type[Value]) -> Iterator[Value]:
    """Yield each value at the top of a module directly in the package, in order of the files."""
    for each in sorted(pkgutil.iter_modules(import_module(package).__path__)):
        if not each.ispkg:
            module = vars(import_module(f"{package}.{each.name}"))
            yield from (value for value in module.values() if isinstance(value, kind))
