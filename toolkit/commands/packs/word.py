"""A pack -> a Word file: a table for each section, with room for answers and comments."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from toolkit.commands.packs.pack import Pack

HEADINGS = ("No.", "Statement", "Agree or change", "Comment or new words")
FOR_THE_COMPUTER = "For the computer: leave this table as it is"
CHOOSE = "choose"
"""What an answer says that no one has given yet."""
_WIDTHS = (1.2, 9.0, 2.6, 4.6)
_RASTER = (".png", ".jpg", ".jpeg", ".gif")


def as_word(pack: Pack) -> bytes:
    """Return the file; Word, LibreOffice and their like can fill it in."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    _settle(document, pack)
    document.add_heading(f"Review of {pack.title}", 0)
    document.add_paragraph(
        f"You are asked about {len(pack.asked)} statements, as they were on {pack.slip.made}. In "
        "the third column choose or type agree or change. Write what should be said instead into "
        "the fourth one, or use comments. Save the file as .docx and send it back."
    )
    if pack.name:
        document.add_paragraph(
            f"If you agree with every one, the toolkit records your signature, {pack.name}, for "
            f"exactly these words ({pack.slip.meaning})."
        )
    for heading, asked in pack.sections:
        document.add_heading(heading, 1)
        table = _table(document, HEADINGS, _WIDTHS)
        for each in asked:
            cells = table.add_row().cells
            cells[0].text = str(each.number)
            cells[1].text = each.text
            cited = " ".join(f"[{number}]" for number in each.sources)
            note = "; ".join(filter(None, (each.where, f"source {cited}" if cited else "")))
            if note:
                # The statement is the first paragraph of its cell, and this is a second one.
                run = cells[1].add_paragraph().add_run(note)
                run.italic = True
            if each.picture is not None:
                name, content = pack.pictures[each.picture]
                if content and Path(name).suffix.lower() in _RASTER:
                    run = cells[1].add_paragraph().add_run()
                    run.add_picture(io.BytesIO(content), width=Cm(8))
                else:
                    cells[1].add_paragraph("It is in the page and the PDF of this pack.")
            _choice(cells[2].paragraphs[0])
            _fit(cells, _WIDTHS)
    document.add_heading("Sources", 1)
    for number, source in enumerate(pack.sources, 1):
        document.add_paragraph(f"[{number}] {source}")
    document.add_heading(FOR_THE_COMPUTER, 1)
    table = _table(document, ("What", "Is"), (5.0, 12.4))
    slip = pack.slip.model_dump(mode="json")
    rows = {key: value for key, value in slip.items() if key != "covers"}
    rows |= {f"covers {name}": value for name, value in slip["covers"].items()}
    for key, value in rows.items():
        cells = table.add_row().cells
        cells[0].text, cells[1].text = key, value
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _settle(document: Any, pack: Pack) -> None:
    from docx.shared import Cm

    properties = document.core_properties
    properties.title = f"Review of {pack.title}"
    properties.author = ""
    properties.comments = ""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(1.8)


def _table(document: Any, headings: tuple[str, ...], widths: tuple[float, ...]) -> Any:
    from docx.oxml import OxmlElement

    table = document.add_table(1, len(headings), style="Table Grid")
    table.autofit = False
    for cell, words in zip(table.rows[0].cells, headings, strict=True):
        cell.text = words
        cell.paragraphs[0].runs[0].bold = True
    # A screen reader, and the top of the next page, say the headings again.
    row = table.rows[0]._tr  # noqa: SLF001
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _fit(table.rows[0].cells, widths)
    return table


def _fit(cells: Any, widths: tuple[float, ...]) -> None:
    from docx.shared import Cm

    for cell, width in zip(cells, widths, strict=True):
        cell.width = Cm(width)


def _choice(paragraph: Any) -> None:
    """Put in a list to choose from; a program without such lists shows text to type over."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    items = "".join(
        f'<w:listItem w:displayText="{each}" w:value="{each}"/>' for each in ("agree", "change")
    )
    paragraph._p.append(  # noqa: SLF001
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val='Agree or change'/>"
            f"<w:dropDownList>{items}</w:dropDownList></w:sdtPr>"
            f"<w:sdtContent><w:r><w:t>{CHOOSE}</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
