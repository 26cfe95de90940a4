"""Calls do not take memory from the system and give it back again, however deep they are."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from tests.cli.test_entry import main
from toolkit.cli import entry

_CALLS = 500
_DEPTHS = range(250)
"""Together their frames need more than one of the small pieces."""


def _nothing() -> None:
    pass


def _call_often(depth: int, faults: Callable[[], int]) -> int:
    """Return how often memory was touched first while a function was called so deep inside."""
    if depth:
        return _call_often(depth - 1, faults)
    before = faults()
    for _ in range(_CALLS):
        _nothing()
    return faults() - before


@pytest.mark.skipif(sys.platform == "win32", reason="it does not count them")
def test_no_depth_of_calls_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    from resource import RUSAGE_SELF, getrusage

    most = 0

    def run() -> int:
        nonlocal most
        most = max(_call_often(d, lambda: getrusage(RUSAGE_SELF).ru_minflt) for d in _DEPTHS)
        return 0

    monkeypatch.setattr(entry, "run", run)
    assert main(monkeypatch) == 0
    assert most < _CALLS / 10
