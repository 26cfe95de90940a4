"""Making handouts one after the other without Python's collector looking for garbage meanwhile.

WeasyPrint's boxes point at each other: one handout leaves some megabytes that only the collector
finds. It is asked once before the next, when little else is left to look at; after the last one
the process ends, and no one needs to clear up.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

_begun = count()


@contextmanager
def one_handout() -> Iterator[None]:
    """Keep the collector still inside, and clear up what the handout before has left."""
    was_on = gc.isenabled()
    gc.disable()
    before = next(_begun)
    if before:
        gc.collect()
    if before == 1:
        # What is there now stays to the end: modules, style sheets, the collection. Each handout
        # would pay for looking through it again.
        gc.freeze()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
