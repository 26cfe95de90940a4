"""Marked content that no element of the structure tree holds -> artifacts of pagination."""

from __future__ import annotations

from typing import Any

from toolkit.exporters.pdf_structure import Element, document, elements


def drop_orphans(pdf: Any) -> None:
    """Mark page numbers, running titles and repeated table heads as what they are.

    WeasyPrint gives the text of page margins a mark and an element that hangs off no tree
    (PDF/UA-1, 7.8: running headers and footers are artifacts of the type Pagination).
    """
    held = _held_marks(document(pdf))
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    by_page = {int(parents[at]): parents[at + 1] for at in range(0, len(parents), 2)}
    for page in pdf.pages:
        of_page = by_page[int(page.StructParents)]
        orphans = set(range(len(of_page))) - held.get(page.objgen, set())
        if orphans:
            _make_artifacts(pdf, page, orphans)
            for mark in orphans:
                of_page[mark] = None


def _held_marks(root: Element) -> dict[tuple[int, int], set[int]]:
    """The marks that elements of the tree hold, by page."""
    held: dict[tuple[int, int], set[int]] = {}
    for element in elements(root):
        for kid in element.get("/K", ()):
            if isinstance(kid, int):
                held.setdefault(element.Pg.objgen, set()).add(kid)
    return held


def _make_artifacts(pdf: Any, page: Any, orphans: set[int]) -> None:
    import pikepdf

    artifact = [
        pikepdf.Name.Artifact,
        pikepdf.Dictionary(Type=pikepdf.Name.Pagination),
    ]
    begin = pikepdf.Operator("BDC")
    instructions: list[Any] = []
    for instruction in pikepdf.parse_content_stream(page):
        if instruction.operator == begin and _mark(instruction.operands) in orphans:
            instructions.append((artifact, begin))
        else:
            instructions.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def _mark(operands: Any) -> int | None:
    properties = operands[1]
    return int(properties.MCID) if "/MCID" in properties else None
