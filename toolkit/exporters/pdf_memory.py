"""Making handouts one after the other without Python's collector looking for garbage meanwhile.

WeasyPrint's boxes point at each other: one handout leaves some megabytes that only the collector
finds. It is asked once after each, when little else is left to look at.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from toolkit.base.garbage import uncollected


@contextmanager
def one_handout() -> Iterator[None]:
    """Keep the collector still inside, and clear up behind; leave the block with nothing held."""
    with uncollected():
        try:
            yield
        finally:
            _keep_what_is_there()
            gc.collect()


@cache
def _keep_what_is_there() -> None:
    """Set aside once per process what stays to its end: modules, style sheets, the collection.

    Without, each handout would pay for looking through the collection again.
    """
    gc.collect()
    gc.freeze()
