"""Where pages, their sections and the targets of links are to be found."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.kinds.kind import Kind
from toolkit.model.record_model import RecordModel
from toolkit.pages.errors import PageError
from toolkit.pages.parts import RelatedPage
from toolkit.pages.writer import Target
from toolkit.records.reading.collection import Collection

# Ids that the templates themselves use; a section of a record's own may bear one of these names.
_TAKEN = {"content", "contents", "languages", "main", "top"}


def anchor(section_id: str, kind: Kind) -> str:
    """Return the HTML id of a record's own section: the section's id, unless the page uses it."""
    is_taken = section_id in _TAKEN or section_id in kind.names
    return f"section_{section_id}" if is_taken else section_id


def page_file(record_id: str, language: str, from_language: str) -> str:
    """Return a page's HTML file as seen from a page in `from_language`."""
    folder = "" if language == from_language else f"../{language}/"
    return f"{folder}{record_id}.html"


class Addresses:
    """Resolves the links of one record."""

    def __init__(self, model: RecordModel, collection: Collection) -> None:
        self._records = collection.records
        self._published = collection.published
        self._left_out = collection.left_out
        self._language = model.language
        self._anchors = {name: name for name in model.made_from.names}
        self._anchors |= {each.id: anchor(each.id, model.made_from) for each in model.sections}

    def page(self, id: str) -> RelatedPage:
        """Describe another page of the collection; one that is left out has no file."""
        record = self._records.get(id)
        model = record.model if record else self._published.get(id)
        if model is None:
            raise PageError(f"there is no record “{id}”, or it has errors")
        return RelatedPage(
            id=id,
            title=model.title,
            kind=model.kind,
            file="" if id in self._left_out else page_file(id, model.language, self._language),
        )

    def pages(self, ids: Iterable[str]) -> tuple[RelatedPage, ...]:
        """Describe those of these pages that a reader can have."""
        return tuple(page for page in map(self.page, ids) if page.file)

    def target(self, target: str) -> Target:
        """Resolve a link's target: https://…, record:id or #section; none has an empty address."""
        if target.startswith("record:"):
            return self.page(target.removeprefix("record:")).file, "page"
        if not target.startswith("#"):
            return target, "web"
        name = target.removeprefix("#")
        if name not in self._anchors and name.replace("-", "_") not in self._anchors:
            raise PageError(f"the page has no section “{name}” for a link to lead to")
        return f"#{self._anchors.get(name) or self._anchors[name.replace('-', '_')]}", "section"
