"""What an exporter gives back: a file to write."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct


class Artifact(Struct, frozen=True):
    """One file; the path is relative to the folder of exports, with forward slashes."""

    path: str
    content: bytes


class Named(Protocol):
    """A page, or what the library lists of one."""

    @property
    def id(self) -> str:
        """The record's id."""

    @property
    def language(self) -> str:
        """The record's language."""


def page_path(page: Named, ending: str) -> str:
    """Return the path of a page in one format: language, then id, in one folder."""
    return f"{page.language}/{page.id}.{ending}"
