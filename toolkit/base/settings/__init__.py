"""toolkit.toml -> Settings: everything a collection decides for itself, with defaults."""

from __future__ import annotations

import errno
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from toolkit.base import budget
from toolkit.base.diagnostics import Severity
from toolkit.base.errors import Misuse
from toolkit.base.files import read_limited
from toolkit.base.merge_marks import HINT, MESSAGE, find_merge_mark
from toolkit.base.settings.box import Box
from toolkit.base.settings.governance import Governance
from toolkit.base.settings.limits import Limits
from toolkit.base.settings.local_service import LocalService, Phone
from toolkit.base.settings.own_rule import MOST, OwnRule
from toolkit.base.settings.problems import CODE, first_problem, toml_hint
from toolkit.base.settings.services import Services
from toolkit.base.settings.style import Style
from toolkit.base.settings.table import Table
from toolkit.base.settings.toml_lines import at_line
from toolkit.base.settings.words import named, room
from toolkit.base.text.letters import odd_letters
from toolkit.base.text.regex import regex

FILE_NAME = "toolkit.toml"
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
# Before it is parsed: for a key of 40,000 parts the parser takes gigabytes.
_DEEP = regex(rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{budget.SETTINGS_DEPTH}}}")


class Organisation(Table):
    """[organisation]: who publishes the handouts."""

    name: Annotated[str, room(80, needed=True)] = Field(
        default="Patient information team",
        description="The publisher.",
        examples=["Example Hospital, patient information"],
    )
    url: Annotated[str, room(200)] = Field(
        default="", description="Its website.", examples=["https://www.example.org"]
    )
    contact: Annotated[str, room(300, lines=4)] = Field(
        default="",
        description="How to reach it, in your own words.",
        examples=["Ask at the main desk, every day from 8am to 6pm."],
    )
    phone: Phone = Field(
        default="",
        description="Its phone number, digits in groups.",
        examples=["020 7946 0000"],
    )
    email: str = Field(
        default="",
        pattern=r"^([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)?$",
        description="Its email address.",
        examples=["leaflets@example.org"],
    )
    address: Annotated[str, room(300, lines=8)] = Field(
        default="",
        description="Its postal address.",
        examples=["1 High Street, Exampletown"],
    )
    logo: Annotated[
        str, named(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(svg|png|jpg|jpeg)", "our-logo.svg")
    ] = Field(
        default="",
        description="The file's name of a picture in content/images.",
        examples=["our-logo.svg"],
    )
    header: Annotated[str, room(80)] = Field(
        default="",
        description="Words of your own at the top of each page, beside the logo.",
        examples=["Ask us for this leaflet in another language."],
    )
    footer: Annotated[str, room(300, lines=4)] = Field(
        default="",
        description="A sentence of your own at the foot of each page.",
        examples=["Example Hospital is a charity."],
    )
    licence: Annotated[str, room(200)] = Field(
        default="",
        description="Under which licence the text may be used.",
        examples=["CC BY 4.0"],
    )
    disclaimer: Annotated[str, room(600, lines=8)] = Field(
        default="This information does not replace advice from a doctor, nurse or pharmacist who "
        "knows you.",
        description="The last sentence of each page.",
    )


Sources = Literal["list", "marks", "link"]
"""How paper names the sources of what it says."""


class Paper(Table):
    """[paper]: how handouts are printed."""

    size: Literal["A4", "Letter"] = Field(default="A4", description="The paper.")
    text_size: int = Field(
        default=12, ge=12, le=16, description="The size of the standard handout's text, in points."
    )
    sources: Sources = Field(
        default="list",
        description="How paper names the sources. list: a short list at the end. marks: a number "
        "behind each fact, and the whole list. link: only where the list is on the web, which "
        "needs [site] address. HTML and JSON always have marks and the whole list.",
    )
    font: Annotated[str, named(r"[A-Za-z0-9][A-Za-z0-9_-]*", "Lato")] = Field(
        default="",
        description="A font of your own: Lato means the files Lato-Regular and Lato-Bold, .ttf or "
        ".otf, in content/fonts.",
        examples=["Lato"],
    )


class Site(Table):
    """[site]: where the pages are to be found on the web."""

    address: str = Field(
        default="",
        pattern=r"^(https://[^\s/?#]+(/[^\s?#]*)?)?$",
        description="The folder that holds index.html. Handouts then have a QR code that leads to "
        "their page, with its address in words; without it there are no full links.",
        examples=["https://www.example.org/leaflets"],
    )
    title: str = Field(
        default="Patient information", description="The heading of the list of all pages."
    )
    language: str = Field(
        default="en-GB",
        pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
        description="The language of that list; a page is in the language of its record.",
    )


RuleCode = Annotated[str, StringConstraints(pattern=rf"^{CODE.pattern}$")]


class Settings(Table):
    """A collection's settings; every key has a default, so toolkit.toml may be empty."""

    organisation: Organisation = Field(
        default=Organisation(),
        description="Who publishes. This is printed on each handout and fact sheet.",
    )
    paper: Paper = Field(default=Paper(), description="How handouts are printed.")
    site: Site = Field(default=Site(), description="Where the pages are on the web.")
    style: Style = Field(
        default=Style(),
        description="The colours of headings, links and boxes, as # and 3 or 6 digits. Those with "
        "_dark are for dark screens. Care cards keep their own. A colour that is hard to read is "
        "refused: it needs a contrast of 4.5 to 1.",
    )
    local: tuple[LocalService, ...] = Field(
        default=(),
        description="Services of your place, which are printed beside a record's own text.",
    )
    box: tuple[Box, ...] = Field(
        default=(),
        max_length=6,
        description="Words of your own between the sections of a page. Each box ends with your "
        "name, so that no one takes it for the record's words.",
    )
    services: Services = Field(
        default=Services(),
        description="Services that care cards may name besides those that the toolkit knows. "
        "Settings add to these and never take any away.",
    )
    governance: Governance = Field(
        default=Governance(), description="Whose signatures a record needs before it is released."
    )
    limits: Limits = Field(default=Limits(), description="The thresholds of the rules.")
    rules: Mapping[RuleCode, Severity | Literal["off"]] = Field(
        default_factory=dict,
        description="Another severity for a code.",
        examples=[{"LAN012": "off", "LAN001": "error"}],
    )
    own_rules: tuple[OwnRule, ...] = Field(
        default=(),
        max_length=MOST,
        description="Rules of your own: each says where it looks, and with one verb what has to be "
        "there.",
        examples=[
            [
                {
                    "code": "OUR001",
                    "for": "procedure.risks[]",
                    "needs": "chance",
                    "message": "A risk does not say how common it is as a number",
                    "fix": "Add chance: with the number from the source",
                }
            ]
        ],
    )

    @model_validator(mode="after")
    def _linked_sources_are_on_the_web(self) -> Settings:
        if self.paper.sources == "link" and not self.site.address:
            raise PydanticCustomError(
                "no_site",
                "[paper] sources is link, but there is no web address to lead to",
                {"hint": "set address under [site], or choose list or marks"},
            )
        return self

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
    """Return the nearest folder at or above `start` that holds toolkit.toml, else misuse."""
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
            at, message = unseen
            hint = "delete it there, or the escape that stands for it"
            raise Misuse(f"{path.name}{at_line(text, at)}: {'.'.join(at)}: {message}", hint)
        return Settings.model_validate(data)
    except OSError as error:
        hint = "is this the right file?" if error.errno == errno.EFBIG else ""
        raise Misuse(f"{path.name} cannot be read: {error.strerror}", hint) from error
    except UnicodeDecodeError as error:
        raise Misuse(f"{path.name} is not UTF-8 text", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Misuse(f"{path.name} is not valid TOML: {error}", toml_hint(error)) from error
    except ValidationError as error:
        message, hint = first_problem(error, Settings)
        steps = [str(part) for part in error.errors()[0]["loc"] if part != "[key]"]
        raise Misuse(f"{path.name}{at_line(text, steps)}: {message}", hint) from error
    except (RecursionError, ValueError) as error:
        message = "too many brackets inside one another, or a number with too many digits"
        raise Misuse(f"{path.name} cannot be read: {message}") from error


def line_of(root: Path, steps: Sequence[str]) -> str:
    """Return the line of a key in `root`/toolkit.toml as messages have it: ", line 7"."""
    text = read_limited(root / FILE_NAME, budget.SETTINGS_BYTES).decode("utf-8-sig")
    return at_line(text, steps)


def _unseen(value: object, steps: tuple[str, ...] = ()) -> tuple[tuple[str, ...], str] | None:
    """Return where a text holds a letter that is not what it shows, and what is wrong with it."""
    if isinstance(value, dict):
        inside: Iterable[tuple[object, object]] = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    else:
        odd = next(odd_letters(value), None) if isinstance(value, str) else None
        return (steps, odd.message) if odd else None
    found = (_unseen(each, (*steps, str(key))) for key, each in inside)
    return next((each for each in found if each), None)
