from __future__ import annotations

from tests.governance.conftest import root

__all__ = ["root"]
