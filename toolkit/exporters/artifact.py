"""What an exporter gives back: a file to write."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.pages.page import ConditionPage, TopicPage


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file; the path is relative to the folder of exports, with forward slashes."""

    path: str
    content: bytes


def page_path(page: ConditionPage | TopicPage, ending: str) -> str:
    """Give the path of a page in one format: language, then id; all formats stand side by side."""
    return f"{page.language}/{page.id}.{ending}"
