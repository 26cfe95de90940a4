"""[[own_rules]] of the settings, and the kinds of the collection -> misuse if one cannot be meant.

What can be said without knowing the kinds, the settings say themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NoReturn, get_args

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME
from toolkit.base.settings.own_rule import OwnRule
from toolkit.base.settings.verbs.verb import Sort, Spot, Wrong
from toolkit.base.text.nearest import nearest
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.record_model import RecordModel
from toolkit.rules.own.kinds_of_value import (
    Inside,
    entries_of,
    fields_of,
    is_group,
    is_list,
    spot_of,
    types_in,
)
from toolkit.rules.own.place import ANY, EACH, place

_SORTS: dict[Sort, str] = {
    "record": "a whole record",
    "group": "a group of keys",
    "list": "a list",
    "text": "a text",
    "words": "plain words",
    "value": "a number, a date or the like",
}


class _NotThere(Exception):  # a step of a place that a kind does not have
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def refuse_wrong_own_rules(
    rules: Iterable[OwnRule], kinds: Kinds, at_line: Callable[[tuple[str, ...]], str]
) -> None:
    """Refuse a rule whose place no kind has, or whose verb cannot judge what is there."""
    codes: dict[str, int] = {}
    for at, rule in enumerate(rules):
        if rule.code in codes:
            problem = f"there are two rules with the code {rule.code}"
            _refuse(at_line, at, "code", problem, "give each a code of its own")
        codes[rule.code] = at
        try:
            spots = _spots(rule.for_, kinds)
        except _NotThere as error:
            _refuse(at_line, at, "for", str(error), error.hint)
        if found := _wrong(rule, spots):
            key, (problem, hint) = found
            _refuse(at_line, at, key, problem, hint)


def _refuse(
    at_line: Callable[[tuple[str, ...]], str], at: int, key: str, problem: str, hint: str
) -> NoReturn:
    steps = ("own_rules", str(at), key)
    raise Misuse(f"{FILE_NAME}{at_line(steps)}: {'.'.join(steps)}: {problem}", hint)


def _wrong(rule: OwnRule, spots: list[Spot]) -> tuple[str, Wrong] | None:
    verb = rule.verb
    usable = [each for each in spots if each.sort in verb.sorts]
    if not usable:
        there = " or ".join(dict.fromkeys(_SORTS[each.sort] for each in spots))
        fits = ", ".join(_SORTS[sort] for sort in _SORTS if sort in verb.sorts)
        hint = f"{verb.key} is for: {fits}"
        if any(each.sort == "list" for each in spots):
            hint += f'; for each entry of the list, write for = "{rule.for_}[]"'
        return "for", (f"{verb.key} cannot judge {there}, which {rule.for_} is", hint)
    # With * it is enough that one kind has what the verb names.
    found = [verb.wrong(each, rule.given) for each in usable]
    first = next((each for each in found if each), None)
    return (verb.key, first) if first and all(found) else None


def _spots(text: str, kinds: Kinds) -> list[Spot]:
    """Return what may be at a place; of a * what may be there in each kind that has the place."""
    where = place(text)
    if where.kind != ANY and where.kind not in kinds:
        near = nearest(where.kind, kinds)
        hint = f"did you mean {near}?" if near else f"the kinds are: {', '.join(kinds)}, or *"
        raise _NotThere(f"there is no kind {where.kind}", hint)
    found: list[Spot] = []
    first: _NotThere | None = None
    for name in kinds if where.kind == ANY else (where.kind,):
        try:
            found += _in_kind(name, kinds.model(name), where.steps)
        except _NotThere as error:
            first = first or error
    if not found:
        assert first
        if where.kind == ANY and len(where.steps) == 1:
            keys = {key for name in kinds for key in fields_of(kinds.model(name))}
            near = nearest(where.steps[0], sorted(keys))
            raise _NotThere(
                f"no kind has {where.steps[0]}",
                f"did you mean {near}?" if near else "docs/reference lists the keys of each kind",
            )
        raise first
    return found


def _in_kind(kind: str, model: type[RecordModel], steps: tuple[str, ...]) -> list[Spot]:
    here = [Inside(model)]
    so_far = kind
    for step in steps:
        if step == ANY:
            fields = fields_of(model)
            keys = [section.key for section in model.made_from.body]
            here = [each for key in keys for each in types_in(fields[key])]
        elif step == EACH:
            here = _entries(here, so_far)
        else:
            here = _below(here, step, so_far)
        so_far += EACH if step == EACH else f".{step}"
    return [spot_of(each) for each in here]


def _entries(here: list[Inside], so_far: str) -> list[Inside]:
    found: list[Inside] = []
    lists: list[Any] = [each.type for each in here if is_list(each.type)]
    for each in here:
        if is_group(each.type) and (key := entries_of(each.type)):
            lists += [
                inner.type for inner in types_in(fields_of(each.type)[key]) if is_list(inner.type)
            ]
    for kind in lists:
        found += types_in(get_args(kind)[0])
    if found:
        return found
    inner_lists = [
        key
        for each in here
        if is_group(each.type)
        for key, annotation in fields_of(each.type).items()
        if any(is_list(inner.type) for inner in types_in(annotation))
    ]
    hint = "delete []"
    if inner_lists:
        hint = f"its lists are: {', '.join(f'{so_far}.{key}[]' for key in inner_lists)}"
    raise _NotThere(f"{so_far} is no list", hint)


def _below(here: list[Inside], key: str, so_far: str) -> list[Inside]:
    groups = [each.type for each in here if is_group(each.type)]
    found = [
        inner
        for group in groups
        if key in fields_of(group)
        for inner in types_in(fields_of(group)[key])
    ]
    if found:
        return found
    if any(is_list(each.type) for each in here) and not groups:
        hint = f"write {so_far}[].{key} for the {key} of each entry"
        raise _NotThere(f"{so_far} is a list, so it has no {key}", hint)
    keys = list(dict.fromkeys(each for group in groups for each in fields_of(group)))
    if not keys:
        raise _NotThere(f"{so_far} has no keys below it", f"delete .{key}")
    near = nearest(key, keys)
    hint = f"did you mean {near}?" if near else f"its keys are: {', '.join(keys)}"
    raise _NotThere(f"{so_far} has no key {key}", hint)
