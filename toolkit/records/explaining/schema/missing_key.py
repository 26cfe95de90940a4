"""A key that is not there -> where it stands instead, or where to add it."""

from __future__ import annotations

import re

from toolkit.base.diagnostics import Finding, Route, Span
from toolkit.records.explaining.schema.walk import Schema, branches, keys_to_write, resolve
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.syntax.notation import Notation
from toolkit.records.syntax.value_words import name_of


def explain_missing(
    route: Route, name: str, known: list[str], schema: Schema, source: Source
) -> Problem:
    """Say that the group at `route` lacks a key; `known` are its keys in the model's order."""
    swallowed = None if source.notation.is_json else _swallowed(route, name, source)
    return swallowed or _absent(route, name, known, schema, source)


def _swallowed(route: Route, name: str, source: Source) -> Problem | None:
    """The key begins a line that YAML takes for a part of the text above it."""
    pattern = re.compile(rf"(?:(?<=\s)|^){re.escape(name)}:(?=\s|$)")
    for owner, (text, style) in source.places.texts.items():
        if style not in ("|", ">") and "\n" not in text:
            continue
        for match in pattern.finditer(text):
            span = source.words_span(owner, match.span())
            if not source.places.line(span.line)[: span.column - 1].strip():
                return _in_text(route, name, owner, span, source)
    return None


def _in_text(route: Route, name: str, owner: Route, span: Span, source: Source) -> Problem:
    message = f"{name} stands here, but so far to the right that it is part of {name_of(owner)}"
    beside = source.key_span((*route, *owner[len(route) : len(route) + 1]))
    spaces = span.column - (beside.column if beside else 1)
    many = "the space" if spaces == 1 else f"{spaces} spaces"
    hint = f"take away {many} before it, and before each line that belongs to it"
    return Problem("SCH002", Finding(route, message, hint), span)


def _absent(route: Route, name: str, known: list[str], schema: Schema, source: Source) -> Problem:
    part = resolve(schema, (*route, name))
    message = f"{name_of(route)} has no {name}"
    above = _nearest_above(route, name, known, source)
    span = source.key_span((*route, above)) if above else None
    hint = _add(name, schema, (*route, name))
    if source.notation.is_json:
        hint = _add_to_json(name, schema, (*route, name), source.notation)
        hint += f" after {source.notation.key(above)}, with a comma between them" if above else ""
    elif source.stands_in_flow(route):
        hint += " inside the brackets, with a comma"
    elif above and (line := source.last_line((*route, above))):
        hint += f" after line {line}"
        hint += f", in line with {above}" if route else ""
    elif first := _first_line(route, source):
        hint += f" before line {first}"
    description = str(part.get("description", "")).strip().rstrip(".")
    if description:
        hint += f" ({description})"
    return Problem("SCH002", Finding(route, message, hint, at="key"), span)


def _add(name: str, schema: Schema, route: Route) -> str:
    kinds = {form.get("type") for form in branches(schema, resolve(schema, route))}
    if "array" in kinds:
        return f"add a line {name}: with its entries below it,"
    if kinds == {"object"}:
        keys = ", ".join(keys_to_write(schema, route))
        return f"add a line {name}: with its keys below it ({keys})," if keys else f"add {name}:"
    return f"add a line {name}: …"


def _add_to_json(name: str, schema: Schema, route: Route, notation: Notation) -> str:
    kinds = {form.get("type") for form in branches(schema, resolve(schema, route))}
    value = "…"
    if "array" in kinds:
        value = "[…]"
    elif kinds == {"object"}:
        keys = ", ".join(notation.pair(key, "…") for key in keys_to_write(schema, route))
        value = f"{{{keys or '…'}}}"
    return f"add {notation.key(name)}: {value}"


def _nearest_above(route: Route, name: str, known: list[str], source: Source) -> str | None:
    before = known[: known.index(name)] if name in known else []
    group = source.value(route)
    present = [key for key in before if isinstance(group, dict) and key in group]
    return present[-1] if present else None


def _first_line(route: Route, source: Source) -> int | None:
    group = source.value(route)
    if not isinstance(group, dict) or not group:
        return None
    span = source.key_span((*route, next(iter(group))))
    return span.line if span else None
