"""A calm card with an urgent sentence is found, and a calm sentence with such a word is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = (
    "language: %s\nget_help:\n"
    '  - {urgency: %s, action: "%s", signs: ["you feel ill [@source-one]"]}'
)


def found(tmp_path: Path, urgency: str, action: str, language: str = "en-GB") -> list[str]:
    return check(CARD % (language, urgency, action), tmp_path).messages("CAR020")


@pytest.mark.parametrize(
    ("action", "word"),
    [
        ("Ask for an urgent GP appointment if", "urgent"),
        ("Ask the receptionist for an urgent appointment if", "urgent"),
        ("See a GP today if", "today"),
        ("See a GP the same day if", "the same day"),
        ("Speak to your midwife straight away if", "straight away"),
        ("Ring your rheumatology nurse within 24 hours if", "within 24 hours"),
        ("Contact your MS team as soon as possible if", "as soon as possible"),
        ("Urgent advice: See a GP if", "urgent"),
        ("Non-urgent advice: Ask for an urgent GP appointment if", "urgent"),
        ("Stop taking ibuprofen and see a GP straight away if", "straight away"),
        ("Do not wait: see a GP today if", "today"),
        ("Get emergency help if", "emergency"),
    ],
)
def test_a_non_urgent_card_says_no_word_of_hurry(action: str, word: str, tmp_path: Path) -> None:
    (message,) = found(tmp_path, "non-urgent", action)
    assert message.startswith(f"this non-urgent card says “{word}”")


@pytest.mark.parametrize(
    "action",
    [
        "Get emergency help if",
        "Seek emergency medical care now if",
        "Immediate action required: see a GP if",
        "Emergency: speak to your specialist team if",
    ],
)
def test_an_urgent_card_says_no_word_of_an_emergency(action: str, tmp_path: Path) -> None:
    (message,) = found(tmp_path, "urgent", action)
    assert message.endswith("which is for an emergency card")


@pytest.mark.parametrize(
    "action",
    [
        "See a GP if",
        "Ask for a non-urgent GP appointment if",
        "Not urgent: see a GP if",
        "Ask for a GP appointment, not an urgent one, if",
        "There is no need for an urgent appointment; see a GP if",
        "You do not need to see a GP today, but call if",
        "Speak to a pharmacist if you need urgent care at home",
        "Go to an urgent treatment centre if",
        "Call your local NHS urgent mental health helpline if",
        "Ask a pharmacist for emergency contraception if",
        "See your GP soon if",
        "See a GP within 2 weeks if",
        # CAR011 says it of this one.
        "Call 999 now if",
    ],
)
def test_a_non_urgent_card_that_is_calm_is_silent(action: str, tmp_path: Path) -> None:
    assert found(tmp_path, "non-urgent", action) == []


@pytest.mark.parametrize(
    "action",
    [
        "Ask for an urgent GP appointment or go to A&E if",
        "Go to the hospital emergency department today if",
        "Call your dentist for an emergency appointment if",
        "See a GP immediately if",
    ],
)
def test_an_urgent_card_may_name_places_for_emergencies(action: str, tmp_path: Path) -> None:
    assert found(tmp_path, "urgent", action) == []


def test_each_language_is_read_by_its_own_words_or_not_at_all(tmp_path: Path) -> None:
    arabic = "اطلب موعدا عاجلا مع الطبيب إذا"
    assert len(found(tmp_path / "known", "non-urgent", arabic, "ar")) == 1
    german = "Rufen Sie urgent einen Arzt, wenn"
    assert found(tmp_path / "unknown", "non-urgent", german, "de-DE") == []
