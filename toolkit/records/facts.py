"""A record -> what the checks of other records need to know of it, small enough to be kept.

A collection has too many records to hold all of them, parsed, at once; rules that compare records
read these instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.model.kinds.compared import ComparedField
from toolkit.model.regions import region_of
from toolkit.model.review import Dates
from toolkit.model.text.blocks import Link, Term
from toolkit.model.text.phone_numbers import phone_numbers_in
from toolkit.model.text.prose import Unit
from toolkit.records import fragment_text, long_texts
from toolkit.records.card_signs import SignAt, card_signs
from toolkit.records.fragment_text import Use, Uses
from toolkit.records.long_texts import LongSentence, LongText, LongTexts
from toolkit.records.named import linked, organisations_named
from toolkit.records.record import Record
from toolkit.records.sections import section_names
from toolkit.records.sketch import sketch_of
from toolkit.records.text.marks import Words


class LinkAt(NamedTuple):
    """A link to a record or a section, and where it stands; words None where that is not known."""

    target: str
    route: Route
    words: Words | None


class NumberAt(NamedTuple):
    """A phone number in prose."""

    number: str
    route: Route
    words: Words
    region: str


class ReviewDays(NamedTuple):
    """The days of a record that rules compare with today."""

    last: date | None = None
    following: date | None = None
    changes: tuple[date, ...] = ()


class Facts(NamedTuple):
    """One record as others see it; `path` is its file as reports show it."""

    path: str
    kind: str
    id: str
    title: str
    language: str
    status: str
    version: str
    related: tuple[str, ...]
    compared: tuple[str, ...]
    """The conditions that a topic compares."""
    compared_fields: tuple[str, ...]
    says: tuple[str, ...]
    """Of the fields that topics may compare, those in which it says something."""
    figures: tuple[str, ...]
    """The names of its pictures' files."""
    citations: tuple[str, ...]
    terms: tuple[str, ...]
    """The ids of the glossary's terms that it links to."""
    organisations: tuple[str, ...]
    sections: tuple[str, ...]
    """The names that links within the record may use."""
    links: tuple[LinkAt, ...]
    numbers: tuple[NumberAt, ...]
    long_texts: LongTexts
    """Without care cards, self-care and questions, which are meant to read alike."""
    translation_of: str = ""
    """The id of the record that it is a translation of; empty if it is none."""
    dates: Dates = Dates()
    days: ReviewDays = ReviewDays()
    signs: tuple[SignAt, ...] = ()
    """Those of its care cards."""
    uses: Uses = Uses()
    """What it uses of fragments; the places of all above are those of the resolved texts."""

    @property
    def is_retired(self) -> bool:
        """Whether no one keeps the record up to date any more."""
        return self.status == "retired"


def facts_of(record: Record, fewest_words: int, comparable: Mapping[str, ComparedField]) -> Facts:
    """Gather the facts; a text of fewer words is not long; `comparable` is by name."""
    model = record.model
    review = model.review
    kind = model.made_from
    compare = next(map(model.section, (each.key for each in kind.blocks("comparison"))), None)
    marks = [node for passage in record.passages for node, _words in passage.marks]
    return Facts(
        path=record.document.path,
        kind=model.kind,
        id=model.id,
        title=model.title,
        language=model.language,
        status=review.status,
        version=review.newest_change.version,
        related=model.related,
        compared=compare.conditions if compare else (),
        compared_fields=compare.fields_ if compare else (),
        says=tuple(name for name, field in comparable.items() if field.of(model) is not None),
        figures=tuple(figure.file for figure in model.figures),
        citations=record.citations,
        terms=tuple(dict.fromkeys(n.id for n in marks if isinstance(n, Term))),
        organisations=tuple(name for _route, name in organisations_named(model)),
        sections=section_names(record),
        links=tuple(_links(record)),
        numbers=tuple(_numbers(record)),
        long_texts=long_texts.in_rows(_long_texts(record, fewest_words)),
        translation_of=model.translation_of,
        dates=review.dates,
        days=ReviewDays(
            review.last_reviewed,
            review.next_review,
            tuple([change.date for change in review.changes]),
        ),
        signs=tuple(card_signs(record)),
        uses=fragment_text.in_rows(record.document.uses),
    )


def _links(record: Record) -> Iterator[LinkAt]:
    for route, name in linked(record.model, "record"):
        yield LinkAt(f"record:{name}", route, None)
    for passage in record.passages:
        if "](record:" in passage.text or "](#" in passage.text or "](<" in passage.text:
            for node, words in passage.marks:
                if isinstance(node, Link) and node.target.startswith(("record:", "#")):
                    yield LinkAt(node.target, passage.route, words)


def _numbers(record: Record) -> Iterator[NumberAt]:
    region = region_of(record.model.language) or ""
    for passage in record.passages:
        words = passage.words_only
        if "0" in words or "+" in words:
            for match in phone_numbers_in(words):
                yield NumberAt(match.group(), passage.route, match.span(), region)


def _long_texts(record: Record, fewest: int) -> Iterator[LongText]:
    body = record.model.made_from.body
    language = f"{record.model.language} "
    # What is meant to read the same wherever it stands.
    alike = {"get_help", *(each.key for each in body if each.block and each.block.reads_alike)}
    uses: dict[Route, list[Use]] = {}
    for use in record.document.uses:
        uses.setdefault(use.route, []).append(use)
    for passage in record.passages:
        route = passage.route
        if route[0] not in alike and len(passage.text) >= fewest * 2 - 1:
            for unit in passage.units:
                if sum([sentence.words for sentence in unit.sentences]) >= fewest:
                    yield _long_text(route, unit, fewest, language, uses.get(route, ()))


def _long_text(
    route: Route, unit: Unit, fewest: int, language: str, uses: Sequence[Use]
) -> LongText:
    start, sentences = unit.start, unit.sentences
    whole = " ".join([sentence.text for sentence in sentences])
    fragment = next((use.name for use in uses if use.start <= start < use.end), "")
    # The text of a fragment is in several records on purpose.
    sketch = b"" if fragment else sketch_of(language, whole)
    parts = [
        LongSentence(_key(language + each.text), (each.start, each.end))
        for each in sentences
        if each.words >= fewest and len(sentences) > 1
    ]
    words = (start, sentences[-1].end)
    return LongText(_key(language + whole), route, words, sketch, tuple(parts), fragment)


def _key(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
