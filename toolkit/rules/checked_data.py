"""A checked file <-> plain lists and texts, which JSON can keep.

A NamedTuple is a list to JSON already; what is needed is the way back.
"""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import Diagnostic, Edit, Span
from toolkit.records.facts import Facts, LinkAt, LongText, NumberAt
from toolkit.records.ignores import Ignore
from toolkit.rules.check_files import Checked


def to_data(checked: Checked) -> list[Any]:
    """Give lists, texts, numbers and None, without the path."""
    return [
        checked.facts[1:] if checked.facts else None,
        [_diagnostic_data(each) for each in checked.diagnostics],
        [
            [each.codes, each.reason, each.span, each.first_line, each.last_line, each.source]
            for each in checked.ignores
        ],
        checked.cited,
    ]


def from_data(path: str, data: list[Any]) -> Checked:
    """Give back what `to_data` was given; data of any other form is a TypeError or ValueError."""
    facts, diagnostics, ignores, cited = data
    return Checked(
        path,
        _facts(path, facts) if facts else None,
        tuple([_diagnostic(path, each) for each in diagnostics]),
        tuple(
            [
                Ignore(tuple(codes), reason, Span(*span), first, last, source)
                for codes, reason, span, first, last, source in ignores
            ]
        ),
        tuple(cited),
    )


def _facts(path: str, data: list[Any]) -> Facts:
    *simple, links, numbers, long_texts = data
    fields: list[Any] = [tuple(each) if isinstance(each, list) else each for each in simple]
    fields += [
        tuple([LinkAt(target, tuple(route), _words(words)) for target, route, words in links]),
        tuple(
            [
                NumberAt(number, tuple(route), (words[0], words[1]), region)
                for number, route, words, region in numbers
            ]
        ),
        tuple([_long_text(*each) for each in long_texts]),
    ]
    return Facts(path, *fields)


def _words(data: list[int] | None) -> tuple[int, int] | None:
    return (data[0], data[1]) if data else None


def _long_text(key: str, route: list[Any], words: list[int], sentences: list[Any]) -> LongText:
    parts = tuple([_long_text(*each) for each in sentences]) if sentences else ()
    return LongText(key, tuple(route), (words[0], words[1]), parts)


def _diagnostic_data(each: Diagnostic) -> list[Any]:
    edit = each.edit
    return [
        each.span,
        each.code,
        each.severity,
        each.message,
        each.hint,
        each.route,
        each.source,
        [edit.span, edit.old, edit.new] if edit else None,
    ]


def _diagnostic(path: str, data: list[Any]) -> Diagnostic:
    span, code, severity, message, hint, route, source, edit = data
    there = tuple(route)
    return Diagnostic(
        path,
        Span(*span),
        code,
        severity,
        message,
        hint,
        there,
        source,
        Edit(Span(*edit[0]), edit[1], edit[2], there) if edit else None,
    )
