"""Records that no one can tell apart by their titles."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR016", "title-shared", severity="warning", scope="collection", serves=())
def title_shared(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """Two records of one language have the same title.

    Why: in a list, a search or a browser's tabs readers cannot tell which page is which. The
    successor of a retired record may have its title.

    Source: WCAG 2.2, 2.4.2 (page titles).

    Bad:
        # file: content/conditions/lupus.yaml
        title: Lupus  # expect: STR016
        # file: content/conditions/lupus-in-children.yaml
        title: Lupus  # expect: STR016

    Good:
        # file: content/conditions/lupus.yaml
        title: Lupus
        # file: content/conditions/lupus-in-children.yaml
        title: Lupus in children
    """
    by_title: dict[tuple[str, str], list[Facts]] = {}
    for record in overview.facts:
        if not record.is_retired:
            title = " ".join(record.title.casefold().split())
            by_title.setdefault((record.language, title), []).append(record)
    for same in by_title.values():
        for record in same if len(same) > 1 else ():
            other = next(each for each in same if each is not record)
            more = f" and {len(same) - 2} more" if len(same) > 2 else ""
            message = f"this is also the title of {other.path}{more}"
            yield record.path, Finding(("title",), message, "say in each what sets it apart")
