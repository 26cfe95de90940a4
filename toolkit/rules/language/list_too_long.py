"""Lists with more items than readers can hold in mind."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.reader_lists import reader_lists
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "LAN003",
    "list-too-long",
    severity="warning",
    serves=("nhs:lists", "pif-tick:7-content-and-design", "pemat:8"),
)
def list_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """A list has more than {list_items} items.

    Why: readers skip the middle of a long list. One that is longer still is LAN004.

    Source: NHS digital service manual, formatting (lists of no more than 6 items).

    Bad:
        questions_to_ask:  # expect: LAN003
          - What causes my pain?
          - Which tests do I need?
          - What can be treated?
          - What are the risks?
          - What can I do myself?
          - Can I work?
          - When do I come back?

    Good:
        questions_to_ask:
          - What causes my pain?
          - Which tests do I need?
          - What can be treated, and what are the risks?
          - What can I do myself?
          - When do I come back?
    """
    limits = context.settings.limits
    for each in reader_lists(record):
        if limits.list_items < each.items <= limits.list_items_error:
            yield Finding(
                each.route,
                f"this list has {each.items} items; {limits.list_items} are allowed",
                "join items that belong together, or make two lists",
                at="value" if each.in_prose else "key",
                words=each.words,
            )
