"""A collection -> a report: reads every record, runs every rule, says what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Report, in_order
from toolkit.base.settings import Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.records.find import CONTENT, SHARED_FILES, chosen_files, record_files, shown
from toolkit.records.load import Loaded, load_collection
from toolkit.rules import RULES
from toolkit.rules.engine import check_collection, check_record, explain_refused
from toolkit.rules.rule import Context


def all_codes() -> dict[str, CodeInfo]:
    """Every code there is, in the order of the catalogue."""
    infos = [*STAGE_CODES, *(rule.info for rule in RULES)]
    return {info.code: info for info in infos}


@dataclass(frozen=True)
class Validated:
    """A report, and the collection it is about for those who go on with it."""

    report: Report
    loaded: Loaded

    def paths_with_errors(self) -> frozenset[str]:
        """The files that have an error."""
        found = self.report.diagnostics
        return frozenset(each.path for each in found if each.severity == "error")


def validate(
    root: Path, settings: Settings, paths: Sequence[Path], today: date
) -> Validated:
    """Validate the records that `paths` name, or all of them; a missing path is misuse.

    The whole collection is read either way, because records refer to one another; only what
    stands in the chosen files, or in the shared files when all are validated, is reported.
    """
    chosen = {shown(path, root) for path in chosen_files(root, paths)}
    shared = {f"{CONTENT}/{name}" for name in SHARED_FILES.values()}
    if _names_shared(root, paths, shared):
        chosen |= shared
    files = sorted({*record_files(root), *chosen_files(root, paths)})
    loaded = load_collection(root, files)
    context = Context(today, settings, loaded.collection.library)
    codes = all_codes()
    found: list[Diagnostic] = []
    for refused in loaded.refused:
        # A broken shared file breaks every record, so it is never left out.
        if refused.path in chosen or refused.path in shared:
            found += explain_refused(refused, codes, settings)
    for record in loaded.records:
        if record.document.path in chosen:
            found += check_record(record, RULES, context)
    found += [
        each
        for each in check_collection(loaded, RULES, context)
        if each.path in chosen or not paths
    ]
    used = {each.code for each in found}
    report = Report(
        in_order(found),
        tuple(path for path in loaded.files if path in chosen),
        {code: info for code, info in codes.items() if code in used},
    )
    return Validated(report, loaded)


def _names_shared(root: Path, paths: Sequence[Path], shared: set[str]) -> bool:
    if not paths:
        return True
    named = {shown(path, root) for path in paths}
    return bool(named & shared) or CONTENT in named or "." in named
