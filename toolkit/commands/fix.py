"""The safe edits of a report -> files with those letters changed and every other byte kept."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from toolkit.base.diagnostics import Edit, Report
from toolkit.base.files import write_whole
from toolkit.records.document import Document
from toolkit.records.read import read_document

_LINE_END = re.compile(r"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Fixed:
    """One file before and after; `edits` are those that were made."""

    path: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]

    def diff(self) -> str:
        """Give the change as a unified diff."""
        before = self.before.decode("utf-8-sig").splitlines(keepends=True)
        after = self.after.decode("utf-8-sig").splitlines(keepends=True)
        lines = difflib.unified_diff(before, after, f"a/{self.path}", f"b/{self.path}")
        return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def plan_fixes(root: Path, report: Report) -> Iterator[Fixed]:
    """Work out each file's edits; nothing is written."""
    by_path: dict[str, list[Edit]] = {}
    for each in report.diagnostics:
        if each.edit is not None:
            by_path.setdefault(each.path, []).append(each.edit)
    for path, edits in by_path.items():
        before = (root / path).read_bytes()
        fixed = apply_edits(path, before, edits)
        if fixed.edits:
            yield fixed


def write_fixes(root: Path, fixes: Iterable[Fixed]) -> None:
    """Write each file whole."""
    for fixed in fixes:
        write_whole(root / fixed.path, fixed.after)


def apply_edits(path: str, before: bytes, edits: Iterable[Edit]) -> Fixed:
    """Apply the edits that do not overlap and that change the parsed data as they say, only that.

    An edit whose letters no longer stand in the file is passed over.
    """
    text = before.decode("utf-8-sig")
    document = read_document(path, before)
    made: list[Edit] = []
    if isinstance(document, Document):
        data = deepcopy(document.data)
        starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        last_start = len(text) + 1
        for edit in sorted(edits, key=lambda each: each.span, reverse=True):
            start = starts[edit.span.line - 1] + edit.span.column - 1
            end = start + len(edit.old)
            if end > last_start or text[start:end] != edit.old:
                continue
            changed = text[:start] + edit.new + text[end:]
            after = read_document(path, changed.encode())
            if isinstance(after, Document) and _differs_only_at(data, after.data, edit):
                text, data, last_start = changed, after.data, start
                made.append(edit)
    bom = _BOM if before.startswith(_BOM) else b""
    return Fixed(path, before, bom + text.encode(), tuple(reversed(made)))


def _differs_only_at(before: Any, after: Any, edit: Edit) -> bool:
    """Say whether two versions of the data differ in nothing but the edited text."""
    before, after = deepcopy(before), deepcopy(after)
    old, new = _take(before, edit), _take(after, edit)
    return (
        isinstance(old, str)
        and isinstance(new, str)
        and before == after
        and len(new) - len(old) == len(edit.new) - len(edit.old)
    )


def _take(data: Any, edit: Edit) -> Any:
    """Give the value at the edit's route, and put None in its place."""
    if not edit.route:
        return None
    owner = data
    for step in edit.route[:-1]:
        owner = owner[step]
    value, owner[edit.route[-1]] = owner[edit.route[-1]], None
    return value


def without_fixed(report: Report, fixes: Iterable[Fixed]) -> Report:
    """Drop what was mended from a report."""
    made = {(fixed.path, edit) for fixed in fixes for edit in fixed.edits}
    kept = tuple(each for each in report.diagnostics if (each.path, each.edit) not in made)
    return replace(report, diagnostics=kept)
