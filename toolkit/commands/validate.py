"""A collection -> a report: reads every record, runs every rule, says what it found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Report, in_order
from toolkit.base.settings import Settings
from toolkit.commands.changed import affected_paths
from toolkit.records.codes import STAGE_CODES
from toolkit.records.document import Document
from toolkit.records.find import CONTENT, SHARED_FILES, chosen_files, record_files, shown
from toolkit.records.load import Loaded, load_collection
from toolkit.rules import RULES
from toolkit.rules.engine import (
    CRASHED,
    Found,
    check_collection,
    check_record,
    explain_refused,
    placed,
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
    ran: frozenset[str] = frozenset()
    """The codes of the rules that could say all they have to say."""

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
    only: Collection[str] | None = None,
) -> Validated:
    """Validate the records that `paths` name, or all of them; a missing path is misuse.

    The whole collection is read either way, because records refer to one another; only what
    stands in the chosen files, or in the shared files when all are validated, is reported.
    `changed_since` narrows that to what differs from a git revision and what depends on it;
    `overlay` holds contents that stand in for files, or for files that are not there yet, by path
    as reports show it. With `only`, these paths are reported and no other, whatever `paths` name.
    """
    overlay = overlay or {}
    shared = [f"{CONTENT}/{name}" for name in SHARED_FILES.values()]
    by_name = {
        shown(file, root): file
        for file in (*record_files(root), *chosen_files(root, paths, overlay))
    }
    by_name |= {name: root / name for name in overlay if name not in shared}
    loaded = load_collection(root, [by_name[name] for name in sorted(by_name)], overlay)
    chosen = _chosen(root, paths, overlay, loaded) if only is None else frozenset(only)
    if changed_since:
        affected = affected_paths(root, changed_since, loaded)
        chosen = chosen if affected is None else chosen & affected
    # A broken shared file breaks every record, so it is never left out, but where only one file
    # is asked for: an editor would show the fault in the wrong text.
    refused_in = chosen.union(shared) if only is None else chosen
    codes = all_codes()
    context = Context(today, settings, loaded.collection.library)
    across = check_collection(loaded, RULES, context)
    crashed = any(each.code == CRASHED for _, found in across.values() for each in found)
    ran = _ran(loaded, settings, crashed=crashed)
    found = [
        *_problems(loaded, refused_in, codes, settings),
        *_findings(loaded, chosen, across, codes, ran, context),
    ]
    used = {each.code for each in found}
    report = Report(
        in_order(found),
        tuple(path for path in loaded.files if path in chosen),
        {code: info for code, info in codes.items() if code in used},
    )
    return Validated(report, loaded, ran)


def _chosen(
    root: Path, paths: Sequence[Path], overlay: Mapping[str, bytes], loaded: Loaded
) -> frozenset[str]:
    """Give the files, as reports show them, on which to report."""
    if not paths:
        return frozenset(loaded.files)
    named = [path.resolve() for path in paths]
    shared = [root / CONTENT / name for name in SHARED_FILES.values()]
    return frozenset(
        shown(file, root)
        for file in (
            *chosen_files(root, paths, overlay),
            *(file for file in shared if any(file.resolve().is_relative_to(at) for at in named)),
        )
    )


def _problems(
    loaded: Loaded, paths: frozenset[str], codes: dict[str, CodeInfo], settings: Settings
) -> Iterator[Diagnostic]:
    for refused in loaded.refused:
        if refused.path in paths:
            yield from explain_refused(refused, codes, settings)


def _findings(
    loaded: Loaded,
    chosen: frozenset[str],
    across: Mapping[str, tuple[Document, list[Found]]],
    codes: dict[str, CodeInfo],
    ran: frozenset[str],
    context: Context,
) -> Iterator[Diagnostic]:
    """Give what the rules find in the chosen files and no comment waives.

    `across` is what the rules that need all records have found, by path. File by file, so that
    the places of one are enough at a time.
    """
    records = {each.document.path: each for each in loaded.records}
    documents = {each.path: each for each in loaded.shared.values()}
    documents |= {path: record.document for path, record in records.items()}
    for path, document in documents.items():
        if path not in chosen:
            continue
        found = list(across[path][1]) if path in across else []
        if path in records:
            found += check_record(records[path], RULES, context)
        # Also without a finding: a comment may be wrong in a file in which nothing else is.
        yield from apply_ignores(document, placed(document, found), codes, ran, context.settings)
    for path, (document, found) in across.items():
        if path not in documents:
            # A rule that crashed belongs to no file.
            yield from placed(document, found)


def _ran(loaded: Loaded, settings: Settings, *, crashed: bool) -> frozenset[str]:
    """Give the codes that would have been found, so that an ignore of them has a use or none."""
    shared = {f"{CONTENT}/{name}" for name in SHARED_FILES.values()}
    if any(refused.path in shared for refused in loaded.refused):
        return frozenset()
    # What a rule finds by comparing records, it may not find while one of them is broken.
    scopes = ("record",) if loaded.refused or crashed else ("record", "collection")
    return frozenset(
        rule.code
        for rule in RULES
        if rule.scope in scopes and severity_of(rule.code, rule.severity, settings)
    )
