"""Notes of sites on records that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import nearest
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR043", "site-note-of-no-record", severity="error", scope="collection", serves=())
def site_note_of_no_record(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A site has a note for a record that there is not.

    Why: the note would be printed nowhere, and no one would miss it.

    Bad:
        # file: content/sites/north.yaml
        kind: site
        id: north
        name: North Clinic
        notes:
          first-conditon: Come to the day unit on floor 2.  # expect: STR043

    Good:
        # file: content/sites/north.yaml
        kind: site
        id: north
        name: North Clinic
        notes:
          first-condition: Come to the day unit on floor 2.
    """
    for path, site in overview.sites:
        for id in site.notes:
            if id not in overview.known_ids:
                near = nearest(id, list(overview.known_ids))
                hint = f"did you mean {near}?" if near else "write the id of a record"
                finding = Finding(("notes", id), f"there is no record called {id}", hint, at="key")
                yield path, finding
