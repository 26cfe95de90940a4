"""All pages -> what the script of the library searches: their words, and synonyms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from toolkit.exporters.site.alphabet import by_letter
from toolkit.exporters.site.listed import Listed, element_id
from toolkit.exporters.site.synonyms import synonyms


def search_data(pages: Sequence[Listed]) -> dict[str, Any]:
    """Return the pages in the order of the list, each with its words, and the synonyms."""
    in_order = [page for group in by_letter(pages).values() for page in group]
    phrases = (words for page in pages for found in page.found for words in found["w"])
    return {
        "pages": [
            {
                "id": element_id(page),
                "kind": page.kind,
                "title": page.title,
                "names": len(page.also_known_as),
                "found": page.found,
            }
            for page in in_order
        ],
        "synonyms": synonyms((page.language for page in pages), phrases),
    }
