"""toolkit/rules/rule.py: what rules may know."""

from __future__ import annotations

from toolkit.base.settings import Settings
from toolkit.records.reading.library import Library
from toolkit.rules.rule import Context


def test_work_on_the_same_is_done_once() -> None:
    context = Context(Settings(), Library())
    assert context.once("vocabulary", lambda: 1) == 1
    assert context.once("vocabulary", lambda: 2) == 1
    assert context.once("numbers", lambda: 3) == 3
    assert Context(Settings(), Library()).once("vocabulary", lambda: 4) == 4
