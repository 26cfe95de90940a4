"""Jinja as the exporters use it: sandboxed, escaping, strict, with translated labels."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.exporters.outline import outline
from toolkit.pages.dates import long_date
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.rich_text import CitationNode, Line, Node
from toolkit.pages.translations import translations

if TYPE_CHECKING:
    from jinja2 import Environment


def render_page(template: str, page: ConditionPage | TopicPage, **values: Any) -> str:
    """Fill a template with a page; a name that the template does not know is an error."""
    return (
        environment(page.language)
        .get_template(template)
        .render(page=page, outline=outline(page), **values)
    )


@cache
def environment(language: str) -> Environment:
    """Make the templates' environment for one language, once per process."""
    from jinja2 import PackageLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        loader=PackageLoader("toolkit.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = translations(language)
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.filters["long_date"] = lambda day: long_date(day, language)
    made.filters["words"] = _words
    made.filters["marks"] = _marks
    made.filters["file_size"] = file_size
    made.filters["address"] = _address
    return made


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


def _address(url: str) -> str:
    """An address as it is printed: what a reader must type and no more."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def file_size(size: int) -> str:
    """Write a size in bytes as readers know it: 45KB, 1.2MB; never 0KB."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes}KB" if kilobytes < 1000 else f"{size / 1_000_000:.1f}MB"
