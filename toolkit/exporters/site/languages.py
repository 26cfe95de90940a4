"""All pages -> which of them are the same page in other languages, for readers to choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.exporters.artifact import page_path
from toolkit.exporters.context import Context
from toolkit.exporters.site.listed import Listed
from toolkit.records.translations import in_other_languages, versions


def in_languages(pages: Iterable[Listed], context: Context) -> Mapping[str, tuple[Listed, ...]]:
    """Return the others by each page's id; only pages that have a fact sheet."""
    there = {each.id: each for each in pages if page_path(each, "html") in context.sizes}
    found = in_other_languages(versions(there.values()))
    return {id: tuple(there[other] for other in others) for id, others in found.items()}
