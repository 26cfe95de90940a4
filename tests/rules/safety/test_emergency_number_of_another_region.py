from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import Checked, check
from toolkit.base.settings import Settings
from toolkit.base.settings.services import Services

RECORD = """\
language: {language}
get_help:
  - urgency: emergency
    action: {action}
    signs: ["{sign} [@source-one]"]
outlook: "{outlook} [@source-one]"
"""


def of(
    folder: Path,
    language: str = "en-GB",
    action: str = "Call for help if",
    sign: str = "you feel ill",
    outlook: str = "Most people get better.",
    settings: Settings | None = None,
) -> Checked:
    text = RECORD.format(language=language, action=action, sign=sign, outlook=outlook)
    return check(text, folder, settings)


@pytest.mark.parametrize(
    ("language", "action"),
    [
        ("en-GB", "Call 999 or get help from NHS 111 if"),
        ("en-GB", "Call 999 or 112 if"),
        ("cy-GB", "Ffoniwch 999 if"),
        ("en-IE", "Call 112 or 999 if"),
        ("en-US", "Call 911 if"),
        ("en-AU", "Call 000 if"),
        ("en-NZ", "Call 111 if"),
        ("de-DE", "Rufen Sie 112 an, wenn"),
        ("en", "Call 911 if"),
        ("en-ZA", "Call 112 if"),
        ("en-GB", "Call 1,000 people if"),
        ("en-GB", "Call 911234 if"),
    ],
)
def test_numbers_that_work_there(language: str, action: str, tmp_path: Path) -> None:
    assert of(tmp_path, language, action).of("CAR008") == []


@pytest.mark.parametrize(
    ("language", "action", "marked"),
    [
        ("en-GB", "Call 911 now if", ["911"]),
        ("en-US", "Call 112 if", ["112"]),
        ("en-NZ", "Call 112 if", ["112"]),
        ("en-GB", "Call 999 or 000, if", ["000"]),
        ("en-US", "Call 999 if", ["999"]),
        ("en-AU", "Call 911 if", ["911"]),
        ("en-AU", "Call 112 if", ["112"]),
        ("fr-FR", "Appelez le 911 if", ["911"]),
    ],
)
def test_numbers_that_do_not(language: str, action: str, marked: list[str], tmp_path: Path) -> None:
    checked = of(tmp_path, language, action)
    assert checked.marked("CAR008") == marked
    assert checked.of("CAR008")[0].severity == "error"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Call an ambulance on 999.", ["999"]),
        ("If it gets worse, ring 112.", ["112"]),
        ("Your pulse may be 112 when you call.", []),
        ("Call a GP if your pulse is over 112.", []),
        ("Call 0800 112 112.", []),
        ("About 1 in 112,000 people call.", []),
    ],
)
def test_other_texts_must_say_call(words: str, found: list[str], tmp_path: Path) -> None:
    assert of(tmp_path, "en-US", outlook=words).marked("CAR008") == found


def test_signs_of_a_card_are_texts_too(tmp_path: Path) -> None:
    assert of(tmp_path, sign="you have to dial 911").marked("CAR008") == ["911"]
    (tmp_path / "second").mkdir()
    assert (
        of(tmp_path / "second", language="en-US", sign="your pulse is over 112").of("CAR008") == []
    )


def test_the_settings_know_better(tmp_path: Path) -> None:
    settings = Settings(services=Services(regions={"AU": ("000", "112")}))
    assert of(tmp_path, "en-AU", "Call 112 if", settings=settings).of("CAR008") == []


def test_a_setting_of_one_region_leaves_the_others(tmp_path: Path) -> None:
    settings = Settings(services=Services(regions={"ZA": ("112",)}))
    checked = of(tmp_path, "en-ZA", "Call 999 if", settings=settings)
    assert checked.messages("CAR008") == [
        "999 is not the emergency number that readers in ZA are told to call"
    ]
