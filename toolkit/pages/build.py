"""A record and its collection -> the page that templates print, with everything resolved."""

from __future__ import annotations

from typing import Any

from toolkit.base.settings import Settings
from toolkit.model.care import CareCard as CareCardModel
from toolkit.model.care import GetHelp as GetHelpModel
from toolkit.model.care import NoCareCards
from toolkit.model.kinds.kind import OWN, Kind
from toolkit.model.parts import Section as SectionModel
from toolkit.model.record_model import RecordModel
from toolkit.model.review import Person as PersonModel
from toolkit.model.review import Review as ReviewModel
from toolkit.pages.addresses import Addresses, anchor
from toolkit.pages.figures import Figures
from toolkit.pages.labels import NOTICE, STATUS, URGENCY, audience, body_system
from toolkit.pages.languages.translated import in_other_languages, translation_notice
from toolkit.pages.languages.translations import direction, labels_language, translations
from toolkit.pages.page import Page, Section
from toolkit.pages.page_model import page_model
from toolkit.pages.parts import BodySystem, CareCard, Change, GetHelp, Person, Review
from toolkit.pages.publisher import boxes, local_services, own_labels_language, publisher
from toolkit.pages.resolver import Resolver
from toolkit.pages.values import value_of
from toolkit.pages.writer import Writer
from toolkit.records.reading.collection import Collection
from toolkit.records.record import Record
from toolkit.records.standing import Signer, Standing, claimed


def build_page(record: Record, collection: Collection, settings: Settings) -> Page:
    """Resolve a record; one that names what the collection does not hold is a PageError."""
    model = record.model
    kind = model.made_from
    library = collection.library
    addresses = Addresses(model, collection)
    writer = Writer(library, model.language, addresses.target)
    own = own_labels_language(model.language, settings)
    resolver = Resolver(writer, addresses, library, collection.records, model.language, kind, own)
    standing = collection.standings.get(model.id) or claimed(model.review.status)
    fields = _head(model, writer)
    notice = NOTICE[standing.state]
    fields["draft_notice"] = translations(model.language).gettext(notice) if notice else ""
    fields["own_labels_language"] = own
    fields |= {
        "licence": model.licence or settings.organisation.licence,
        "attribution": model.attribution,
        "translation_of": model.translation_of,
        "translations": in_other_languages(model, collection, addresses),
        "translation_notice": translation_notice(model, collection),
    }
    figures = Figures(model.figures, collection.images, writer)
    own_sections: list[Section] = []
    for section in kind.body:
        # One by one, so that sources are numbered in the order of print.
        if section.heading_key:
            fields[section.heading_key] = getattr(model, section.heading_key)
        assert section.block is not None
        value = value_of(section.block.type, may_be_empty=section.presence != "required")
        fields[section.key] = value.resolve(getattr(model, section.key), resolver)
        if fields[section.key]:
            figures.follow(section.key)
        following = [each for each in model.sections if each.after == section.key]
        own_sections += [_section(each, kind, writer) for each in following]
        if section.key == kind.last and own_sections:
            figures.follow(OWN)
    fields[OWN] = tuple(own_sections)
    fields["figures"] = figures.placed()
    fields |= _foot(model, resolver, settings)
    fields["review"] = _review(model.review, standing, model.language)
    return page_model(type(model))(**fields)


def _head(model: RecordModel, writer: Writer) -> dict[str, Any]:
    """The fields before the sections; texts in the order in which a page prints them."""
    kind = model.made_from
    head: dict[str, Any] = {
        "id": model.id,
        "title": model.title,
        "also_known_as": model.also_known_as,
        "language": model.language,
        "direction": direction(model.language),
        "labels_language": labels_language(model.language),
        "audience": audience(kind, model.audience, model.language),
        "codes": model.codes,
        "body_systems": tuple(
            BodySystem(id=name, label=body_system(kind, name, model.language))
            for name in model.body_systems
        ),
    }
    # As on the page: whoever needs help at once reads that first.
    head["get_help"] = _get_help(model.get_help, writer, model.language)
    head["main_message"] = writer.line(model.main_message)
    head["summary"] = writer.line(model.summary)
    return head


def _get_help(get_help: GetHelpModel, writer: Writer, language: str) -> GetHelp:
    if isinstance(get_help, NoCareCards):
        return GetHelp(cards=(), none=get_help.none)
    return GetHelp(cards=tuple(_card(card, writer, language) for card in get_help), none="")


def _card(card: CareCardModel, writer: Writer, language: str) -> CareCard:
    return CareCard(
        urgency=card.urgency,
        label=translations(language).gettext(URGENCY[card.urgency]),
        action=card.action.rstrip(" :\u00a0") + ":",
        reader=card.reader,
        signs=writer.lines(card.signs),
        closing=writer.optional_line(card.closing),
    )


def _section(section: SectionModel, kind: Kind, writer: Writer) -> Section:
    return Section(
        id=section.id,
        anchor=anchor(section.id, kind),
        after=section.after,
        heading=section.heading,
        body=writer.prose(section.body),
    )


def _foot(model: RecordModel, resolver: Resolver, settings: Settings) -> dict[str, Any]:
    """The fields after the sections; the references come last, when all texts are numbered."""
    writer = resolver.writer
    return {
        "support": tuple(map(resolver.organisation, model.support)),
        "related": resolver.addresses.pages(model.related),
        "glossary": writer.glossary(),
        "references": writer.references(),
        "local_services": local_services(model.language, settings),
        "boxes": boxes(model.kind, model.language, model.id, settings),
        "publisher": publisher(settings, model.language),
        # The publisher's own words are in no catalogue, and stay as they are.
        "disclaimer": translations(model.language).gettext(settings.organisation.disclaimer),
    }


def _review(review: ReviewModel, standing: Standing, language: str) -> Review:
    changes = tuple(
        Change(date=change.date, version=change.version, note=change.note)
        for change in review.changes
    )
    return Review(
        status=standing.state,
        status_label=translations(language).gettext(STATUS[standing.state]),
        version=review.version,
        authors=tuple(map(_person, review.authors)),
        reviewers=tuple(map(_person, standing.by)),
        last_reviewed=standing.signed,
        next_review=standing.due,
        newest_change=changes[review.changes.index(review.newest_change)],
        changes=changes,
    )


def _person(person: PersonModel | Signer) -> Person:
    return Person(name=person.name, role=person.role, conflicts=person.conflicts)
