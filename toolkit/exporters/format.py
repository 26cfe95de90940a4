"""What an export format is: the files that a page comes as, how each is made and read back."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.pages.page import Page


class Output(Struct, frozen=True):
    """One file that a page can come as."""

    ending: str
    """What is after the id and a full stop in the file's name."""
    make: Callable[[Page, Context], Artifact]
    check: Callable[[Page, Artifact, Context], None]
    """Read the file as a stranger would; one that lost words of the page is a HandoutError."""
    title: str = ""
    """A label, as a reader would call it; empty for a file that no page offers its readers."""
    kind: str = ""
    """As readers know it by: PDF."""
    media_type: str = ""
    variant: str = ""
    is_data: bool = False
    """Whether it is for other programs: listed last, and at the foot of a page."""


class Format(Struct, frozen=True):
    """One format, in its own file; `--format` takes its name."""

    name: str
    outputs: tuple[Output, ...]
    place: int = 1
    """Where its files are listed: 0 what is printed, 1 other forms."""
    names_others: bool = False
    """Whether its file names the others with their sizes, and so is made last."""
    needs_pango: bool = False
    """Whether it cannot be made without the native libraries that lay out text."""
