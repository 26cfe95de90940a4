"""toolkit/exporters/pdf_memory.py: the collector is still within, and clears up behind."""

from __future__ import annotations

import gc
from weakref import ref

from toolkit.exporters.pdf_memory import one_handout


class Knot:
    def __init__(self) -> None:
        self.itself = self


def test_what_a_handout_leaves_behind_is_gone_after_it() -> None:
    with one_handout():
        assert not gc.isenabled()
        left = ref(Knot())
        assert left()
    assert left() is None
    assert gc.isenabled()
