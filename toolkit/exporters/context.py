"""What an exporter must know beside the page: it asks no clock, network or environment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct, field

from toolkit.base.settings import Settings
from toolkit.records.reading.own_font import OwnFont


class Offered(Protocol):
    """A file that a page offers its readers beside itself."""

    @property
    def ending(self) -> str:
        """What is after the id and a full stop in its name."""

    @property
    def title(self) -> str:
        """A label, as a reader would call it."""

    @property
    def kind(self) -> str:
        """As readers know it by: PDF."""

    @property
    def media_type(self) -> str:
        """As programs know it by."""

    @property
    def is_data(self) -> bool:
        """Whether it is for other programs."""


class Context(Struct, frozen=True):
    """Settings, today's date, the pictures by file name, sizes of other files, the own font.

    `sizes` holds bytes by artifact path; HTML links only to those files that it names.
    """

    settings: Settings
    today: date
    sizes: Mapping[str, int] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)
    font: OwnFont | None = None
    offered: tuple[Offered, ...] = ()
    """The files that a page may offer, in the order of the list."""
