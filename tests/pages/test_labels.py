from __future__ import annotations

from typing import get_args

from toolkit.pages import labels


def test_no_value_of_the_model_lacks_words() -> None:
    for name, table in (
        ("Urgency", labels.URGENCY),
        ("NervePainKind", labels.NERVE_PAIN),
        ("TreatmentKind", labels.TREATMENT),
        ("Status", labels.STATUS),
        ("Status", labels.NOTICE),
        ("ComparedField", labels.COMPARED),
        ("BodySystem", labels.BODY_SYSTEM),
    ):
        assert set(get_args(getattr(labels, name))) == set(table), name
