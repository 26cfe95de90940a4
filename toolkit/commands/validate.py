"""A collection -> a report: reads every record, runs every rule, says what it found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Report, in_order
from toolkit.base.settings import Settings
from toolkit.commands.changed import affected_paths
from toolkit.records.codes import STAGE_CODES
from toolkit.records.find import CONTENT, SHARED_FILES, chosen_files, record_files, shown
from toolkit.records.load import Loaded, load_collection
from toolkit.rules import RULES
from toolkit.rules.engine import (
    CRASHED,
    check_collection,
    check_record,
    explain_refused,
    severity_of,
)
from toolkit.rules.ignoring import apply_ignores
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
    root: Path,
    settings: Settings,
    paths: Sequence[Path],
    today: date,
    *,
    changed_since: str = "",
    overlay: Mapping[str, bytes] | None = None,
) -> Validated:
    """Validate the records that `paths` name, or all of them; a missing path is misuse.

    The whole collection is read either way, because records refer to one another; only what
    stands in the chosen files, or in the shared files when all are validated, is reported.
    `changed_since` narrows that to what differs from a git revision and what depends on it;
    `overlay` holds contents that stand in for files on the disk, by path as reports show it.
    """
    overlay = overlay or {}
    by_name = {
        shown(file, root): file
        for file in (*record_files(root), *chosen_files(root, paths, overlay))
    }
    loaded = load_collection(root, [by_name[name] for name in sorted(by_name)], overlay)
    chosen = _chosen(root, paths, overlay, loaded, changed_since)
    codes = all_codes()
    found = _found(loaded, chosen, codes, settings, today)
    used = {each.code for each in found}
    report = Report(
        in_order(found),
        tuple(path for path in loaded.files if path in chosen),
        {code: info for code, info in codes.items() if code in used},
    )
    return Validated(report, loaded)


def _chosen(
    root: Path,
    paths: Sequence[Path],
    overlay: Mapping[str, bytes],
    loaded: Loaded,
    changed_since: str,
) -> frozenset[str]:
    """Give the files, as reports show them, on which to report."""
    if not paths:
        chosen = frozenset(overlay) or frozenset(loaded.files)
    else:
        chosen = frozenset(shown(path, root) for path in chosen_files(root, paths, overlay))
        shared = {f"{CONTENT}/{name}" for name in SHARED_FILES.values()}
        named = {shown(path, root) for path in paths}
        if named & {*shared, CONTENT, "."}:
            chosen |= shared
    if changed_since:
        affected = affected_paths(root, changed_since, loaded)
        chosen = chosen if affected is None else chosen & affected
    return chosen


def _found(
    loaded: Loaded,
    chosen: frozenset[str],
    codes: dict[str, CodeInfo],
    settings: Settings,
    today: date,
) -> list[Diagnostic]:
    context = Context(today, settings, loaded.collection.library)
    shared = {f"{CONTENT}/{name}" for name in SHARED_FILES.values()}
    found: list[Diagnostic] = []
    for refused in loaded.refused:
        # A broken shared file breaks every record, so it is never left out.
        if refused.path in chosen or refused.path in shared:
            found += explain_refused(refused, codes, settings)
    by_path: dict[str, list[Diagnostic]] = {}
    for each in check_collection(loaded, RULES, context):
        if each.path in chosen or each.code == CRASHED:
            by_path.setdefault(each.path, []).append(each)
    documents = {each.path: each for each in loaded.shared.values()}
    for record in loaded.records:
        path = record.document.path
        if path in chosen:
            documents[path] = record.document
            by_path.setdefault(path, []).extend(check_record(record, RULES, context))
    ran = {rule.code for rule in RULES if severity_of(rule.code, rule.severity, settings)}
    for path, diagnostics in by_path.items():
        document = documents.get(path)
        found += (
            apply_ignores(document, diagnostics, codes, ran, settings) if document else diagnostics
        )
    return found
