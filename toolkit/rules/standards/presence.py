"""Questions that several standards ask of a record: does it have this at all?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pydantic import BaseModel

from toolkit.model.kinds.kind import Section
from toolkit.model.marked_fields import marked_fields
from toolkit.model.marks import Serves, marks_of
from toolkit.model.parts import Chance
from toolkit.model.text_fields import groups_below
from toolkit.records.record import Record

Question = Callable[[Record], bool]


def can_serve(criterion: str) -> Question:
    """Ask whether records of this kind have a place for what the criterion wants."""

    def applies(record: Record) -> bool:
        return any(
            criterion in each.serves or criterion in _by_fields(each)
            for each in record.model.made_from.body
        )

    return applies


def serves(criterion: str) -> Question:
    """Ask whether the record says what the criterion wants, in one such place at least."""

    def has(record: Record) -> bool:
        model = record.model
        if any(
            criterion in each.serves and model.section(each.key) for each in model.made_from.body
        ):
            return True
        found = [
            value
            for _route, mark, value in marked_fields(model, Serves)
            if criterion in mark.criteria
        ]
        return bool(found) and all(isinstance(value, str) and value for value in found)

    return has


def _by_fields(section: Section) -> Iterator[str]:
    """Yield the criteria that the fields of a section's block serve."""
    if section.block is not None:
        for model in groups_below(section.block.type):
            for marks in marks_of(model).values():
                for mark in marks:
                    if isinstance(mark, Serves):
                        yield from mark.criteria


def needs_care_cards(record: Record) -> bool:
    """Whether readers of this kind of record look for an emergency card."""
    return record.model.made_from.emergency_card != "optional"


def always(_record: Record) -> bool:
    """What our templates and models see to, for every record alike."""
    return True


def has_main_message(record: Record) -> bool:
    """One main message, in a field of its own."""
    return bool(record.model.main_message)


def has_summary(record: Record) -> bool:
    """A summary, in a field of its own."""
    return bool(record.model.summary)


def has_actions(record: Record) -> bool:
    """At least one thing the reader can do: steps, or care cards."""
    steps = record.model.made_from.blocks("steps")
    return any(record.model.section(each.key) for each in steps) or has_care_cards(record)


def has_care_cards(record: Record) -> bool:
    """Says when to get help."""
    return isinstance(record.model.get_help, tuple)


def has_questions(record: Record) -> bool:
    """Questions to take along: a tool the reader can use."""
    questions = record.model.made_from.blocks("questions")
    return any(record.model.section(each.key) for each in questions)


def has_sources(record: Record) -> bool:
    """At least one citation."""
    return bool(record.citations)


def has_support(record: Record) -> bool:
    """Organisations that support the reader."""
    return bool(record.model.support)


def has_conflict_statements(record: Record) -> bool:
    """Every author and reviewer says whether there is a conflict of interest."""
    review = record.model.review
    return all(person.conflicts for person in (*review.authors, *review.reviewers))


def has_figures(record: Record) -> bool:
    """At least one picture or chart."""
    return bool(record.model.figures) or any(_chances(record.model))


def has_pictures(record: Record) -> bool:
    """At least one picture of its own, whose alternative text someone has to write."""
    return bool(record.model.figures)


def has_table(record: Record) -> bool:
    """A table: a topic compares records."""
    return bool(record.model.made_from.blocks("comparison"))


def has_numbers(record: Record) -> bool:
    """Any number in its prose."""
    return any(any(letter.isdigit() for letter in each.words_only) for each in record.passages)


def can_have_treatments(record: Record) -> bool:
    """Whether records of this kind offer a choice of treatments."""
    return bool(record.model.made_from.blocks("treatments")) or can_serve("discern:14")(record)


def _chances(value: object) -> Iterator[bool]:
    if isinstance(value, Chance):
        yield True
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _chances(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _chances(each)


def has_several_treatments(record: Record) -> bool:
    """More than one treatment to choose from, or a section on other choices."""
    model = record.model
    options = [model.section(each.key) for each in model.made_from.blocks("treatments")]
    return any(len(each.options) > 1 for each in options if each) or serves("discern:14")(record)
