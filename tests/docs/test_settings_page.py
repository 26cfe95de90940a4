"""docs/how-to/settings.md names every table, and what the toolkit knows without settings."""

import re

from tests.docs.pages import ROOT
from toolkit.base.settings import Settings
from toolkit.base.settings.known_services import EMERGENCY_NUMBERS
from toolkit.validation.codes import all_codes

TEXT = (ROOT / "docs/how-to/settings.md").read_text(encoding="utf-8")


def test_has_every_table() -> None:
    named = re.findall(r"(?m)^\| \[`\[+(\w+)\]+`\]\(\.\./reference/settings\.md#(\w+)\)", TEXT)
    assert named == [(name, name) for name in Settings.model_fields]


def test_has_the_emergency_numbers() -> None:
    told = " ".join(TEXT.split("## `[services]`")[1].split("\n## ")[0].split())
    for country, numbers in EMERGENCY_NUMBERS.items():
        if numbers != ("112",):
            assert f"`{country}`" in told
            assert all(number in told for number in numbers)


def test_it_names_codes_that_there_are() -> None:
    assert set(re.findall(r"\b[A-Z]{3}[0-9]{3}\b", TEXT)) <= set(all_codes())
