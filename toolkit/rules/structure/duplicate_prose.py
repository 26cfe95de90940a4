"""The same words in several records, by copy and paste."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

# What is meant to read the same wherever it stands.
_SHARED = frozenset({"get_help", "self_care", "questions_to_ask"})


class _Text(NamedTuple):
    """A paragraph, an item or a sentence; `key` is the same for the same words."""

    key: str
    route: Route
    words: tuple[int, int]
    parts: tuple[_Text, ...] = ()


@rule("STR011", "duplicate-prose", severity="note", scope="collection")
def duplicate_prose(loaded: Loaded, context: Context) -> Iterator[tuple[Document, Finding]]:
    """A sentence or a paragraph of 15 words or more stands in another record too.

    Why: when one of the copies is corrected, the other stays wrong. Sometimes the same advice is
    meant to stand in several records, so this is a note, and care cards, self-care and questions
    are left out. The number of words is limits.duplicate_words in toolkit.toml.

    Bad:
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]  # expect: STR011
        # file: content/conditions/other.yaml
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]  # expect: STR011

    Good:
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]
        # file: content/conditions/other.yaml
        outlook: Most people get better. [@source-one]
    """
    fewest = context.settings.limits.duplicate_words
    records = [each for each in loaded.records if each.model.review.status != "retired"]
    texts = [list(_texts(record, fewest)) for record in records]
    holders: dict[str, list[int]] = {}
    for number, found in enumerate(texts):
        for key in {
            key for text in found for key in (text.key, *(part.key for part in text.parts))
        }:
            holders.setdefault(key, []).append(number)
    for number, found in enumerate(texts):
        for text in found:
            # A sentence of a paragraph that is a copy as a whole needs no word of its own.
            copies = [text] if len(holders[text.key]) > 1 else text.parts
            for copy in copies:
                first, *others = holders[copy.key][:2]
                if others:
                    other = records[first if first != number else others[0]]
                    count = len(holders[copy.key]) - 1
                    yield records[number].document, _finding(copy, other, count)


def _texts(record: Record, fewest: int) -> Iterator[_Text]:
    """Yield the long paragraphs and items of a record, each with its long sentences."""
    language = f"{record.model.language} "
    for passage in record.passages:
        if passage.route[0] in _SHARED or len(passage.text) < fewest * 2 - 1:
            continue
        for unit in passage.units:
            sentences = unit.sentences
            if sum([sentence.words for sentence in sentences]) < fewest:
                continue
            whole = " ".join([sentence.text for sentence in sentences])
            words = (unit.start, sentences[-1].end)
            parts = tuple(
                [
                    _Text(language + each.text, passage.route, (each.start, each.end))
                    for each in sentences
                    if each.words >= fewest
                ]
                if len(sentences) > 1
                else ()
            )
            yield _Text(language + whole, passage.route, words, parts)


def _finding(copy: _Text, other: Record, count: int) -> Finding:
    where = other.document.path + (f" and {count - 1} more" if count > 1 else "")
    return Finding(
        copy.route,
        f"the same words stand in {where}",
        "say it once and link to it with [words](record:id), or keep the copies alike",
        words=copy.words,
    )
