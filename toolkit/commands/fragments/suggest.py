"""A collection -> the lines of `toolkit fragments suggest`, and what its option --write writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.commands.fragments.repeats import Repeat, repeats
from toolkit.commands.fragments.write import write
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import Loaded, load_collection
from toolkit.validation.validate import validate

NEAR = ("STR040", "STR041", "STR042")
"""The rules that compare what is nearly the same."""


def suggested(root: Path, settings: Settings, words: Sequence[str], today: date) -> Iterator[str]:
    """Yield the repeated texts, those in most records first, and then the near-copies."""
    found = repeats(_loaded(root).records, words)
    for each in sorted(found, key=lambda each: -len(each.ids)):
        yield from _lines(each)
    if not found:
        yield "no text is word for word in several records"
    report = validate(root, settings, (), today).report
    near = [each for each in report.diagnostics if each.code in NEAR]
    if near and not words:
        yield "nearly the same:"
        for copy in near:
            yield f"  {copy.path}:{copy.span.line}: {copy.message}"
    if found:
        yield "to write these into a fragment: toolkit fragments suggest WORDS --write ID"


def written(root: Path, id: str, words: Sequence[str], today: date) -> list[tuple[str, int]]:
    """Write a fragment of the repeated texts and its uses; give the files."""
    loaded = _loaded(root)
    if loaded.refused:
        paths = ", ".join(each.path for each in loaded.refused)
        raise Misuse(f"not all files can be read: {paths}", "fix them first: toolkit validate")
    fragments = loaded.collection.library.fragments
    return write(root, id, repeats(loaded.records, words), fragments, today)


def _loaded(root: Path) -> Loaded:
    return load_collection(root, record_files(root))


def _lines(each: Repeat) -> Iterator[str]:
    urgency = f" ({each.urgency})" if each.urgency else ""
    yield f"{len(each.ids)} records, {', '.join(each.fields)}{urgency}: {', '.join(each.ids)}"
    yield f"  {each.text}"
