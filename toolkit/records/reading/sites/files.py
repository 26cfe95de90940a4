"""Bytes of a file in content/sites -> the site, or the file is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter

from toolkit.base.diagnostics import Finding
from toolkit.model.schema import NamedSchema, schema_of
from toolkit.model.site import Site
from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.find import SITES
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

SITES_FOLDER = f"{SITES}/"
"""How the names of these files begin among those of the shared files."""
WRONG_SITE = "MOD006"


@dataclass(frozen=True)
class SiteFile:
    """A site, and the document that it is read from."""

    document: Document
    model: Site


@cache
def site_schema() -> NamedSchema:
    """Return the schema of these files."""
    return schema_of(Site, "site", "A place where pages are handed out: contacts and notes.")


@lru_cache(maxsize=1_000)
def read_site(path: str, content: bytes) -> SiteFile | Refused:
    """Read one file; one in which anything is wrong is no site, and no page is made for it."""
    id = path.rpartition("/")[2].removesuffix(".yaml")
    name = f"{SITES_FOLDER}{id}"
    document = read_document(path, content)
    if isinstance(document, Refused):
        return replace(document, shared=name)
    model: Site | None = None
    if fits(site_schema(), document.data):
        adapter: TypeAdapter[Any] = TypeAdapter(Site)
        model = modelled(adapter, document.data)
    if model is None:
        return Refused(path, document.text, data=document.data, shared=name)
    if model.id != id:
        message = f"the id {model.id} is not the file's name"
        finding = Finding(("id",), message, f"write id: {id}, or call the file {model.id}.yaml")
        problems = (Problem(WRONG_SITE, finding),)
        return Refused(path, document.text, problems, data=document.data, shared=name)
    return SiteFile(document, model)
