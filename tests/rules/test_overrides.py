"""[rules] of the settings: which codes there are, and which may not be lowered."""

from __future__ import annotations

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.families import family_of
from toolkit.base.settings import Settings
from toolkit.rules.overrides import refuse_wrong_rules
from toolkit.validation.codes import all_codes

# A file with SYN018 is read.
SAFE = sorted(
    code
    for code in all_codes()
    if not family_of(code).may_be_ignored and code[:3] != "IGN" and code != "SYN018"
)


def misuse(**rules: str) -> Misuse:
    with pytest.raises(Misuse) as error:
        refuse_wrong_rules(Settings(rules=rules))
    return error.value


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("LAN999", "the codes of LAN are LAN001 to LAN0"),
        ("LAM001", "did you mean LAN001 (sentence-too-long)?"),
        ("QQQ777", "all codes are listed by: toolkit rules"),
    ],
)
def test_a_code_that_does_not_exist_is_misuse(code: str, hint: str) -> None:
    error = misuse(**{code: "off"})
    assert str(error) == f"toolkit.toml: rules.{code}: there is no code {code}"
    assert error.hint.startswith(hint)


@pytest.mark.parametrize("code", SAFE)
def test_what_cannot_be_ignored_cannot_be_switched_off(code: str) -> None:
    error = misuse(**{code: "off"})
    assert f"{code} ({all_codes()[code].name}) cannot be switched off" in str(error)
    assert error.hint


def test_nor_lowered_and_the_message_says_why() -> None:
    error = misuse(CAR001="note")
    assert "cannot be lowered to note" in str(error)
    assert error.hint == "it protects the reader: fix what it reports instead; delete this line"
    assert "is not read" in misuse(SCH001="warning").hint


def test_all_else_may_change_and_safety_may_be_stricter() -> None:
    refuse_wrong_rules(Settings())
    refuse_wrong_rules(Settings(rules={"CAR007": "error", "CAR001": "error", "SYN001": "error"}))
    others = {code: "off" for code in all_codes() if code not in SAFE}
    refuse_wrong_rules(Settings(rules=others))
