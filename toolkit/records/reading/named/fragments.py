"""Bytes of a file in content/fragments -> the fragment, or the file is refused."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from toolkit.base.diagnostics import Finding
from toolkit.model.fragments.fragment import Fragment
from toolkit.model.fragments.fragment_use import uses_in
from toolkit.model.schema import NamedSchema, schema_of
from toolkit.records.document import Document
from toolkit.records.fragment_text import FragmentFile
from toolkit.records.problem import Problem
from toolkit.records.reading.find import FRAGMENTS
from toolkit.records.reading.named.named_file import misnamed, read_named, refused_for
from toolkit.records.refused import Refused

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
    read = read_named(path, content, FRAGMENTS_FOLDER, fragment_schema(), Fragment)
    if isinstance(read, Refused):
        return read
    document, model = read
    if problems := [Problem(WRONG_FRAGMENT, each) for each in _found(path, model)]:
        return refused_for(document, FRAGMENTS_FOLDER, problems)
    return document, FragmentFile(path, document.text, model)


def _found(path: str, model: Fragment) -> Iterator[Finding]:
    if wrong := misnamed(path, model):
        yield wrong
    for name, part in model.parts.items():
        for used in uses_in(part.text):
            message = "a fragment cannot use another fragment"
            hint = "write the words themselves, or let records use both fragments"
            route = ("parts", name, "text")
            yield Finding(route, message, hint, words=(used.start, used.end))
