"""Support organisations that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import did_you_mean
from toolkit.records.named import organisations_named
from toolkit.records.reading.find import CONTENT, SHARED_FILES
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

FILE = f"{CONTENT}/{SHARED_FILES['organisations']}"


@rule("STR002", "organisation-unknown", severity="error", serves=("discern:7",))
def organisation_unknown(record: Record, context: Context) -> Iterator[Finding]:
    """An id under support, or in a field for organisations, is not in organisations.yaml.

    Why: the reader would not be told where to find support.

    Source: DISCERN 7 (further sources of support).

    Bad:
        support: [helping-hand]  # expect: STR002

    Good:
        support: [helping-hands]
    """
    organisations = context.library.organisations
    unknown = [
        (route, name)
        for route, name in organisations_named(record.model)
        if name not in organisations and not context.library.is_broken("organisations", name)
    ]
    if unknown and not organisations:
        # The file is missing: once is enough, none of the ids is to blame.
        message = f"{unknown[0][0][0]} names organisations, but {FILE} has none"
        yield Finding(unknown[0][0][:1], message, f"write {FILE}", at="key")
        return
    for route, name in unknown:
        yield Finding(
            route,
            f"there is no organisation called {name} in {FILE}",
            did_you_mean(name, organisations, f"add the organisation to {FILE}"),
        )
