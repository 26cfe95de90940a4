"""Bytes of a file in content/fragments -> the fragment, or the file is refused."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter

from toolkit.base.diagnostics import Finding
from toolkit.model.fragment import Fragment
from toolkit.model.fragment_use import uses_in
from toolkit.model.schema import NamedSchema, schema_of
from toolkit.records.document import Document
from toolkit.records.fragment_text import FragmentFile
from toolkit.records.problem import Problem
from toolkit.records.reading.find import FRAGMENTS
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

FRAGMENTS_FOLDER = f"{FRAGMENTS}/"
"""How the names of these files begin among those of the shared files."""
WRONG_FRAGMENT = "MOD004"
_KEPT = 1_000


@cache
def fragment_schema() -> NamedSchema:
    """Return the schema of these files."""
    return schema_of(Fragment, "fragment", "Texts that several records use word for word.")


@lru_cache(maxsize=_KEPT)
def read_fragment(path: str, content: bytes) -> tuple[Document, FragmentFile] | Refused:
    """Read one file; one in which anything is wrong is no fragment, and no record may use it."""
    id = path.rpartition("/")[2].removesuffix(".yaml")
    name = f"{FRAGMENTS_FOLDER}{id}"
    document = read_document(path, content)
    if isinstance(document, Refused):
        return replace(document, shared=name)
    model: Fragment | None = None
    if fits(fragment_schema(), document.data):
        adapter: TypeAdapter[Any] = TypeAdapter(Fragment)
        model = modelled(adapter, document.data)
    if model is None:
        return Refused(path, document.text, data=document.data, shared=name)
    if problems := tuple(_problems(model, id)):
        return Refused(path, document.text, problems, data=document.data, shared=name)
    return document, FragmentFile(path, document.text, model)


def _problems(model: Fragment, id: str) -> list[Problem]:
    found = []
    if model.id != id:
        message = f"the id {model.id} is not the file's name"
        hint = f"write id: {id}, or call the file {model.id}.yaml"
        found.append(Finding(("id",), message, hint))
    for name, part in model.parts.items():
        for used in uses_in(part.text):
            message = "a fragment cannot use another fragment"
            hint = "write the words themselves, or let records use both fragments"
            route = ("parts", name, "text")
            found.append(Finding(route, message, hint, words=(used.start, used.end)))
    return [Problem(WRONG_FRAGMENT, each) for each in found]
