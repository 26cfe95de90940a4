"""All formats: every file here and in the formats' folders holds them, and no other list does."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from toolkit.base.discovery import defined_in
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.format import Format, Output
from toolkit.pages.page import Page

_FOLDERS = (
    "toolkit.exporters",
    "toolkit.exporters.docx",
    "toolkit.exporters.html",
    "toolkit.exporters.pdf",
    "toolkit.exporters.text",
)


def _is_data(form: Format) -> bool:
    return any(output.is_data for output in form.outputs)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in sorted(
        (each for folder in _FOLDERS for each in defined_in(folder, Format)),
        key=lambda each: (each.names_others, _is_data(each), each.place, each.name),
    )
}
"""In the order in which they are made."""

VARIANTS: tuple[str, ...] = tuple(
    output.variant for each in FORMATS.values() for output in each.outputs if output.variant
)
OFFERED: tuple[Output, ...] = tuple(
    output for each in FORMATS.values() for output in each.outputs if output.title
)
"""What a page offers beside itself, in the order of the list."""


def outputs(formats: Collection[str], variants: Collection[str]) -> tuple[Output, ...]:
    """List what to make, in the order in which it is made."""
    return tuple(
        output
        for name, each in FORMATS.items()
        for output in each.outputs
        if name in formats and (not output.variant or output.variant in variants)
    )


ALL = outputs(tuple(FORMATS), VARIANTS)
ENDINGS = tuple(each.ending for each in ALL)
"""Of every file that a page can come as."""

NAME_OTHERS = frozenset(
    output.ending for each in FORMATS.values() for output in each.outputs if each.names_others
)
"""Of the files that name the others with their sizes."""


def format_of(output: Output) -> Format:
    """Return the format that a file is in."""
    return next(each for each in FORMATS.values() if output in each.outputs)


def make(output: Output, page: Page, context: Context) -> Artifact:
    """Make one file of a page and read it back."""
    artifact = output.make(page, context)
    output.check(page, artifact, context)
    return artifact
