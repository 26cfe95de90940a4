"""Values of a record's fields -> the words that a page shows for them."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.base.labels import label
from toolkit.model.care import Urgency
from toolkit.model.kinds.kind import Kind
from toolkit.pages.languages.translations import translations
from toolkit.records.standing import State

URGENCY: dict[Urgency, str] = {
    "emergency": label("Immediate action required"),
    "urgent": label("Urgent advice"),
    "non-urgent": label("Non-urgent advice"),
}

# As in CSL: 1 is spring.
SEASON: dict[int, str] = {
    1: label("spring"),
    2: label("summer"),
    3: label("autumn"),
    4: label("winter"),
}

STATUS: dict[State, str] = {
    "draft": label("Draft, not yet checked by a clinician"),
    "in-review": label("Being checked, not yet approved"),
    "published": label("Checked and published"),
    "changed": label("Changed since it was checked"),
    "overdue": label("Due to be checked again"),
    "retired": label("Withdrawn, no longer kept up to date"),
}

NOTICE: dict[State, str] = {
    "draft": label("Draft: not yet checked by a clinician. Do not rely on it."),
    "in-review": label("Being checked: not approved yet. Do not rely on it."),
    "published": "",
    "changed": label("Changed since it was checked: not approved yet. Do not rely on it."),
    "overdue": label("Not checked again in time: it may be out of date. Do not rely on it."),
    "retired": label("Withdrawn: no longer kept up to date. Do not rely on it."),
}

BODY_SYSTEM: Mapping[str, str] = {
    "whole body": label("Whole body"),
    "nervous system": label("Nervous system"),
    "joints and muscles": label("Joints and muscles"),
    "bones": label("Bones"),
    "skin": label("Skin"),
    "eyes": label("Eyes"),
    "ears": label("Ears"),
    "mouth and teeth": label("Mouth and teeth"),
    "heart and blood vessels": label("Heart and blood vessels"),
    "blood": label("Blood"),
    "lungs and breathing": label("Lungs and breathing"),
    "digestive system": label("Digestive system"),
    "kidneys and bladder": label("Kidneys and bladder"),
    "hormones": label("Hormones"),
    "immune system": label("Immune system"),
    "reproductive system": label("Reproductive system"),
    "mental health": label("Mental health"),
}


def body_system(kind: Kind, name: str, language: str) -> str:
    """Return what pages of a kind call a part of the body, in a language if someone has it."""
    own = kind.choices.get("body_systems", {}).get(name)
    if own:
        return kind.in_language(own, language) or own
    return translations(language).gettext(BODY_SYSTEM[name])


def audience(kind: Kind, value: str, language: str) -> str:
    """Return whom a page is for: the record's own words, or those of the kind for its choice."""
    own = kind.choices.get("audience", {}).get(value, value)
    return kind.in_language(own, language) or own


# The defaults of [organisation] in toolkit.toml, here so that they get into the catalogue.
PUBLISHER = (
    label("Patient information team"),
    label(
        "This information does not replace advice from a doctor, nurse or pharmacist who knows you."
    ),
)

# The names of the toolkit's kinds, as the library shows them.
KIND: dict[str, str] = {
    "condition": label("Condition"),
    "topic": label("Topic"),
    "procedure": label("Procedure"),
    "medicine": label("Medicine"),
}


def kind_name(kind: str) -> str:
    """Return what readers call a kind of page; one of a collection's own is called as it is."""
    return KIND.get(kind) or kind.replace("-", " ").capitalize()
