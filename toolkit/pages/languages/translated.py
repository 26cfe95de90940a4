"""A record and its collection -> the same page in other languages, and whether it is behind."""

from __future__ import annotations

from toolkit.base.labels import label
from toolkit.model.record_model import RecordModel
from toolkit.pages.addresses import Addresses
from toolkit.pages.languages.language_names import language_name
from toolkit.pages.languages.translations import direction, translations
from toolkit.pages.parts import Translation
from toolkit.records.reading.collection import Collection

_BEHIND = label(
    "The original of this page is newer than this translation. This page may be out of date."
)


def in_other_languages(
    model: RecordModel, collection: Collection, addresses: Addresses
) -> tuple[Translation, ...]:
    """Describe those of the other languages' pages that a reader can have."""
    found = []
    for page in addresses.pages(collection.translations.get(model.id, ())):
        language = _language(page.id, collection)
        found.append(
            Translation(
                id=page.id,
                title=page.title,
                language=language,
                language_name=language_name(language),
                direction=direction(language),
                file=page.file,
                is_original=page.id == model.translation_of,
            )
        )
    return tuple(found)


def translation_notice(model: RecordModel, collection: Collection) -> str:
    """Return what a reader must know if the original was changed or checked since; else nothing.

    Of an original that no reader can have, no reader is told.
    """
    id = model.translation_of
    if id not in collection.translations.get(model.id, ()) or id in collection.left_out:
        return ""
    record = collection.records.get(id)
    dates = record.model.review.dates if record else collection.published[id].dates
    is_behind = dates.is_newer_than(model.review.dates)
    return translations(model.language).gettext(_BEHIND) if is_behind else ""


def _language(id: str, collection: Collection) -> str:
    record = collection.records.get(id)
    return record.model.language if record else collection.published[id].language
