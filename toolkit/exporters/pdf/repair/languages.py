"""Labels in another language than the handout's -> structure elements that name it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toolkit.exporters.pdf.repair.structure import Element, tag

LABEL_ELEMENT = "a:en"
"""An element of the page that WeasyPrint 70 tags as a link, though there is none in it.

Spans cannot be told apart in its output, and it writes no language on parts.
"""


def name_languages(tree: Iterable[Element], labels: str) -> None:
    """Make each link that leads nowhere what it is: a passage in the language `labels`."""
    import pikepdf

    for element in tree:
        if tag(element) == "Link" and not any(map(_is_annotation, element.K)):
            element.S = pikepdf.Name.Span
            element.Lang = pikepdf.String(labels)


def _is_annotation(kid: Any) -> bool:
    import pikepdf

    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR
