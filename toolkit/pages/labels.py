"""Values of a record's fields -> the words that a page shows for them."""

from __future__ import annotations

from toolkit.model.care import Urgency
from toolkit.model.condition import NervePainKind, TreatmentKind
from toolkit.model.review import Status
from toolkit.model.topic import ComparedField

URGENCY: dict[Urgency, str] = {
    "emergency": "Immediate action required",
    "urgent": "Urgent advice",
    "non-urgent": "Non-urgent advice",
}

NERVE_PAIN: dict[NervePainKind, str] = {
    "central": "The pain starts in the brain or spinal cord (central nerve pain).",
    "peripheral": (
        "The pain starts in nerves outside the brain and spinal cord (peripheral nerve pain)."
    ),
    "both": (
        "The pain can start in the brain or spinal cord (central nerve pain), "
        "or in nerves outside them (peripheral nerve pain)."
    ),
    "none": "This condition does not usually cause nerve pain.",
}

TREATMENT: dict[TreatmentKind, str] = {
    "treats the cause": "treats the cause",
    "eases symptoms": "eases symptoms",
    "emergency": "emergency treatment",
    "supports": "supports you",
}

STATUS: dict[Status, str] = {
    "draft": "Draft, not yet checked by a clinician",
    "in-review": "Being checked, not yet approved",
    "published": "Checked and published",
    "retired": "Withdrawn, no longer kept up to date",
}

NOTICE: dict[Status, str] = {
    "draft": "Draft: not yet checked by a clinician. Do not rely on it.",
    "in-review": "Being checked: not approved yet. Do not rely on it.",
    "published": "",
    "retired": "Withdrawn: no longer kept up to date. Do not rely on it.",
}

COMPARED: dict[ComparedField, str] = {
    "summary": "What it is",
    "nerve_pain.kind": "Where the pain starts",
    "nerve_pain.where": "Where you feel pain",
    "nerve_pain.feels_like": "What it feels like",
    "nerve_pain.how_common": "How common nerve pain is",
    "treatments.treats_the_cause": "Treats the cause",
    "treatments.eases_symptoms": "Eases symptoms",
    "diagnosis.tests": "Tests",
}
