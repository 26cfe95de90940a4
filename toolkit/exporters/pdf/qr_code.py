"""An address -> its QR code as a picture."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

# So many dots a module that a screen which smooths pictures does not blur their edges.
_DOTS = 8
_QUIET_MODULES = 4


@lru_cache(maxsize=256)
def qr_code(address: str) -> bytes:
    """Draw the code as PNG, with the white edge it needs; a sixth of it may be dirty."""
    import segno

    drawn = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawn, kind="png", scale=_DOTS, border=_QUIET_MODULES)
    return drawn.getvalue()
