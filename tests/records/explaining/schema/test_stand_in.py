"""Every part of every schema of records has a stand-in that fits it."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.kinds import schema_of
from toolkit.records.explaining.schema.stand_in import stand_in
from toolkit.records.explaining.schema.walk import follow
from toolkit.records.reading.schema_check import explaining


def parts(root: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, group in {"": root, **root["$defs"]}.items():
        yield name, group
        for key, part in group.get("properties", {}).items():
            yield f"{name}.{key}", part


@pytest.mark.parametrize("kind", ["condition", "topic"])
def test_it_fits(kind: str) -> None:
    root = schema_of(kind)
    for name, part in parts(root):
        for number in (0, 1):
            made = stand_in(root, part, number)
            whole = {**follow(root, part), "$defs": root["$defs"]}
            assert explaining(whole).is_valid(made), (name, made)
