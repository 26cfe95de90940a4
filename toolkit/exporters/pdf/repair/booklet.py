"""A PDF of small pages -> a booklet: two of them on each side of a sheet that is folded once.

Printed on both sides, flipped on the short edge, and folded in the middle, the pages follow each
other. The tags stay: each small page becomes a form that keeps its marks and its key in the tree.
"""

from __future__ import annotations

from typing import Any

from toolkit.exporters.pdf.repair.structure import Element, document, elements, tag

_PAGES_A_SHEET = 4
_PAPER = {"A4": (841.889764, 595.275591), "Letter": (792.0, 612.0)}

Side = tuple[int | None, int | None]
"""The pages on the left and on the right, counted from 0; None is left white."""


def sides(count: int, *, right_to_left: bool = False) -> list[Side]:
    """Return the sides to print for `count` pages: of each sheet the front, then the back."""
    last = -(-count // _PAGES_A_SHEET) * _PAGES_A_SHEET - 1
    made: list[Side] = []
    for first in range(0, (last + 1) // 2, 2):
        for left, right in ((last - first, first), (first + 1, last - first - 1)):
            pair = (left if left < count else None, right if right < count else None)
            made.append((pair[1], pair[0]) if right_to_left else pair)
    return made


def impose(pdf: Any, paper: str, *, right_to_left: bool) -> None:
    """Put the pages of a tagged PDF two by two on landscape sheets of `paper`."""
    size = _PAPER[paper]
    old = [page.obj for page in pdf.pages]
    moved: dict[tuple[int, int], _Place] = {}
    for side in sides(len(old), right_to_left=right_to_left):
        sheet = pdf.add_blank_page(page_size=size).obj
        _place(pdf, sheet, [None if at is None else old[at] for at in side], moved)
    _move_elements(document(pdf), moved)
    _move_places(pdf, moved)
    del pdf.pages[: len(old)]


class _Place:
    """Where an old page went: the sheet, the form that draws it, and how far it moved."""

    def __init__(self, sheet: Any, form: Any, right: float) -> None:
        self.sheet, self.form, self.right = sheet, form, right


def _place(pdf: Any, sheet: Any, pages: list[Any], moved: dict[tuple[int, int], _Place]) -> None:
    import pikepdf

    half = float(sheet.MediaBox[2]) / 2
    drawn, forms, links = b"", pikepdf.Dictionary(), pikepdf.Array()
    for number, page in enumerate(pages):
        if page is None:
            continue
        width = float(page.MediaBox[2])
        right = round(number * half + (half - width) / 2, 3)
        form = _form(pdf, page)
        name = f"/Page{number}"
        forms[name] = form
        drawn += f"q 1 0 0 1 {right:g} 0 cm {name} Do Q\n".encode()
        for link in page.get("/Annots", ()):
            _shift(link.Rect, right)
            links.append(link)
        moved[page.objgen] = _Place(sheet, form, right)
    sheet.Contents = pdf.make_stream(drawn)
    sheet.Resources = pikepdf.Dictionary(XObject=forms)
    sheet.Tabs = pikepdf.Name.S
    if links:
        sheet.Annots = links


def _form(pdf: Any, page: Any) -> Any:
    import pikepdf

    form = pdf.make_stream(page.Contents.read_bytes())
    form.Type = pikepdf.Name.XObject
    form.Subtype = pikepdf.Name.Form
    form.BBox = pikepdf.Array(list(page.MediaBox))
    form.Resources = page.Resources
    form.StructParents = page.StructParents
    return form


def _move_elements(root: Element, moved: dict[tuple[int, int], _Place]) -> None:
    """Tell each element where its content is drawn now."""
    import pikepdf

    for element in elements(root):
        if "/Pg" not in element:
            continue
        place = moved[element.Pg.objgen]
        element.Pg = place.sheet
        if tag(element) == "Figure":
            _shift(element.A.BBox, place.right)
        kids = pikepdf.Array()
        for kid in element.get("/K", ()):
            if isinstance(kid, int):
                kids.append(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.MCR, Pg=place.sheet, Stm=place.form, MCID=kid
                    )
                )
                continue
            if kid.get("/Type") == pikepdf.Name.OBJR and "/Pg" in kid:
                kid.Pg = moved[kid.Pg.objgen].sheet
            kids.append(kid)
        element.K = kids


def _move_places(pdf: Any, moved: dict[tuple[int, int], _Place]) -> None:
    """Turn bookmarks and named places to the sheets."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        names = pdf.Root.Names.Dests.Names
        for at in range(1, len(names), 2):
            _turn(names[at], moved)
    if "/Outlines" in pdf.Root:
        _turn_bookmarks(pdf.Root.Outlines.get("/First"), moved)


def _turn_bookmarks(bookmark: Any, moved: dict[tuple[int, int], _Place]) -> None:
    while bookmark is not None:
        if "/Dest" in bookmark:
            _turn(bookmark.Dest, moved)
        _turn_bookmarks(bookmark.get("/First"), moved)
        bookmark = bookmark.get("/Next")


def _turn(place: Any, moved: dict[tuple[int, int], _Place]) -> None:
    """Change [page /XYZ left top zoom] in its place."""
    found = moved[place[0].objgen]
    place[0] = found.sheet
    place[2] = round(float(place[2]) + found.right, 2)


def _shift(box: Any, right: float) -> None:
    for side in (0, 2):
        box[side] = round(float(box[side]) + right, 2)
