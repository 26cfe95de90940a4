"""What was found in each file, and by comparing records -> the report."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from toolkit.base.diagnostics import Diagnostic, Report, in_order
from toolkit.base.settings import Settings
from toolkit.records.reading.find import is_fragment
from toolkit.records.reading.unread import unread_files
from toolkit.records.refused import Refused
from toolkit.rules.engine import (
    CRASHED,
    NO_FILE,
    Found,
    placed,
    severity_of,
)
from toolkit.rules.own.rule_of import rules_of
from toolkit.validation.check import Checks
from toolkit.validation.codes import documented, known_codes
from toolkit.validation.compare import Compared
from toolkit.validation.ignoring import Ignoring
from toolkit.validation.in_fragments import InFragments
from toolkit.validation.select import Chosen, Selection
from toolkit.validation.services_added import services_added
from toolkit.validation.waiting import told, waiting_records

_UNREAD = "INT004"


def report(
    selection: Selection, chosen: Chosen, checks: Checks, compared: Compared, ran: Collection[str]
) -> Report:
    """Put together what is reported of the chosen files, without what comments in them ignore."""
    settings = checks.surroundings.settings
    only = selection.request.only
    ignoring = Ignoring(known_codes(settings), settings)
    # A broken shared file breaks every record, so it is never left out, but where only one file
    # is asked for: an editor would show the fault in the wrong text.
    found = [
        diagnostic
        for refused in checks.shared.refused
        if only is None or refused.path in chosen.paths
        for diagnostic in _of_entries(refused, settings)
    ]
    # An editor that asks for one file is told of that file, whoever is to blame.
    waiting = waiting_records(checks.shared, checks.records) if only is None else {}
    found += told(waiting, settings)
    left_out = {path for paths in waiting.values() for path in paths}
    inside = InFragments(checks.shared_files)
    for each in (*checks.shared_files, *checks.records):
        if each.path in chosen.paths and each.path not in left_out:
            across = compared.by_path.get(each.path, ())
            of_file = inside.without(each.path, (*each.diagnostics, *across))
            # Also without any: a comment may be wrong in a file in which nothing else is. Of a file
            # that is not a record, not all rules have said what they have to say.
            said = ran if each.facts or each in checks.shared_files else frozenset[str]()
            if not is_fragment(each.path):
                found += ignoring.apply(each.path, each.ignores, of_file, said)
    everything = chosen.paths.issuperset(selection.every)
    found += inside.left(ignoring, chosen.paths, ran if everything else ())
    found += compared.by_path.get(NO_FILE, ())
    if only is None:
        found += placed(NO_FILE, "", list(services_added(settings)))
        if selection.request.shard[0] == 1:
            found += _of_unread(selection, chosen, settings)
    return Report(
        in_order(found),
        tuple(path for path in selection.every if path in chosen.paths),
        documented({each.code for each in found}, settings),
    )


def codes_that_ran(checks: Checks, compared: Compared) -> frozenset[str]:
    """Return the codes that would have been found, so that an ignore of them has a use or none.

    What a rule finds by comparing records, it may not find while one of them is broken.
    """
    if checks.shared.refused:
        return frozenset()
    has_crashed = compared.has_crashed or any(
        each.code == CRASHED for shared in checks.shared_files for each in shared.diagnostics
    )
    is_whole = not (checks.overview.refused or has_crashed)
    scopes = ("record", "collection") if is_whole else ("record",)
    settings = checks.surroundings.settings
    return frozenset(
        rule.code
        for rule in rules_of(settings)
        if rule.scope in scopes and severity_of(rule.code, rule.severity, settings)
    )


def _of_entries(refused: Refused, settings: Settings) -> list[Diagnostic]:
    from toolkit.validation.check_refused import explain_refused  # most runs meet no such file

    return explain_refused(refused, settings)


def _of_unread(selection: Selection, chosen: Chosen, settings: Settings) -> Iterator[Diagnostic]:
    """Yield what in the collection, or in the part that is reported on, is not read."""
    severity = severity_of(_UNREAD, "warning", settings)
    if severity is None:
        return
    named = [path.resolve() for path in selection.request.paths]
    affected = chosen.affected
    for path, finding in unread_files(selection.root, selection.files.paths):
        file = selection.root.resolve() / path
        if named and not any(file.is_relative_to(each) for each in named):
            continue
        if affected is None or any(
            each == path or each.startswith(f"{path}/") for each in affected
        ):
            yield from placed(path, "", [Found(_UNREAD, severity, finding)])
