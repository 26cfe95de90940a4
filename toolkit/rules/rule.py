"""What a rule is: a function, a code, a name; its docstring is its documentation.

A rule of scope "record" is `check(record, context)` and yields findings. A rule of scope
"collection" is `check(overview, context)` and yields (path, finding) pairs, because its findings
may be in any file; it alone may know which day it is.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.base.diagnostics import CodeInfo, Finding, Severity
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits
from toolkit.base.text.regex import regex
from toolkit.records.overview import Overview
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.rules.alike_texts import AlikeTexts

_LIMIT = regex(rf"\{{({'|'.join(Limits.model_fields)})\}}")
"""A threshold in a docstring: `{sentence_words}`, since a collection may have its own."""

T = TypeVar("T")

Scope = Literal["record", "collection"]
RecordCheck = Callable[[Record, "Context"], Iterable[Finding]]
CollectionCheck = Callable[[Overview, "CollectionContext"], Iterable[tuple[str, Finding]]]


class Context(Struct, frozen=True, dict=True):
    """What a rule may know besides the record: nothing else, no clock and no files.

    Not even the day: what is found in a record by itself is as true tomorrow, and is kept.
    """

    settings: Settings
    library: Library

    @cached_property
    def _once(self) -> dict[str, Any]:
        return {}

    def once(self, name: str, work: Callable[[], T]) -> T:
        """Return what some work on these two gave when it was first asked for, by its name."""
        if name not in self._once:
            self._once[name] = work()
        found: T = self._once[name]
        return found


class CollectionContext(Context, frozen=True):
    """What a rule may know besides all records."""

    today: date
    alike: AlikeTexts = field(default_factory=AlikeTexts)
    """Which texts of all records are alike, so far as a rule has asked."""
    asked: Collection[str] | None = None
    """The files whose findings are asked for; of others a rule may leave them out. None: of all."""

    def asks(self, path: str) -> bool:
        """Return whether what is found in a file is asked for."""
        return self.asked is None or path in self.asked

    @property
    def latest_day(self) -> date:
        """The day that it may be already where others work: in Auckland it is tomorrow sooner."""
        return self.today + timedelta(days=1)


class Rule(Struct, frozen=True, dict=True):
    """A rule of the table."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    check: Callable[..., Iterable[Any]]
    fixable: bool = False
    whole: bool = False
    """Whether it compares parts of a record, so that it must not read one with faults in it."""
    sentences: bool = False
    """Whether it judges sentences, wherever they are: in shared files as well."""
    serves: tuple[str, ...] = ()
    """The criteria of published standards that it finds unmet, such as `nhs:sentences`."""

    @cached_property
    def info(self) -> CodeInfo:
        """The rule's documentation, with the thresholds that are the toolkit's own."""
        return self.described(Limits())

    def described(self, limits: Limits) -> CodeInfo:
        """Return the documentation in the docstring, with a collection's thresholds filled in."""
        text = _LIMIT.sub(lambda name: f"{getattr(limits, name[1]):g}", self.check.__doc__ or "")
        info = parse_documentation(self.code, self.name, self.severity, text)
        return replace(info, fixable=self.fixable)


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    scope: Scope = "record",
    fixable: bool = False,
    whole: bool = False,
    sentences: bool = False,
    serves: tuple[str, ...],
) -> Callable[[Callable[..., Iterable[Any]]], Rule]:
    """Turn a check function into a rule; one that serves no standard says so: `serves=()`."""

    def make(check: Callable[..., Iterable[Any]]) -> Rule:
        return Rule(code, name, severity, scope, check, fixable, whole, sentences, serves)

    return make


_PART = regex(r"^(Why|Bad|Good|Source):", re.MULTILINE)


def parse_documentation(code: str, name: str, severity: Severity, text: str) -> CodeInfo:
    """Split a docstring into its first sentence and its parts Why, Bad, Good and Source."""
    pieces = _PART.split(inspect.cleandoc(text))
    parts: dict[str, str] = {
        key.lower(): inspect.cleandoc("\n" + value).strip("\n") if key in ("Bad", "Good")
        else " ".join(value.split())
        for key, value in zip(pieces[1::2], pieces[2::2], strict=True)
    }  # fmt: skip
    return CodeInfo(
        code,
        name,
        severity,
        " ".join(pieces[0].split()),
        parts.get("why", ""),
        parts.get("bad", ""),
        parts.get("good", ""),
        parts.get("source", ""),
    )
