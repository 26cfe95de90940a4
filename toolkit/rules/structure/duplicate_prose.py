"""The same words in several records, by copy and paste."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule("STR011", "duplicate-prose", severity="note", scope="collection", serves=())
def duplicate_prose(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A sentence or a paragraph of {duplicate_words} words or more is in another record too.

    Why: when one of the copies is corrected, the other stays wrong. Sometimes the same advice is
    meant to be in several records, so this is a note, and care cards, self-care and questions
    are left out. It is reported once, at the first of the copies. The number of words is limits.duplicate_words in toolkit.toml.

    Bad:
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]  # expect: STR011
        # file: content/conditions/other.yaml
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]

    Good:
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]
        # file: content/conditions/other.yaml
        outlook: Most people get better. [@source-one]
    """
    # The number of words has its say where the facts are gathered.
    records = [each for each in overview.facts if not each.is_retired]
    asked = [each for each in records if context.asks(each.path)]
    keys = frozenset(chain.from_iterable(each.long_texts.all_keys for each in asked))
    number = Counter(
        chain.from_iterable(keys.intersection(each.long_texts.all_keys) for each in records)
    )
    several = {key for key, records_with_it in number.items() if records_with_it > 1}
    holders: dict[str, list[Facts]] = {}
    for record in records:
        for key in several.intersection(record.long_texts.all_keys):
            holders.setdefault(key, []).append(record)
    fragments = _of_fragments(records)
    copies = several.union(fragments)
    for record in asked:
        for text in (
            () if copies.isdisjoint(record.long_texts.all_keys) else record.long_texts.own()
        ):
            # A sentence of a paragraph that is a copy as a whole needs no word of its own.
            for copy in (text,) if text.key in copies else text.sentences:
                if copy.key in fragments:
                    message, hint = _of_fragment(fragments[copy.key])
                elif copy.key in several and record is holders[copy.key][0]:
                    message, hint = _of_records(holders[copy.key][1:])
                else:
                    continue
                yield record.path, Finding(text.route, message, hint, words=copy.words)


def _of_fragments(records: Sequence[Facts]) -> dict[str, str]:
    """Return the keys of what comes from fragments, with the part that each is in."""
    # From the last to the first: of a key in two parts the last one counts.
    lines = (line for each in reversed(records) for line in reversed(each.long_texts.of_fragments))
    found: dict[str, str] = {}
    for line in dict.fromkeys(lines):  # many records use the same
        name, *keys = line.split(" ")
        for key in keys:
            found.setdefault(key, name)
    return found


def _of_fragment(name: str) -> tuple[str, str]:
    hint = f"use it, if the whole paragraph or item is the same: [](fragment:{name})"
    return f"the same words are in the fragment {name}", hint


def _of_records(others: Sequence[Facts]) -> tuple[str, str]:
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    named = ", ".join(each.path for each in others[:_NAMED])
    hint = "put them into a fragment with: toolkit fragments suggest"
    return f"the same words are in {named}{more}", hint


_NAMED = 3
