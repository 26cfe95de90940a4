"""toolkit/base/garbage.py: the collector is still within, and as it was after."""

from __future__ import annotations

import gc

import pytest

from toolkit.base.garbage import uncollected


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was_found(was_on: bool) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() == was_on
        with pytest.raises(ValueError, match="x"), uncollected():
            raise ValueError("x")
        assert gc.isenabled() == was_on
    finally:
        (gc.enable if before else gc.disable)()
