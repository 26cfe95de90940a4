"""Commands that go on until they are stopped, unlike all others."""

from __future__ import annotations

import gc


def stays() -> None:
    """Look for garbage again, which a command that ends soon does without; what is there stays."""
    gc.freeze()
    gc.enable()
