"""A group of keys of which each may be left out, but not all."""

from __future__ import annotations

from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator

from toolkit.model.base import Model

NOT_FOUND: Any = Field(
    default="",
    description="Instead of all the others, where no source was found: what was searched, and "
    "when. Reviews see it; it is never printed.",
    examples=["NHS and MS Society pages, searched on 22 November 2026"],
)
"""The field not_found, which each such group has as its last."""


class Something(Model):
    """At least one of its keys is there; if no source was found, not_found and nothing else."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("write at least one of its keys")
        if "not_found" in self.model_fields_set and len(self.model_fields_set) > 1:
            raise ValueError("not_found stands alone; take it out, or the other keys")
        return self
