"""A collection and a standard -> which criteria each record meets, and the whole collection."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from toolkit.base.diagnostics import Diagnostic, Severity
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.model.text.blocks import Term
from toolkit.records.named import organisations_named
from toolkit.records.reading.load import Loaded
from toolkit.records.record import Record
from toolkit.rules.engine import severity_of
from toolkit.rules.profiles import with_profile
from toolkit.rules.standards import STANDARDS
from toolkit.rules.standards.serving import codes_of
from toolkit.rules.standards.standard import Criterion, Standard, Verdict, judge
from toolkit.validation.codes import all_codes
from toolkit.validation.validate import Validated, validate

_MARKS: dict[Verdict, str] = {
    "met": "yes",
    "not met": "NO",
    "needs a person": "ask",
    "does not apply": "-",
}
# A record without a criterion decides nothing; else the worst record decides for all.
_WORST_FIRST: tuple[Verdict, ...] = ("not met", "needs a person", "met", "does not apply")

_COLUMNS = 12
"""As many records as a terminal shows side by side; more are counted."""


class Coverage(Struct, frozen=True):
    """The verdict on each criterion for each record; records that could not be read are named."""

    standard: Standard
    records: tuple[str, ...]
    verdicts: dict[str, tuple[Verdict, ...]]
    """By criterion id, in the order of `records`."""
    unread: tuple[str, ...]
    found: tuple[Mapping[str, Severity], ...] = ()
    """For each record, what was found in it and in what it uses of the shared files."""
    off: frozenset[str] = frozenset()
    """Rules that the collection's settings switch off."""

    def codes(self, criterion: Criterion) -> tuple[str, ...]:
        """Return the codes of the rules that find where a criterion is not met."""
        return codes_of(self.standard.name).get(criterion.id, ())

    def counts(self, record: int | None = None, part: str | None = None) -> Counter[Verdict]:
        """Count the verdicts on one record, or on the whole collection; of a part, or of all."""
        rows = [
            self.verdicts[criterion.id]
            for criterion in self.standard.criteria
            if part is None or criterion.part == part
        ]
        if record is None:
            return Counter(each for row in rows for each in row)
        return Counter(row[record] for row in rows)

    def whole(self, criterion: Criterion) -> Verdict:
        """Return the verdict on the whole collection: that on its worst record."""
        row = self.verdicts[criterion.id]
        return next((each for each in _WORST_FIRST if each in row), "does not apply")

    def score(self, record: int, part: str) -> tuple[int, int] | None:
        """Return the least and the most of 100 points that people can give a record."""
        counts = self.counts(record, part)
        asked = counts["needs a person"]
        applicable = counts["met"] + counts["not met"] + asked
        if not applicable:
            return None
        least, most = counts["met"] / applicable, (counts["met"] + asked) / applicable
        return int(least * 100), int(most * 100)


def find_standard(name: str) -> Standard:
    """Return a standard by its profile's name; an unknown one is misuse."""
    if name not in STANDARDS:
        raise Misuse(
            f"there is no standard called {name}", f"standards are: {', '.join(STANDARDS)}"
        )
    return STANDARDS[name]


def cover(root: Path, settings: Settings, name: str, today: date) -> Coverage:
    """Judge every record of the collection by every criterion of a standard."""
    standard = find_standard(name)
    settings = with_profile(settings, name)
    validated = validate(root, settings, (), today)
    records = validated.loaded.records
    found = _found(validated)
    known = all_codes()
    serving = codes_of(standard.name)
    off = frozenset(
        code
        for codes in serving.values()
        for code in codes
        if severity_of(code, known[code].severity, settings) is None
    )
    return Coverage(
        standard,
        tuple(record.id for record in records),
        {
            criterion.id: tuple(
                judge(
                    criterion,
                    serving.get(criterion.id, ()),
                    record,
                    found[record.document.path],
                    off,
                )
                for record in records
            )
            for criterion in standard.criteria
        },
        tuple(refused.path for refused in validated.loaded.refused),
        tuple(found[record.document.path] for record in records),
        off,
    )


def _found(validated: Validated) -> dict[str, dict[str, Severity]]:
    """Return the codes found in each record, by its path, with their severities.

    What is wrong with a source is wrong with every record that cites it.
    """
    loaded = validated.loaded
    found: dict[str, dict[str, Severity]] = {each.document.path: {} for each in loaded.records}
    users = _users(loaded)
    shared = {document.path: name for name, document in loaded.shared.items()}
    for each in validated.report.diagnostics:
        if each.path in found:
            found[each.path][each.code] = each.severity
        elif each.path in shared:
            for path in users.get((shared[each.path], _entry(loaded, shared[each.path], each)), ()):
                found[path][each.code] = each.severity
    return found


def _entry(loaded: Loaded, name: str, diagnostic: Diagnostic) -> str:
    """Return the id of the shared entry that a diagnostic is about; empty if it is about none."""
    at = diagnostic.route[0] if diagnostic.route else None
    return str(loaded.shared[name].data[at].get("id", "")) if isinstance(at, int) else ""


def _users(loaded: Loaded) -> dict[tuple[str, str], list[str]]:
    """Return the paths of the records that use each shared entry."""
    users: dict[tuple[str, str], list[str]] = {}
    references = loaded.collection.library.references
    for record in loaded.records:
        for file, name in dict.fromkeys(_used(record)):
            used = file, references[name].id if name in references else name
            users.setdefault(used, []).append(record.document.path)
    return users


def _used(record: Record) -> Iterator[tuple[str, str]]:
    yield from (("references", name) for name in record.citations)
    yield from (("organisations", name) for _route, name in organisations_named(record.model))
    for passage in record.passages:
        if "glossary:" in passage.text:
            for node in passage.nodes:
                if isinstance(node, Term):
                    yield "glossary", node.id


def as_text(coverage: Coverage) -> str:
    """Return the matrix for a terminal: a row for each criterion, a column for each record."""
    standard = coverage.standard
    lines = [f"Coverage of {standard.title}", f"({standard.source})", ""]
    if len(coverage.records) > _COLUMNS:
        lines += [f"  {len(coverage.records)} records; --json lists the verdict on each", ""]
        lines += _counted(coverage)
    else:
        numbered = enumerate(coverage.records, start=1)
        lines += [*(f"  {number}: {record}" for number, record in numbered), ""]
        lines += _side_by_side(coverage)
    lines += ["", *_summary(coverage), *_not_met(coverage), *_for_people(coverage)]
    return "\n".join(lines) + "\n"


def _side_by_side(coverage: Coverage) -> Iterator[str]:
    wide = max(len(_label(criterion)) for criterion in coverage.standard.criteria)
    numbers = "  ".join(f"{number:>3}" for number in range(1, len(coverage.records) + 1))
    yield f"{'':<{wide}}  {numbers}  all"
    for criterion in coverage.standard.criteria:
        row = (*coverage.verdicts[criterion.id], coverage.whole(criterion))
        yield f"{_label(criterion):<{wide}}  {'  '.join(f'{_MARKS[each]:>3}' for each in row)}"


def _counted(coverage: Coverage) -> Iterator[str]:
    wide = max(len(_label(criterion)) for criterion in coverage.standard.criteria)
    yield f"{'':<{wide}}  {'  '.join(f'{mark:>5}' for mark in _MARKS.values())}"
    for criterion in coverage.standard.criteria:
        counts = Counter(coverage.verdicts[criterion.id])
        row = "  ".join(f"{counts[verdict] or '':>5}" for verdict in _MARKS)
        yield f"{_label(criterion):<{wide}}  {row}"


def _label(criterion: Criterion) -> str:
    return f"{criterion.id}. {criterion.title}" if criterion.id.isdigit() else criterion.title


def _summary(coverage: Coverage) -> Iterator[str]:
    total = coverage.counts()
    yield "yes: met; NO: not met; ask: a person has to judge; -: does not apply"
    yield (
        f"collection: {total['met']} met, {total['not met']} not met, "
        f"{total['needs a person']} need a person"
    )
    for path in coverage.unread:
        yield f"not judged, because it could not be read: {path}"
    if coverage.off:
        yield f"switched off in toolkit.toml, so not judged: {', '.join(sorted(coverage.off))}"
    if coverage.standard.asks_for:
        yield f"its publisher asks for {coverage.standard.asks_for}"
        if len(coverage.records) <= _COLUMNS:
            for part in coverage.standard.parts():
                yield from _scores(coverage, part)


def _scores(coverage: Coverage, part: str) -> Iterator[str]:
    yield f"{part or 'score'}, from what is met to what people may add:"
    for at, record in enumerate(coverage.records):
        score = coverage.score(at, part)
        if score:
            yield f"  {record}: {score[0]} to {score[1]}"


def _not_met(coverage: Coverage) -> Iterator[str]:
    failed = [each for each in coverage.standard.criteria if coverage.whole(each) == "not met"]
    if failed:
        yield ""
        yield "Not met:"
    for criterion in failed:
        rows = [at for at, each in enumerate(coverage.verdicts[criterion.id]) if each == "not met"]
        codes = dict.fromkeys(coverage.codes(criterion), 0)
        lacking = 0
        for at in rows:
            here = [c for c in codes if coverage.found[at].get(c, "note") != "note"]
            lacking += not here
            for code in here:
                codes[code] += 1
        reasons = [f"{code} in {count}" for code, count in codes.items() if count]
        reasons += [f"missing in {lacking}"] if lacking else []
        yield f"  {_label(criterion).rstrip('?')}: {', '.join(reasons)}"


def _for_people(coverage: Coverage) -> Iterator[str]:
    asked = [
        criterion
        for criterion in coverage.standard.criteria
        if "needs a person" in coverage.verdicts[criterion.id]
    ]
    if asked:
        yield ""
        yield "A person has to judge:"
    for criterion in asked:
        codes = coverage.codes(criterion)
        noted = [code for code in codes if any(code in each for each in coverage.found)]
        off = [code for code in codes if code in coverage.off]
        question = criterion.person or "whether it is met"
        seen = f" (look at {', '.join(noted)})" if noted else ""
        seen += f" ({', '.join(off)} did not run)" if off else ""
        yield f"  {_label(criterion).rstrip('?')}: {question}{seen}"


def as_json(coverage: Coverage) -> str:
    """Return the same as JSON."""
    data = {
        "standard": coverage.standard.name,
        "source": coverage.standard.source,
        "asks_for": coverage.standard.asks_for,
        "records": list(coverage.records),
        "unread": list(coverage.unread),
        "off": sorted(coverage.off),
        "criteria": [
            {
                "id": criterion.id,
                "title": criterion.title,
                "part": criterion.part,
                "codes": list(coverage.codes(criterion)),
                "person": criterion.person,
                "collection": coverage.whole(criterion),
                "verdicts": _by_record(coverage.records, coverage.verdicts[criterion.id]),
            }
            for criterion in coverage.standard.criteria
        ],
        "counts": {verdict: coverage.counts()[verdict] for verdict in _MARKS},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _by_record(records: Sequence[str], verdicts: Sequence[Verdict]) -> dict[str, str]:
    return dict(zip(records, verdicts, strict=True))
