"""Settings -> a note on the emergency services that they add, for every report."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.settings import Settings
from toolkit.base.settings.services import Services
from toolkit.rules.engine import Found, severity_of

_CODE = "INT002"


def services_added(settings: Settings) -> Iterator[Found]:
    """Yield one finding that names them; none if the settings add none."""
    added = _named(settings.services)
    severity = severity_of(_CODE, "note", settings)
    if added and severity:
        message = f"the settings add these emergency services: {', '.join(added)}"
        yield Found(
            _CODE, severity, Finding((), message, "check that each helps at once, day and night")
        )


def _named(services: Services) -> list[str]:
    of_countries = [
        f"{number} in {region}"
        for region, numbers in services.regions.items()
        for number in numbers
    ]
    return [*services.emergency, *of_countries]
