"""Marked content that no element of the structure tree holds -> artifacts of pagination."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.repair.structure import Element

# As WeasyPrint 70 writes it. Texts in brackets are passed over: in them it would be words.
_MARK = re.compile(
    rb"\((?:\\.|[^\\)])*\)"
    rb"|/\w+\s+<<\s*/MCID (\d+)\s*(?:/(?:ActualText|Words)\s*<[0-9a-f]*>\s*)?>>\s+BDC"
)
_ARTIFACT = b"/Artifact <</Type /Pagination>> BDC"


def drop_orphans(pdf: Any, tree: Iterable[Element]) -> None:
    """Mark page numbers, running titles and repeated table heads as what they are.

    WeasyPrint gives the text of page margins a mark and an element that hangs off no tree
    (PDF/UA-1, 7.8: running headers and footers are artifacts of the type Pagination). `tree` is
    every element of the tree.
    """
    held = _held_marks(tree)
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    by_page = {int(parents[at]): parents[at + 1] for at in range(0, len(parents), 2)}
    for page in pdf.pages:
        of_page = by_page[int(page.StructParents)]
        orphans = set(range(len(of_page))) - held.get(page.objgen, set())
        if orphans:
            page.Contents = pdf.make_stream(artifacts(page.Contents.read_bytes(), orphans))
            for mark in orphans:
                of_page[mark] = None


def _held_marks(tree: Iterable[Element]) -> dict[tuple[int, int], set[int]]:
    """The marks that elements of the tree hold, by page."""
    held: dict[tuple[int, int], set[int]] = {}
    for element in tree:
        for kid in element.get("/K", ()):
            if isinstance(kid, int):
                held.setdefault(element.Pg.objgen, set()).add(kid)
    return held


def artifacts(content: bytes, orphans: Collection[int]) -> bytes:
    """Return a page's drawing with the marked content of these numbers as artifacts."""
    found: set[int] = set()

    def fix(match: re.Match[bytes]) -> bytes:
        if match[1] is None or (number := int(match[1])) not in orphans:
            return match[0]
        found.add(number)
        return _ARTIFACT

    fixed = _MARK.sub(fix, content)
    if found != set(orphans):
        raise HandoutError("the PDF marks its text in a way that is not understood")
    return fixed
