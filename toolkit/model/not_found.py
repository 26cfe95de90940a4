"""In the place of a text for which no source was found: what was searched, and when."""

from __future__ import annotations

from pydantic import Field

from toolkit.model.base import Model, Words


class NotFound(Model):
    """Says on purpose that sources are silent; a review reads it, a page never prints it."""

    not_found: Words = Field(
        description="What was searched, and when. Reviews see it; it is never printed.",
        examples=["NHS and MS Society pages, searched on 22 November 2026"],
    )
