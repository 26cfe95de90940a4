"""[[own_rules]]: a rule of the collection's own: a place in records, one verb, and words for it.

There are no expressions: what a verb can do is in its file in verbs/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, cast

from pydantic import AfterValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from toolkit.base.diagnostics import Severity
from toolkit.base.discovery import defined_in
from toolkit.base.families import FAMILIES
from toolkit.base.settings.problems import CODE
from toolkit.base.settings.table import Table
from toolkit.base.settings.verbs.verb import Verb
from toolkit.base.settings.words import room
from toolkit.base.text.regex import regex

VERBS: tuple[Verb, ...] = tuple(defined_in("toolkit.base.settings.verbs", Verb))
MOST = 200
"""Rules of a collection's own."""

_KEY = r"[a-z][a-z0-9_]*(?:\[\])?"
_PLACE = regex(rf"(?:\*|[a-z][a-z0-9-]*)(?:\.(?:\*|{_KEY})(?:\.{_KEY})*)?")


def _own_code(code: str) -> str:
    if not CODE.fullmatch(code):
        hint = "write three capitals and three digits, such as OUR001"
        raise PydanticCustomError(
            "own_code", "“{code}” is not a code", {"code": code, "hint": hint}
        )
    if code[:3] in FAMILIES:
        hint = "begin with other letters, such as OUR001"
        problem = "codes that begin with {letters} are the toolkit's"
        raise PydanticCustomError("own_code", problem, {"letters": code[:3], "hint": hint})
    return code


def _place(place: str) -> str:
    if not _PLACE.fullmatch(place):
        hint = "write a kind and its keys, such as procedure.risks[] or *.title"
        raise PydanticCustomError(
            "own_place", "“{place}” is no place in a record", {"place": place[:100], "hint": hint}
        )
    return place


class _OwnRule(Table):
    code: Annotated[str, AfterValidator(_own_code)] = Field(
        description="Its code: three capitals that no code of the toolkit begins with, and three "
        "digits.",
        examples=["OUR001"],
    )
    for_: Annotated[str, AfterValidator(_place)] = Field(
        alias="for",
        description="What it is about: a kind of record and keys, as docs/reference lists them. "
        "[] means each entry of a list; * in the place of the kind means every kind that has the "
        "keys, and after the kind each of its sections.",
        examples=["procedure.risks[]"],
    )
    severity: Severity = Field(default="warning", description="How severe it is.")
    message: Annotated[str, room(200, needed=True)] = Field(
        description="What is wrong, as a report says it.",
        examples=["A risk does not say how common it is as a number"],
    )
    fix: Annotated[str, room(300, lines=4, needed=True)] = Field(
        description="How to fix it.", examples=["Add chance: with the number from the source"]
    )

    @property
    def verb(self) -> Verb:
        """Its verb."""
        return next(each for each in VERBS if getattr(self, each.key) is not None)

    @property
    def given(self) -> Any:
        """What its verb was given."""
        return getattr(self, self.verb.key)

    @model_validator(mode="after")
    def _one_verb(self) -> _OwnRule:
        found = [each.key for each in VERBS if getattr(self, each.key) is not None]
        if len(found) == 1:
            return self
        listed = ", ".join(each.key for each in VERBS)
        problem = f"it has {' and '.join(found)}" if found else "it does not say what it asks for"
        hint = f"keep one; make two rules of it: {listed}" if found else f"add one of: {listed}"
        raise PydanticCustomError("verb", "{problem}", {"problem": problem, "hint": hint})


if TYPE_CHECKING:
    OwnRule = _OwnRule
else:
    OwnRule = create_model(
        "OwnRule",
        __base__=_OwnRule,
        __doc__="A rule of the collection's own: a place in records, one verb, words for it.",
        **{
            each.key: cast(
                Any,
                (each.type | None, Field(None, description=each.what, examples=[each.example])),
            )
            for each in VERBS
        },
    )
