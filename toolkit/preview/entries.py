"""An entry of a list in a record -> the lists that it is in; and the fields of one entry more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Route
from toolkit.commands.reference.keys import Key
from toolkit.model.kinds.kinds import Kinds
from toolkit.preview.fields import Field, field_of, in_words, keys_of, named, path_of
from toolkit.records.document import Document
from toolkit.validation.fixing.source import NotWritten, value_at
from toolkit.validation.fixing.value import wanted

_NUMBERS = ("a whole number", "a number", "true or false")


class Entry(Struct, frozen=True):
    """An entry of a list, such as a care card or a sign of one."""

    route: Route
    name: str
    of: int
    """How many entries the list has."""


def entries_around(document: Document, route: Route) -> tuple[Entry, ...]:
    """Return the entries that a value is in, the innermost first."""
    found = []
    for at in range(len(route) - 1, -1, -1):
        if isinstance(route[at], int):
            entry = route[: at + 1]
            found.append(Entry(entry, named(entry), len(value_at(document.data, route[:at]))))
    return tuple(found)


def blank_fields(document: Document, kinds: Kinds, behind: Route) -> tuple[Field, ...]:
    """Return an empty field for each value that one entry more may have.

    Their routes begin in the entry. Of a list in it the first entry is asked for.
    """
    key = keys_of(document, kinds).get(path_of(behind))
    if key is None or isinstance(value_at(document.data, behind[:-1])[0], list):
        return ()
    below = _in_entry(key)
    if below:
        return tuple(_fields(below, (), kinds, is_needed=True))
    return (replace(field_of((), "Text", "", key, kinds), is_needed=True),)


def filled(fields: Sequence[Field], typed: Sequence[str]) -> Any:
    """Return what was typed into the fields as an entry; what is empty is left out."""
    whole: list[Any] = []
    for field, words in zip(fields, typed, strict=True):
        if words.strip():
            _put(
                whole,
                (0, *field.route),
                wanted(0 if field.form.startswith(_NUMBERS) else "", words),
            )
    if not whole:
        raise NotWritten("nothing is written yet")
    return whole[0]


def _put(group: Any, route: Route, value: Any) -> None:
    """Put a value below a group or list; those that lead to it are made."""
    step, *rest = route
    if rest:
        value_below: Any = [] if isinstance(rest[0], int) else {}
        if isinstance(group, list):
            if not group:
                group.append(value_below)
        else:
            group.setdefault(step, value_below)
        _put(group[step], tuple(rest), value)
    elif isinstance(group, list):
        group.append(value)
    else:
        group[step] = value


def _fields(keys: Sequence[Key], above: Route, kinds: Kinds, *, is_needed: bool) -> Iterator[Field]:
    for key in keys:
        route = (*above, key.path[-1])
        needed = is_needed and key.needed
        below = _in_entry(key)
        if key.form.startswith("a list") and below:
            yield from _fields(below, (*route, 0), kinds, is_needed=needed)
        elif key.form.startswith("a group"):
            yield from _fields(key.keys, route, kinds, is_needed=needed)
        elif not key.form.startswith(("a table", "a list of lists")):
            own = (*route, 0) if key.form.startswith("a list") else route
            name = " › ".join(map(in_words, path_of(own)))
            yield replace(field_of(own, name, "", key, kinds), is_needed=needed)


def _in_entry(key: Key) -> tuple[Key, ...]:
    return tuple(each for each in key.keys if each.in_list)
