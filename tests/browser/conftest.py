"""What the browser says of every exported page, asked once in a session."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.driver import judge, need_browser
from tests.exports import Exports, longest_of_each_kind, once
from tests.kinds import Condition


@pytest.fixture(scope="session")
def judged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    need_browser()
    exported: Exports = request.getfixturevalue("exported")

    def fill(folder: Path) -> None:
        library = exported.library / "index.html"
        pages, brief = exported.files("html"), made_of_same_parts(exported)
        found = judge(pages, words_to_type(exported), library, brief)
        (folder / "found.json").write_text(json.dumps(found), encoding="utf-8")

    folder = once("browser", tmp_path_factory, fill)
    return json.loads((folder / "found.json").read_text(encoding="utf-8"))


OF_SAMPLE = ("condition", "topic")
"""The kinds of which the sample has a record, with all that a page of them may have."""


def made_of_same_parts(exported: Exports) -> list[Path]:
    """List the pages of the checkout but the longest one of each kind that the sample lacks."""
    longest = longest_of_each_kind(exported.collection)
    return [
        exported.of(record.id, "html")
        for record in exported.collection.records.values()
        if record.model.kind in OF_SAMPLE or record.id not in longest
    ]


def words_to_type(exported: Exports) -> list[str]:
    """List what the searches type; "" shows whether clearing the field brings everything back."""
    return [*(word for words in words_of(exported).values() for word in words), "zzzz", ""]


def words_of(exported: Exports) -> dict[str, list[str]]:
    """Return for each title what its page must be found by: itself, other names, a symptom."""
    words = {}
    for record in exported.collection.records.values():
        model = record.model
        words[model.title] = [model.title, *model.also_known_as]
        if isinstance(model, Condition):
            words[model.title].append(model.symptoms.groups[0].items[0].plain.split(" [")[0])
    return words
