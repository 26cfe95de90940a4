"""Elements and links of a PDF that hold nothing -> gone; a screen reader would stop at each.

Before an address that begins a new line WeasyPrint leaves a link of no width at the end of the
line before; and a box of no text becomes a group.
"""

from __future__ import annotations

from typing import Any

from toolkit.exporters.pdf.repair.languages import is_in_language
from toolkit.exporters.pdf.repair.structure import Element, document, tag

_MAY_GO = ("Div", "Span", "P", "Link", "NonStruct")
"""Not a cell or a list item: a table or a list without it says something else."""


def drop_empty(pdf: Any) -> tuple[Element, ...]:
    """Take out links that cover nothing, and then each element that is left without content.

    What is left of the tree is returned in reading order: each look at an object of the file costs
    more than the fixing of it.
    """
    numbers: set[int] = set()
    left: list[Element] = []
    _drop(document(pdf), numbers, left)
    if numbers:
        _drop_links(pdf, numbers)
    return tuple(left)


def _drop_links(pdf: Any, numbers: set[int]) -> None:
    for page in pdf.pages:
        if "/Annots" in page:
            page.Annots = _array(
                link for link in page.Annots if link.get("/StructParent") not in numbers
            )
    tree = pdf.Root.StructTreeRoot.ParentTree
    pairs = list(tree.Nums)
    tree.Nums = _array(
        each for at, each in enumerate(pairs) if int(pairs[at - at % 2]) not in numbers
    )


def _drop(element: Element, numbers: set[int], left: list[Element]) -> bool:
    """Drop what is empty under an element; True if the element is empty itself.

    The `numbers` are those by which the annotations of dropped links are found. What stays goes
    to what is `left`.
    """
    kept: list[Any] = []
    content: list[Any] = list(element.get("/K", ()))
    for kid in content:
        # What is drawn is named by its number.
        if isinstance(kid, int):
            pass
        elif "/S" in kid:
            before = len(left)
            left.append(kid)
            if _drop(kid, numbers, left):
                del left[before:]
                continue
        elif "/Obj" in kid and _covers_nothing(kid.Obj):
            numbers.add(int(kid.Obj.StructParent))
            continue
        kept.append(kid)
    if len(kept) < len(content):
        element.K = _array(kept)
    return not kept and (tag(element) in _MAY_GO or is_in_language(element))


def _covers_nothing(link: Any) -> bool:
    left, bottom, right, top = map(float, link.Rect)
    return left == right or bottom == top


def _array(kids: Any) -> Any:
    import pikepdf

    return pikepdf.Array(kids)
