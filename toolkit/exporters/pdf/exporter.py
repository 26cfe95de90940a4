"""A page -> an accessible PDF handout (PDF/UA-1 and PDF/A-3a), laid out by WeasyPrint."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from toolkit.base.fonts import LATIN
from toolkit.base.settings import Paper
from toolkit.exporters import json
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.format import Format, Output
from toolkit.exporters.house_style import logo
from toolkit.exporters.online_address import addresses_of_others, online_address
from toolkit.exporters.pdf.content_hash import content_hash
from toolkit.exporters.pdf.engine import why_no_pdf
from toolkit.exporters.pdf.fetcher import asset_fetcher
from toolkit.exporters.pdf.first_page import Front, fronts, is_first_card_on_first_page
from toolkit.exporters.pdf.fonts.glyphs import fonts_for
from toolkit.exporters.pdf.inside import is_as_foreseen, with_foreseen
from toolkit.exporters.pdf.layout import has_table, layout, line_ems, text_sizes
from toolkit.exporters.pdf.log import log_is_error
from toolkit.exporters.pdf.memory import one_handout
from toolkit.exporters.pdf.qr_code import qr_code
from toolkit.exporters.pdf.read_back.check import check
from toolkit.exporters.pdf.repair.archive import Source
from toolkit.exporters.pdf.repair.languages import LANGUAGE_PREFIX, languages_in_tags
from toolkit.exporters.pdf.repair.tags import finish
from toolkit.exporters.pdf.spacing import (
    CLOSE,
    NORMAL,
    Spacing,
    first_to_try,
    length_of,
    others_to_try,
)
from toolkit.exporters.pdf.style import packed_files, style
from toolkit.exporters.pdf.words import words_beside_glyphs
from toolkit.exporters.pictures import pictures, words_in_pictures
from toolkit.exporters.read_back.page import letters_to_read
from toolkit.exporters.rendering import render_page
from toolkit.exporters.variants import STANDARD, VARIANTS, Variant
from toolkit.pages.page import Page
from toolkit.pages.parts import Translation

Files = Mapping[str, tuple[str, bytes]]

_PICTURES = "asset:pictures/"
_QR_PICTURE = "asset:qr-code.png"
_LOGO = "asset:logo"


def export(page: Page, context: Context, variant: Variant = STANDARD) -> Artifact:
    """Lay the page out; what would print wrongly or not at all is a HandoutError."""
    if why := why_no_pdf():
        raise HandoutError(why)
    with one_handout():
        return _export(page, context, variant)


def _export(page: Page, context: Context, variant: Variant) -> Artifact:
    paper = context.settings.paper
    data = json.export(page, context).content
    files = {f"{_PICTURES}{name}": file for name, file in pictures(page, context).items()}
    address = online_address(page, context.settings)
    if address:
        files[_QR_PICTURE] = ("image/png", qr_code(address))
    own_logo = logo(context)
    if own_logo:
        files[_LOGO] = own_logo
    words = words_in_pictures(page, context)

    def lay_out(size: int, front: Front, spacing: Spacing = NORMAL) -> tuple[str, Any]:
        html = render_page(
            variant.template,
            page,
            element=lambda language: f"{LANGUAGE_PREFIX}{language.lower()}",
            names_languages=True,
            pictures={url.removeprefix(_PICTURES): url for url in files},
            logo=_LOGO if own_logo else "",
            # On paper, or sent on by mail, a handout has no other pages beside it.
            links_pages=False,
            shows_marks=paper.sources == "marks" and not variant.is_summary,
            named_sources=paper.sources,
            addresses=addresses_of_others(page, context.settings),
            cards_first=front.cards_first,
            note_lines=spacing.note_lines,
            runs_in=spacing.runs_in,
            compares_in_table=has_table(page, variant, size),
            line_ems=line_ems(variant, paper, size),
            content_hash=content_hash(data),
            online_url=address,
            language_names={each.language: _drawn_name(each) for each in page.translations},
            qr_picture=_QR_PICTURE,
        )
        fonts = fonts_for(html + words, page.language)
        looks = layout(page, variant, paper, size, fonts, front, spacing)
        look = style(looks, context.settings.style, context.font)
        if is_usual and fonts == (LATIN,):
            foreseen = with_foreseen(html, spacing.share)
            laid_out = _lay_out(foreseen, look, files)
            if is_as_foreseen(foreseen, laid_out.pages):
                return html, laid_out
        return html, _lay_out(html, look, files)

    is_usual = not variant.sheets and paper.text_size == 12  # points
    first = first_to_try(letters_to_read(page)) if is_usual else NORMAL
    html, laid_out = _best(lay_out, variant, paper, first)
    with words_beside_glyphs(page.direction):
        pdf = _write(laid_out)
    source = Source(f"{page.id}.json", data, page.review.newest_change.date)
    finished = finish(pdf, html, page, source, paper.size if variant.is_folded else "")
    return Artifact(page_path(page, variant.ending), finished)


def _drawn_name(other: Translation) -> str:
    """Return the language's own name; its tag where no font of this machine has the letters."""
    try:
        fonts_for(other.language_name, other.language)
    except HandoutError:
        return other.language
    return other.language_name


def _best(
    lay_out: Callable[..., tuple[str, Any]], variant: Variant, paper: Paper, first: Spacing
) -> Any:
    """Return the first try whose cards are where they belong, at the spacing that suits it."""
    *larger, last = text_sizes(variant, paper)
    tries = [*((size, Front()) for size in larger), *((last, front) for front in fronts(last))]
    (size, front), *others = tries
    found = lay_out(size, front, first)
    for other_size, other_front in others:
        if _fits(found[1].pages, size, front, variant):
            break
        size, front = other_size, other_front
        found = lay_out(size, front, first)
    if variant.most_pages:
        pages = len(found[1].pages)
        return found if pages <= variant.most_pages else lay_out(size, front, CLOSE)
    best = length_of(found[1].pages)
    for spacing in others_to_try(best, first):
        other = lay_out(size, front, spacing)
        length = length_of(other[1].pages)
        if length.rank < best.rank and _fits(other[1].pages, size, front, variant):
            found, best = other, length
        if best.is_good:
            break
    return found


def _fits(pages: Any, size: int, front: Front, variant: Variant) -> bool:
    # Rather a second page than type that is hard to read.
    may_be_longer = not variant.most_pages or size == variant.text_sizes[-1]
    if not may_be_longer and len(pages) > (variant.most_pages or 0):
        return False
    return front.may_break or is_first_card_on_first_page(pages)


def _lay_out(html: str, look: tuple[Any, Any], files: Files) -> Any:
    """Return WeasyPrint's own document, with its pages."""
    import weasyprint

    sheet, fonts = look
    source = weasyprint.HTML(string=html, url_fetcher=asset_fetcher({**packed_files(), **files}))
    with log_is_error():
        return source.render(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a")


def _write(laid_out: Any) -> bytes:
    # WeasyPrint opens a colour profile and leaves it to the collector to close.
    with (
        languages_in_tags(),
        log_is_error(),
        warnings.catch_warnings(action="ignore", category=ResourceWarning),
    ):
        # Compressed when it is saved for good: it would be done three times otherwise.
        pdf: bytes = laid_out.write_pdf(pdf_variant="pdf/a-3a", uncompressed_pdf=True)
    return pdf


FORMAT = Format(
    "pdf",
    tuple(
        Output(
            each.ending,
            partial(export, variant=each),
            partial(check, variant=each),
            each.title,
            "PDF",
            "application/pdf",
            each.name,
        )
        for each in VARIANTS.values()
    ),
    place=0,
    needs_pango=True,
)
