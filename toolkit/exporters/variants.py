"""The forms in which a handout comes: the table below is written by hand."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from toolkit.base.labels import label


class Variant(Struct, frozen=True):
    """One form of a handout; no form may leave out a care card."""

    name: str
    ending: str
    """What stands after the id and a full stop in the file's name."""
    title: str
    """How a reader would call it."""
    template: str = "handout.html"
    sheets: tuple[str, ...] = ()
    """The style sheets beside handout.css, without their ending."""
    text_sizes: tuple[int, ...] = ()
    """In points: the first at which the text fits `most_pages`, or the last. None: that of the
    settings."""
    most_pages: int | None = None
    is_folded: bool = False
    """Whether two of its pages are printed on one side of a sheet, which is folded."""
    is_summary: bool = False
    """Whether it holds the main message and the care cards, but not all the rest."""
    has_tables: bool = False
    """Whether the paper is large enough, for this text, for a table that compares conditions."""


STANDARD = Variant("standard", "pdf", label("Handout"), has_tables=True)

VARIANTS: Mapping[str, Variant] = {
    variant.name: variant
    for variant in (
        STANDARD,
        Variant(
            "large-print",
            "large-print.pdf",
            label("Large print handout"),
            sheets=("large",),
            text_sizes=(18,),
        ),
        Variant(
            "extra-large",
            "extra-large.pdf",
            label("Extra large print handout"),
            sheets=("large",),
            text_sizes=(24,),
        ),
        Variant(
            "booklet",
            "booklet.pdf",
            label("Booklet to print and fold"),
            sheets=("small-page",),
            text_sizes=(12,),
            is_folded=True,
        ),
        Variant(
            "summary",
            "summary.pdf",
            label("One-page summary"),
            template="summary.html",
            sheets=("summary",),
            text_sizes=(14, 13, 12),
            most_pages=1,
            is_summary=True,
        ),
    )
}
