"""The structure tree of a tagged PDF: walking it, and joining what page breaks tore apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = Any
"""A pikepdf dictionary of type StructElem."""

_HEADINGS = ("H1", "H2", "H3", "H4", "H5")


def document(pdf: Any) -> Element:
    """Return the tree's Document element."""
    return pdf.Root.StructTreeRoot.K[0]


def tag(element: Element) -> str:
    """Return an element's type, without the slash."""
    return str(element.S).removeprefix("/")


def kids(element: Element) -> list[Element]:
    """Return the elements right under an element; not the marked content or the annotations."""
    return [kid for kid in element.get("/K", ()) if _is_element(kid)]


def elements(element: Element) -> Iterator[Element]:
    """Yield every element under an element, in reading order."""
    for kid in kids(element):
        yield kid
        yield from elements(kid)


def _is_element(kid: Any) -> bool:
    import pikepdf

    # Most are numbers of marked content, whose type is told faster than a dictionary's.
    return type(kid) is not int and isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def join_parts(root: Element) -> None:
    """Join sections, lists and tables that WeasyPrint tags once for each page they are on.

    A section or group opens with its heading: one that does not is the rest of the one before it.
    A list or table that opens a page after another is the rest of that, because the style sheet
    forbids breaks before lists, and the templates have no two tables in a row.
    """
    import pikepdf

    joined: list[Element] = []
    page = None
    for element in kids(root):
        starts_page = page is not None and element.Pg.objgen != page
        page = element.Pg.objgen
        if starts_page and _continues(joined[-1], element):
            _join(joined[-1], element)
        else:
            joined.append(element)
    root.K = pikepdf.Array(joined)


def _continues(first: Element, second: Element) -> bool:
    if tag(first) != tag(second):
        return False
    if tag(first) in ("L", "Table"):
        return True
    under = kids(second)
    return tag(first) in ("Sect", "Div") and bool(under) and tag(under[0]) not in _HEADINGS


def _join(first: Element, second: Element) -> None:
    """Move the content of `second` to the end of `first`, and join at the seam once more."""
    if tag(first) == "Table":
        _join_tables(first, second)
        return
    before, after = kids(first), kids(second)
    if before and after and _continues(before[-1], after[0]):
        _join(before[-1], after[0])
        after = after[1:]
    _move(after, first)


def _join_tables(first: Element, second: Element) -> None:
    """Join the bodies; the head is repeated in print, and must not be read a second time."""
    columns = dict(zip(_header_ids(second), _header_ids(first), strict=True))
    body = next(kid for kid in kids(first) if tag(kid) == "TBody")
    for part in kids(second):
        if tag(part) == "TBody":
            for cell in elements(part):
                if tag(cell) == "TD" and "/Headers" in cell.A:
                    _replace_headers(cell, columns)
            _move(kids(part), body)


def _header_ids(table: Element) -> list[bytes]:
    head = next(kid for kid in kids(table) if tag(kid) == "THead")
    return [bytes(cell.ID) for cell in elements(head) if tag(cell) == "TH"]


def _replace_headers(cell: Element, columns: dict[bytes, bytes]) -> None:
    import pikepdf

    ids = [bytes(header) for header in cell.A.Headers]
    cell.A.Headers = pikepdf.Array([pikepdf.String(columns.get(id, id).decode()) for id in ids])


def _move(moved: list[Element], parent: Element) -> None:
    for element in moved:
        element.P = parent
        parent.K.append(element)
