"""Blocks -> paragraphs, lists, tables, frames and pictures of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from toolkit.exporters.docx.pictures import WordPicture
from toolkit.exporters.docx.styles import FRAMES, LINK, MAIN_MESSAGE, NOTICE, OTHER_FRAME
from toolkit.exporters.docx.xml import element, put
from toolkit.exporters.flow.blocks import (
    Block,
    Box,
    ItemList,
    Paragraph,
    Picture,
    Run,
    Table,
    paragraphs,
)
from toolkit.pages.languages.translations import Direction

# Of words that run the other way, such as a phone number: in two lines they would change places.
_MOST_UNBROKEN = 26
_STYLES = {"notice": NOTICE, "main-message": MAIN_MESSAGE}


class Writer:
    """Writes blocks into one document."""

    def __init__(
        self, document: Any, direction: Direction, pictures: Mapping[str, WordPicture]
    ) -> None:
        self._document = document
        self._direction = direction
        self._pictures = pictures
        self._places: dict[str, str] = {}

    def write(self, blocks: tuple[Block, ...]) -> None:
        """Write all blocks of a page; links inside it lead to those that have an anchor."""
        anchors = (each.anchor for each in paragraphs(blocks) if each.anchor)
        self._places = {f"#{anchor}": f"place{at}" for at, anchor in enumerate(anchors, start=1)}
        self._blocks(self._document, blocks)

    def runs(self, paragraph: Any, runs: Iterable[Run]) -> None:
        """Write runs into a paragraph."""
        for run in runs:
            link = self._link(run.link)
            if link is not None:
                paragraph._p.append(link)  # noqa: SLF001 - python-docx writes no links
            self._run(paragraph, run, link)

    def _blocks(self, inside: Any, blocks: Iterable[Block], style: str = "") -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(inside, block, style)
            elif isinstance(block, ItemList):
                self._list(inside, block)
            elif isinstance(block, Table):
                self._table(inside, block)
            elif isinstance(block, Box):
                self._box(inside, block)
            else:
                self._picture(inside, block)

    def _paragraph(self, inside: Any, block: Paragraph, style: str = "") -> Any:
        role = next((_STYLES[each] for each in block.role.split() if each in _STYLES), "")
        name = f"Heading {min(block.level, 5)}" if block.level else style or role
        made = inside.add_paragraph()
        if name:
            made._p.style = _id(name)  # noqa: SLF001
        if place := self._places.get(f"#{block.anchor}"):
            number = place.removeprefix("place")
            made._p.append(element("bookmarkStart", id=number, name=place))  # noqa: SLF001
            made._p.append(element("bookmarkEnd", id=number))  # noqa: SLF001
        self.runs(made, block.runs)
        return made

    def _list(self, inside: Any, block: ItemList) -> None:
        number = 0
        for at, item in enumerate(block.items):
            first, others = item[:1], item[1:]
            if block.numbers:
                begins = not at or block.numbers[at] != block.numbers[at - 1] + 1
                number = self._numbering(block.numbers[at]) if begins else number
            for each in first:
                if isinstance(each, Paragraph):
                    made = self._paragraph(inside, each, "List Number" if number else "List Bullet")
                    if number:
                        kept = made._p.get_or_add_pPr()  # noqa: SLF001
                        put(kept, "numPr", element("ilvl", val=0), element("numId", val=number))
                else:
                    self._blocks(inside, [each])
            self._blocks(inside, others, "List Continue")

    def _numbering(self, start: int) -> int:
        """Begin to count again: all lists of one style would go on with each other's numbers."""
        numbering = self._document.part.numbering_part.element
        style = self._document.styles["List Number"].element.pPr.numPr.numId.val
        made = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(made.numId)

    def _table(self, inside: Any, block: Table) -> None:
        made = inside.add_table(len(block.rows), max(map(len, block.rows)))
        made.style = "Table Grid"
        self._look(made)
        for row, cells in zip(made.rows, block.rows, strict=True):
            put(row._tr.get_or_add_trPr(), "cantSplit")  # noqa: SLF001
            for cell, content in zip(row.cells, cells, strict=True):
                self._cell(cell, content)
        put(made.rows[0]._tr.get_or_add_trPr(), "tblHeader")  # noqa: SLF001
        self._gap(inside)

    def _box(self, inside: Any, block: Box) -> None:
        """A table of one cell: its frame holds lists and paragraphs alike."""
        colour, width, fill = FRAMES.get(block.kind, OTHER_FRAME)
        made = inside.add_table(1, 1)
        self._look(made)
        cell = made.rows[0].cells[0]
        sides = [
            element(side, val="single", sz=width, space=0, color=colour)
            for side in ("top", "left", "bottom", "right")
        ]
        properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
        put(properties, "tcBorders", *sides)
        put(properties, "shd", val="clear", color="auto", fill=fill)
        self._cell(cell, block.blocks)
        self._gap(inside)

    def _look(self, table: Any) -> None:
        if self._direction == "rtl":
            put(table._tbl.tblPr, "bidiVisual")  # noqa: SLF001

    def _cell(self, cell: Any, blocks: Iterable[Block]) -> None:
        empty = cell.paragraphs[0]._p  # noqa: SLF001
        self._blocks(cell, blocks)
        # A cell ends with a paragraph, so an empty one stays if there is no other.
        if empty.getnext() is not None and cell.paragraphs[-1]._p is not empty:  # noqa: SLF001
            empty.getparent().remove(empty)

    def _gap(self, inside: Any) -> None:
        """Without a paragraph between them, Word makes one table of two."""
        from docx.shared import Pt

        gap = inside.add_paragraph().paragraph_format
        gap.space_after, gap.line_spacing = Pt(0), Pt(6)

    def _picture(self, inside: Any, block: Picture) -> None:
        picture = self._pictures[block.name]
        run = inside.add_paragraph().add_run()
        made = run.add_picture(BytesIO(picture.content), width=picture.width)
        shown = made._inline.docPr  # noqa: SLF001
        shown.set("descr", block.words)
        shown.set("name", f"Picture {shown.id}")

    def _link(self, link: str) -> Any:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        if link in self._places:
            return element("hyperlink", anchor=self._places[link])
        if not link.startswith(("https://", "http://", "tel:", "mailto:")):
            return None
        made = element("hyperlink")
        relation = self._document.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, True)
        made.set(qn("r:id"), relation)
        return made

    def _run(self, paragraph: Any, run: Run, link: Any) -> None:
        is_turned = run.direction != self._direction and len(run.text) <= _MOST_UNBROKEN
        text = run.text.replace(" ", "\u00a0") if is_turned else run.text
        made = paragraph.add_run(text)
        if link is not None:
            made._r.style = _id(LINK)  # noqa: SLF001
            link.append(made._r)  # noqa: SLF001
        properties = made._r.get_or_add_rPr()  # noqa: SLF001
        if run.is_bold:
            put(properties, "b")
            put(properties, "bCs")
        if run.direction == "rtl":
            put(properties, "rtl")
        if run.language:
            kind = "bidi" if run.direction == "rtl" else "val"
            put(properties, "lang", **{kind: run.language})


def _id(style: str) -> str:
    """Return what a style is called inside a file, which takes python-docx long to look up."""
    return style.replace(" ", "")
