"""Jinja as the exporters use it: escaping, strict, with translated labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.base.text.regex import regex
from toolkit.exporters.block_parts import block_template, parts_of
from toolkit.exporters.compiled_templates import compiled_templates
from toolkit.exporters.drawn.drawing import picture_name, picture_words
from toolkit.exporters.online_address import printed_address
from toolkit.exporters.outline import outline
from toolkit.exporters.own_words import own_language
from toolkit.exporters.passages import (
    MarkedTranslations,
    has_own_words,
    in_own_direction,
    marked,
    marked_in,
    with_isolated,
    with_languages,
)
from toolkit.exporters.phone_links import (
    action_with_phone_links,
    phone_link,
    text_with_phone_links,
)
from toolkit.exporters.table_width import LINE_OF_PAGE, fits
from toolkit.pages.dates import long_date
from toolkit.pages.labels import PUBLISHER
from toolkit.pages.languages.translations import direction, labels_language, translations
from toolkit.pages.page import Page
from toolkit.pages.rich_text import CitationNode, Line, Node

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context


def render_page(
    template: str,
    page: Page,
    element: Callable[[str], str] = lambda _language: "span",
    **values: Any,
) -> str:
    """Fill a template with a page; a name that the template does not know is an error.

    Labels in another language than the page's are in an `element` that says so.
    """
    html = (
        environment(page.language)
        .get_template(template)
        .render(page=page, outline=outline(page), **values)
    )
    return in_its_languages(html, page.language, element)


def in_its_languages(
    html: str, language: str, element: Callable[[str], str] = lambda _language: "span"
) -> str:
    """Tell each passage of a filled template its language and direction."""
    labels = labels_language(language)
    if labels != language or has_own_words(html):
        html = with_languages(html, labels, element)
    return with_isolated(html) if direction(language) == "rtl" else html


@cache
def environment(language: str) -> Environment:
    """Make the templates' environment for one language, once per process."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context

    made = Environment(
        loader=PackageLoader("toolkit.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=compiled_templates(language),
    )
    translated = labels_language(language) == language
    catalogue = translations(language) if translated else MarkedTranslations()
    label = (lambda text: text) if translated else marked
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    # What is not to be escaped, our own CSS and JSON-LD, comes as Markup; no template decides it.
    del made.filters["safe"]
    made.filters["long_date"] = lambda day: label(long_date(day, language))
    made.filters["fits"] = fits
    made.globals["line_ems"] = LINE_OF_PAGE
    made.globals["names_languages"] = False
    made.globals["shows_marks"] = True
    made.globals["addresses"] = {}
    made.globals["runs_in"] = False

    @pass_context
    def label_of_page(context: Context, text: str) -> str:
        """Mark a label that the page brings along, already looked up."""
        own = own_language(context.get("page"), text)
        return label(text) if own is None else marked_in(text, own)

    made.filters["label"] = label_of_page
    made.filters["in_language"] = marked_in
    made.filters["own_label"] = pass_context(
        lambda context, text: marked_in(text, own_language(context.get("page"), text) or "")
    )
    # The publisher's own words are in the language of the page, the defaults are labels.
    made.filters["default_label"] = lambda text: label(text) if text in PUBLISHER else text
    made.filters["picture_words"] = lambda value: label(picture_words(value, language))
    made.filters["picture_name"] = picture_name
    made.filters["block_template"] = block_template
    made.filters["parts"] = parts_of
    made.filters["in_own_direction"] = lambda text: in_own_direction(text, direction(language))
    made.filters["advice"] = lambda text: in_own_direction(
        text, direction(language), text_with_phone_links(text, language)
    )
    made.filters["phone"] = phone_link
    made.filters["phones"] = lambda text: text_with_phone_links(text, language)
    made.filters["action_phones"] = lambda text: action_with_phone_links(text, language)
    made.filters["deeper"] = deeper
    made.filters["words"] = _words
    made.filters["marks"] = _marks
    made.filters["file_size"] = file_size
    made.filters["address"] = printed_address
    return made


_HEADING = regex(r"(?<=<)(/?h)([1-5])(?=[ >])")


def deeper(html: str) -> str:
    """Put the headings of a filled template one level down: its section is in a part of a page."""
    from markupsafe import Markup

    return Markup(_HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", html))  # noqa: S704


def _split(line: Line) -> tuple[tuple[Node, ...], tuple[CitationNode, ...]]:
    end = len(line.nodes)
    while end and isinstance(line.nodes[end - 1], CitationNode):
        end -= 1
    marks = tuple(node for node in line.nodes[end:] if isinstance(node, CitationNode))
    return line.nodes[:end], marks


def _words(line: Line) -> tuple[Node, ...]:
    """The nodes without the citation marks at the end, so that words can be put before those."""
    return _split(line)[0]


def _marks(line: Line) -> tuple[CitationNode, ...]:
    return _split(line)[1]


def file_size(size: int) -> str:
    """Write a size in bytes as readers know it: 45KB, 1.2MB; never 0KB."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes}KB" if kilobytes < 1000 else f"{size / 1_000_000:.1f}MB"
