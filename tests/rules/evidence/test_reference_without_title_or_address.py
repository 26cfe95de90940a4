from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize(
    ("fields", "messages"),
    [
        ({"title": " <i></i>"}, ["source-one has no title"]),
        ({"type": "post"}, ["source-one is a web page without an address"]),
        ({"type": "webpage", "DOI": "10.1000/a"}, []),
        ({"type": "book"}, []),
    ],
)
def test_a_reader_can_look_it_up(
    fields: dict[str, Any], messages: list[str], tmp_path: Path
) -> None:
    entry = {"id": "source-one", "type": "book", "title": "Lupus", **fields}
    text = f"# file: content/references.json\n{json.dumps([entry])}\n"
    assert check(text, tmp_path).messages("REF015") == messages
