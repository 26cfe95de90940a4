"""The same words in several records, by copy and paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR011", "duplicate-prose", severity="note", scope="collection", serves=())
def duplicate_prose(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
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
    keys_of: list[set[str]] = []
    fragments: dict[str, str] = {}
    for record in records:
        keys: list[str] = []
        for text in record.long_texts:
            of_text = (text.key, *[each.key for each in text.sentences])
            if text.fragment:
                fragments.update(dict.fromkeys(of_text, text.fragment))
            else:
                keys += of_text
        keys_of.append(set(keys))
    several = _in_several(keys_of)
    holders: dict[str, list[Facts]] = {}
    for record, own in zip(records, keys_of, strict=True):
        for key in several & own:
            holders.setdefault(key, []).append(record)
    copies = several.union(fragments)
    for record, own in zip(records, keys_of, strict=True):
        for text in () if copies.isdisjoint(own) else record.long_texts:
            if text.fragment:
                continue
            # A sentence of a paragraph that is a copy as a whole needs no word of its own.
            for copy in (text,) if text.key in copies else text.sentences:
                if copy.key in fragments:
                    message, hint = _of_fragment(fragments[copy.key])
                elif copy.key in several and record is holders[copy.key][0]:
                    message, hint = _of_records(holders[copy.key][1:])
                else:
                    continue
                yield record.path, Finding(text.route, message, hint, words=copy.words)


def _in_several(sets: Iterable[set[str]]) -> set[str]:
    seen: set[str] = set()
    several: set[str] = set()
    for each in sets:
        several |= seen & each
        seen |= each
    return several


def _of_fragment(name: str) -> tuple[str, str]:
    hint = f"use it, if the whole paragraph or item is the same: [](fragment:{name})"
    return f"the same words are in the fragment {name}", hint


def _of_records(others: Sequence[Facts]) -> tuple[str, str]:
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    named = ", ".join(each.path for each in others[:_NAMED])
    hint = "put them into a fragment with: toolkit fragments suggest"
    return f"the same words are in {named}{more}", hint


_NAMED = 3
