"""The JSON Schemas: written from the models, or compared with what is checked in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.base.files import write_whole

FOLDER = "schemas"


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


def write_schemas(root: Path) -> list[Path]:
    """Write the schemas that differ from what is in schemas/; give their paths."""
    changed = stale_schemas(root)
    texts = schemas()
    for path in changed:
        if path.name in texts:
            write_whole(path, texts[path.name].encode())
        else:
            path.unlink()
    return changed


def stale_schemas(root: Path) -> list[Path]:
    """Return the schema files that are missing, differ from the models, or belong to none."""
    folder = root / FOLDER
    texts = schemas()
    stale = []
    for name, text in texts.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != text.encode():
            stale.append(path)
    known = set(texts)
    return stale + [path for path in sorted(folder.glob("*.schema.json")) if path.name not in known]
