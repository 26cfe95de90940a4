"""Values of a record's fields -> the words that a page shows for them."""

from __future__ import annotations

from toolkit.base.labels import label
from toolkit.model.care import Urgency
from toolkit.model.parts import BodySystem
from toolkit.model.review import Status

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

STATUS: dict[Status, str] = {
    "draft": label("Draft, not yet checked by a clinician"),
    "in-review": label("Being checked, not yet approved"),
    "published": label("Checked and published"),
    "retired": label("Withdrawn, no longer kept up to date"),
}

NOTICE: dict[Status, str] = {
    "draft": label("Draft: not yet checked by a clinician. Do not rely on it."),
    "in-review": label("Being checked: not approved yet. Do not rely on it."),
    "published": "",
    "retired": label("Withdrawn: no longer kept up to date. Do not rely on it."),
}

BODY_SYSTEM: dict[BodySystem, str] = {
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
