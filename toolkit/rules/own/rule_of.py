"""[[own_rules]] of the settings -> rules like those of the toolkit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from toolkit.base.diagnostics import CodeInfo, Finding, Route
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits
from toolkit.base.settings.own_rule import OwnRule
from toolkit.base.settings.verbs.verb import Judged, Said, Sort
from toolkit.model.record_model import RecordModel
from toolkit.model.text.blocks import Citation
from toolkit.records.record import Record
from toolkit.rules import RULES
from toolkit.rules.own.place import Place, keys_of, place, says
from toolkit.rules.rule import Context, Rule


class TeamRule(Rule, frozen=True):
    """A rule that a collection declares."""

    told: CodeInfo | None = None

    def described(self, _limits: Limits) -> CodeInfo:
        """Return its documentation, which it has from the settings."""
        assert self.told
        return self.told


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """Return the toolkit's rules, and then those of the collection."""
    return (*RULES, *own_rules(settings.own_rules))


@lru_cache(maxsize=4)
def own_rules(declared: tuple[OwnRule, ...]) -> tuple[TeamRule, ...]:
    """Return a collection's rules."""
    return tuple(map(_made, sorted(declared, key=lambda each: each.code)))


def _made(declared: OwnRule) -> TeamRule:
    where = place(declared.for_)

    def check(record: Record, _context: Context) -> Iterator[Finding]:
        return _found(declared, where, record)

    return TeamRule(
        declared.code,
        declared.code.lower(),
        declared.severity,
        "record",
        check,
        # What of a broken record is missing may be what could not be read.
        whole=True,
        told=CodeInfo(
            declared.code,
            declared.code.lower(),
            declared.severity,
            declared.message,
            f"A rule of this collection, in toolkit.toml: {declared.for_} {_asked(declared)}. "
            f"To fix it: {declared.fix}",
        ),
    )


def _asked(declared: OwnRule) -> str:
    given = declared.given
    listed = ", ".join(map(str, given)) if isinstance(given, tuple) else given
    return f"{declared.verb.key} {listed}"


def _found(declared: OwnRule, where: Place, record: Record) -> Iterator[Finding]:
    verb, given = declared.verb, declared.given
    texts = _Texts(record)
    for route, value in where.values(record.model):
        for each in verb.judge(texts.judged(route, value), given):
            message = f"{declared.message} ({each.message})"
            yield Finding(each.route, message, declared.fix, each.at, each.words)


class _Texts:
    """The texts of a record by their routes."""

    def __init__(self, record: Record) -> None:
        self._passages = {each.route: each for each in record.passages}
        self._plain = frozenset(route for route, _text in record.plain_texts)

    def judged(self, route: Route, value: Any) -> Judged:
        """Return a value as verbs see it."""
        said = tuple(self._said(route, value, inside=False))
        sources = frozenset(
            node.id
            for each in said
            if each.route in self._passages
            for node, _words in self._passages[each.route].marks
            if isinstance(node, Citation)
        )
        return Judged(route, self._sort(route, value), _keys(value), said, sources)

    def _sort(self, route: Route, value: Any) -> Sort:
        if isinstance(value, BaseModel):
            return "record" if isinstance(value, RecordModel) else "group"
        if isinstance(value, tuple):
            return "list"
        if isinstance(value, str):
            return "text" if route in self._passages else "words"
        return "value"

    def _said(self, route: Route, value: Any, *, inside: bool = True) -> Iterator[Said]:
        if not says(value):
            return
        if isinstance(value, str):
            passage = self._passages.get(route)
            # Of what is in a group, ids, addresses and choices are not for readers.
            if passage or route in self._plain or not inside:
                yield Said(route, passage.words_only if passage else value)
        elif isinstance(value, BaseModel):
            for key, name in keys_of(value).items():
                yield from self._said((*route, key), getattr(value, name))
        elif isinstance(value, tuple):
            for at, each in enumerate(value):
                yield from self._said((*route, at), each)


def _keys(value: Any) -> dict[str, bool]:
    if not isinstance(value, BaseModel):
        return {}
    return {key: says(getattr(value, name)) for key, name in keys_of(value).items()}
