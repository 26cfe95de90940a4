"""A collection and a standard -> which criteria each record meets, and the collection as a whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.commands.validate import validate
from toolkit.rules.profiles import with_profile
from toolkit.rules.standards import STANDARDS
from toolkit.rules.standards.standard import Criterion, Standard, Verdict, judge

_MARKS: dict[Verdict, str] = {
    "met": "yes",
    "not met": "NO",
    "needs a person": "ask",
    "does not apply": "-",
}


@dataclass(frozen=True)
class Coverage:
    """The verdict on each criterion for each record; records that could not be read are named."""

    standard: Standard
    records: tuple[str, ...]
    verdicts: dict[str, tuple[Verdict, ...]]
    """By criterion id, in the order of `records`."""
    unread: tuple[str, ...]

    def counts(self, record: int | None = None) -> Counter[Verdict]:
        """Count the verdicts on one record, or on the whole collection."""
        if record is None:
            return Counter(each for row in self.verdicts.values() for each in row)
        return Counter(row[record] for row in self.verdicts.values())


def find_standard(name: str) -> Standard:
    """Give a standard by its profile's name; an unknown one is misuse."""
    if name not in STANDARDS:
        raise Misuse(
            f"there is no standard called {name}", f"standards are: {', '.join(STANDARDS)}"
        )
    return STANDARDS[name]


def cover(root: Path, settings: Settings, name: str, today: date) -> Coverage:
    """Judge every record of the collection by every criterion of a standard."""
    standard = find_standard(name)
    validated = validate(root, with_profile(settings, name), (), today)
    found: dict[str, set[str]] = {}
    for each in validated.report.diagnostics:
        found.setdefault(each.path, set()).add(each.code)
    records = validated.loaded.records
    return Coverage(
        standard,
        tuple(record.id for record in records),
        {
            criterion.id: tuple(
                judge(criterion, record, found.get(record.document.path, ()))
                for record in records
            )
            for criterion in standard.criteria
        },
        tuple(refused.path for refused in validated.loaded.refused),
    )


def as_text(coverage: Coverage) -> str:
    """Give the matrix for a terminal: a row for each criterion, a column for each record."""
    standard = coverage.standard
    lines = [f"Coverage of {standard.title}", f"({standard.source})", ""]
    lines += [f"  {number}: {record}" for number, record in enumerate(coverage.records, start=1)]
    wide = max(len(_label(criterion)) for criterion in standard.criteria)
    header = "  ".join(f"{number:>3}" for number in range(1, len(coverage.records) + 1))
    lines += ["", f"{'':<{wide}}  {header}"]
    for criterion in standard.criteria:
        marks = "  ".join(f"{_MARKS[each]:>3}" for each in coverage.verdicts[criterion.id])
        lines.append(f"{_label(criterion):<{wide}}  {marks}")
    lines += ["", *_summary(coverage), "", *_for_people(coverage)]
    return "\n".join(lines) + "\n"


def _label(criterion: Criterion) -> str:
    return f"{criterion.id}. {criterion.title}" if criterion.id.isdigit() else criterion.title


def _summary(coverage: Coverage) -> list[str]:
    total = coverage.counts()
    lines = [
        "yes: met; NO: not met; ask: a person has to judge; -: does not apply",
        f"collection: {total['met']} met, {total['not met']} not met, "
        f"{total['needs a person']} need a person",
    ]
    lines += [f"not judged, because it could not be read: {path}" for path in coverage.unread]
    if coverage.standard.passes_at:
        lines.append(
            f"its publisher asks for {coverage.standard.passes_at} of 100; only people can give "
            "that score, because some items are theirs to judge"
        )
    return lines


def _for_people(coverage: Coverage) -> list[str]:
    asked = [
        f"  {_label(criterion)}: {criterion.person}"
        for criterion in coverage.standard.criteria
        if criterion.person and "needs a person" in coverage.verdicts[criterion.id]
    ]
    return ["A person has to judge:", *asked] if asked else []


def as_json(coverage: Coverage) -> str:
    """Give the same as JSON."""
    data = {
        "standard": coverage.standard.name,
        "source": coverage.standard.source,
        "passes_at": coverage.standard.passes_at,
        "records": list(coverage.records),
        "unread": list(coverage.unread),
        "criteria": [
            {
                "id": criterion.id,
                "title": criterion.title,
                "codes": list(criterion.codes),
                "person": criterion.person,
                "verdicts": _by_record(coverage.records, coverage.verdicts[criterion.id]),
            }
            for criterion in coverage.standard.criteria
        ],
        "counts": dict(coverage.counts()),
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _by_record(records: Sequence[str], verdicts: Sequence[Verdict]) -> dict[str, str]:
    return dict(zip(records, verdicts, strict=True))
