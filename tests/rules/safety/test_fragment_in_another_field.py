from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check
from tests.rules.fragments import CARD, FRAGMENT, GOOD, OPTION

CODE = "CAR019"


def test_a_sign_keeps_its_urgency(tmp_path: Path) -> None:
    card = CARD % ("non-urgent", "eyes") + OPTION % "risks"
    (found,) = check(FRAGMENT + card, tmp_path).of(CODE)
    assert found.message == "medicine/eyes is emergency, and this card is non-urgent"


def test_a_text_for_another_field(tmp_path: Path) -> None:
    card = CARD % ("emergency", "risks") + OPTION % "eyes"
    found = check(FRAGMENT + card, tmp_path)
    assert found.messages(CODE) == [
        "medicine/risks is not for get_help.signs",
        "medicine/eyes is not for treatments.options.risks",
    ]


def test_each_of_several_fields_is_fine(tmp_path: Path) -> None:
    use = '"[](fragment:medicine/why)"'
    assert check(GOOD + f"causes: {use}\noutlook: {use}\n", tmp_path).of(CODE) == []
