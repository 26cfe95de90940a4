"""Misleading care cards do not pass, and right ones do, as `toolkit validate` judges them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.collections import ROOT, TODAY, make
from tests.rules.examples import laid_over
from tests.rules.safety.care_cards import MISLEADING, RIGHT
from toolkit.base.settings import Settings, read_settings
from toolkit.base.settings.services import Services
from toolkit.model.actions.grammar import grammar_of
from toolkit.model.actions.reading import read_action, vocabulary
from toolkit.rules.profiles import with_profile
from toolkit.validation.validate import validate

Cards = list[tuple[str, str, str]]
MINIMAL = (ROOT / "tests" / "minimal.yaml").read_text(encoding="utf-8")
EMERGENCY = '  - {urgency: emergency, action: Call %s if, signs: ["you faint [@source-one]"]}\n'


def record(at: int, urgency: str, language: str, action: str) -> str:
    first = "" if urgency == "emergency" else EMERGENCY % "999"
    quoted = action.replace('"', '\\"')
    card = (
        f'  - {{urgency: {urgency}, action: "{quoted}", signs: ["you feel ill [@source-one]"]}}\n'
    )
    head = f"id: card-{at}\ntitle: Condition {at}\nlanguage: {language}\n"
    if language == "en-US" and first:
        first = EMERGENCY % "911"
    return laid_over(MINIMAL, head + "get_help:\n" + first + card)


def codes(root: Path, cards: Cards, profile: str | None = None) -> list[set[tuple[str, str]]]:
    """Validate a collection with a record for each card; give (code, severity) by card."""
    folder = make(root) / "content" / "conditions"
    for at, card in enumerate(cards):
        (folder / f"card-{at}.yaml").write_text(record(at, *card), encoding="utf-8")
    settings = with_profile(read_settings(root), profile)
    report = validate(root, settings, (), TODAY, use_cache=False).report
    found: list[set[tuple[str, str]]] = [set() for _card in cards]
    for each in report.diagnostics:
        name = Path(each.path).stem
        if name.startswith("card-"):
            found[int(name.removeprefix("card-"))].add((each.code, each.severity))
    return found


def test_no_misleading_card_passes(tmp_path: Path) -> None:
    found = codes(tmp_path, MISLEADING)
    passed = [
        card
        for card, of_card in zip(MISLEADING, found, strict=True)
        if not any(code[:3] in ("CAR", "SYN") and sev == "error" for code, sev in of_card)
    ]
    assert passed == []


def test_each_right_card_passes_to_publication(tmp_path: Path) -> None:
    found = codes(tmp_path, RIGHT, "publish")
    refused = [
        (card, of_card)
        for card, of_card in zip(RIGHT, found, strict=True)
        if any(code[:3] in ("CAR", "SYN") and sev == "error" for code, sev in of_card)
    ]
    assert refused == []


def of(root: Path, services: Services, card: tuple[str, str, str]) -> set[tuple[str, str]]:
    make(root)
    path = root / "content" / "conditions" / "card-0.yaml"
    path.write_text(record(0, *card), encoding="utf-8")
    settings = Settings(services=services)
    report = validate(root, settings, (), TODAY, use_cache=False).report
    return {
        (each.code, each.path) for each in report.diagnostics if each.code[:3] in ("CAR", "INT")
    }


@pytest.mark.parametrize(
    ("services", "action"),
    [
        (Services(emergency=("maternity unit",)), "Call the maternity unit now if"),
        (Services(other=("bereavement team",)), "Call the bereavement team now if"),
        (Services(other=("home care team",)), "Go home if"),
        (Services(regions={"GB": ("123",)}), "Call 123 now if"),
        (Services(regions={"GB": ("911",)}), "Call 911 now if"),
        (Services(emergency=("911",)), "Call 911 now if"),
        (Services(other=("999 helpline",)), "Call 999 helpline tomorrow if"),
    ],
)
def test_settings_make_no_card_valid_that_the_toolkit_refuses(
    services: Services, action: str, tmp_path: Path
) -> None:
    found = of(tmp_path, services, ("emergency", "en-GB", action))
    assert {code for code, path in found if path.endswith("card-0.yaml")} & {"CAR002", "CAR011"}


@pytest.mark.parametrize(
    ("services", "action"),
    [
        (Services(emergency=("Stroke helpline",)), "Call 999 or the Stroke helpline now if"),
        (Services(regions={"GB": ("123",)}), "Call 999 or 123 now if"),
    ],
)
def test_settings_add_services_and_every_report_says_which(
    services: Services, action: str, tmp_path: Path
) -> None:
    found = of(tmp_path, services, ("emergency", "en-GB", action))
    assert found == {("INT002", "toolkit.toml")}


def test_a_country_that_the_toolkit_does_not_know_has_the_numbers_of_the_settings(
    tmp_path: Path,
) -> None:
    services = Services(regions={"ZA": ("112", "10177")})
    card = ("emergency", "en-ZA", "Call 10177 now if")
    assert of(tmp_path / "known", services, card) == {("INT002", "toolkit.toml")}
    assert "CAR013" in {code for code, _path in of(tmp_path / "unknown", Services(), card)}


VOCABULARY = vocabulary(Services(), "en-GB")
GRAMMAR = grammar_of("en-GB")
assert VOCABULARY is not None
assert GRAMMAR is not None
EMERGENCIES = [action for urgency, language, action in RIGHT[:25] if language == "en-GB"]


@given(
    st.sampled_from(EMERGENCIES),
    st.sampled_from([*GRAMMAR.data["caution"]["turns"], *GRAMMAR.data["caution"]["delays"]]),
    st.integers(0, 20),
)
def test_a_word_that_turns_or_delays_never_leaves_an_emergency_card_right(
    action: str, word: str, place: int
) -> None:
    words = action.split()
    last = next(at for at, each in enumerate(words) if each.rstrip(":") == "if")
    words.insert(place % (last + 1), word)
    assert VOCABULARY is not None
    read = read_action(" ".join(words), VOCABULARY)
    # What still reads has only been put off, and then the card is refused for that.
    assert read is None or any(step.when not in (None, "now") for step in read.steps)


@given(st.text(max_size=40))
def test_any_text_is_read_or_not_without_a_crash(text: str) -> None:
    assert VOCABULARY is not None
    read_action(text, VOCABULARY)
    read_action(f"Call 999 {text} if", VOCABULARY)
