"""The pages of the checkout's own records."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from toolkit.base.settings import read_settings
from toolkit.exporters.context import Context
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 28)


@cache
def shipped() -> tuple[tuple[Page, ...], Context]:
    """Return the page of every record, and what an exporter has to know beside it."""
    settings = read_settings(ROOT)
    held = validate(ROOT, settings, (), TODAY, use_cache=False).loaded.collection
    pages = tuple(build_page(each, held, settings) for each in held.records.values())
    assert len(pages) > 5
    return pages, Context(settings=settings, today=TODAY, images=held.images)
