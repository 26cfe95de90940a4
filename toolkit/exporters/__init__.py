"""Exporters: a page in, a file out; the table below is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toolkit.exporters import json
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.html import exporter as html
from toolkit.exporters.html import fragment
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.site import site
from toolkit.pages.page import ConditionPage, TopicPage

Exporter = Callable[[ConditionPage | TopicPage, Context], Artifact]

# HTML comes last: it links to the other files with their sizes.
EXPORTERS: Mapping[str, Exporter] = {
    "json": json.export,
    "pdf": pdf.export,
    "fragment": fragment.export,
    "html": html.export,
}

ENDINGS: Mapping[str, str] = {"fragment": fragment.ENDING}
"""How files of a format end that do not end like its name."""

__all__ = ["ENDINGS", "EXPORTERS", "Artifact", "Context", "Exporter", "site"]
