"""A page -> what the library site says of it, small enough to be kept for every page there is."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any, Literal, NamedTuple, get_type_hints

from pydantic import TypeAdapter

from toolkit.exporters.site.search_index import Found, words
from toolkit.model.base import Language, Slug
from toolkit.model.review import Dates
from toolkit.pages.labels import body_system
from toolkit.pages.languages.translations import Direction
from toolkit.pages.page import Page
from toolkit.records.standing import State


class ListedChange(NamedTuple):
    """A line of the change log."""

    date: datetime.date
    version: str
    note: str


class Listed(NamedTuple):
    """One page as the library lists it; `found` is in the language of the library."""

    kind: Slug
    id: Slug
    language: Language
    direction: Direction
    title: str
    also_known_as: tuple[str, ...]
    summary: str
    body_systems: tuple[tuple[str, str], ...]
    """Each with its name in the language of the library."""
    status: State
    status_label: str
    draft_notice: str
    translation_of: Slug | Literal[""]
    dates: Dates
    changes: tuple[ListedChange, ...]
    found: list[Found]
    """The words by which a reader may look for it."""


def element_id(page: Listed) -> str:
    """Return the id of its element in the library."""
    return f"{page.language}_{page.id}"


def listed(page: Page, language: str) -> Listed:
    """Take from a page what a library in `language` says of it."""
    review = page.review
    return Listed(
        page.kind,
        page.id,
        page.language,
        page.direction,
        page.title,
        page.also_known_as,
        page.summary.text,
        tuple(
            (each.id, body_system(page.made_from, each.id, language)) for each in page.body_systems
        ),
        review.status,
        review.status_label,
        page.draft_notice,
        page.translation_of,
        Dates(review.newest_change.date.isoformat()),
        tuple(ListedChange(each.date, each.version, each.note) for each in review.changes),
        words(page, language),
    )


def to_data(page: Listed) -> list[Any]:
    """Return lists, texts and dicts, which JSON can keep."""
    changes = [[each.date.isoformat(), each.version, each.note] for each in page.changes]
    return [*page[:-2], changes, page.found]


def from_data(data: list[Any]) -> Listed:
    """Return back what `to_data` was given; data of any other form is a TypeError,
    ValueError or LookupError.

    A cache lies where others may write: what was an id must still be one, since it becomes a path.
    """
    *others, found = data
    values: list[Any] = [*_form().validate_python(others), _found(found)]
    return Listed(*values)


@cache
def _form() -> TypeAdapter[Any]:
    fields = get_type_hints(Listed, include_extras=True)
    del fields["found"]
    form: Any = tuple.__class_getitem__(tuple(fields.values()))
    return TypeAdapter(form)


def _found(data: list[Any]) -> list[Found]:
    # Before Python 3.12 pydantic takes no TypedDict of the standard library.
    if not all(isinstance(word, str) for each in data for word in (each["k"], *each["w"])):
        raise TypeError("words are texts")
    return [Found(k=each["k"], w=each["w"]) for each in data]
