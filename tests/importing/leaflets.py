"""Small made-up leaflets, and what is made of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import yaml

from tests.kinds import KINDS
from toolkit.base.settings import Settings
from toolkit.importing.html.page import read_page
from toolkit.importing.made import Made, make
from toolkit.importing.placing.place import Wanted
from toolkit.importing.tree import Leaflet

DAY = date(2026, 11, 23)


def wanted(kind: str = "condition", language: str = "en-GB") -> Wanted:
    return Wanted("leaflet", KINDS[kind], language, Settings(), DAY, "Imported.")


def made_of(leaflet: Leaflet, kind: str = "condition", language: str = "en-GB") -> Made:
    like = wanted(kind, language)
    return make(leaflet, like, KINDS, source="leaflet.html", list_path="imports/leaflet.md")


def import_html(body: str, kind: str = "condition", language: str = "en-GB") -> Made:
    """Import a page; a title of its own is put above what is given."""
    return made_of(read_page(f"<body><h1>Plain cough</h1>{body}</body>"), kind, language)


def data_of(made: Made) -> Any:
    """What the record's file says."""
    return yaml.safe_load(made.text)
