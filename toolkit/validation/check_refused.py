"""A refused file -> why it is not a record, and what the rules find in as much of it as fits.

Only files with faults come here, so that a run without any loads nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.base.diagnostics import Diagnostic, Finding
from toolkit.base.settings import Settings
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.codes import STAGE_CODES
from toolkit.records.doubt import Doubt
from toolkit.records.explaining.explain import explain
from toolkit.records.places.ignores import Ignore, find_ignores
from toolkit.records.problem import Problem
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.rules.engine import (
    CRASHED,
    Found,
    check_record,
    explain_problems,
    placed,
    severity_of,
)
from toolkit.rules.rule import Context, Rule

WAITING = "INT003"
_STAGES = {info.code: info for info in STAGE_CODES}


def check_refused(
    refused: Refused, rules: Sequence[Rule], context: Context
) -> tuple[list[Diagnostic], tuple[Ignore, ...]]:
    """Return what is wrong with a record file, and its ignore comments if any rule could run."""
    path, text = refused.path, refused.text
    explained = explain(refused, context.library.kinds, context.library.fragments)
    found = _refusals(path, text, explained.problems, context.settings)
    if explained.partial is None:
        return found, ()
    partly = check_partial(explained.partial, explained.doubt, rules, context)
    uses = explained.partial.document.uses
    more = placed(
        path,
        explained.read_text,
        [*partly, *waiting(rules, context)],
        uses,
        context.library.fragments,
    )
    # What was found in a text that had to be fixed first is no reason to change it.
    sure = explained.read_text == text
    found += more if sure else [each._replace(edit=None) for each in more]
    return found, () if path.endswith(".json") else find_ignores(text)


def explain_refused(
    refused: Refused, settings: Settings, kinds: Kinds | None = None
) -> list[Diagnostic]:
    """Return what is wrong with a file that is read no further, such as a shared one."""
    return _refusals(refused.path, refused.text, explain(refused, kinds).problems, settings)


def _refusals(
    path: str, text: str, problems: Sequence[Problem], settings: Settings
) -> list[Diagnostic]:
    # What is not a record cannot be waved through: the severity stays an error.
    return explain_problems(path, text, problems, _STAGES, settings, "error")


def check_partial(
    record: Record, doubt: Doubt, rules: Sequence[Rule], context: Context
) -> list[Found]:
    """Run the rules that need not see a record as a whole on what of it has no faults."""
    return [
        found._replace(finding=doubt.in_file(found.finding))
        for found in check_record(record, [rule for rule in rules if not rule.whole], context)
        if found.code != CRASHED and not doubt.covers(found.finding.route)
    ]


def waiting(rules: Sequence[Rule], context: Context) -> list[Found]:
    """Say which rules cannot judge a record with faults: those that compare parts or records."""
    settings = context.settings
    codes = [
        rule.code
        for rule in rules
        if (rule.whole or rule.scope == "collection")
        and severity_of(rule.code, rule.severity, settings)
    ]
    severity = severity_of(WAITING, "note", settings)
    if not codes or severity is None:
        return []
    message = f"{len(codes)} rules wait until the errors in this file are fixed"
    hint = f"they compare parts of a record, or records: {', '.join(codes)}"
    return [Found(WAITING, severity, Finding((), message, hint))]
