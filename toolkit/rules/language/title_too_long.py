"""Titles that are too long for a heading."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "LAN005",
    "title-too-long",
    severity="warning",
    serves=("nhs:headings", "pif-tick:7-content-and-design", "cdc-cci:9", "pemat:9"),
)
def title_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """A title has more than {title_characters} characters.

    Why: search results cut a longer one off, and its end is lost.

    Source: NHS digital service manual, formatting (h1 of 65 characters or less).

    Bad:
        title: Nerve pain in people who have had a condition of the immune system  # expect: LAN005

    Good:
        title: Nerve pain in conditions of the immune system
    """
    limit = context.settings.limits.title_characters
    length = len(record.model.title)
    if length > limit:
        yield Finding(
            ("title",),
            f"the title has {length} characters; {limit} are allowed",
            "use the words people look for; other names go under also_known_as",
        )
