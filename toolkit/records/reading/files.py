"""A collection's record files: their bytes, and their texts where they are needed again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from toolkit.records.problem import Problem
from toolkit.records.reading.file_bytes import file_bytes, unreadable
from toolkit.records.syntax.decode import decode


class Files(Struct, frozen=True):
    """Record files by path as reports show it; `overlay` has contents that stand in for some."""

    root: Path
    paths: Mapping[str, Path]
    overlay: Mapping[str, bytes]
    _seen: dict[str, int] = field(default_factory=dict)

    def content(self, path: str) -> bytes | Problem:
        """Return a file's bytes, the same each time, or why they cannot be had."""
        if path in self.overlay:
            return self.overlay[path]
        content = file_bytes(self.paths[path], self.root)
        # An editor may save while handouts are made: what was not checked must not be in them.
        if isinstance(content, bytes) and self._seen.setdefault(path, hash(content)) != hash(
            content
        ):
            return unreadable("the file was changed while it was checked", "try again")
        return content

    def unsaved(self) -> frozenset[str]:
        """Return the paths whose contents are not, or not yet, those on the disk."""
        return frozenset(
            path
            for path, content in self.overlay.items()
            if file_bytes(self.paths.get(path, self.root / path), self.root) != content
        )

    def text(self, path: str) -> str:
        """Return a file's text; empty if it has none."""
        content = self.content(path)
        text = content if isinstance(content, Problem) else decode(content)
        return text if isinstance(text, str) else ""
