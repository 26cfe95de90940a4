"""A collection and the texts open in it -> what `toolkit validate --stdin` says of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.base.diagnostics import Report
from toolkit.lsp.around import Around
from toolkit.validation import baseline as known
from toolkit.validation.validate import Validated, validate


class Checked(Struct, frozen=True):
    """A collection as it was when its open texts were checked."""

    root: Path
    contents: Mapping[str, bytes]
    """The open texts by path, as reports show it."""
    validated: Validated
    report: Report
    """Without what the collection's baseline knows."""


def check(root: Path, contents: Mapping[str, bytes], around: Around) -> Checked:
    """Validate the open texts in the place of their files; wrong settings are misuse."""
    validated = validate(
        root, around.settings(root), (), around.today(), overlay=contents, only=contents
    )
    report = validated.report
    known_file = root / known.FILE_NAME
    if known_file.is_file():
        report, _missing = known.without_known(report, known.read_baseline(known_file))
    return Checked(root, contents, validated, report)
