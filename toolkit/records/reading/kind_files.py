"""The files in content/kinds -> the kinds of a collection, and what cannot be declared so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from msgspec.structs import replace

from toolkit.base.diagnostics import Finding
from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.model.kinds.extending import kind_of
from toolkit.model.kinds.kind import Kind
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.problems import declaration_problems
from toolkit.model.kinds.shipped_kinds import SHIPPED_NAMES, shipped_kinds
from toolkit.model.schema import NamedSchema, schema_of
from toolkit.records.problem import Problem
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

WRONG_KIND = "MOD003"
_KEPT = 16
"""Files, and collections: what follows from equal ones is made once in a process."""
FOLDER = "kinds/"
"""How the names of these files begin among those of the shared files."""


@cache
def kind_schema() -> NamedSchema:
    """Return the schema of these files."""
    return schema_of(KindDeclaration, "kind", "A kind of record, or what is added to one.")


@lru_cache(maxsize=_KEPT)
def read_kind(path: str, content: bytes) -> tuple[Kind | None, Refused | None]:
    """Read one file: the kind as far as it can be used, and the file if something is wrong."""
    name = path.rpartition("/")[2].removesuffix(".yaml")
    document = read_document(path, content)
    if isinstance(document, Refused):
        return None, replace(document, shared=f"{FOLDER}{name}")
    declared = _declaration(document.data)
    refused = Refused(path, document.text, data=document.data, shared=f"{FOLDER}{name}")
    if declared is None:
        # One bad section spoils no record that does not use it.
        usable = _without_bad_sections(document.data)
        return (_kind(usable, name)[0] if usable else None), refused
    kind, problems = _kind(declared, name)
    return kind, replace(refused, problems=problems) if problems else None


def kinds_with(own: Mapping[str, Kind]) -> Kinds:
    """Return the toolkit's kinds as the collection extends them, and then its own."""
    return _kinds_with(tuple(own.items()))


@lru_cache(maxsize=_KEPT)
def _kinds_with(own: tuple[tuple[str, Kind], ...]) -> Kinds:
    shipped = shipped_kinds()
    return Kinds({**shipped.by_name, **dict(own)}) if own else shipped


def _declaration(data: Any) -> KindDeclaration | None:
    if not fits(kind_schema(), data):
        return None
    return modelled(KindDeclaration, data)


def _without_bad_sections(data: Any) -> KindDeclaration | None:
    sections = data.get("sections") if isinstance(data, dict) else None
    if not isinstance(sections, list):
        return None
    good = [each for each in sections if _declaration({"kind": "a", "sections": [each]})]
    return _declaration({**data, "sections": good})


def _kind(declared: KindDeclaration, name: str) -> tuple[Kind | None, tuple[Problem, ...]]:
    shipped = shipped_kinds()
    base = shipped[declared.extends] if declared.extends in SHIPPED_NAMES else None
    found = tuple(declaration_problems(declared, name, base, SHIPPED_NAMES))
    problems = tuple(Problem(WRONG_KIND, finding) for finding in found)
    bad = set(_bad_sections(found))
    if any(not each.route or each.route[0] in ("kind", "extends") for each in found):
        return None, problems
    sections = tuple(each for at, each in enumerate(declared.sections) if at not in bad)
    order = declared.order if not any(each.route[0] == "order" for each in found) else ()
    codes = declared.codes if not any(each.route[0] == "codes" for each in found) else ()
    choices = declared.choices if not any(each.route[0] == "choices" for each in found) else {}
    usable = declared.model_copy(
        update={"sections": sections, "order": order, "codes": codes, "choices": choices}
    )
    return kind_of(usable, base, is_shipped=False), problems


def _bad_sections(found: tuple[Finding, ...]) -> Iterator[int]:
    for each in found:
        if len(each.route) > 1 and each.route[0] == "sections" and isinstance(each.route[1], int):
            yield each.route[1]
