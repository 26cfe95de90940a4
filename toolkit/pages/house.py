"""The settings of a house -> who publishes a page, and which local services it names."""

from __future__ import annotations

from toolkit.base.settings import Settings
from toolkit.model.regions import region_of
from toolkit.pages.parts import LocalService, Publisher
from toolkit.pages.translations import SOURCE_LANGUAGE, translations


def publisher(settings: Settings, language: str = SOURCE_LANGUAGE) -> Publisher:
    """Give the publisher of every page of the collection; the default's name is translated."""
    organisation = settings.organisation
    return Publisher(
        name=translations(language).gettext(organisation.name),
        url=organisation.url,
        contact=organisation.contact,
        phone=organisation.phone,
        email=organisation.email,
        address=organisation.address.strip(),
        footer=organisation.footer,
        licence=organisation.licence,
    )


def local_services(language: str, settings: Settings) -> tuple[LocalService, ...]:
    """Give those of the country that a page is written for, as its language says."""
    return tuple(
        LocalService(**service.model_dump(exclude={"regions"}))
        for service in settings.local
        if service.serves(region_of(language))
    )
