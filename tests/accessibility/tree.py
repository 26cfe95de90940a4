"""A PDF's tags and marks, read without the code of the toolkit that mends them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

Mark = tuple[tuple[int, int], int]
"""The page or drawing that holds marked content, and the number of the mark."""

_PAINTS = frozenset(("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"))
_OPENS = frozenset(("BDC", "BMC"))


def tag(element: Any) -> str:
    """Return the type of an element, as a role map translates it."""
    return str(element.S).removeprefix("/")


def children(element: Any) -> list[Any]:
    """Return everything right under an element: elements, marks and references to annotations."""
    held = element.get("/K", [])
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def kids(element: Any) -> list[Any]:
    """Return the elements right under an element."""
    return [kid for kid in children(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def walk(element: Any) -> Iterator[Any]:
    """Yield every element under an element, in reading order."""
    for kid in kids(element):
        yield kid
        yield from walk(kid)


def elements(pdf: pikepdf.Pdf, *tags: str) -> list[Any]:
    """List the elements of some types, or all."""
    root = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
    return [each for each in walk(root) if not tags or tag(each) in tags]


def held_marks(element: Any) -> list[Mark]:
    """List the marks of an element itself and of those under it, in reading order."""
    found: list[Mark] = []
    for kid in children(element):
        if isinstance(kid, int):
            found.append((element.Pg.objgen, kid))
        elif "/S" in kid:
            found += held_marks(kid)
        elif kid.get("/Type") == "/MCR":
            holder = kid.get("/Stm", kid.get("/Pg", element.get("/Pg")))
            found.append((holder.objgen, int(kid.MCID)))
    return found


def references(element: Any) -> list[Any]:
    """List the annotations that an element refers to."""
    found = [kid for kid in children(element) if isinstance(kid, pikepdf.Dictionary)]
    return [kid.Obj for kid in found if kid.get("/Type") == "/OBJR"]


def drawn(holder: Any) -> Iterator[Mark | None]:
    """Yield for each thing that a page or drawing paints its mark, unless it is an artifact.

    None: it is neither marked nor an artifact, and so lost to a screen reader.
    """
    content = holder.obj if isinstance(holder, pikepdf.Page) else holder
    inside: list[Mark | str | None] = []
    for each in pikepdf.parse_content_stream(holder):
        operator = str(each.operator)
        if operator in _OPENS:
            inside.append(_opened(content, each.operands))
        elif operator == "EMC":
            inside.pop()
        elif operator in _PAINTS or isinstance(each, pikepdf.ContentStreamInlineImage):
            yield from _painted(inside)
        elif operator == "Do":
            drawing = content.Resources.XObject[str(each.operands[0])]
            if drawing.Subtype == "/Form" and not any(inside):
                yield from drawn(drawing)
            else:
                yield from _painted(inside)


def _opened(content: Any, operands: Any) -> Mark | str | None:
    if str(operands[0]) == "/Artifact":
        return "artifact"
    properties: Any = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    if isinstance(properties, pikepdf.Name):
        properties = content.Resources.Properties[str(properties)]
    return (content.objgen, int(properties.MCID)) if "/MCID" in properties else None


def _painted(inside: list[Mark | str | None]) -> Iterator[Mark | None]:
    if "artifact" not in inside:
        yield next((each for each in reversed(inside) if isinstance(each, tuple)), None)


def forms(page: pikepdf.Page) -> Iterator[Any]:
    """Yield the drawings that a page shows, in order."""
    for each in pikepdf.parse_content_stream(page):
        if str(each.operator) == "Do":
            drawing = page.obj.Resources.XObject[str(each.operands[0])]
            if drawing.Subtype == "/Form":
                yield drawing
