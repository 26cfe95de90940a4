"""Support organisations that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.nearest import did_you_mean
from toolkit.records.reading.find import CONTENT, SHARED_FILES
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

FILE = f"{CONTENT}/{SHARED_FILES['organisations']}"


@rule("STR002", "organisation-unknown", severity="error", serves=("discern:7",))
def organisation_unknown(record: Record, context: Context) -> Iterator[Finding]:
    """An id under support is not in organisations.yaml.

    Why: the reader would not be told where to find support.

    Source: DISCERN 7 (further sources of support).

    Bad:
        support: [helping-hand]  # expect: STR002

    Good:
        support: [helping-hands]
    """
    organisations = context.library.organisations
    unknown = [
        (at, name)
        for at, name in enumerate(record.model.support)
        if name not in organisations and not context.library.is_broken("organisations", name)
    ]
    if unknown and not organisations:
        # The file is missing: once is enough, none of the ids is to blame.
        message = f"support names organisations, but {FILE} has none"
        yield Finding(("support",), message, f"write {FILE}", at="key")
        return
    for at, name in unknown:
        yield Finding(
            ("support", at),
            f"there is no organisation called {name} in {FILE}",
            did_you_mean(name, organisations, f"add the organisation to {FILE}"),
        )
