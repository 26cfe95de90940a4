"""The same words in several records, by copy and paste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts, LongText
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
    holders: dict[str, list[Facts]] = {}
    for record in records:
        texts = record.long_texts
        for key in {key for text in texts for key in (text.key, *(s.key for s in text.sentences))}:
            holders.setdefault(key, []).append(record)
    for record in records:
        for text in record.long_texts:
            # A sentence of a paragraph that is a copy as a whole needs no word of its own.
            copies = (text,) if len(holders[text.key]) > 1 else text.sentences
            for copy in copies:
                first, *others = holders[copy.key]
                if others and record is first:
                    yield record.path, _finding(copy, others)


def _finding(copy: LongText, others: Sequence[Facts]) -> Finding:
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return Finding(
        copy.route,
        f"the same words are in {', '.join(each.path for each in others[:_NAMED])}{more}",
        "say it once and link to it with [words](record:id), or keep the copies alike",
        words=copy.words,
    )


_NAMED = 3
