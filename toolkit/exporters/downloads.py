"""A page -> the files it comes as, with what each is for, its kind and its size."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.exporters.artifact import Named, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.rendering import file_size
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.translations import translations


@dataclass(frozen=True, slots=True)
class Download:
    """One file that there is."""

    path: str
    """From the folder of all exports."""
    file: str
    """From the folder of the page."""
    title: str
    format: str
    size: str


def downloads(page: Named, context: Context, language: str = "") -> tuple[Download, ...]:
    """List the files beside the fact sheet whose size the context knows: print first, data last.

    Their titles are in `language`, by default the page's own.
    """
    gettext = translations(language or page.language).gettext
    kinds = [(each.ending, gettext(each.title), "PDF") for each in VARIANTS.values()]
    kinds.append(("json", gettext("Data for other programs"), "JSON"))
    return tuple(
        Download(path, f"{page.id}.{ending}", title, kind, file_size(context.sizes[path]))
        for ending, title, kind in kinds
        if (path := page_path(page, ending)) in context.sizes
    )
