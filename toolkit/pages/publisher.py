"""The settings of a house -> who publishes a page, and which local services it names."""

from __future__ import annotations

import re

from toolkit.base.settings import Settings
from toolkit.model.regions import region_of
from toolkit.pages.languages.translations import SOURCE_LANGUAGE, translations
from toolkit.pages.parts import Box, LocalService, Publisher


def publisher(settings: Settings, language: str = SOURCE_LANGUAGE) -> Publisher:
    """Return the publisher of every page of the collection; the default's name is translated."""
    organisation = settings.organisation
    return Publisher(
        name=translations(language).gettext(organisation.name),
        url=organisation.url,
        contact=organisation.contact,
        phone=organisation.phone,
        email=organisation.email,
        address=organisation.address.strip(),
        header=organisation.header,
        footer=organisation.footer,
        licence=organisation.licence,
    )


def local_services(language: str, settings: Settings) -> tuple[LocalService, ...]:
    """Return those of the country that a page is written for, as its language says."""
    return tuple(
        LocalService(**service.model_dump(exclude={"regions"}))
        for service in settings.local
        if service.serves(region_of(language))
    )


def boxes(kind: str, language: str, id: str, settings: Settings) -> tuple[Box, ...]:
    """Return the publisher's own boxes that belong on such a page."""
    return tuple(
        Box(
            place=box.place,
            heading=box.heading,
            # Lines of one paragraph follow each other, as in a record.
            paragraphs=tuple(" ".join(each.split()) for each in re.split(r"\n\s*\n", box.text)),
        )
        for box in settings.box
        if box.belongs_to(kind, language, region_of(language), id)
    )


def own_labels_language(language: str, settings: Settings) -> str:
    """Return the language of labels of the collection's own; empty if it is that of the page.

    They are in the language of the library.
    """
    own = settings.site.language
    return "" if own.partition("-")[0] == language.partition("-")[0] else own
