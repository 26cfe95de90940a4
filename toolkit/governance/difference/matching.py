"""The statements of two states of a record -> pairs: by name, then by likeness, never by place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher

from toolkit.governance.difference.statements import Statement
from toolkit.governance.difference.words import likeness_words

Pair = tuple[Statement | None, Statement | None]

ALIKE = 0.5
"""From here on two statements are one that was changed, not one that went and one that came."""


LEAST = 0.34
"""The same for two in a field of the same names."""


def pairs_of(old: Sequence[Statement], new: Sequence[Statement]) -> list[Pair]:
    """Pair each statement with what it is now; None for what went or came."""
    left, right = list(old), list(new)
    found: list[Pair] = []
    for key in (_everything, _without_links, _in_item, _in_field, _only_text):
        found += _equal(left, right, key)
    found += _alone(left, right)
    # The nearer the place, the less alike the words have to be.
    for near, least in ((_place, LEAST), (_field, ALIKE), (_section, ALIKE), (_anywhere, 0.6)):
        found += _alike(left, right, near, least)
    return [*found, *((each, None) for each in left), *((None, each) for each in right)]


def likeness(one: str, other: str) -> float:
    """Return how many words two texts have in common, in their order or in another, from 0 to 1."""
    words, others = likeness_words(one), likeness_words(other)
    starts, begun = Counter(each[:4] for each in words), Counter(each[:4] for each in others)
    shared = 2 * (starts & begun).total() / max(len(words) + len(others), 1)
    if shared < LEAST:
        return shared
    return max(shared, SequenceMatcher(None, words, others, autojunk=False).ratio())


def _everything(each: Statement) -> Hashable:
    return each


def _without_links(each: Statement) -> Hashable:
    return (each.fields, each.item, each.text, each.sources)


def _in_item(each: Statement) -> Hashable:
    return (each.fields, each.item, each.text)


def _in_field(each: Statement) -> Hashable:
    return (each.fields, each.text, each.urgency)


def _only_text(each: Statement) -> Hashable:
    # A single word, such as a choice, says nothing without its field.
    return each.text if " " in each.text else (each.fields, each.text)


def _place(each: Statement) -> Hashable:
    return (each.fields, each.item)


def _field(each: Statement) -> Hashable:
    return each.fields


def _section(each: Statement) -> Hashable:
    return each.section


def _anywhere(_each: Statement) -> Hashable:
    return None


def _equal(
    left: list[Statement], right: list[Statement], key: Callable[[Statement], Hashable]
) -> list[Pair]:
    by_key: dict[Hashable, list[Statement]] = defaultdict(list)
    for each in right:
        by_key[key(each)].append(each)
    found: list[Pair] = []
    for each in tuple(left):
        if others := by_key.get(key(each)):
            other = others.pop(0)
            found.append((each, other))
            left.remove(each)
            right.remove(other)
    return found


def _alone(left: list[Statement], right: list[Statement]) -> list[Pair]:
    """Pair what stands alone in a field of the same names, however much it differs."""
    counts = Counter(map(_place, left)), Counter(map(_place, right))
    others = {_place(each): each for each in right if each.is_single}
    found: list[Pair] = []
    for each in tuple(left):
        place = _place(each)
        other = others.get(place)
        if each.is_single and other and counts[0][place] == counts[1][place] == 1:
            found.append((each, other))
            left.remove(each)
            right.remove(other)
    return found


def _alike(
    left: list[Statement],
    right: list[Statement],
    near: Callable[[Statement], Hashable],
    least: float,
) -> list[Pair]:
    tries = [
        (likeness(one.text, other.text), at, to)
        for at, one in enumerate(left)
        for to, other in enumerate(right)
        if near(one) == near(other)
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    found: list[Pair] = []
    for score, at, to in sorted(tries, key=lambda each: (-each[0], each[1], each[2])):
        if score >= least and at not in used[0] and to not in used[1]:
            used[0].add(at)
            used[1].add(to)
            found.append((left[at], right[to]))
    left[:] = [each for at, each in enumerate(left) if at not in used[0]]
    right[:] = [each for to, each in enumerate(right) if to not in used[1]]
    return found
