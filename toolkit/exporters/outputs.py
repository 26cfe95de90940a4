"""Formats and variants -> the files to make of each page, each read back once it is made."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from toolkit.exporters import ENDINGS as OWN_ENDINGS
from toolkit.exporters import EXPORTERS
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.read_back.compare import check
from toolkit.exporters.variants import VARIANTS, Variant
from toolkit.pages.page import ConditionPage, TopicPage


@dataclass(frozen=True, slots=True)
class Output:
    """One kind of file; only PDF comes in variants."""

    format: str
    ending: str
    variant: Variant | None = None


def outputs(formats: Collection[str], variants: Collection[str]) -> tuple[Output, ...]:
    """List what to make, in the order of the tables: HTML links to the other files' sizes."""
    chosen: list[Output] = []
    for name in EXPORTERS:
        if name == "pdf":
            kinds = [Output(name, each.ending, each) for each in VARIANTS.values()]
            chosen += [each for each in kinds if each.variant and each.variant.name in variants]
        else:
            chosen.append(Output(name, OWN_ENDINGS.get(name, name)))
    return tuple(each for each in chosen if each.format in formats)


ALL = outputs(tuple(EXPORTERS), tuple(VARIANTS))
ENDINGS = tuple(each.ending for each in ALL)
"""Of every file that a page can come as."""


def make(output: Output, page: ConditionPage | TopicPage, context: Context) -> Artifact:
    """Make one file of a page; one that lost words of the page is a HandoutError."""
    variant = output.variant
    if variant is None:
        artifact = EXPORTERS[output.format](page, context)
        check(page, artifact)
    else:
        artifact = pdf.export(page, context, variant)
        check(page, artifact, is_summary=variant.is_summary, is_folded=variant.is_folded)
    return artifact
