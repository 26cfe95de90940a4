"""Pictures that follow a section that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.kinds.kind import OWN
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR036", "picture-without-section", severity="error", serves=())
def picture_without_section(record: Record, _context: Context) -> Iterator[Finding]:
    """A picture follows a section that the record does not have.

    Why: the page has no place for it, so that it could not be made.

    Bad:
        # without: nerve_pain
        figures:
          - file: nerve-fibre.svg
            after: nerve_pain  # expect: STR036
            alt: A nerve fibre.
            caption: Myelin wraps a nerve fibre. [@source-one]
            credit: Content team
            licence: CC BY 4.0

    Good:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: A nerve fibre.
            caption: Myelin wraps a nerve fibre. [@source-one]
            credit: Content team
            licence: CC BY 4.0
    """
    model = record.model
    for at, figure in enumerate(model.figures):
        if model.section(figure.after):
            continue
        message = f"this picture follows {figure.after}, which the record does not have"
        if figure.after == OWN:
            message = f"this picture follows the record's own sections, and there are none ({OWN})"
        hint = "name the section that it belongs to, or add that section"
        yield Finding(("figures", at, "after"), message, hint)
