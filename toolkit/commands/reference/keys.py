"""The models -> every key that an editor can write: what it is for, and what may be written.

A kind is one of records, of shared files, or the settings; the keys of a list's entries come right
after the key of the list, without their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

from msgspec import Struct
from pydantic import BaseModel

from toolkit.base.settings import Settings
from toolkit.base.text.nearest import nearest
from toolkit.commands.reference.key_forms import form_of, groups_in
from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.records.reading.find import folder_of


class Place(Struct, frozen=True):
    """A file that has keys: the model, where the keys are, and what the whole is."""

    model: type[BaseModel]
    place: str
    what: str
    is_record: bool = False


_FILES: dict[str, Place] = {
    "references": Place(
        Reference,
        "content/references.json",
        "Sources in CSL-JSON, as Zotero exports them: a list, each entry with these keys. "
        "Keys that are not among them are kept and not used.",
    ),
    "glossary": Place(
        GlossaryTerm,
        "content/glossary.yaml",
        "Medical words and their plain meanings: a list, each entry with these keys.",
    ),
    "organisations": Place(
        Organisation,
        "content/organisations.yaml",
        "Organisations that support patients: a list, each entry with these keys.",
    ),
    "kinds": Place(
        KindDeclaration,
        "content/kinds/*.yaml",
        "A kind of record of your own, or what you add to one of the toolkit's.",
    ),
    "settings": Place(
        Settings,
        "toolkit.toml",
        "Settings of a collection. Every key may be left out; the file may be empty.",
    ),
}


@cache
def places(kinds: Kinds) -> dict[str, Place]:
    """Return every kind of file with keys: records of each kind first."""
    records = {
        name: Place(
            kinds.model(name),
            f"{'an' if name[0] in 'aeiou' else 'a'} {name}",
            f"{kinds[name].what.rstrip('.')}, in content/{folder_of(name)}.",
            is_record=True,
        )
        for name in kinds
    }
    return {**records, **_FILES}


SHARED = ("references", "glossary", "organisations")


class Key(Struct, frozen=True):
    """One key, or with an empty path the whole of a kind."""

    kind: str
    place: str
    """Where the key is."""
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


@cache
def whole(kind: str, kinds: Kinds) -> Key:
    """Return a kind with all keys below it."""
    found = places(kinds)[kind]
    is_list = kind in SHARED
    form = "a list; each entry is a group of keys" if is_list else "a group of keys"
    keys = tuple(_below(kind, found, found.model, (), is_list))
    return Key(kind, found.place, (), found.what, form, True, None, None, (), False, keys)


def every_key(kind: str, kinds: Kinds) -> Iterator[Key]:
    """Yield the keys of a kind, each before those below it."""
    yield from _within(whole(kind, kinds))


def _within(key: Key) -> Iterator[Key]:
    for each in key.keys:
        yield each
        yield from _within(each)


def _below(
    kind: str, found: Place, model: type[BaseModel], above: tuple[str, ...], in_list: bool
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
            found.place,
            path,
            field.description or "",
            form_of(hint, field.metadata),
            field.is_required(),
            None if field.is_required() else field.get_default(call_default_factory=True),
            (field.examples or [None])[0],
            beside,
            in_list,
            tuple(
                key
                for model_below, is_list in groups_in(hint)
                # A field of a kind's file may hold fields in turn.
                if model_below is not model
                for key in _below(kind, found, model_below, path, is_list)
            ),
        )


def find_keys(wanted: str, kinds: Kinds) -> list[Key]:
    """Return the keys that a name may mean: a whole path, or else the end of one."""
    steps = tuple(step for step in re.split(r"[.\[\]]+", wanted) if step and not step.isdecimal())
    if not steps:
        return []
    kind, *rest = steps
    if kind in places(kinds):
        every = [whole(kind, kinds), *every_key(kind, kinds)]
        if found := [key for key in every if key.path == tuple(rest)]:
            return found
    every = [key for name in places(kinds) for key in every_key(name, kinds)]
    exact = [key for key in every if key.path == steps and key.kind not in SHARED]
    return exact or [key for key in every if key.path[-len(steps) :] == steps]


def near_key(wanted: str, kinds: Kinds) -> str:
    """Return the key that was probably meant; nothing if none is like it."""
    names = {
        name
        for kind in places(kinds)
        for key in every_key(kind, kinds)
        for name in (key.name, key.path[-1])
    }
    return nearest(wanted, sorted(names)) or ""
