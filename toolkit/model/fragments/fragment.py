"""A fragment: texts that stand word for word in several records, with a review of their own."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from toolkit.model.base import LEFT_OUT, SLUG, UNIQUE, Model, Prose, Slug, Unique
from toolkit.model.care import Urgency
from toolkit.model.review import Review

SIGNS = "get_help.signs"

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]


class FragmentPart(Model):
    """One text, and the field that it is for."""

    fits: FieldName | tuple[FieldName, ...] = Field(
        description="The field of a record that may use it, without positions in lists; or a list "
        "of such fields.",
        examples=["treatments.options.risks"],
    )
    urgency: Annotated[Urgency | None, LEFT_OUT] = Field(
        default=None,
        description="How fast a reader with this sign must act; only for get_help.signs, and "
        "needed there.",
        examples=["urgent"],
    )
    text: Prose = Field(
        description="The words, with their sources.",
        examples=["Amitriptyline can make you tired. [@nhs-amitriptyline]"],
    )

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that may use it."""
        return (self.fits,) if isinstance(self.fits, str) else self.fits

    @model_validator(mode="after")
    def _a_sign_says_how_fast(self) -> FragmentPart:
        if (SIGNS in self.fields) != (self.urgency is not None):
            raise ValueError(
                f"a part that fits {SIGNS} needs its urgency, and no other part may have one"
            )
        return self


class Fragment(Model):
    """A file of content/fragments: what several records say in the same words."""

    kind: Literal["fragment"] = Field(description="Always fragment.", examples=["fragment"])
    id: Slug = Field(
        description="The file's name without .yaml; records name it.", examples=["amitriptyline"]
    )
    parts: dict[str, FragmentPart] = Field(
        min_length=1,
        description="The texts, each with a name. A record uses one as a whole paragraph or list "
        "item: [](fragment:amitriptyline/risks)",
        examples=[
            {
                "risks": {
                    "fits": "treatments.options.risks",
                    "text": "Amitriptyline can make you tired. [@nhs-amitriptyline]",
                }
            }
        ],
    )
    together: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Parts that go together: a record that uses one of them uses all. So no risk "
        "travels without its red flag.",
        examples=[["risks", "heart"]],
    )
    review: Review = Field(description="Who wrote it, and what changed, as in a record.")

    @model_validator(mode="after")
    def _parts_have_names(self) -> Fragment:
        if wrong := [each for each in self.parts if not re.fullmatch(SLUG[1:-1], each)]:
            raise ValueError(
                f"the name of the part {wrong[0]} has other letters than a to z, digits and hyphens"
            )
        return self

    @model_validator(mode="after")
    def _together_names_parts(self) -> Fragment:
        if missing := [each for each in self.together if each not in self.parts]:
            raise ValueError(f"together names {missing[0]}, which is no part of this fragment")
        return self
