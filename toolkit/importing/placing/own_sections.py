"""Parts of a leaflet for which a kind has no section -> the record's own sections."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.importing.placing.unwritten import unwritten
from toolkit.model.kinds.kind import Kind

_LONGEST = 50


class OwnSections:
    """Sections as they are added; each follows the section of the kind before it."""

    def __init__(self, kind: Kind) -> None:
        self.sections: list[dict[str, Any]] = []
        self.after = kind.followed[0]
        self.last_id = ""

    def add(self, heading: str, body: str) -> None:
        """Add a section; one without a heading goes on with the one before it."""
        if not heading and self.sections:
            above = self.sections[-1]["body"]
            is_empty = above.startswith(UNWRITTEN)
            self.sections[-1]["body"] = body if is_empty else f"{above}\n\n{body}"
            return
        self.last_id = self._id(heading)
        self.sections.append(
            {
                "id": self.last_id,
                "heading": heading or unwritten("A heading for this part."),
                "body": body,
                "after": self.after,
            }
        )

    def _id(self, heading: str) -> str:
        letters = (
            unicodedata.normalize("NFKD", heading.casefold()).encode("ascii", "ignore").decode()
        )
        slug = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")
        slug = slug[:_LONGEST].rpartition("-")[0] if len(slug) > _LONGEST else slug
        slug = slug if slug[:1].isalpha() else f"section-{slug}".rstrip("-")
        taken = {each["id"] for each in self.sections}
        count = 1
        found = slug
        while found in taken:
            count += 1
            found = f"{slug}-{count}"
        return found
