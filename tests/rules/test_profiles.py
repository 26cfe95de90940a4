from __future__ import annotations

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.rules import RULES
from toolkit.rules.profiles import PROFILES, with_profile
from toolkit.rules.standards import STANDARDS
from toolkit.rules.standards.serving import codes_of

BY_CODE = {rule.code: rule for rule in RULES}


def test_every_profile_of_the_command_line_is_there() -> None:
    assert list(PROFILES) == [
        "publish",
        "nhs",
        "pif-tick",
        "cdc-cci",
        "pemat",
        "discern",
    ]
    assert all(profile.title.endswith(".") for profile in PROFILES.values())


def test_no_profile_is_the_settings_themselves() -> None:
    settings = Settings(rules={"LAN001": "off"})
    assert with_profile(settings, None) is settings


def test_nothing_is_published_with_a_warning() -> None:
    chosen = PROFILES["publish"].severities()
    warnings = {
        rule.code for rule in RULES if rule.severity == "warning" and rule.code[:3] != "LAN"
    }
    assert chosen == dict.fromkeys(warnings, "error")


@pytest.mark.parametrize("name", list(STANDARDS))
def test_a_standard_keeps_its_own_rules_care_cards_and_errors(name: str) -> None:
    chosen = PROFILES[name].severities()
    serving = {code for codes in codes_of(name).values() for code in codes}
    assert set(chosen.values()) == {"off"}
    for code, rule in BY_CODE.items():
        kept = code in serving or code.startswith("CAR") or rule.severity == "error"
        assert (code not in chosen) == kept, code


def test_the_collection_has_the_last_word() -> None:
    settings = Settings(rules={"LAN001": "note"})
    published = with_profile(settings, "publish").rules
    assert published["LAN001"] == "note"
    assert published["CAR007"] == "error"


def test_no_rule_of_style_is_an_error() -> None:
    style = {rule.code for rule in RULES if rule.code.startswith("LAN")}
    assert not [rule.code for rule in RULES if rule.code in style and rule.severity == "error"]
    assert not style & PROFILES["publish"].severities().keys()


def test_but_not_on_safety() -> None:
    settings = Settings(rules={"CAR007": "warning", "CAR001": "error"})
    assert with_profile(settings, "publish").rules["CAR007"] == "error"
    assert with_profile(settings, None).rules["CAR007"] == "warning"


@pytest.mark.parametrize(
    ("name", "hint"),
    [("publsh", "did you mean publish?"), ("xyz", "profiles are: publish, nhs")],
)
def test_an_unknown_profile_is_misuse(name: str, hint: str) -> None:
    with pytest.raises(Misuse, match=f"no profile {name}") as error:
        with_profile(Settings(), name)
    assert error.value.hint.startswith(hint)
