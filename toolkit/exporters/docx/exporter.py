"""A page -> a Word file, for reviewers and for those who have to fit it to their place."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.docx.packing import packed
from toolkit.exporters.docx.pictures import word_pictures
from toolkit.exporters.docx.read_back import check
from toolkit.exporters.docx.styles import prepare
from toolkit.exporters.docx.writing import Writer
from toolkit.exporters.docx.xml import element
from toolkit.exporters.flow.blocks import Paragraph
from toolkit.exporters.flow.page import flow
from toolkit.exporters.format import Format, Output
from toolkit.pages.page import Page


def export(page: Page, context: Context) -> Artifact:
    """Write the page with real headings, lists and tables; it says that an edited copy is no
    longer what was reviewed.
    """
    document = _empty_document()
    prepare(document, page, context.settings.paper)
    pictures = word_pictures(page, context)
    blocks = flow(page, context, pictures, is_editable=True)
    writer = Writer(document, page.direction, pictures)
    writer.write(blocks)
    stamp = next(each for each in blocks if isinstance(each, Paragraph) and "stamp" in each.role)
    foot = document.sections[0].footer.paragraphs[0]
    writer.runs(foot, stamp.runs)
    foot.add_run(" ")
    field = element("fldSimple", instr="PAGE")
    field.append(foot.add_run("1")._r)  # noqa: SLF001 - python-docx writes no fields
    foot._p.append(field)  # noqa: SLF001
    _properties(document, page, stamp.text)
    return Artifact(page_path(page, "docx"), packed(document))


def _empty_document() -> Any:
    try:
        from docx import Document
    except ImportError as error:
        raise Misuse(
            "Word files need python-docx, which is not installed",
            f"type: {line_to_type('docx')}",
        ) from error
    document = Document()
    # The template brings a picture of its own first page.
    relations = document.part.package.rels
    for name in [name for name, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[name]
    return document


def _properties(document: Any, page: Page, stamp: str) -> None:
    """Say what the file is where programs look for it."""
    day = datetime.combine(page.review.newest_change.date, time())
    told = document.core_properties
    told.title, told.subject = page.title[:255], page.summary.text[:255]
    told.author = told.last_modified_by = page.publisher.name[:255]
    told.language, told.version = page.language, page.review.version
    told.content_status, told.comments = page.review.status_label[:255], stamp[:255]
    told.created = told.modified = day
    told.keywords, told.revision = "", 1


FORMAT = Format("docx", (Output("docx", export, check),), needs_pango=True)
