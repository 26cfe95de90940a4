"""toolkit.toml -> Settings: everything a collection decides for itself, with defaults."""

from __future__ import annotations

import difflib
import errno
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from toolkit.base import budget
from toolkit.base.box import Box
from toolkit.base.diagnostics import SEVERITIES, Severity
from toolkit.base.errors import Misuse
from toolkit.base.files import read_limited
from toolkit.base.form_words import form_words
from toolkit.base.known_services import EMERGENCY_NUMBERS
from toolkit.base.letters import odd_letters
from toolkit.base.local_service import LocalService, Phone
from toolkit.base.merge_marks import HINT, MESSAGE, find_merge_mark
from toolkit.base.style import Style
from toolkit.base.toml_lines import at_line
from toolkit.base.words import named, room

FILE_NAME = "toolkit.toml"
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
# Before it is parsed: for a key of 40,000 parts the parser takes gigabytes.
_DEEP = re.compile(
    rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{budget.SETTINGS_DEPTH}}}"
)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Organisation(_Table):
    """[organisation]: who publishes the handouts."""

    name: Annotated[str, room(80, needed=True)] = "Patient information team"
    url: Annotated[str, room(200)] = ""
    contact: Annotated[str, room(300, lines=4)] = ""
    phone: Phone = ""
    email: str = Field(default="", pattern=r"^([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)?$")
    address: Annotated[str, room(300, lines=8)] = ""
    logo: Annotated[
        str, named(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(svg|png|jpg|jpeg)", "our-logo.svg")
    ] = ""
    """The file's name in content/images."""
    header: Annotated[str, room(80)] = ""
    """Words at the top of each page, beside the logo."""
    footer: Annotated[str, room(300, lines=4)] = ""
    licence: Annotated[str, room(200)] = ""
    disclaimer: Annotated[str, room(600, lines=8)] = (
        "This information does not replace advice from a doctor, nurse or pharmacist who knows you."
    )


class Paper(_Table):
    """[paper]: how handouts are printed."""

    size: Literal["A4", "Letter"] = "A4"
    text_size: int = Field(default=12, ge=12, le=16)
    """In points, of the standard handout."""
    font: Annotated[str, named(r"[A-Za-z0-9][A-Za-z0-9_-]*", "Lato")] = ""
    """NAME of the files NAME-Regular and NAME-Bold in content/fonts, .ttf or .otf."""


class Site(_Table):
    """[site]: where the pages are to be found on the web."""

    address: str = Field(default="", pattern=r"^(https://[^\s/?#]+(/[^\s?#]*)?)?$")
    """The folder that holds index.html. Without it there are no QR codes and no full links."""

    title: str = "Patient information"
    language: str = Field(default="en-GB", pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
    """The language of the list of all pages; a page is in that of its record."""


Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,6}$")]
ServiceName = Annotated[str, StringConstraints(pattern=r"^[^\W_](?:[^\n]{0,58}\S)?$")]


class Services(_Table):
    """[services]: what care cards may name besides the services that the toolkit knows."""

    emergency: tuple[ServiceName, ...] = ()
    other: tuple[ServiceName, ...] = ()
    regions: Mapping[Region, tuple[Number, ...]] = Field(default_factory=dict)
    """[services.regions]: more emergency numbers of a country."""

    @property
    def numbers(self) -> Mapping[str, tuple[str, ...]]:
        """The emergency numbers of each country: those the toolkit knows come first."""
        regions = (*EMERGENCY_NUMBERS, *self.regions)
        return {
            region: tuple(
                dict.fromkeys((*EMERGENCY_NUMBERS.get(region, ()), *self.regions.get(region, ())))
            )
            for region in regions
        }


class Limits(_Table):
    """[limits]: thresholds of the rules, in words, sentences, grades, items, letters or time."""

    sentence_words: int = Field(default=20, ge=5, le=60)
    paragraph_sentences: int = Field(default=3, ge=1, le=20)
    reading_grade: float = Field(default=8, ge=1, le=20)
    list_items: int = Field(default=6, ge=2, le=50)
    list_items_error: int = Field(default=7, ge=2, le=50)
    title_characters: int = Field(default=65, ge=20, le=200)
    alt_characters: int = Field(default=125, ge=20, le=500)
    picture_kilobytes: int = Field(default=500, ge=1, le=5000)
    picture_pixels: int = Field(default=4000, ge=100, le=20_000)
    care_card_services: int = Field(default=2, ge=1, le=5)
    review_months: int = Field(default=36, ge=1, le=120)
    review_notice_days: int = Field(default=90, ge=1, le=730)
    reference_years: int = Field(default=10, ge=1, le=100)
    duplicate_words: int = Field(default=15, ge=8, le=200)


_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
RuleCode = Annotated[str, StringConstraints(pattern=rf"^{_CODE.pattern}$")]


class Settings(_Table):
    """A collection's settings; every key has a default, so toolkit.toml may be empty."""

    organisation: Organisation = Organisation()
    paper: Paper = Paper()
    site: Site = Site()
    style: Style = Style()
    local: tuple[LocalService, ...] = ()
    """[[local]]: services of the place where the pages are handed out."""

    box: tuple[Box, ...] = Field(default=(), max_length=6)
    """[[box]]: words of the publisher's own between the sections."""

    services: Services = Services()
    limits: Limits = Limits()
    rules: Mapping[RuleCode, Severity | Literal["off"]] = Field(default_factory=dict)
    """[rules]: another severity for a code, or off."""

    @model_validator(mode="after")
    def _local_emergency_numbers_are_those_of_the_country(self) -> Settings:
        known = self.services.numbers
        for service in self.local:
            if not re.fullmatch("[0-9]{3}", service.phone) or not service.emergency:
                continue
            for region in service.regions or known:
                if service.phone not in known.get(region, ()):
                    raise PydanticCustomError(
                        "emergency_number",
                        "“{name}” has the number {phone}, which is not among those of {region}",
                        {
                            "name": service.name,
                            "phone": service.phone,
                            "region": region,
                            "hint": "name its countries under regions, and other numbers in "
                            "[services.regions]",
                        },
                    )
        return self


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
    text = ""
    try:
        text = read_limited(path, budget.SETTINGS_BYTES).decode("utf-8-sig")
        conflict = find_merge_mark(text)
        if conflict:
            line = text.count("\n", 0, conflict[0]) + 1
            raise Misuse(f"{path.name}, line {line}: {MESSAGE}", HINT)
        if deep := _DEEP.search(text):
            line = text.count("\n", 0, deep.start()) + 1
            message = f"line {line} has a key of more than {budget.SETTINGS_DEPTH} parts"
            raise Misuse(f"{path.name}: {message}", "keys are like limits.sentence_words")
        data = tomllib.loads(text)
        if unseen := _unseen(data):
            hint = "delete it there, or the escape that stands for it"
            raise Misuse(f"{path.name}: {unseen}", hint)
        return Settings.model_validate(data)
    except OSError as error:
        hint = "is this the right file?" if error.errno == errno.EFBIG else ""
        raise Misuse(f"{path.name} cannot be read: {error.strerror}", hint) from error
    except UnicodeDecodeError as error:
        raise Misuse(f"{path.name} is not UTF-8 text", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Misuse(f"{path.name} is not valid TOML: {error}", _toml_hint(error)) from error
    except ValidationError as error:
        message, hint = _first_problem(error)
        steps = [str(part) for part in error.errors()[0]["loc"] if part != "[key]"]
        raise Misuse(f"{path.name}{at_line(text, steps)}: {message}", hint) from error
    except (RecursionError, ValueError) as error:
        message = "too many brackets inside one another, or a number with too many digits"
        raise Misuse(f"{path.name} cannot be read: {message}") from error


def _unseen(value: object, where: str = "") -> str:
    """Return where a text holds a letter that is not what it shows; empty if none does."""
    if isinstance(value, dict):
        inside = ((f"{where}.{key}".lstrip("."), each) for key, each in value.items())
    elif isinstance(value, list):
        inside = ((where, each) for each in value)
    else:
        odd = next(odd_letters(value), None) if isinstance(value, str) else None
        return f"{where}: {odd.message}" if odd else ""
    return next((found for name, each in inside if (found := _unseen(each, name))), "")


def _toml_hint(error: tomllib.TOMLDecodeError) -> str:
    # All that Python says of a key, or a table, that stands in the file twice.
    if "overwrite" in str(error) or "twice" in str(error):
        return "a key or table stands there for the second time; keep one of the two"
    return 'each line is key = value; a text stands in double quotes, like name = "Our team"'


def _first_problem(error: ValidationError) -> tuple[str, str]:
    problem = error.errors()[0]
    steps = [str(part) for part in problem["loc"] if part != "[key]"]
    where = ".".join(steps)
    if problem["type"] == "extra_forbidden":
        known = _known_keys(steps[:-1])
        near = difflib.get_close_matches(steps[-1].lower(), known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the keys here are: {', '.join(known)}"
        return f"{where} is not a setting", hint
    if steps[:1] == ["rules"] and problem["type"] == "string_pattern_mismatch":
        if _CODE.fullmatch(steps[-1].upper()):
            return f"{where} is not a code", f"codes are written in capitals: {steps[-1].upper()}"
        return f"{where} is not a code", "write a code such as LAN001; toolkit rules lists them"
    if steps[:1] == ["rules"] and len(steps) > 1:
        return f"rules.{steps[1]} may not be {_shown(problem['input'])}", _severity_hint(
            problem["input"]
        )
    if problem["type"] == "string_pattern_mismatch":
        words = form_words(problem["ctx"]["pattern"])
        return f"{where} is {_shown(problem['input'])}, {words.wrong}", words.hint
    message = problem["msg"]
    hint = problem.get("ctx", {}).get("hint") or f"it is {_shown(problem['input'])} now"
    return f"{where or 'local'}: {message[0].lower()}{message[1:]}", hint


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= budget.SHOWN_VALUE else f"{words[: budget.SHOWN_VALUE]}…"


_MEANT = {"warn": "warning", "info": "note", "hint": "note", "false": "off", "none": "off"}
"""What other tools call them."""


def _severity_hint(given: object) -> str:
    choices = [*SEVERITIES, "off"]
    word = str(given).strip().lower()
    near = [_MEANT[word]] if word in _MEANT else difflib.get_close_matches(word, choices, n=1)
    listed = ", ".join(f'"{each}"' for each in choices)
    return (
        f'did you mean "{near[0]}"? It is one of: {listed}' if near else f"write one of: {listed}"
    )


def _known_keys(table: list[str]) -> list[str]:
    model: Any = Settings
    for name in table:
        if name.isdecimal():
            continue
        field = model.model_fields.get(name)
        kind = field.annotation if field else None
        # Of a list of tables, such as [[local]], the keys of one.
        model = next(iter(get_args(kind)), None) if get_origin(kind) is tuple else kind
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            return []
    return list(model.model_fields)
