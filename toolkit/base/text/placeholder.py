"""The marks of texts that no one has written yet."""

from __future__ import annotations

PLACEHOLDER = "FILL IN:"
"""Of a new record's skeleton; what follows is an example, which is never printed."""
PLACEHOLDER_ID = "fill-in-"
"""The same for ids, which hold neither capitals nor spaces."""
UNWRITTEN = "TO WRITE:"
"""Of what an imported leaflet does not say; what follows is printed in drafts."""
