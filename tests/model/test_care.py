"""Care cards: a list of them, or the reason why there are none."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from toolkit.model.care import CareCard, GetHelp, NoCareCards

ADAPTER: TypeAdapter[Any] = TypeAdapter(GetHelp)
CARD = {"urgency": "emergency", "action": "Call 999 if", "signs": ["you cannot breathe"]}


def test_cards_or_the_reason_for_none() -> None:
    (card,) = ADAPTER.validate_python([CARD])
    assert isinstance(card, CareCard)
    assert card.signs == ("you cannot breathe",)
    none = ADAPTER.validate_python({"none": "Each condition has its own."})
    assert none == NoCareCards(none="Each condition has its own.")


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"none": ""},
        {"none": "x", "more": "y"},
        None,
        "none",
        [{**CARD, "signs": []}],
        [{**CARD, "urgency": "asap"}],
        [{**CARD, "level": "x"}],
    ],
)
def test_neither_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(value)
