"""Questions that several standards ask of a record: does it have this at all?"""

from __future__ import annotations

from toolkit.model.condition import Condition
from toolkit.model.topic import Topic
from toolkit.records.record import Record


def is_condition(record: Record) -> bool:
    """Only a condition has treatments, symptoms and the like."""
    return isinstance(record.model, Condition)


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
    """At least one thing the reader can do: self-care steps, or care cards."""
    model = record.model
    has_steps = isinstance(model, Condition) and bool(model.self_care)
    return has_steps or has_care_cards(record)


def has_care_cards(record: Record) -> bool:
    """Says when to get help."""
    return isinstance(record.model.get_help, tuple)


def has_questions(record: Record) -> bool:
    """Questions to take along: a tool the reader can use."""
    return bool(record.model.questions_to_ask)


def has_sources(record: Record) -> bool:
    """At least one citation."""
    return bool(record.citations)


def has_support(record: Record) -> bool:
    """Organisations that support the reader."""
    return bool(record.model.support)


def has_reviewer(record: Record) -> bool:
    """Someone has checked it."""
    return bool(record.model.review.reviewers)


def has_review_dates(record: Record) -> bool:
    """When it was checked, and when it is checked next."""
    review = record.model.review
    return review.last_reviewed is not None and review.next_review is not None


def has_conflict_statements(record: Record) -> bool:
    """Every author and reviewer says whether there is a conflict of interest."""
    review = record.model.review
    return all(person.conflicts for person in (*review.authors, *review.reviewers))


def has_figures(record: Record) -> bool:
    """At least one picture or chart."""
    model = record.model
    return bool(model.figures) or (isinstance(model, Condition) and model.chance is not None)


def has_pictures(record: Record) -> bool:
    """At least one picture of its own, whose alternative text someone has to write."""
    return bool(record.model.figures)


def has_table(record: Record) -> bool:
    """A table: a topic compares conditions."""
    return isinstance(record.model, Topic)


def has_numbers(record: Record) -> bool:
    """Any number in its prose."""
    return any(any(letter.isdigit() for letter in each.words_only) for each in record.passages)


def says_what_is_not_known(record: Record) -> bool:
    """What experts do not know or do not agree on."""
    model = record.model
    return isinstance(model, Condition) and bool(model.not_known)


def says_no_treatment(record: Record) -> bool:
    """What is likely to happen without treatment."""
    model = record.model
    return isinstance(model, Condition) and bool(model.treatments and model.treatments.no_treatment)


def has_several_treatments(record: Record) -> bool:
    """More than one treatment to choose from."""
    model = record.model
    return isinstance(model, Condition) and len(model.options) > 1


def treatments_say_daily_life(record: Record) -> bool:
    """What each treatment means for daily life."""
    model = record.model
    return isinstance(model, Condition) and all(each.daily_life for each in model.options)
