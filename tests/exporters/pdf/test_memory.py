"""toolkit/exporters/pdf/memory.py: the collector is still within, and clears up before the next."""

from __future__ import annotations

import gc
from weakref import ref

import pytest

from toolkit.exporters.pdf.memory import one_handout


class Knot:
    def __init__(self) -> None:
        self.itself = self


def test_what_a_handout_leaves_behind_is_gone_when_the_next_begins() -> None:
    left = []
    for _ in range(4):
        with one_handout():
            assert not gc.isenabled()
            assert not any(each() for each in left)
            left.append(ref(Knot()))
            assert left[-1]()


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was_found(was_on: bool) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(ValueError, match="x"), one_handout():
            raise ValueError("x")
        assert gc.isenabled() == was_on
    finally:
        (gc.enable if before else gc.disable)()
