"""The schemas' formats and patterns, checked by our own rules for every validator alike.

Bare jsonschema checks no `uri`, and reads patterns as Python does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.base.text.regex import regex
from toolkit.records.reading.patterns import compiled

if TYPE_CHECKING:
    from jsonschema import FormatChecker
    from jsonschema.protocols import Validator

_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_URI = regex(r"https://[^\s/$.?#][^\s]*")


def is_date(value: object) -> bool:
    """A calendar day as YYYY-MM-DD; anything but text is not this check's business."""
    if not isinstance(value, str):
        return True
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_uri(value: object) -> bool:
    """An https address; anything but text is not this check's business."""
    return not isinstance(value, str) or _URI.fullmatch(value) is not None


FORMATS = {"date": is_date, "uri": is_uri}
"""Every format that our schemas use; a test proves it."""


def _check_pattern(
    _validator: Validator, pattern: str, instance: Any, _schema: Any
) -> Iterator[Any]:
    from jsonschema import ValidationError

    if isinstance(instance, str) and not compiled(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def repeated_entries(entries: Iterable[Any]) -> Iterator[int]:
    """Yield the position of each entry that equals an earlier one, as JSON Schema counts equal."""
    seen: set[Any] = set()
    for position, entry in enumerate(entries):
        value = _comparable(entry)
        if value in seen:
            yield position
        seen.add(value)


def _comparable(value: Any) -> Any:
    # True equals 1 in Python, but not in JSON.
    if isinstance(value, list):
        return "list", tuple(map(_comparable, value))
    if isinstance(value, dict):
        return "dict", frozenset((key, _comparable(part)) for key, part in value.items())
    return isinstance(value, bool), value


def _check_unique(
    _validator: Validator, unique: bool, instance: Any, _schema: Any
) -> Iterator[Any]:
    # jsonschema compares each entry with each other: 100,000 of them would take hours.
    from jsonschema import ValidationError

    if unique and isinstance(instance, list) and next(repeated_entries(instance), None) is not None:
        yield ValidationError("an entry appears twice")


@cache
def explaining_validator_class() -> Any:
    """Draft 2020-12 as jsonschema has it, with our pattern and uniqueItems."""
    from jsonschema import Draft202012Validator, validators

    ours = {"pattern": _check_pattern, "uniqueItems": _check_unique}
    return validators.extend(Draft202012Validator, ours)  # type: ignore[no-untyped-call]


@cache
def format_checker() -> FormatChecker:
    """A checker of our own, so that nothing registered elsewhere changes what we accept."""
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    checker.checkers = {name: (check, ()) for name, check in FORMATS.items()}
    return checker
