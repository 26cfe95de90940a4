"""What was found in files <-> texts of JSON.

A NamedTuple is a list to JSON. Others may write in a cache, so each value is checked on the way
back: a text in the place of a line number would be printed as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

import msgspec

from toolkit.base.diagnostics import Diagnostic
from toolkit.base.text.regex import regex
from toolkit.records.facts import Facts
from toolkit.records.places.ignores import Ignore
from toolkit.rules.alike_texts import Compared
from toolkit.rules.engine import Found
from toolkit.validation.check_files import Checked

Kept = bytes | memoryview
"""As it was made, or as it was read."""


def facts_to_json(checked: Checked) -> bytes:
    """Return what others need to know of it, as JSON without tabs; the path is left out.

    UnicodeEncodeError if that has letters which no file can hold.
    """
    return msgspec.json.encode(
        [checked.facts._replace(path="") if checked.facts else None, checked.cited]
    )


def findings_to_json(checked: Checked) -> bytes:
    """Return what was found in it and what it says to ignore, in the same way."""
    return msgspec.json.encode([checked.diagnostics, checked.ignores])


NO_FINDINGS = b"[[],[]]"


def from_json(path: str, facts: Kept, findings: Kept = NO_FINDINGS) -> Checked:
    """Return back what these two were made from; texts of any other form are a ValueError."""
    of_record, cited = _facts_form().decode(facts)
    if of_record and not (of_record.long_texts.fit and of_record.uses.fit):
        raise ValueError("rows of other lengths than each other")
    diagnostics, ignores = _findings_form().decode(findings)
    return Checked(
        path,
        of_record._replace(path=path) if of_record else None,
        _with_codes(diagnostics),
        ignores,
        cited,
    )


def found_to_json(found: Sequence[Found]) -> bytes:
    """Return findings as JSON, which nothing reads back: the same ones give the same text."""
    return msgspec.json.encode(found)


def diagnostics_to_json(diagnostics: Sequence[Diagnostic]) -> bytes:
    """Return what was found in a file as JSON."""
    return msgspec.json.encode(diagnostics)


def diagnostics_from_json(text: Kept) -> tuple[Diagnostic, ...]:
    """Return back what `diagnostics_to_json` was given; any other text is a ValueError."""
    return _with_codes(_diagnostics_form().decode(text))


def alike_to_json(compared: Compared) -> bytes:
    """Return which texts of a group were compared, and which of them are alike, as JSON."""
    return msgspec.json.encode(compared)


def alike_from_json(text: Kept) -> Compared:
    """Return back what `alike_to_json` was given; any other text is a ValueError."""
    compared = _alike_form().decode(text)
    number = len(frozenset(compared.keys))
    pairs = chain.from_iterable(compared.pairs.values())
    if number != len(compared.keys) or not all(0 <= at < number for pair in pairs for at in pair):
        raise ValueError("a text twice, or a pair of texts that were not compared")
    return compared


_Facts = tuple[Facts | None, tuple[str, ...]]
_Findings = tuple[tuple[Diagnostic, ...], tuple[Ignore, ...]]


@cache
def _facts_form() -> msgspec.json.Decoder[_Facts]:
    return msgspec.json.Decoder(_Facts)


@cache
def _findings_form() -> msgspec.json.Decoder[_Findings]:
    return msgspec.json.Decoder(_Findings)


@cache
def _diagnostics_form() -> msgspec.json.Decoder[tuple[Diagnostic, ...]]:
    return msgspec.json.Decoder(tuple[Diagnostic, ...])


@cache
def _alike_form() -> msgspec.json.Decoder[Compared]:
    return msgspec.json.Decoder(Compared)


def _with_codes(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return diagnostics each of which has a code."""
    for each in diagnostics:
        if not _CODE.fullmatch(each.code):
            raise ValueError(f"{each.code} is no code")
    return diagnostics


_CODE = regex("[A-Z]{3}[0-9]{3}")
