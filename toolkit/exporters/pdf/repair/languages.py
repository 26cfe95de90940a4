"""Words in another language than the handout's -> structure elements that name it.

WeasyPrint 70 writes no language on parts of a page. So each such part is in an element whose name
is its language, and is tagged by that name until the languages are written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from toolkit.exporters.pdf.repair.structure import Element, tag

LANGUAGE_PREFIX = "a:"
"""What an element's name begins with: HTML has no such element, and no style of ours is for it."""

_TAG = "Lang-"


@contextmanager
def languages_in_tags() -> Iterator[None]:
    """Have WeasyPrint tag each such element by its language."""
    from weasyprint.pdf import tags

    plain = tags._get_pdf_tag  # noqa: SLF001  # WeasyPrint has no other place for it

    def named(element: str | None) -> Any:
        # Two colons are those of a part that a style sheet adds, such as a::before.
        if element and element.startswith(LANGUAGE_PREFIX) and not element.startswith("a::"):
            return _TAG + element.removeprefix(LANGUAGE_PREFIX)
        return plain(element)

    tags._get_pdf_tag = named  # noqa: SLF001
    try:
        yield
    finally:
        tags._get_pdf_tag = plain  # noqa: SLF001


def is_in_language(element: Element) -> bool:
    """Whether an element is tagged by its language, and not named yet."""
    return tag(element).startswith(_TAG)


def name_languages(tree: Iterable[Element]) -> None:
    """Make each of these elements what it is: a passage in its language, or of a link."""
    import pikepdf

    for element in tree:
        if is_in_language(element):
            element.Lang = pikepdf.String(_written(tag(element).removeprefix(_TAG)))
            # In a link WeasyPrint gives each piece an annotation of its own.
            is_link = any("/Obj" in kid for kid in element.K if not isinstance(kid, int))
            element.S = pikepdf.Name.Link if is_link else pikepdf.Name.Span


def _written(lower: str) -> str:
    """Write a tag in small letters as it is usual: zh-Hant, pt-BR."""
    base, *rest = lower.split("-")
    return "-".join([base, *(p.title() if len(p) == 4 else p.upper() for p in rest)])
