"""A leaflet -> the text of a record's file, the list that goes with it, and what was lost."""

from __future__ import annotations

from typing import Any

import yaml
from msgspec import Struct

from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.importing.compare import Compared, compare
from toolkit.importing.placing.draft import Draft
from toolkit.importing.placing.place import Wanted, place
from toolkit.importing.tree import Leaflet
from toolkit.importing.yaml_text import record_text
from toolkit.model.kinds.kinds import Kinds


class Made(Struct, frozen=True):
    """A record as it will be written."""

    text: str
    draft: Draft
    compared: Compared


def make(leaflet: Leaflet, wanted: Wanted, kinds: Kinds, *, source: str, list_path: str) -> Made:
    """Make the record of a leaflet, and compare its words with those of the file."""
    draft = place(leaflet, wanted)
    text = record_text(draft.values, kinds, source=source, list_path=list_path, unwritten=UNWRITTEN)
    # What is compared is what the file says to whoever reads it.
    data: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return Made(text, draft, compare(leaflet.words, data, draft, kinds))
