"""What an exporter must know beside the page: it asks no clock, network or environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from toolkit.base.settings import Settings
from toolkit.records.reading.own_font import OwnFont


@dataclass(frozen=True)
class Context:
    """Settings, today's date, the pictures by file name, sizes of other files, the own font.

    `sizes` holds bytes by artifact path; HTML links only to those files that it names.
    """

    settings: Settings
    today: date
    sizes: Mapping[str, int] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)
    font: OwnFont | None = None
