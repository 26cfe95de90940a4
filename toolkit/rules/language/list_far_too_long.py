"""Lists that are longer than any standard allows."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.reader_lists import reader_lists
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "LAN004",
    "list-far-too-long",
    severity="warning",
    serves=("nhs:lists", "pif-tick:7-content-and-design", "cdc-cci:8", "pemat:8"),
)
def list_far_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """A list has more than {list_items_error} items.

    Why: readers skip the middle of a long list, and a red flag may be there.

    Source: CDC Clear Communication Index, 8 (lists of at most 7 items).

    Bad:
        questions_to_ask:  # expect: LAN004
          - What causes my pain?
          - Which tests do I need?
          - What can be treated?
          - What are the risks?
          - What can I do myself?
          - Can I work?
          - Can I drive?
          - When do I come back?

    Good:
        questions_to_ask:
          - What causes my pain?
          - Which tests do I need?
          - What can be treated, and what are the risks?
          - What can I do myself?
          - Can I work and drive?
          - When do I come back?
    """
    limit = context.settings.limits.list_items_error
    for each in reader_lists(record):
        if each.items > limit:
            yield Finding(
                each.route,
                f"this list has {each.items} items; more than {limit} are too many for anyone",
                "join items that belong together, or make two lists",
                at="value" if each.in_prose else "key",
                words=each.words,
            )
