"""[services]: what care cards may name besides what the toolkit knows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from toolkit.base.settings.added_service import EmergencyName, ServiceName
from toolkit.base.settings.known_services import EMERGENCY_NUMBERS
from toolkit.base.settings.table import Table

Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,6}$")]


class Services(Table):
    """[services]: what care cards may name besides the services that the toolkit knows."""

    emergency: tuple[EmergencyName, ...] = Field(
        default=(),
        description="More emergency services: a number, a name that ends in one, or one that says "
        "what kind of service it is. A card may name one beside a service that the "
        "toolkit knows, not in place of it (CAR002).",
        examples=[["Stroke helpline"]],
    )
    other: tuple[ServiceName, ...] = Field(
        default=(),
        description="Other services of your place: a number, a name that ends in one, or one that "
        "says what kind of service it is or who works there (CAR004, CAR012).",
        examples=[["transplant coordinator"]],
    )
    regions: Mapping[Region, tuple[Number, ...]] = Field(
        default_factory=dict,
        description="More emergency numbers of a country (CAR008).",
        examples=[{"ZA": ["112", "10177"]}],
    )

    @cached_property
    def numbers(self) -> Mapping[str, tuple[str, ...]]:
        """The emergency numbers of each country: those the toolkit knows come first."""
        regions = (*EMERGENCY_NUMBERS, *self.regions)
        return {
            region: tuple(
                dict.fromkeys((*EMERGENCY_NUMBERS.get(region, ()), *self.regions.get(region, ())))
            )
            for region in regions
        }
