"""A page -> the files it comes as, with what each is for, its kind and its size."""

from __future__ import annotations

from msgspec import Struct

from toolkit.exporters.artifact import Named, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.rendering import file_size
from toolkit.pages.languages.translations import translations


class Download(Struct, frozen=True):
    """One file that there is."""

    path: str
    """From the folder of all exports."""
    file: str
    """From the folder of the page."""
    title: str
    format: str
    media_type: str
    size: str
    is_data: bool
    """Whether it is for other programs."""


def downloads(page: Named, context: Context, language: str = "") -> tuple[Download, ...]:
    """List the files beside the fact sheet whose size the context knows: print first, data last.

    Their titles are in `language`, by default the page's own.
    """
    gettext = translations(language or page.language).gettext
    return tuple(
        Download(
            path,
            f"{page.id}.{each.ending}",
            gettext(each.title),
            each.kind,
            each.media_type,
            file_size(context.sizes[path]),
            each.is_data,
        )
        for each in context.offered
        if (path := page_path(page, each.ending)) in context.sizes
    )
