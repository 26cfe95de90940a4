"""Addresses of sources that cannot be opened safely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

_URL = regex(r"https://[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?(?:[/?#][^\s<>\"{}|\\^`]*)?")


@rule("REF009", "reference-url-malformed", severity="warning", scope="collection", serves=())
def reference_url_malformed(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """The address of a source does not begin with https://, or cannot be an address.

    Why: it is printed as a link, and what comes over http:// can be changed on its way to the
    reader.

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "URL": "http://www.example.org/lupus"}  # expect: REF009
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "URL": "https://www.example.org/lupus"}
        ]
    """
    for path, at, source in overview.references():
        url = source.url
        if url and not _URL.fullmatch(url):
            yield path, Finding((at, "URL"), *_explain(url))


def _explain(url: str) -> tuple[str, str]:
    if not url.strip():
        return "the address is blank", "write the address, or take the URL out"
    if url != url.strip() or re.search(r"\s", url):
        return "the address has spaces in it", "copy it again from the address line of the browser"
    if url.lower().startswith("http://"):
        better = "https://" + url[len("http://") :]
        return "the address begins with http://", f"write {better}, if that opens the same page"
    if "://" not in url:
        return "the address is not a whole one", f"write https://{url.lstrip('/')}, and try it"
    return "this is not a web address", "copy it from the address line of the browser"
