"""Nearly the same words in several records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts, LongText
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
    texts: dict[str, list[tuple[Facts, LongText]]] = {}
    for record in overview.facts:
        for text in () if record.is_retired else record.long_texts:
            if not text.fragment:
                texts.setdefault(text.key, []).append((record, text))
    for (record, text), others in _alike(texts, context.alike):
        paths = list(dict.fromkeys(each.path for each, _text in others if each.id != record.id))
        if paths:
            more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
            message = f"nearly the same words are in {', '.join(paths[:NAMED])}{more}"
            hint = "if they should be the same, make them so; a fragment keeps them alike"
            yield record.path, Finding(text.route, message, hint, words=text.words)


Place = tuple[Facts, LongText]


def _alike(
    texts: Mapping[str, Sequence[Place]], alike: AlikeTexts
) -> Iterator[tuple[Place, list[Place]]]:
    """Yield the first place of each group of texts that are alike, and those of the others."""
    pairs = [
        (one[0][1].key, other[0][1].key)
        for one, other in alike.links("texts", texts, _hashes, _MOST, _fits)
    ]
    paired = set(chain.from_iterable(pairs))
    at = {key: number for number, key in enumerate(key for key in texts if key in paired)}
    firsts = firsts_of_groups(len(at), ((at[one], at[other]) for one, other in pairs))
    members: dict[int, list[Place]] = {}
    for (key, number), first in zip(at.items(), firsts, strict=True):
        members.setdefault(first, []).extend(texts[key][: 1 if first == number else None])
    for first_place, *others in members.values():
        yield first_place, others


def _fits(one: Sequence[Place], other: Sequence[Place]) -> bool:
    return likeness(_hashes(one), _hashes(other)) >= _MOST


def _hashes(places: Sequence[Place]) -> Sequence[int]:
    return hashes_of(places[0][1].sketch)
