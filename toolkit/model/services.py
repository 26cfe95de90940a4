"""A care card's action -> the services it names, such as 999 or a GP; and which there are."""

from __future__ import annotations

import re
from functools import cache

from toolkit.base.settings import Services
from toolkit.model.regions import region_of


def services_in(action: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give each service named in the action once, in reading order, as the settings spell it.

    The longest name wins: NHS 111 is one service and not also 111.
    """
    spelt = {name.casefold(): name for name in names}
    found: dict[str, None] = {}
    for match in _pattern(names).finditer(action):
        found.setdefault(spelt[match.group(1).casefold()])
    return tuple(
        name
        for name in found
        if not any(name != other and _is_part(name, other) for other in found)
    )


def emergency_services(services: Services, language: str) -> tuple[str, ...]:
    """Give what an emergency card may name: the numbers of the language's country first."""
    own = services.regions.get(region_of(language), ())
    return tuple(dict.fromkeys((*own, *services.emergency)))


def recommended_services(services: Services, language: str) -> tuple[str, ...]:
    """Give the same without numbers of other countries, to tell an editor what to write."""
    own = services.regions.get(region_of(language))
    names = emergency_services(services, language)
    if own is None:
        return names
    elsewhere = {number for numbers in services.regions.values() for number in numbers}
    return tuple(name for name in names if name in own or name not in elsewhere)


def _is_part(name: str, other: str) -> bool:
    return name.casefold() in other.casefold().split()


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # The s takes in GPs and pharmacists; (?!) matches nothing at all.
    return re.compile(rf"(?<!\w)({longest_first or '(?!)'})s?(?!\w)", re.IGNORECASE)
