"""Links to records and sections that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.markup import Link
from toolkit.records.document import Document
from toolkit.records.known_ids import known_ids
from toolkit.records.load import Loaded
from toolkit.records.marks import marks
from toolkit.records.nearest import nearest
from toolkit.records.record import Record
from toolkit.records.sections import is_section, section_names
from toolkit.rules.rule import Context, rule


@rule("STR004", "dead-internal-link", severity="error", scope="collection")
def dead_internal_link(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
    """A link leads to a record, or to a section of this record, that does not exist.

    Why: the reader is sent nowhere.

    Bad:
        outlook: Look at [self-care](#selfcare). [@source-one]  # expect: STR004

    Good:
        outlook: Look at [self-care](#self-care). [@source-one]
    """
    ids = known_ids(loaded)
    for record in loaded.records:
        for finding in _dead_links(record, ids):
            yield record.document, finding


def _dead_links(record: Record, ids: frozenset[str]) -> Iterator[Finding]:
    for passage in record.passages:
        if "](" not in passage.text:
            continue
        for node, words in marks(passage):
            if not isinstance(node, Link):
                continue
            problem = _problem(node.target, record, ids)
            if problem:
                yield Finding(passage.route, *problem, words=words)


def _problem(target: str, record: Record, ids: frozenset[str]) -> tuple[str, str] | None:
    if target.startswith("record:"):
        wanted = target.removeprefix("record:")
        if wanted in ids:
            return None
        near = nearest(wanted, ids)
        hint = f"did you mean record:{near}?" if near else "write that record first, or unlink it"
        return f"there is no record called {wanted}", hint
    if target.startswith("#"):
        names = section_names(record)
        name = target.removeprefix("#")
        if is_section(name, names):
            return None
        shown = [each.replace("_", "-") for each in names]
        near = nearest(name, shown)
        hint = f"did you mean #{near}?" if near else f"the sections are: {', '.join(shown)}"
        return f"this record has no section called {name}", hint
    return None
