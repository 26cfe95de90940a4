"""Pieces of a line -> spans with single spaces, alike neighbours made one."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.importing.tree import Span, Spans

_SPACE = regex(r"[^\S\u00a0]+|\u00a0+")


def tidy(pieces: Iterable[Span]) -> Spans:
    """Return the spans of a line as a browser shows it."""
    found: list[Span] = []
    for piece in pieces:
        text = _SPACE.sub(" ", piece.text)
        if not found or found[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if not text:
            continue
        last = found[-1] if found else None
        if last and replace(last, text="") == replace(piece, text=""):
            found[-1] = replace(last, text=last.text + text)
        else:
            found.append(replace(piece, text=text))
    while found and not (stripped := found[-1].text.rstrip()):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=stripped)
    return tuple(found)


def lines(pieces: Iterable[Span]) -> list[Spans]:
    """Cut the pieces where there is a line break, each a span of a line feed alone."""
    cut: list[list[Span]] = [[]]
    for piece in pieces:
        if piece.text == "\n":
            cut.append([])
        else:
            cut[-1].append(piece)
    return [line for line in map(tidy, cut) if line]
