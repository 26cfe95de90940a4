"""A record and its collection -> the page that templates print, with everything resolved."""

from __future__ import annotations

from typing import Any

from toolkit.base.settings import Settings
from toolkit.model.care import CareCard as CareCardModel
from toolkit.model.care import GetHelp as GetHelpModel
from toolkit.model.care import NoCareCards
from toolkit.model.condition import Condition
from toolkit.model.parts import Section as SectionModel
from toolkit.model.review import Person as PersonModel
from toolkit.model.review import Review as ReviewModel
from toolkit.model.sections import FOLLOWED, OWN
from toolkit.model.topic import Topic
from toolkit.pages.addresses import Addresses, anchor
from toolkit.pages.comparison import comparison
from toolkit.pages.condition import condition_section
from toolkit.pages.errors import PageError
from toolkit.pages.figures import Figures
from toolkit.pages.labels import BODY_SYSTEM, NOTICE, STATUS, URGENCY
from toolkit.pages.page import ConditionPage, Section, TopicPage
from toolkit.pages.parts import (
    BodySystem,
    CareCard,
    Change,
    GetHelp,
    Organisation,
    Person,
    Review,
)
from toolkit.pages.publisher import boxes, local_services, publisher
from toolkit.pages.translated import in_other_languages, translation_notice
from toolkit.pages.translations import direction, labels_language, translations
from toolkit.pages.writer import Writer
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.library import Library
from toolkit.records.record import Record


def build_page(
    record: Record, collection: Collection, settings: Settings
) -> ConditionPage | TopicPage:
    """Resolve a record; one that names what the collection does not hold is a PageError."""
    model = record.model
    addresses = Addresses(model, collection)
    writer = Writer(collection.library, model.language, addresses.target)
    fields = _head(model, writer)
    fields |= {
        "licence": model.licence or settings.organisation.licence,
        "attribution": model.attribution,
        "translation_of": model.translation_of,
        "translations": in_other_languages(model, collection, addresses),
        "translation_notice": translation_notice(model, collection),
    }
    figures = Figures(model.figures, collection.images, writer)
    if isinstance(model, Topic):
        fields["compare"] = comparison(
            model.compare, collection.records, addresses, writer, model.language
        )
        fields["sections"] = tuple(_section(each, model.kind, writer) for each in model.sections)
        figures.follow(OWN)
    else:
        fields["codes"] = model.codes
        own: list[Section] = []
        for key in FOLLOWED:
            # One by one, so that sources are numbered in the order of print.
            fields[key] = condition_section(model, key, writer)
            if fields[key]:
                figures.follow(key)
            own += [
                _section(each, model.kind, writer, each.after)
                for each in model.sections
                if each.after == key
            ]
        fields[OWN] = tuple(own)
        if own:
            figures.follow(OWN)
    fields["figures"] = figures.placed()
    fields |= _foot(model, addresses, writer, collection.library, settings)
    return TopicPage(**fields) if isinstance(model, Topic) else ConditionPage(**fields)


def _head(model: Condition | Topic, writer: Writer) -> dict[str, Any]:
    """The fields before the sections; texts in the order in which a page prints them."""
    gettext = translations(model.language).gettext
    notice = NOTICE[model.review.status]
    head: dict[str, Any] = {
        "id": model.id,
        "title": model.title,
        "also_known_as": model.also_known_as,
        "language": model.language,
        "direction": direction(model.language),
        "labels_language": labels_language(model.language),
        "audience": model.audience,
        "body_systems": tuple(
            BodySystem(id=name, label=gettext(BODY_SYSTEM[name])) for name in model.body_systems
        ),
        "draft_notice": gettext(notice) if notice else "",
        "main_message": writer.line(model.main_message),
        "summary": writer.line(model.summary),
    }
    head["get_help"] = _get_help(model.get_help, writer, model.language)
    if isinstance(model, Topic):
        head |= {"question": model.question, "answer": writer.prose(model.answer)}
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
        signs=writer.lines(card.signs),
    )


def _section(section: SectionModel, kind: str, writer: Writer, after: str = "") -> Section:
    return Section(
        id=section.id,
        anchor=anchor(section.id, kind),
        after=after,
        heading=section.heading,
        body=writer.prose(section.body),
    )


def _foot(
    model: Condition | Topic,
    addresses: Addresses,
    writer: Writer,
    library: Library,
    settings: Settings,
) -> dict[str, Any]:
    """The fields after the sections; the references come last, when all texts are numbered."""
    return {
        "questions_to_ask": writer.lines(model.questions_to_ask),
        "support": tuple(_organisation(id, library) for id in model.support),
        "related": addresses.pages(model.related),
        "glossary": writer.glossary(),
        "references": writer.references(),
        "review": _review(model.review, model.language),
        "local_services": local_services(model.language, settings),
        "boxes": boxes(model.kind, model.language, settings),
        "publisher": publisher(settings, model.language),
        # The publisher's own words are in no catalogue, and stay as they are.
        "disclaimer": translations(model.language).gettext(settings.organisation.disclaimer),
    }


def _organisation(id: str, library: Library) -> Organisation:
    found = library.organisations.get(id)
    if found is None:
        raise PageError(f"there is no organisation “{id}” in organisations.yaml")
    return Organisation(
        id=id,
        name=found.name,
        what_for=found.what_for,
        url=found.url,
        phone=found.phone,
        region=found.region,
    )


def _review(review: ReviewModel, language: str) -> Review:
    changes = tuple(
        Change(date=change.date, version=change.version, note=change.note)
        for change in review.changes
    )
    return Review(
        status=review.status,
        status_label=translations(language).gettext(STATUS[review.status]),
        version=review.version,
        authors=tuple(map(_person, review.authors)),
        reviewers=tuple(map(_person, review.reviewers)),
        last_reviewed=review.last_reviewed,
        next_review=review.next_review,
        newest_change=changes[review.changes.index(review.newest_change)],
        changes=changes,
    )


def _person(person: PersonModel) -> Person:
    return Person(name=person.name, role=person.role, conflicts=person.conflicts)
