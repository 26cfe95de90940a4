"""Records whose id is not the name of their file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.base import SLUG
from toolkit.records.record import Record
from toolkit.records.syntax.notation import notation_of
from toolkit.rules.rule import Context, rule

# What sync programs, editors and file managers add to the name of a copy.
_COPY = regex(
    r"cop(?:y|ies|ie|ia|ied)\b|kopie|conflict|backup|\bbak\b|\borig(?:inal)?\b|\bold\b|autosave"
)


@rule("STR006", "id-not-file-name", severity="error", serves=())
def id_not_file_name(record: Record, _context: Context) -> Iterator[Finding]:
    """A record's id is not its file's name.

    Why: the id becomes the name of the handout, and no one would find the file it came from.

    Bad:
        # file: content/conditions/lupus.yaml
        id: systemic-lupus  # expect: STR006

    Good:
        # file: content/conditions/lupus.yaml
        id: lupus
    """
    path = PurePath(record.document.path)
    if path.stem != record.id:
        message = f"the id is {record.id}, but the file is called {path.name}"
        yield Finding(("id",), message, _hint(path, record.id))


def _hint(path: PurePath, name: str) -> str:
    written = notation_of(path.name).pair("id", path.stem)
    rename = f"rename the file to {name}{path.suffix}"
    if name.casefold() not in path.stem.casefold():
        # What is no id cannot be the right one.
        return f"write {written} or {rename}" if re.fullmatch(SLUG, path.stem) else rename
    rest = path.stem.casefold().replace(name.casefold(), "", 1)
    if not re.search(r"\w", rest):
        return rename
    if re.fullmatch(SLUG, path.stem) and not _COPY.search(rest):
        return f"write {written} or {rename}"
    return "this is a copy that a program made: delete it, or move it out of the folder"
