"""A record has so many seconds; one that takes longer is named, and the rest is checked."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, check, edit, make, use_rules
from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule
from toolkit.running.work import Workers


@rule("LAN902", "slow", severity="note", serves=())
def slow(record: Record, _context: Context) -> Iterator[Finding]:
    """Takes as long as it is told to."""
    for passage in record.passages:
        if "SLOW" in passage.text:
            time.sleep(30)
        if "REGEX" in passage.text:
            re.search(r"(a+)+$", "a" * 40 + "b")
    yield Finding(("title",), "looked at")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_rules(monkeypatch, (slow,))
    monkeypatch.setattr(budget, "RECORD_SECONDS", 1)
    return make(tmp_path / "collection")


@pytest.mark.parametrize("word", ["SLOW", "REGEX"])
@pytest.mark.parametrize("count", [1, 2])
def test_one_that_takes_too_long_is_named_and_the_rest_checked(
    root: Path, word: str, count: int
) -> None:
    edit(root, SECOND, "causes: The cause", f"causes: {word} The cause")
    begin = time.monotonic()
    found = check(root, workers=Workers(count))
    assert time.monotonic() - begin < 25
    (stopped,) = [each for each in found.report.diagnostics if each.code == "INT001"]
    assert (stopped.path, stopped.severity) == (SECOND, "error")
    assert stopped.message == "not checked: it took more than 1 s and was stopped"
    assert stopped.hint
    assert FIRST in [each.path for each in found.report.diagnostics if each.code == "LAN902"]
    # The next run may have better luck: it is not taken from what is kept.
    assert found.refused == (SECOND,)


def test_a_record_within_its_time_is_checked(root: Path) -> None:
    assert not [each for each in check(root).report.diagnostics if each.code == "INT001"]
