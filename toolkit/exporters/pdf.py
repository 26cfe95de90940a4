"""A page -> an accessible PDF handout (PDF/UA-1 and PDF/A-3a), laid out by WeasyPrint."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

from toolkit.exporters import json
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.content_hash import content_hash
from toolkit.exporters.context import Context
from toolkit.exporters.glyphs import fonts_for
from toolkit.exporters.house_style import logo
from toolkit.exporters.next_steps import next_steps
from toolkit.exporters.online_address import online_address
from toolkit.exporters.pdf_accessibility import finish
from toolkit.exporters.pdf_archive import Source
from toolkit.exporters.pdf_engine import load_engine
from toolkit.exporters.pdf_fetcher import asset_fetcher
from toolkit.exporters.pdf_languages import LABEL_ELEMENT
from toolkit.exporters.pdf_layout import has_wide_table, layout, text_sizes
from toolkit.exporters.pdf_log import HandoutError, log_is_error
from toolkit.exporters.pdf_memory import one_handout
from toolkit.exporters.pdf_style import packed_files, style
from toolkit.exporters.pictures import pictures, words_in_pictures
from toolkit.exporters.qr_code import qr_code
from toolkit.exporters.rendering import render_page
from toolkit.exporters.variants import STANDARD, Variant
from toolkit.pages.page import ConditionPage, TopicPage

Files = Mapping[str, tuple[str, bytes]]

_PICTURES = "asset:pictures/"
_QR_PICTURE = "asset:qr-code.png"
_LOGO = "asset:logo"


def export(
    page: ConditionPage | TopicPage, context: Context, variant: Variant = STANDARD
) -> Artifact:
    """Lay the page out; what would print wrongly or not at all is a HandoutError."""
    load_engine()
    with one_handout():
        return _export(page, context, variant)


def _export(page: ConditionPage | TopicPage, context: Context, variant: Variant) -> Artifact:
    paper = context.settings.paper
    data = json.export(page, context).content
    files = {f"{_PICTURES}{name}": file for name, file in pictures(page, context).items()}
    address = online_address(page, context.settings)
    if address:
        files[_QR_PICTURE] = ("image/png", qr_code(address))
    own_logo = logo(context)
    if own_logo:
        files[_LOGO] = own_logo
    for size in text_sizes(variant, paper):
        html = render_page(
            variant.template,
            page,
            label_element=LABEL_ELEMENT,
            pictures={url.removeprefix(_PICTURES): url for url in files},
            logo=_LOGO if own_logo else "",
            # On paper, or sent on by mail, a handout has no other pages beside it.
            links_pages=False,
            today=context.today,
            wide_table=has_wide_table(page, variant, size),
            next_steps=next_steps(page),
            content_hash=content_hash(data),
            online_url=address,
            qr_picture=_QR_PICTURE,
        )
        fonts = fonts_for(html + words_in_pictures(page, context), page.language)
        looks = layout(page, variant, paper, size, fonts)
        look = style(looks, context.settings.style, context.font)
        pdf, count = _lay_out(html, look, files)
        if variant.most_pages is None or count <= variant.most_pages:
            break
    else:
        raise HandoutError(
            f"{page.id}, {variant.name}: the text does not fit on {variant.most_pages} page; "
            "shorten the care cards or the first steps"
        )
    source = Source(f"{page.id}.json", data, page.review.newest_change.date)
    finished = finish(pdf, html, page, source, paper.size if variant.is_folded else "")
    return Artifact(page_path(page, variant.ending), finished)


def _lay_out(html: str, look: tuple[Any, Any], files: Files) -> tuple[bytes, int]:
    """Give the PDF as WeasyPrint writes it, and how many pages it has."""
    import weasyprint

    sheet, fonts = look
    source = weasyprint.HTML(string=html, url_fetcher=asset_fetcher({**packed_files(), **files}))
    with log_is_error():
        laid_out = source.render(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a")
        # WeasyPrint opens a colour profile and leaves it to the collector to close.
        with warnings.catch_warnings(action="ignore", category=ResourceWarning):
            # Compressed when it is saved for good: it would be done three times otherwise.
            pdf = laid_out.write_pdf(pdf_variant="pdf/a-3a", uncompressed_pdf=True)
    return pdf, len(laid_out.pages)
