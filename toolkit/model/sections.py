"""The sections of each kind of record, in the order of print; what else lists them derives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit.base.labels import label

Presence = Literal["required", "expected", "optional"]
"""Of an expected section that is missing there is a warning, and an error before publication."""

OWN = "sections"
"""The field in which a record has sections of its own."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section: the record's field, and what is known of it whichever record it is in."""

    key: str
    heading: str = ""
    """A label; empty where the record has the heading."""
    presence: Presence = "optional"
    makes_claims: bool = True
    """Whether its sentences need sources."""
    aspect: str = ""
    """What schema.org calls it, if it has a name for it."""


_GET_HELP = Section(
    "get_help", label("When to get help"), "required", False, "SeeDoctorHealthAspect"
)
_OWN = Section(OWN)

BODIES: Mapping[str, tuple[Section, ...]] = {
    "condition": (
        _GET_HELP,
        Section("overview", label("What it is"), "required", aspect="OverviewHealthAspect"),
        Section("symptoms", label("Symptoms"), "required", aspect="SymptomsHealthAspect"),
        Section("nerve_pain", label("Nerve pain")),
        Section("causes", label("Causes"), "expected", aspect="CausesHealthAspect"),
        Section("who_gets_it", label("Who gets it"), "expected"),
        Section(
            "diagnosis", label("Tests and diagnosis"), "expected", aspect="ScreeningHealthAspect"
        ),
        Section("treatments", label("Treatment"), "expected", aspect="TreatmentsHealthAspect"),
        Section("not_known", label("What is not known")),
        Section("self_care", label("What you can do"), "expected", aspect="SelfCareHealthAspect"),
        Section("living_with_it", label("Living with it"), aspect="LivingWithHealthAspect"),
        Section("outlook", label("What to expect"), "expected", aspect="PrognosisHealthAspect"),
        _OWN,
    ),
    "topic": (
        _GET_HELP,
        Section("answer", label("The answer"), "required"),
        Section("compare", label("How the conditions compare"), "required", makes_claims=False),
        _OWN,
    ),
}
FOOT = (
    Section("questions_to_ask", label("Questions to ask"), "required", makes_claims=False),
    Section("support", label("Help and support"), makes_claims=False),
    Section("related", label("Related pages"), makes_claims=False),
    Section("glossary", label("Words explained"), makes_claims=False),
    Section("references", label("Where this information comes from"), makes_claims=False),
    Section("review", label("About this information"), "required", makes_claims=False),
)
"""The sections at the end of every page."""

FOLLOWED = tuple(each.key for each in BODIES["condition"] if each.key not in ("get_help", OWN))
"""What a picture, or a section of a record's own, can follow."""


def sections_of(kind: str) -> tuple[Section, ...]:
    """Return all sections of a kind of record."""
    return (*BODIES[kind], *FOOT)


def names_of(kind: str) -> tuple[str, ...]:
    """Return their names, without those of a record's own."""
    return tuple(each.key for each in sections_of(kind) if each.key != OWN)


def with_claims() -> frozenset[str]:
    """Return the fields whose sentences need sources."""
    every = (*(each for body in BODIES.values() for each in body), *FOOT)
    return frozenset(each.key for each in every if each.makes_claims)
