"""The services that the toolkit itself knows; settings add to these and never take any away."""

from __future__ import annotations

from collections.abc import Mapping

_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"

EMERGENCY_NUMBERS: Mapping[str, tuple[str, ...]] = {
    "GB": ("999", "112"),
    "IE": ("112", "999"),
    "US": ("911",),
    "CA": ("911",),
    "AU": ("000",),
    "NZ": ("111",),
    **dict.fromkeys(_EU.split(), ("112",)),
}
"""What works from every phone in a country, the number that its own advice gives first.

In Australia 112 reaches help from mobile phones only, so it is not among them.
"""

EMERGENCY_PLACES = ("A&E", "emergency department")
OTHER_SERVICES = ("NHS 111", "111", "GP", "pharmacist", "nurse", "care team", "dentist")
