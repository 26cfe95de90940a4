"""A page -> its blocks, the care cards first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.exporters.context import Context
from toolkit.exporters.flow.blocks import Block
from toolkit.exporters.flow.reading import read_flow
from toolkit.exporters.online_address import addresses_of_others
from toolkit.exporters.rendering import render_page
from toolkit.pages.page import Page


def flow(
    page: Page, context: Context, pictures: Mapping[str, object], *, is_editable: bool = False
) -> tuple[Block, ...]:
    """Return the whole page, with these pictures by their names, and its sources with numbers.

    What is editable says first of all that no one has reviewed what is changed in it.
    """
    return _read(
        page,
        context,
        template="flow.html",
        pictures={name: name for name in pictures},
        is_editable=is_editable,
        named_sources="marks",
        language_names={each.language: each.language_name for each in page.translations},
    )


def cards(page: Page, context: Context) -> tuple[Block, ...]:
    """Return the care cards alone, without numbers of sources."""
    return _read(page, context, template="cards.html", pictures={}, shows_marks=False)


def _read(page: Page, context: Context, *, template: str, **values: Any) -> tuple[Block, ...]:
    addresses = addresses_of_others(page, context.settings)
    html = render_page(template, page, links_pages=False, addresses=addresses, **values)
    return read_flow(html, page.direction)
