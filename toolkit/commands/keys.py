"""The models -> every key that an editor can write: what it is for, and what may be written.

A kind is one of records, of shared files, or the settings; the keys of a list's entries come right
after the key of the list, without their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_type_hints

from pydantic import BaseModel

from toolkit.base.nearest import nearest
from toolkit.base.settings import Settings
from toolkit.commands.key_forms import form_of, groups_in
from toolkit.model.condition import Condition
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.model.topic import Topic

KINDS: dict[str, tuple[type[BaseModel], str, str]] = {
    "condition": (Condition, "a condition", "A record of a condition, in content/conditions."),
    "topic": (Topic, "a topic", "A record of a question across conditions, in content/topics."),
    "references": (
        Reference,
        "content/references.json",
        "Sources in CSL-JSON, as Zotero exports them: a list, each entry with these keys. "
        "Keys that are not among them are kept and not used.",
    ),
    "glossary": (
        GlossaryTerm,
        "content/glossary.yaml",
        "Medical words and their plain meanings: a list, each entry with these keys.",
    ),
    "organisations": (
        Organisation,
        "content/organisations.yaml",
        "Organisations that support patients: a list, each entry with these keys.",
    ),
    "settings": (
        Settings,
        "toolkit.toml",
        "Settings of a collection. Every key may be left out; the file may be empty.",
    ),
}
"""Of each kind: the model, where its keys are, and what the whole is."""

SHARED = ("references", "glossary", "organisations")


@dataclass(frozen=True)
class Key:
    """One key, or with an empty path the whole of a kind."""

    kind: str
    path: tuple[str, ...]
    what: str
    form: str
    """What may be written."""
    needed: bool
    default: Any
    example: Any
    beside: tuple[str, ...]
    """The keys of the same group that have to be there."""
    in_list: bool
    """Whether the group is an entry of a list."""
    keys: tuple[Key, ...]

    @property
    def name(self) -> str:
        """The path as people type it, such as symptoms.groups or glossary.term."""
        kind = [self.kind] if self.kind in SHARED or not self.path else []
        return ".".join([*kind, *self.path])

    @property
    def place(self) -> str:
        """Where the key is."""
        return KINDS[self.kind][1]


@cache
def whole(kind: str) -> Key:
    """Return a kind with all keys below it."""
    model, _place, what = KINDS[kind]
    is_list = kind in SHARED
    form = "a list; each entry is a group of keys" if is_list else "a group of keys"
    keys = tuple(_below(kind, model, (), is_list))
    return Key(kind, (), what, form, True, None, None, (), False, keys)


def every_key(kind: str) -> Iterator[Key]:
    """Yield the keys of a kind, each before those below it."""
    yield from _within(whole(kind))


def _within(key: Key) -> Iterator[Key]:
    for each in key.keys:
        yield each
        yield from _within(each)


def _below(
    kind: str, model: type[BaseModel], above: tuple[str, ...], in_list: bool
) -> Iterator[Key]:
    hints = get_type_hints(model, include_extras=True)
    fields = {
        field.alias or name: (field, hints[name]) for name, field in model.model_fields.items()
    }
    beside = tuple(name for name, (field, _hint) in fields.items() if field.is_required())
    for name, (field, hint) in fields.items():
        path = (*above, name)
        yield Key(
            kind,
            path,
            field.description or "",
            form_of(hint, field.metadata),
            field.is_required(),
            None if field.is_required() else field.get_default(call_default_factory=True),
            (field.examples or [None])[0],
            beside,
            in_list,
            tuple(
                key for group in groups_in(hint) for key in _below(kind, group[0], path, group[1])
            ),
        )


def find_keys(wanted: str) -> list[Key]:
    """Return the keys that a name may mean: a whole path, or else the end of one."""
    steps = tuple(step for step in re.split(r"[.\[\]]+", wanted) if step and not step.isdecimal())
    if not steps:
        return []
    kind, *rest = steps
    if kind in KINDS:
        every = [whole(kind), *every_key(kind)]
        if found := [key for key in every if key.path == tuple(rest)]:
            return found
    every = [key for name in KINDS for key in every_key(name)]
    exact = [key for key in every if key.path == steps and key.kind not in SHARED]
    return exact or [key for key in every if key.path[-len(steps) :] == steps]


def near_key(wanted: str) -> str:
    """Return the key that was probably meant; nothing if none is like it."""
    names = {name for kind in KINDS for key in every_key(kind) for name in (key.name, key.path[-1])}
    return nearest(wanted, sorted(names)) or ""
