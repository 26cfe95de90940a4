"""A block -> the template that shows it, and for the plain one its fields in order."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from toolkit.exporters.own_words import own_language
from toolkit.exporters.passages import marked_in
from toolkit.model.marks import Choices, Headline, Label, marks_of
from toolkit.pages.languages.translations import translations
from toolkit.pages.page import Page
from toolkit.pages.parts import BodyMap, Chance, Organisation, Quantity, RelatedPage, WebAddress
from toolkit.pages.rich_text import Line, PageModel, Prose

_PLAIN = "fields"

Shape = Literal[
    "line", "prose", "lines", "chance", "groups", "name", "date", "link", "page", "organisation",
    "body", "words",
]  # fmt: skip


class Part(NamedTuple):
    """One field: the words before it, how it is shown, and what is shown."""

    label: str
    shape: Shape
    value: Any


@cache
def block_template(name: str) -> str:
    """Return the template of a block; one without a look of its own is shown field by field."""
    path = f"blocks/{name}.html"
    own = files("toolkit.exporters") / "templates" / path
    return path if own.is_file() else f"blocks/{_PLAIN}.html"


def parts_of(value: Any, page: Page) -> Iterator[Part]:
    """Yield what a block says: the fields of a group in order, or the whole of anything else."""
    if not (isinstance(value, PageModel) and value.made_of):
        if value:
            yield Part("", _shape(value), value)
        return
    for name, marks in marks_of(value.made_of).items():
        given = getattr(value, name, None)
        if given is None or given in ("", ()):
            continue
        label = next((_label(m, page) for m in marks if isinstance(m, Label)), "")
        if any(isinstance(mark, Choices) for mark in marks):
            yield Part(label, "words", _own(getattr(value, f"{name}_label"), page))
        else:
            is_name = not label and any(isinstance(mark, Headline) for mark in marks)
            yield Part(label, "name" if is_name else _shape(given), _shown(given, page))


def _label(label: Label, page: Page) -> str:
    own = page.made_from.in_language(label.text, page.language)
    text = own or translations(page.language).gettext(label.text)
    return f"{_own(text, page)}:" if label.colon else text


def _own(text: str, page: Page) -> str:
    """Mark a word of the collection's own in another language than the page."""
    return marked_in(text, own_language(page, text) or "")


def _shape(value: Any) -> Shape:
    if isinstance(value, tuple):
        return "lines" if isinstance(value[0], Line) else "groups"
    shapes: dict[type, Shape] = {
        Line: "line", Prose: "prose", Chance: "chance", RelatedPage: "page",
        Organisation: "organisation", BodyMap: "body", WebAddress: "link", datetime.date: "date",
    }  # fmt: skip
    for kind, shape in shapes.items():
        if isinstance(value, kind):
            return shape
    if isinstance(value, PageModel) and not isinstance(value, Quantity):
        return "groups"
    return "words"


def _shown(value: Any, page: Page) -> Any:
    if isinstance(value, Quantity):
        own = _own(value.unit, page)
        return value.text.removesuffix(value.unit) + own
    is_group = isinstance(value, PageModel) and getattr(value, "made_of", None)
    return (value,) if is_group else value
