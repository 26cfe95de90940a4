"""The JSON Schemas: written from the models, or compared with what is checked in."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.model.kinds.kinds import Kinds

FOLDER = "schemas"
PATTERN = "*.schema.json"


def schemas(kinds: Kinds) -> dict[str, str]:
    """Return every schema file's name and text."""
    from pydantic import TypeAdapter  # late: building all schemas is only this command's work

    from toolkit.model.schema import SHARED, WithoutDefaults, as_text, shared_schema, tidy
    from toolkit.pages.page_model import page_model
    from toolkit.records.reading.kind_files import kind_schema
    from toolkit.records.reading.named.fragments import fragment_schema
    from toolkit.records.reading.named.sites import site_schema
    from toolkit.reporters.json import JsonReport

    made = (
        *map(kinds.schema, kinds),
        *map(shared_schema, SHARED),
        kind_schema(),
        fragment_schema(),
        site_schema(),
    )
    texts = {f"{each.name}.schema.json": as_text(each.data) for each in made}
    exported: TypeAdapter[Any] = TypeAdapter(
        reduce(or_, (page_model(kinds.model(name)) for name in kinds))
    )
    page = tidy(
        exported.json_schema(mode="serialization", schema_generator=WithoutDefaults),
        "What toolkit export writes as JSON: a record with everything in it resolved.",
    )
    texts["export.schema.json"] = as_text(page)
    reported = TypeAdapter(JsonReport).json_schema(schema_generator=WithoutDefaults)
    report = tidy(reported, "What toolkit validate reports as JSON.")
    texts["report.schema.json"] = as_text(report)
    return texts
