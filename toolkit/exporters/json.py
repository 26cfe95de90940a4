"""A page -> JSON that holds all its words, resolved and plain beside each other."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.pages.page import PAGE, ConditionPage, TopicPage


def export(page: ConditionPage | TopicPage, context: Context) -> Artifact:
    """Write the page as UTF-8 JSON; its schema is schemas/export.schema.json."""
    del context
    return Artifact(page_path(page, "json"), PAGE.dump_json(page, indent=2, by_alias=True) + b"\n")
