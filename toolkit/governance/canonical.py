"""A record -> what a signature of it is over: a hash for each section, of its words alone.

How a file is written is not in it: line ends, wrapping, comments, quotes, the order of keys, and
letters that Unicode can write in two ways. What a reader meets is: every word, number and citation
in its field, with the sources, meanings, organisations, pictures and other records that the section
shows. The order of items counts, because steps in another order are other advice.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from toolkit.governance.texts import Texts, single_spaced
from toolkit.model.blocks.comparison import Comparison
from toolkit.model.kinds.compared import Names
from toolkit.model.kinds.kind import FIELDS, OWN, Kind
from toolkit.model.marks import words_in
from toolkit.model.record_model import RecordModel
from toolkit.model.text_fields import TextKind, kinds_of_texts
from toolkit.records.named import organisations_named
from toolkit.records.reading.collection import Collection

VERSION = "t1"
"""Stands before each hash: texts signed in this form stay signed when there is another."""

WHICH = "which-sections"
"""The name of the list of a record's sections, so that one that is taken out is missed."""

_MAY_HOLD_BLOCKS: dict[TextKind | None, bool] = {"prose": True, "paragraph": False}

_OUTSIDE = ("kind", "id", "review")
"""Not sections: the names are in every hash, and who checked a text is no part of it."""


def canonical(model: RecordModel, collection: Collection) -> dict[str, str]:
    """Return the hash of each section that says something, and of the list of these."""
    said = canonical_text(model, collection)
    return {name: _hash([model.kind, model.id, name, value]) for name, value in said.items()}


def canonical_text(model: RecordModel, collection: Collection) -> dict[str, Any]:
    """Return what is hashed: plain data for each section, and the list of sections."""
    texts = Texts(collection.library)
    said = dict(_sections(model, _Reader(texts, model.made_from, collection)))
    said[WHICH] = sorted(said)
    return said


def _hash(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{VERSION}:{hashlib.sha256(unicodedata.normalize('NFC', text).encode()).hexdigest()}"


def _sections(model: RecordModel, reader: _Reader) -> Iterator[tuple[str, Any]]:
    named: dict[str, list[Any]] = {}
    for route, id in organisations_named(model):
        named.setdefault(str(route[0]), []).append(reader.texts.organisation(id))
    for key, value in reader.fields(model).items():
        if key in _OUTSIDE:
            continue
        if key == OWN:
            for each in value:
                yield f"{OWN}/{each['id']}", each
            continue
        parts = {"says": value, "organisations": named.get(key), "labels": reader.labels(key)}
        if key == "figures":
            parts["pictures"] = [reader.picture(figure.file) for figure in model.figures]
        yield key, {name: part for name, part in parts.items() if part}


class _Reader:
    """Turns values of a record's model into plain data of the same meaning."""

    def __init__(self, texts: Texts, kind: Kind, collection: Collection) -> None:
        self.texts = texts
        self._kind = kind
        self._collection = collection
        self._added: dict[str, str] = {}
        for choices in kind.choices.values():
            self._added |= choices

    def fields(self, model: BaseModel) -> dict[str, Any]:
        """Return what the fields of a model say, without those that say nothing."""
        found: dict[str, Any] = {}
        for name, key, kind in kinds_of_texts(type(model)):
            said = self._value(getattr(model, name), _MAY_HOLD_BLOCKS.get(kind))
            if said not in (None, "", [], {}):
                found[key] = said
        if isinstance(model, Comparison):
            found["compared"] = list(self._compared(model))
        return found

    def labels(self, key: str) -> list[str]:
        """Return the words that a kind of the collection's own prints with a section."""
        section = self._kind.by_key.get(key)
        if section is None:
            return []
        words = [section.heading] if section.is_own else []
        if section.block and section.block.name == FIELDS:
            words += words_in(section.block.type)
        return list(map(single_spaced, words))

    def picture(self, name: str) -> str:
        """Return the hash of a picture's bytes; empty if there is none."""
        content = self._collection.images.get(name)
        return hashlib.sha256(content).hexdigest() if content is not None else ""

    def _value(self, value: Any, block: bool | None) -> Any:
        """Return plain data; `block` is None for words without markup."""
        match value:
            case BaseModel():
                return self.fields(value)
            case str() if block is not None:
                return self.texts.marked(value, block=block)
            case str() if value in self._added:
                return {value: single_spaced(self._added[value])}
            case str():
                return single_spaced(value)
            case bool() | int() | float() | None:
                return value
            case Mapping():
                return {str(key): self._value(each, block) for key, each in value.items()}
            case Iterable():
                return [self._value(each, block) for each in value]
        return unicodedata.normalize("NFC", str(value))

    def _compared(self, model: Comparison) -> Iterator[list[Any]]:
        """Yield what other records say in a table; the signature of this one is over it, too."""
        fields = self._collection.library.kinds.compared
        for id in model.conditions:
            record = self._collection.records.get(id)
            for name in model.fields_:
                said = fields[name].of(record.model) if record else None
                if isinstance(said, Names):
                    said = [single_spaced(each) for each in said.words]
                else:
                    said = self._value(said, block=False)
                yield [id, name, said]
