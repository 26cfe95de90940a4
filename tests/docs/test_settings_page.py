"""docs/how-to/settings.md has every key of the settings, with its default and its limits."""

import json
import re
import tomllib
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from tests.docs.pages import ROOT, blocks
from toolkit.base.known_services import EMERGENCY_NUMBERS
from toolkit.base.settings import Settings
from toolkit.commands.validate import all_codes

PAGE = ROOT / "docs/how-to/settings.md"
TEXT = PAGE.read_text(encoding="utf-8")


def model_of(name: str) -> Any:
    """Give the model of a table, or of each table of a list; None for free keys."""
    annotation = Settings.model_fields[name].annotation
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, BaseModel):
            return each
    return None


TABLES = {name: model_of(name) for name in Settings.model_fields if model_of(name)}


def section(name: str) -> str:
    """Give what stands under the heading of a table, or of a list of tables."""
    parts = re.split(rf"\n## `\[?\[{name}\]\]?`\n", TEXT)
    assert len(parts) == 2, f"settings.md has no heading for [{name}]"
    return parts[1].split("\n## ")[0]


def rows(name: str) -> dict[str, list[str]]:
    found = {}
    for line in section(name).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if match := re.fullmatch(r"`(\w+)`", cells[0]):
            found[match[1]] = cells[1:]
    return found


def limits(field: Any) -> str:
    bounds = {type(each).__name__: each for each in field.metadata}
    return f"{bounds['Ge'].ge}, {bounds['Le'].le}"


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_has_every_table(name: str) -> None:
    assert section(name).strip()


@pytest.mark.parametrize("name", TABLES)
def test_has_every_key_and_no_other(name: str) -> None:
    assert list(rows(name)) == list(TABLES[name].model_fields)


@pytest.mark.parametrize("name", TABLES)
def test_has_the_defaults(name: str) -> None:
    for key, field in TABLES[name].model_fields.items():
        if field.default_factory is not None:
            assert rows(name)[key][0] == "`{}`"
            continue
        default = json.dumps(None if field.is_required() else field.default, ensure_ascii=False)
        shown = "has to be set" if field.is_required() else f"`{default}`"
        assert rows(name)[key][0] == shown, f"{name}.{key}"


def test_has_the_limits_of_the_limits() -> None:
    for key, field in TABLES["limits"].model_fields.items():
        assert rows("limits")[key][1] == limits(field), key


def test_has_the_emergency_numbers() -> None:
    told = " ".join(section("services").split())
    for country, numbers in EMERGENCY_NUMBERS.items():
        if numbers != ("112",):
            assert f"`{country}`" in told
            assert all(number in told for number in numbers)


@pytest.mark.parametrize(
    "example", [block.text for block in blocks(PAGE) if block.language == "toml"]
)
def test_its_examples_are_settings(example: str) -> None:
    Settings.model_validate(tomllib.loads(example))


def test_it_names_codes_that_there_are() -> None:
    assert set(re.findall(r"\b[A-Z]{3}[0-9]{3}\b", TEXT)) <= set(all_codes())
