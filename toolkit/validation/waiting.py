"""Kinds whose file is broken -> the records that are refused for it, and one line that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from toolkit.base.diagnostics import Diagnostic, Span
from toolkit.base.settings import Settings
from toolkit.records.reading.find import CONTENT, folder_of
from toolkit.records.reading.kind_files import FOLDER
from toolkit.records.reading.shared_files import SharedFiles
from toolkit.rules.engine import severity_of
from toolkit.validation.check_files import Checked

_CODE = "INT005"


def waiting_records(shared: SharedFiles, records: Iterable[Checked]) -> Mapping[str, list[str]]:
    """Return the refused records of broken kinds by the path of the kind's file.

    Records that compare others name their fields, so they wait as well.
    """
    broken = {
        f"{CONTENT}/{folder_of(each.shared.removeprefix(FOLDER))}": each.path
        for each in shared.refused
        if each.shared.startswith(FOLDER)
    }
    if not broken:
        return {}
    kinds = shared.library.kinds
    comparing = {f"{CONTENT}/{folder_of(k)}" for k in kinds if kinds[k].blocks("comparison")}
    first = next(iter(broken.values()))
    found: dict[str, list[str]] = {}
    for each in records:
        folder = str(PurePosixPath(each.path).parent)
        file = broken.get(folder) or (first if folder in comparing else "")
        if file and each.facts is None:
            found.setdefault(file, []).append(each.path)
    return found


def told(waiting: Mapping[str, list[str]], settings: Settings) -> list[Diagnostic]:
    """Return one line a kind: how many records wait for it."""
    severity = severity_of(_CODE, "warning", settings)
    if severity is None:
        return []
    return [
        Diagnostic(
            file,
            Span(),
            _CODE,
            severity,
            f"{len(paths)} record{' waits' if len(paths) == 1 else 's wait'} for this file",
            "fix the errors of this file first; what is left in the records shows then",
        )
        for file, paths in waiting.items()
    ]
