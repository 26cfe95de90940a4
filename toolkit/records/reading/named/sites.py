"""Bytes of a file in content/sites -> the site, or the file is refused."""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from toolkit.model.schema import NamedSchema, schema_of
from toolkit.model.site import Site
from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.find import SITES
from toolkit.records.reading.named.named_file import misnamed, read_named, refused_for
from toolkit.records.refused import Refused

SITES_FOLDER = f"{SITES}/"
"""How the names of these files begin among those of the shared files."""
WRONG_SITE = "MOD006"


class SiteFile(Struct, frozen=True):
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
    read = read_named(path, content, SITES_FOLDER, site_schema(), Site)
    if isinstance(read, Refused):
        return read
    document, model = read
    if wrong := misnamed(path, model):
        return refused_for(document, SITES_FOLDER, [Problem(WRONG_SITE, wrong)])
    return SiteFile(document, model)
