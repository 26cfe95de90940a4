"""Values of a record's fields -> the words that a page shows for them."""

from __future__ import annotations

from toolkit.base.labels import label
from toolkit.model.care import Urgency
from toolkit.model.condition import NervePainKind, TreatmentKind
from toolkit.model.parts import BodySystem
from toolkit.model.review import Status
from toolkit.model.topic import ComparedField

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

NERVE_PAIN: dict[NervePainKind, str] = {
    "central": label("The pain starts in the brain or spinal cord (central nerve pain)."),
    "peripheral": label(
        "The pain starts in nerves outside the brain and spinal cord (peripheral nerve pain)."
    ),
    "both": label(
        "The pain can start in the brain or spinal cord (central nerve pain), "
        "or in nerves outside them (peripheral nerve pain)."
    ),
    "none": label("This condition does not usually cause nerve pain."),
}

TREATMENT: dict[TreatmentKind, str] = {
    "treats the cause": label("treats the cause"),
    "eases symptoms": label("eases symptoms"),
    "emergency": label("emergency treatment"),
    "supports": label("supports you"),
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

COMPARED: dict[ComparedField, str] = {
    "summary": label("What it is"),
    "nerve_pain.kind": label("Where the pain starts"),
    "nerve_pain.where": label("Where you feel pain"),
    "nerve_pain.feels_like": label("What it feels like"),
    "nerve_pain.how_common": label("How common nerve pain is"),
    "treatments.treats_the_cause": label("Treats the cause"),
    "treatments.eases_symptoms": label("Eases symptoms"),
    "diagnosis.tests": label("Tests"),
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
