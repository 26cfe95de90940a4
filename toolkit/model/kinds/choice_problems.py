"""The values that a kind adds to choices -> what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.nearest import nearest
from toolkit.base.text.regex import regex
from toolkit.model.kinds.blocks_by_name import blocks
from toolkit.model.kinds.choices import choices_in
from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.model.kinds.kind import Kind
from toolkit.model.parts import BodySystem

_VALUE = regex(r"[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*")
_LONGEST = 40


def choice_problems(declared: KindDeclaration, base: Kind | None) -> Iterator[Finding]:
    """Yield what is wrong with the values that a kind adds."""
    known = _known(declared, base)
    for name, values in declared.choices.items():
        route: Route = ("choices", name)
        if name not in known:
            near = nearest(name, known)
            hint = f"write {near}" if near else f"choose from: {', '.join(known)}"
            yield Finding(route, f"this kind has no choice called {name}", hint, at="key")
        elif not values:
            yield Finding(route, f"{name} adds nothing", "add a value and its words", at="key")
        else:
            yield from _values(name, values, known[name], route)


def _values(
    name: str, values: Mapping[str, str], known: Mapping[str, str], route: Route
) -> Iterator[Finding]:
    labels = {label.casefold() for label in known.values()}
    seen = {each.casefold() for each in known}
    for value, label in values.items():
        here = (*route, value)
        if value.casefold() in seen:
            yield Finding(
                here,
                f"{name} has {value} already; a kind may add values and change none",
                "delete this line, or choose another word",
                at="key",
            )
        elif not _VALUE.fullmatch(value) or len(value) > _LONGEST:
            yield Finding(
                here,
                f"what editors write for a choice is short and plain, and {value[:60]} is not",
                f"write up to {_LONGEST} letters, digits, spaces and hyphens; pages show what is "
                "behind the colon",
                at="key",
            )
        elif label.casefold() in labels:
            yield Finding(
                here, f"readers see “{label}” for another value already", "choose other words"
            )
        seen.add(value.casefold())
        labels.add(label.casefold())


def _known(declared: KindDeclaration, base: Kind | None) -> dict[str, Mapping[str, str]]:
    """Return the choices of a kind, each with the values that it has and their words."""
    # Their words are those of the catalogue: the values with a capital.
    systems = {each: each for each in get_args(BodySystem)}
    found: dict[str, Mapping[str, str]] = {"audience": {}, "body_systems": systems}
    of_base = [each.block for each in base.body if each.block] if base else []
    own = [blocks()[each.block] for each in declared.sections if each.block in blocks()]
    for block in (*of_base, *own):
        found |= {name: each.labels for name, each in choices_in(block.type).items()}
    return found
