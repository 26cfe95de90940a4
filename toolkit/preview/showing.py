"""What the preview's own pages are filled with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from msgspec import Struct

from toolkit.base.diagnostics import Diagnostic
from toolkit.base.text.printable import printable
from toolkit.preview.desk import State
from toolkit.preview.making import SHOWN

if TYPE_CHECKING:
    from jinja2 import Environment

_FACT_SHEET = "Fact sheet"


class Form(Struct, frozen=True):
    """One form of a record that can be looked at."""

    ending: str
    title: str


FORMS = tuple(Form(each.ending, each.title or _FACT_SHEET) for each in SHOWN.values())


class Listed(Struct, frozen=True):
    """A record in the list of all."""

    id: str
    title: str
    kind: str
    path: str
    errors: int
    others: int


class Found(Struct, frozen=True):
    """A finding, and the addresses of its line."""

    severity: str
    code: str
    message: str
    hint: str
    place: str
    in_editor: str
    file: str


def listed(state: State) -> tuple[Listed, ...]:
    """Return all records, in the order of their files."""
    errors: dict[str, int] = {}
    others: dict[str, int] = {}
    for each in state.report.diagnostics:
        counts = errors if each.severity == "error" else others
        counts[each.path] = counts.get(each.path, 0) + 1
    records = []
    for id, path in sorted(state.paths.items(), key=lambda item: item[1]):
        facts = state.facts(id)
        title, kind = (facts.title, facts.kind) if facts else (id, "cannot be read")
        records.append(Listed(id, title, kind, path, errors.get(path, 0), others.get(path, 0)))
    return tuple(records)


def found(root: Path, diagnostics: Iterable[Diagnostic]) -> tuple[Found, ...]:
    """Return what is reported as a page shows it."""
    return tuple(
        Found(
            each.severity,
            each.code,
            printable(each.message),
            printable(each.hint),
            f"{each.path}, line {each.span.line}",
            in_editor(root / each.path, each.span.line, each.span.column),
            (root / each.path).as_uri(),
        )
        for each in diagnostics
    )


def in_editor(file: Path, line: int, column: int) -> str:
    """Return the address at which VS Code opens a file at a place."""
    path = quote(file.as_posix())
    return f"vscode://file{path if path.startswith('/') else f'/{path}'}:{line}:{column}"


def render(template: str, **values: Any) -> str:
    """Fill one of the preview's templates."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("toolkit.preview", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
