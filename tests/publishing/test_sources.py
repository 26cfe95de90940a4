"""The hash of what a file is made from: another one if the file could differ."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    SECOND,
    TODAY,
    TOPIC,
    check,
    edit,
    make,
)
from toolkit.base import tool as module
from toolkit.base.settings import read_settings
from toolkit.base.tool import tool, tool_name
from toolkit.publishing.plan import Plan
from toolkit.publishing.sources import named_by

PICTURE = "content/images/nerve-fibre.svg"
ALL = {"both-conditions", "first-condition", "second-condition"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def hashes(root: Path, today: date = TODAY) -> dict[str, str]:
    plan = Plan(root, read_settings(root), today, check(root), 0)
    return {id: plan.source(record) for id, record in plan.good.items()}


@pytest.mark.parametrize(
    ("path", "old", "new", "differing"),
    [
        # A topic prints all of what it compares; a link prints the title of what it names.
        (SECOND, "title: Second", "title: Very second", ALL),
        (SECOND, "outlook: ", "outlook: Now. ", {"second-condition", "both-conditions"}),
        (FIRST, "outlook: Most", "outlook: Nearly most", {"first-condition", "both-conditions"}),
        (TOPIC, "The pain differs", "Pain differs", {"both-conditions"}),
        (GLOSSARY, "The coating", "A coating", ALL),
        ("toolkit.toml", "Test", "Tested", ALL),
        (PICTURE, "<svg", "<svg ", {"first-condition"}),
    ],
)
def test_a_change_reaches_what_is_made_of_it_and_nothing_else(
    root: Path, path: str, old: str, new: str, differing: set[str]
) -> None:
    before = hashes(root)
    edit(root, path, old, new)
    after = hashes(root)
    assert after.keys() == before.keys() == ALL
    assert {id for id in after if after[id] != before[id]} == differing


@pytest.fixture
def changeable() -> Callable[[], str]:
    """Return the hash of the tool, worked out anew, and leave none of it behind."""

    def anew() -> str:
        tool.cache_clear()
        return tool()

    return anew


def test_another_library_or_toolkit_is_another_tool(
    monkeypatch: pytest.MonkeyPatch, changeable: Callable[[], str], request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(tool.cache_clear)
    before = changeable()
    assert changeable() == before
    monkeypatch.setattr(module, "_version", lambda name: "0")
    assert changeable() != before
    assert tool_name().endswith(" 0")


def test_each_record_that_one_names_is_named_once(root: Path) -> None:
    records = Plan(root, read_settings(root), TODAY, check(root), 0).records
    named = named_by(records["both-conditions"])
    assert set(named) == {"first-condition", "second-condition"}
    assert len(named) == 2
