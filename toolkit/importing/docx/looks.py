"""A Word document as it looks -> large lines as headings, for those who use no styles."""

from __future__ import annotations

from collections import Counter
from typing import Any

from toolkit.base.text.regex import regex

_HEADING = regex(r"heading ([1-9])")
_LONGEST = 90
_LARGER = 1.5
_LEVELS = 3


def with_headings(document: Any) -> Any:
    """Return the document; short lines in larger letters than most get the style of headings."""
    from mammoth import transforms
    from mammoth.documents import Paragraph

    paragraphs = transforms.get_descendants_of_type(document, Paragraph)
    sizes = Counter[float]()
    for each in paragraphs:
        size, words = _look(each)
        sizes[size] += len(words)
    # No size of its own is that of the style, which most of the text has.
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    least = (usual or 11.0) + _LARGER
    found = {_look(each)[0] for each in paragraphs if _may_be_heading(each)}
    larger = sorted((size for size in found if size >= least), reverse=True)[:_LEVELS]
    if not larger:
        return document

    def as_heading(paragraph: Any) -> Any:
        size, _words = _look(paragraph)
        if size not in larger or not _may_be_heading(paragraph):
            return paragraph
        level = larger.index(size) + 1
        return paragraph.copy(style_id=f"Heading{level}", style_name=f"Heading {level}")

    return transforms.paragraph(as_heading)(document)


def below_title(document: Any) -> Any:
    """Return the document; if one line has the style of titles, all headings are below it."""
    from mammoth import transforms
    from mammoth.documents import Paragraph

    paragraphs = transforms.get_descendants_of_type(document, Paragraph)
    titles = [each for each in paragraphs if _style(each) == "title" and _look(each)[1]]
    if len(titles) != 1:
        return document

    def lower(paragraph: Any) -> Any:
        match = _HEADING.fullmatch(_style(paragraph))
        if not match:
            return paragraph
        level = min(int(match[1]) + 1, 6)
        return paragraph.copy(style_id=f"Heading{level}", style_name=f"Heading {level}")

    return transforms.paragraph(lower)(document)


def _may_be_heading(paragraph: Any) -> bool:
    _size, words = _look(paragraph)
    return (
        paragraph.numbering is None
        and 0 < len(words) <= _LONGEST
        and not _style(paragraph).startswith(("heading", "title", "toc"))
    )


def _style(paragraph: Any) -> str:
    return (paragraph.style_name or "").lower()


def _look(paragraph: Any) -> tuple[float, str]:
    """Return the size of its letters, 0 if they have several or none of their own; and these."""
    from mammoth import transforms
    from mammoth.documents import Run, Text

    sizes = set[float]()
    words = ""
    for run in transforms.get_descendants_of_type(paragraph, Run):
        text = "".join(each.value for each in transforms.get_descendants_of_type(run, Text))
        if text.strip():
            sizes.add(float(run.font_size or 0))
            words += text
    return (sizes.pop() if len(sizes) == 1 else 0.0), " ".join(words.split())
