"""Nearly the same words in several records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.records.sketch import hashes_of, likeness
from toolkit.rules.alike_signs import NAMED
from toolkit.rules.alike_texts import AlikeTexts
from toolkit.rules.likeness import firsts_of_groups
from toolkit.rules.rule import CollectionContext, rule

_MOST = 0.5


@rule("STR042", "nearly-duplicate-prose", severity="note", scope="collection", serves=())
def nearly_duplicate_prose(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A text of {duplicate_words} words or more is nearly the same in another record.

    Why: it was copied, and one of the copies was changed. If the change is right, the other copy may be
    out of date. Care cards have a rule of their own. The number of words is limits.duplicate_words in
    toolkit.toml.

    Bad:
        outlook: |
          We cannot say how long it may take for most people to recover from it or to feel better. [@source-one]  # expect: STR042
        # file: content/conditions/other.yaml
        outlook: |
          We cannot say how long it may take for most people to recover from it or to feel well. [@source-one]

    Good:
        outlook: |
          We cannot say how long it may take for most people to recover from it. [@source-one]
        # file: content/conditions/other.yaml
        outlook: Most people get better. [@source-one]
    """
    records = [each for each in overview.facts if not each.is_retired]
    for first, *others in _alike(records, context.alike):
        record = first.record
        paths = dict.fromkeys(each.record.path for each in others if each.record.id != record.id)
        if paths and context.asks(record.path):
            named = ", ".join([*paths][:NAMED])
            more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
            hint = "if they should be the same, make them so; a fragment keeps them alike"
            message = f"nearly the same words are in {named}{more}"
            route, words = record.long_texts.place(first.at)
            yield record.path, Finding(route, message, hint, words=words)


class _Text(NamedTuple):
    """A text of a record, by its position among those of the record."""

    record: Facts
    at: int

    @property
    def key(self) -> str:
        return self.record.long_texts.keys[self.at]

    @property
    def hashes(self) -> Sequence[int]:
        return hashes_of(self.record.long_texts.sketches[self.at])


def _alike(records: Sequence[Facts], alike: AlikeTexts) -> Iterator[list[_Text]]:
    """Yield each group of texts that are alike; of those with the words of its first, only that."""
    texts = {key: _Text(record, at) for record in records for at, key in _keys(record)}
    pairs = alike.links("texts", texts, _hashes, _MOST, _fits)
    paired = {text.key for pair in pairs for text in pair}
    same: dict[str, list[_Text]] = {}
    for record in records:
        for at, key in _keys(record):
            if key in paired:
                same.setdefault(key, []).append(_Text(record, at))
    number = {key: number for number, key in enumerate(same)}
    firsts = firsts_of_groups(len(same), ((number[a.key], number[b.key]) for a, b in pairs))
    groups: dict[int, list[_Text]] = {}
    for at, (several, first) in enumerate(zip(same.values(), firsts, strict=True)):
        groups.setdefault(first, []).extend(several[: 1 if first == at else None])
    yield from groups.values()


def _keys(record: Facts) -> Iterable[tuple[int, str]]:
    return enumerate(record.long_texts.keys)


def _fits(one: _Text, other: _Text) -> bool:
    return likeness(one.hashes, other.hashes) >= _MOST


_hashes = attrgetter("hashes")
