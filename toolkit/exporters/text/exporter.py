"""A page -> plain text of 78 columns: for mail, a terminal, or a program that reads aloud."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.flow.page import flow
from toolkit.exporters.format import Format, Output
from toolkit.exporters.pictures import pictures
from toolkit.exporters.read_back.compare import check_words
from toolkit.exporters.text.lines import lines_of
from toolkit.pages.page import Page


def export(page: Page, context: Context) -> Artifact:
    """Write the page as UTF-8; words from right to left stay in the order of reading."""
    lines = lines_of(flow(page, context, pictures(page, context)))
    text = "\n".join(line.rstrip() for line in lines)
    return Artifact(page_path(page, "txt"), f"{text}\n".encode())


def check(page: Page, artifact: Artifact, context: Context) -> None:
    """Read the file as it is."""
    del context
    check_words(page, artifact.path, artifact.content.decode())


FORMAT = Format("text", (Output("txt", export, check),))
