"""Links to records and sections that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import nearest
from toolkit.records.overview import Overview
from toolkit.records.sections import is_section
from toolkit.rules.rule import Context, rule


@rule("STR004", "dead-internal-link", severity="error", scope="collection", serves=())
def dead_internal_link(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A link leads to a record, or to a section of this record, that does not exist.

    Why: the reader is sent nowhere.

    Bad:
        outlook: Look at [self-care](#selfcare). [@source-one]  # expect: STR004

    Good:
        outlook: Look at [self-care](#self-care). [@source-one]
    """
    ids = overview.known_ids
    for record in overview.facts:
        for link in record.links:
            problem = _problem(link.target, record.sections, ids)
            if problem:
                yield record.path, Finding(link.route, *problem, words=link.words)


def _problem(target: str, names: tuple[str, ...], ids: frozenset[str]) -> tuple[str, str] | None:
    if target.startswith("record:"):
        wanted = target.removeprefix("record:")
        if wanted in ids:
            return None
        near = nearest(wanted, ids)
        hint = f"did you mean record:{near}?" if near else "write that record first, or unlink it"
        return f"there is no record called {wanted}", hint
    if target.startswith("#"):
        name = target.removeprefix("#")
        if is_section(name, names):
            return None
        shown = [each.replace("_", "-") for each in names]
        near = nearest(name, shown)
        hint = f"did you mean #{near}?" if near else f"the sections are: {', '.join(shown)}"
        return f"this record has no section called {name}", hint
    return None
