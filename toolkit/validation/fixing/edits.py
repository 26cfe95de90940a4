"""A file's bytes and safe edits -> new bytes, in which only the edited texts say something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

from msgspec import Struct

from toolkit.base.diagnostics import Edit, Route
from toolkit.base.text.regex import regex
from toolkit.records.document import Document
from toolkit.records.syntax.parse import read_document

_LINE_END = regex(r"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


class _State(Struct, frozen=True):
    text: str
    data: Any


def edited(path: str, before: bytes, edits: Iterable[Edit]) -> tuple[bytes, tuple[Edit, ...]]:
    """Make the edits that are safe; give the new bytes and what was made, in the file's order."""
    document = read_document(path, before)
    if not isinstance(document, Document):
        return before, ()
    placed = _placed(document.text, edits)
    state, made = _apply(path, _State(document.text, document.data), placed)
    if not made:
        return before, ()
    bom = _BOM if before.startswith(_BOM) else b""
    return bom + state.text.encode(), tuple(reversed(made))


def _placed(text: str, edits: Iterable[Edit]) -> list[tuple[int, Edit]]:
    """Return each edit with its offset, last first, without those that overlap or do not fit."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    placed: list[tuple[int, Edit]] = []
    free = len(text)
    for edit in sorted(set(edits), key=lambda each: (each.span, each.new), reverse=True):
        if not edit.old or not 1 <= edit.span.line <= len(starts):
            continue
        start = starts[edit.span.line - 1] + edit.span.column - 1
        end = start + len(edit.old)
        if end <= free and text[start:end] == edit.old:
            placed.append((start, edit))
            free = start
    return placed


def _apply(
    path: str, state: _State, placed: Sequence[tuple[int, Edit]]
) -> tuple[_State, list[Edit]]:
    """Make all edits at once; if they change more than they say, find the ones that do not."""
    if not placed:
        return state, []
    pieces: list[str] = []
    end = len(state.text)
    for start, edit in placed:
        pieces += [state.text[start + len(edit.old) : end], edit.new]
        end = start
    text = state.text[:end] + "".join(reversed(pieces))
    after = read_document(path, text.encode())
    edits = [edit for _start, edit in placed]
    if isinstance(after, Document) and _differs_as_said(state.data, after.data, edits):
        return _State(text, after.data), edits
    if len(placed) == 1:
        return state, []
    # The later half first: the places of the earlier half are not moved by it.
    middle = len(placed) // 2
    state, later = _apply(path, state, placed[:middle])
    state, earlier = _apply(path, state, placed[middle:])
    return state, later + earlier


def _differs_as_said(before: Any, after: Any, edits: Sequence[Edit]) -> bool:
    """Return whether two versions of the data differ in nothing but the edited words."""
    by_route: dict[Route, list[Edit]] = {}
    for edit in reversed(edits):
        by_route.setdefault(edit.route, []).append(edit)
    before, after = deepcopy(before), deepcopy(after)
    for route, there in by_route.items():
        old, new = _take(before, route), _take(after, route)
        if old is None or new is None or not _becomes(old, new, there):
            return False
    # As text, so that 1, 1.0 and true are not taken for one another, nor other orders of keys.
    return repr(before) == repr(after)


def _take(data: Any, route: Route) -> str | None:
    """Return the text at a route and put None in its place; None where there is no text."""
    try:
        for step in route[:-1]:
            data = data[step]
        text = data[route[-1]]
        data[route[-1]] = None
    except (KeyError, IndexError, TypeError):
        return None
    return text if isinstance(text, str) else None


def _becomes(old: str, new: str, edits: Sequence[Edit]) -> bool:
    """Return whether the edits, in this order, make the new text of the old one."""
    # The positions in the old text up to which both are accounted for.
    reached = {0}
    shift = 0
    for edit in edits:
        following: set[int] = set()
        for position in reached:
            at = old.find(edit.old, position)
            while at >= 0 and old[position:at] == new[position + shift : at + shift]:
                if new.startswith(edit.new, at + shift):
                    following.add(at + len(edit.old))
                at = old.find(edit.old, at + 1)
        reached = following
        shift += len(edit.new) - len(edit.old)
    return any(old[position:] == new[position + shift :] for position in reached)
