"""A rule that crashes is a finding of its own; every other rule and record goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.exporters.sample import condition
from tests.kinds import KINDS
from tests.rules.examples import TODAY
from toolkit.base.diagnostics import Finding
from toolkit.base.settings import Settings
from toolkit.records.document import Document
from toolkit.records.facts import facts_of
from toolkit.records.overview import Overview
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.rules.engine import CRASHED, NO_FILE, check_collection, check_record
from toolkit.rules.rule import CollectionContext, Context, Rule, rule

CONTEXT = CollectionContext(Settings(), Library(), TODAY)
RECORD = Record(Document("first.yaml", "", {}), condition())
ERRORS = [ZeroDivisionError("oh"), KeyError("a"), RecursionError(), AssertionError(), OSError()]


def broken(code: str, scope: str, error: Exception) -> Rule:
    def check(_held: object, _context: Context) -> Iterator[object]:
        # Half-way through, as a rule that meets an odd text does.
        yield Finding((), "before") if scope == "record" else ("first.yaml", Finding((), "before"))
        raise error

    return rule(code, "broken", severity="note", scope=scope, serves=())(check)  # type: ignore[arg-type]


def sound(code: str, scope: str) -> Rule:
    def check(_held: object, _context: Context) -> Iterator[object]:
        yield Finding((), "found") if scope == "record" else ("first.yaml", Finding((), "found"))

    return rule(code, "sound", severity="note", scope=scope, serves=())(check)  # type: ignore[arg-type]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_rule_that_crashes_is_a_finding_and_takes_no_other_along(error: Exception) -> None:
    rules = (
        sound("XXX001", "record"),
        broken("XXX002", "record", error),
        sound("XXX003", "record"),
    )
    found = check_record(RECORD, rules, CONTEXT)
    assert [each.code for each in found if each.code != "XXX002"] == ["XXX001", CRASHED, "XXX003"]
    (crash,) = (each for each in found if each.code == CRASHED)
    assert crash.severity == "error"
    assert "XXX002 (broken) crashed" in crash.finding.message
    of_all = (
        sound("XXX004", "collection"),
        broken("XXX005", "collection", error),
        sound("XXX006", "collection"),
    )
    by_path = check_collection(Overview((facts_of(RECORD, 15, KINDS.compared),)), of_all, CONTEXT)
    codes = {path: [each.code for each in those] for path, those in by_path.items()}
    assert codes == {"first.yaml": ["XXX004", "XXX006"], NO_FILE: [CRASHED]}


def test_a_machine_without_memory_is_no_fault_of_a_rule() -> None:
    with pytest.raises(MemoryError):
        check_record(RECORD, (broken("XXX001", "record", MemoryError()),), CONTEXT)
    overview = Overview((facts_of(RECORD, 15, KINDS.compared),))
    with pytest.raises(MemoryError):
        check_collection(overview, (broken("XXX001", "collection", MemoryError()),), CONTEXT)
