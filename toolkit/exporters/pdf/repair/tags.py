"""A tagged PDF of WeasyPrint 70 -> the same with the defects fixed that a screen reader meets.

veraPDF sees none of them. Each is fixed by one function, and each has its test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.repair.archive import Source, attach, claim_accessible
from toolkit.exporters.pdf.repair.booklet import impose
from toolkit.exporters.pdf.repair.compact import compact
from toolkit.exporters.pdf.repair.empty import drop_empty
from toolkit.exporters.pdf.repair.languages import name_languages
from toolkit.exporters.pdf.repair.link_names import link_names, name_links
from toolkit.exporters.pdf.repair.marks import drop_orphans
from toolkit.exporters.pdf.repair.structure import Element, document, elements, join_parts, tag
from toolkit.pages.page import Page

_POINTS_PER_PIXEL = 0.75
_WITH_SIGNS = {"boxes", "ticks", "crosses", "timeline"}
"""Lists with pictures instead of bullets."""


def finish(
    pdf: bytes,
    html: str,
    page: Page,
    source: Source,
    folded_paper: str = "",
) -> bytes:
    """Slip the PDF of a page and put its `source` inside.

    `html` is what it was laid out from, which tells how many lists it has. On `folded_paper`, A4
    or Letter, its pages make a booklet.
    """
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        join_parts(document(opened))
        tree = drop_empty(opened)
        number_lists(tree, html)
        scope_headers(tree)
        place_figures(tree)
        name_elements(opened, tree)
        name_languages(tree)
        name_links(opened, link_names(page))
        claim_accessible(opened)
        attach(opened, source)
        # Last, because joining tables leaves the repeated heads of their later parts behind.
        drop_orphans(opened, tree)
        compact(opened)
        if folded_paper:
            impose(opened, folded_paper, right_to_left=page.direction == "rtl")
        finished = BytesIO()
        opened.save(
            finished,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return finished.getvalue()


def number_lists(tree: Iterable[Element], html: str) -> None:
    """Say of each list how it is numbered: without, it may be read as one without items' marks."""
    import pikepdf

    sources = re.findall(r'<(ul|ol)\b(?: class="([a-z ]*)")?', html)
    lists = [element for element in tree if tag(element) == "L"]
    if len(lists) != len(sources):
        raise HandoutError(f"the PDF has {len(lists)} lists, the page {len(sources)}")
    for element, (name, classes) in zip(lists, sources, strict=True):
        has_signs = not _WITH_SIGNS.isdisjoint(classes.split())
        kind = "None" if has_signs else "Decimal" if name == "ol" else "Disc"
        element.A = pikepdf.Dictionary(O=pikepdf.Name.List, ListNumbering=pikepdf.Name(f"/{kind}"))


def scope_headers(tree: Iterable[Element]) -> None:
    """Say of each header cell whether it heads a column or a row."""
    import pikepdf

    for element in tree:
        if tag(element) in ("THead", "TBody"):
            scope = "Column" if tag(element) == "THead" else "Row"
            for cell in elements(element):
                if tag(cell) == "TH":
                    cell.A.Scope = pikepdf.Name(f"/{scope}")


def place_figures(tree: Iterable[Element]) -> None:
    """Return the boxes of pictures in points from the bottom; they come in pixels from the top."""
    import pikepdf

    for element in tree:
        if tag(element) == "Figure":
            height = float(element.Pg.MediaBox[3])
            left, top, right, bottom = (float(n) * _POINTS_PER_PIXEL for n in element.A.BBox)
            box = (left, height - bottom, right, height - top)
            element.A.BBox = pikepdf.Array([round(number, 2) for number in box])


def name_elements(pdf: Any, tree: Iterable[Element]) -> None:
    """List the elements that have an ID: without, a cell's Headers lead nowhere."""
    import pikepdf

    named = {bytes(e.ID): e for e in tree if "/ID" in e}
    if not named:
        return
    names = pikepdf.Array()
    for name in sorted(named):
        names.append(pikepdf.String(name.decode()))
        names.append(named[name])
    limits = pikepdf.Array([names[0], names[len(names) - 2]])
    leaf = pdf.make_indirect(pikepdf.Dictionary(Names=names, Limits=limits))
    pdf.Root.StructTreeRoot.IDTree = pikepdf.Dictionary(Kids=pikepdf.Array([leaf]))
