"""What the values of a record's fields are resolved with, in the order of print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from toolkit.model.blocks.comparison import Comparison as ComparisonModel
from toolkit.model.body import BODY_PLACES, BodyPlace
from toolkit.model.kinds.kind import Kind
from toolkit.model.parts import Chance as ChanceModel
from toolkit.pages.addresses import Addresses
from toolkit.pages.comparison import comparison
from toolkit.pages.errors import PageError
from toolkit.pages.languages.translations import labels_language, translations
from toolkit.pages.page import Comparison
from toolkit.pages.parts import BodyMap, Chance, Organisation
from toolkit.pages.writer import Writer
from toolkit.records.reading.library import Library
from toolkit.records.record import Record


class Resolver(Struct, frozen=True):
    """Resolves what one record says."""

    writer: Writer
    addresses: Addresses
    library: Library
    records: Mapping[str, Record]
    language: str
    kind: Kind
    own_language: str = ""
    """That of the collection's own words that no one has translated; empty if it is the page's."""

    def label(self, text: str) -> str:
        """Return a label in the page's language, if someone has translated it."""
        if not text:
            return ""
        own = self.kind.in_language(text, self.language)
        return own or translations(self.language).gettext(text)

    def chance(self, chance: ChanceModel) -> Chance:
        """Put a chance into words."""
        numbers = {"about": f"{chance.about:,}", "in": f"{chance.in_:,}", "who": chance.who}
        if labels_language(self.language) == self.language:
            said = translations(self.language).gettext("About {about} in {in} {who}")
        else:
            # Two languages in one sentence help no one; the record says it in words as well.
            said = "{who}: {about} / {in}"
        text = said.format(**numbers).rstrip(".") + "."
        return Chance(about=chance.about, in_=chance.in_, who=chance.who, text=text)

    def body(self, places: Sequence[BodyPlace]) -> BodyMap:
        """Put places on the body into words, from the top down."""
        ordered = tuple(place for place in BODY_PLACES if place in places)
        gettext = translations(self.language).gettext
        words = gettext(", ").join(gettext(BODY_PLACES[place]) for place in ordered)
        return BodyMap(places=ordered, text=words)

    def organisation(self, id: str) -> Organisation:
        """Describe an organisation of the collection."""
        found = self.library.organisations.get(id)
        if found is None:
            raise PageError(f"there is no organisation “{id}” in organisations.yaml")
        return Organisation(
            id=id,
            name=found.name,
            what_for=found.what_for,
            url=found.url,
            phone=found.phone,
            hours=found.hours,
            region=found.region,
        )

    def compare(self, model: ComparisonModel) -> Comparison:
        """Make the table of a comparison."""
        return comparison(
            model,
            self.library.kinds,
            self.records,
            self.addresses,
            self.writer,
            self.language,
            self.own_language,
        )
