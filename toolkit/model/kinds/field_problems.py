"""The fields that a kind declares -> what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.base import Model
from toolkit.model.kinds.declaration import FieldDeclaration


def field_problems(
    fields: Sequence[FieldDeclaration], route: Route, *, is_nested: bool
) -> Iterator[Finding]:
    """Yield what is wrong with the fields of a section, or of the entries of a list in one."""
    keys = [each.key for each in fields]
    for at, each in enumerate(fields):
        here = (*route, at)
        if each.key in keys[:at]:
            yield Finding(
                (*here, "key"),
                f"the field {each.key} is declared twice",
                "give this one another key",
            )
        is_label = any(each.key == f"{other.key}_label" for other in fields if other.choices)
        if is_label or each.key in ("not_found", "made_of") or hasattr(Model, each.key):
            yield Finding(
                (*here, "key"),
                f"{each.key} is a word that the toolkit uses itself",
                "choose another key",
            )
        yield from _one_field(each, here, is_nested=is_nested)


def _one_field(field: FieldDeclaration, route: Route, *, is_nested: bool) -> Iterator[Finding]:
    wanted = {"choice": "choices", "list of fields": "fields"}.get(field.type)
    for key, given in (("choices", bool(field.choices)), ("fields", bool(field.fields_))):
        if key == wanted and not given:
            yield Finding((*route, "type"), f"a {field.type} needs {key}", f"add {key}: below it")
        if key != wanted and given:
            other = "choice" if key == "choices" else "list of fields"
            yield Finding(
                (*route, key),
                f"{key} are for a {other}, and this is {field.type}",
                f"write type: {other}, or delete {key}",
                at="key",
            )
    if field.type == "choice" and len(field.choices) == 1:
        yield Finding((*route, "choices"), "a choice of one is no choice", "add another", at="key")
    if field.unit and field.type != "number":
        yield Finding(
            (*route, "unit"),
            f"a unit is for a number, and this is {field.type}",
            "write type: number, or delete unit",
            at="key",
        )
    if is_nested and field.type == "list of fields":
        yield Finding(
            (*route, "type"),
            "a list of fields cannot hold another one",
            "write type: prose or list of inline, or declare another section",
        )
    if field.column and not field.compare:
        yield Finding(
            (*route, "column"),
            "a column is for a field that topics compare",
            "add compare: true, or delete column",
            at="key",
        )
    for key, given in (("compare", field.compare), ("search", bool(field.search))):
        allowed = ("inline", "list of inline", "choice", "words")
        # Of entries, search finds the names.
        has_names = key == "search" and any(each.type == "words" for each in field.fields_)
        if given and (is_nested or not (field.type in allowed or has_names)):
            what = "topics compare" if key == "compare" else "search looks at"
            yield Finding(
                (*route, key),
                f"{what} short texts and choices, not this field",
                "delete this line",
                at="key",
            )
    yield from field_problems(field.fields_, (*route, "fields"), is_nested=True)
