"""The model of a kind's records -> that of its pages."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from pydantic import Field, create_model

from toolkit.model.base import one_of
from toolkit.model.record_model import RecordModel
from toolkit.pages.page import Head, Page
from toolkit.pages.values import value_of


@cache
def page_model(model: type[RecordModel]) -> type[Page]:
    """Make the model of the pages of a kind of record."""
    kind = model.made_from
    fields: dict[str, Any] = {}
    for section in kind.body:
        info = model.model_fields[section.key]
        if section.heading_key:
            fields[section.heading_key] = str, Field(description="The heading of what follows.")
        block = section.block
        assert block is not None
        value = value_of(block.type, may_be_empty=section.presence != "required")
        described = (info.description or "").rstrip(".") + "."
        if section.presence != "required":
            described += " Null or empty if the record does not say."
        fields[section.key] = value.type, Field(description=described)
    body = create_model(f"{model.__name__}PageBody", __base__=Head, **fields)
    always = Field(default=kind.name, description=f"Always {kind.name}.")
    codes = model.model_fields["codes"].annotation
    more: dict[str, Any] = {
        "kind": (one_of([kind.name]), always),
        "codes": (codes, Field(description="Codes in published terminologies.")),
    }
    bases: Any = (Page, body)
    name = f"{model.__name__}Page"
    made = cast(Any, create_model(name, __base__=bases, __doc__=kind.what, **more))
    made.made_from = kind
    return cast(type[Page], made)
