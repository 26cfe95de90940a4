from __future__ import annotations

from typing import get_args

from tests.kinds import KINDS
from toolkit.model.blocks import risks, treatments
from toolkit.model.parts import BodySystem
from toolkit.pages import labels


def test_no_value_of_the_model_lacks_words() -> None:
    for values, table in (
        (labels.Urgency, labels.URGENCY),
        (treatments.Aim, treatments.AIMS),
        (risks.Seriousness, risks.SERIOUSNESS),
        (labels.State, labels.STATUS),
        (labels.State, labels.NOTICE),
        (BodySystem, labels.BODY_SYSTEM),
    ):
        assert set(get_args(values)) == set(table), values


def test_every_kind_has_a_name_for_readers() -> None:
    for name in KINDS:
        assert labels.kind_name(name) == name.capitalize()
    assert labels.kind_name("pain-service") == "Pain service"
