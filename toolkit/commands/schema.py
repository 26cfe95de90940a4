"""The JSON Schemas: written from the models, or compared with what is checked in."""

from __future__ import annotations

from typing import Any

FOLDER = "schemas"
PATTERN = "*.schema.json"


def schemas() -> dict[str, str]:
    """Return every schema file's name and text."""
    from pydantic import TypeAdapter  # late: building all schemas is only this command's work

    from toolkit.model.schema import SOURCES, as_text, schema_of, tidy
    from toolkit.pages.page import ConditionPage, TopicPage
    from toolkit.reporters.json import JsonReport

    texts = {f"{name}.schema.json": as_text(schema_of(name)) for name in SOURCES}
    exported: TypeAdapter[Any] = TypeAdapter(ConditionPage | TopicPage)
    page = tidy(
        exported.json_schema(mode="serialization"),
        "What toolkit export writes as JSON: a record with everything in it resolved.",
    )
    texts["export.schema.json"] = as_text(page)
    report = tidy(TypeAdapter(JsonReport).json_schema(), "What toolkit validate reports as JSON.")
    texts["report.schema.json"] = as_text(report)
    return texts
