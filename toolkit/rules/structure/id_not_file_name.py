"""Records whose id is not the name of their file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR006", "id-not-file-name", severity="error")
def id_not_file_name(record: Record, _context: Context) -> Iterator[Finding]:
    """A record's id is not its file's name.

    Why: the id becomes the name of the handout, and nobody would find the file it came from.

    Bad:
        # file: content/conditions/lupus.yaml
        id: systemic-lupus  # expect: STR006

    Good:
        # file: content/conditions/lupus.yaml
        id: lupus
    """
    path = PurePath(record.document.path)
    if path.stem != record.id:
        yield Finding(
            ("id",),
            f"the id is {record.id}, but the file is called {path.name}",
            f"write id: {path.stem} or rename the file to {record.id}{path.suffix}",
        )
