"""A collection's record files: their bytes, and their texts where they are needed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.records.decode import decode
from toolkit.records.file_bytes import file_bytes
from toolkit.records.problem import Problem


@dataclass(frozen=True)
class Files:
    """Record files by path as reports show it; `overlay` has contents that stand in for some."""

    root: Path
    paths: Mapping[str, Path]
    overlay: Mapping[str, bytes]

    def content(self, path: str) -> bytes | Problem:
        """Give a file's bytes, or why they cannot be had."""
        if path in self.overlay:
            return self.overlay[path]
        return file_bytes(self.paths[path], self.root)

    def text(self, path: str) -> str:
        """Give a file's text; empty if it has none."""
        content = self.content(path)
        text = content if isinstance(content, Problem) else decode(content)
        return text if isinstance(text, str) else ""
