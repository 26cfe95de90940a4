"""toolkit.toml -> Settings: everything a collection decides for itself, with defaults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from toolkit.base.diagnostics import Severity
from toolkit.base.errors import Misuse

FILE_NAME = "toolkit.toml"


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Organisation(_Table):
    """[organisation]: who publishes the handouts."""

    name: str = "Patient information team"
    url: str = ""
    contact: str = ""
    disclaimer: str = (
        "This information does not replace advice from a doctor, nurse or pharmacist who knows you."
    )


class Paper(_Table):
    """[paper]: how handouts are printed."""

    size: Literal["A4", "Letter"] = "A4"
    text_size: Literal[12, 14] = 12


class Services(_Table):
    """[services]: the names by which care cards may call a service, by how fast it helps."""

    emergency: tuple[str, ...] = ("999", "112", "911", "A&E", "emergency department")
    other: tuple[str, ...] = ("NHS 111", "111", "GP", "pharmacist", "nurse", "care team", "dentist")


class Limits(_Table):
    """[limits]: thresholds of the rules, in words, sentences, items, letters or months."""

    sentence_words: int = Field(default=20, ge=5, le=60)
    paragraph_sentences: int = Field(default=3, ge=1, le=20)
    list_items: int = Field(default=6, ge=2, le=50)
    list_items_error: int = Field(default=7, ge=2, le=50)
    title_characters: int = Field(default=65, ge=20, le=200)
    alt_characters: int = Field(default=125, ge=20, le=500)
    care_card_services: int = Field(default=2, ge=1, le=5)
    review_months: int = Field(default=36, ge=1, le=120)


RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")]


class Settings(_Table):
    """A collection's settings; every key has a default, so toolkit.toml may be empty."""

    organisation: Organisation = Organisation()
    paper: Paper = Paper()
    services: Services = Services()
    limits: Limits = Limits()
    rules: Mapping[RuleCode, Severity | Literal["off"]] = Field(default_factory=dict)
    """[rules]: another severity for a code, or off."""


def find_root(start: Path) -> Path:
    """Give the nearest folder at or above `start` that holds toolkit.toml, else misuse."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder
    raise Misuse(
        f"no {FILE_NAME} in {start} or any folder above it",
        "run toolkit inside a content collection, or make one with: toolkit init",
    )


def read_settings(root: Path) -> Settings:
    """Read `root`/toolkit.toml; a wrong key or value is misuse that names the key."""
    path = root / FILE_NAME
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
        return Settings.model_validate(data)
    except UnicodeDecodeError as error:
        raise Misuse(f"{path.name} is not UTF-8 text", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Misuse(f"{path.name} is not valid TOML: {error}") from error
    except ValidationError as error:
        raise Misuse(f"{path.name}: {_first_problem(error)}") from error


def _first_problem(error: ValidationError) -> str:
    lines: list[str] = []
    for problem in error.errors():
        where: list[Any] = [part for part in problem["loc"] if part != "[key]"]
        lines.append(f"{'.'.join(map(str, where))}: {problem['msg'].lower()}")
    return "; ".join(lines)
