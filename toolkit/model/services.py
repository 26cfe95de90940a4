"""A care card's action -> the services it names, such as 999 or a GP; and which there are."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.base.settings.known_services import EMERGENCY_NUMBERS, EMERGENCY_PLACES, OTHER_SERVICES
from toolkit.base.settings.services import Services
from toolkit.model.regions import region_of

_TURKISH = str.maketrans("İı", "ii")


# Many records have the same actions.
@lru_cache(maxsize=64)
def services_in(action: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return each service named in the action once, in reading order, as `names` spell it.

    The longest name wins: NHS 111 is one service and not also 111.
    """
    pattern, spelt = _forms(_written(action, names))
    found: dict[str, None] = {}
    for match in pattern.finditer(action):
        found.setdefault(spelt[_small(match.group(1))])
    return tuple(
        name
        for name in found
        if not any(name != other and _is_part(name, other) for other in found)
    )


def without_services(action: str, names: tuple[str, ...]) -> str:
    """Return the action with a gap for each service, whose name says nothing of what to do."""
    return _forms(_written(action, names))[0].sub(" ", action)


def _written(action: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the few names whose letters are there: a pattern of all takes long to compile."""
    small = _small(action)
    return tuple(name for name in names if _small(name) in small)


def _small(text: str) -> str:
    """Write a text in small letters, with one i for both of Turkish, as a pattern takes them."""
    return text.translate(_TURKISH).casefold()


def emergency_numbers(services: Services, language: str) -> tuple[str, ...]:
    """Return the numbers that an emergency card of this language's country may rest on.

    Settings say so only for a country that the toolkit does not know.
    """
    region = region_of(language)
    own = EMERGENCY_NUMBERS.get(region) or services.regions.get(region)
    if own:
        return own
    return tuple(dict.fromkeys(each for numbers in EMERGENCY_NUMBERS.values() for each in numbers))


def emergency_services(services: Services, language: str) -> tuple[str, ...]:
    """Return what an emergency card has to name one of: numbers first, then places."""
    return (*emergency_numbers(services, language), *EMERGENCY_PLACES)


def added_emergency_services(services: Services, language: str) -> tuple[str, ...]:
    """Return what the settings add to that: named beside one of those, never in place of it."""
    added = (*services.regions.get(region_of(language), ()), *services.emergency)
    known = emergency_services(services, language)
    return tuple(name for name in dict.fromkeys(added) if name not in known)


def other_services(services: Services) -> tuple[str, ...]:
    """Return the services that help less fast."""
    return tuple(dict.fromkeys((*OTHER_SERVICES, *services.other)))


def all_services(services: Services, language: str) -> tuple[str, ...]:
    """Return every service that a card in this language may name."""
    emergency = emergency_services(services, language)
    added = added_emergency_services(services, language)
    return (*emergency, *added, *other_services(services))


def _is_part(name: str, other: str) -> bool:
    return name.casefold() in other.casefold().split()


@lru_cache(maxsize=256)
def _forms(names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of the names, and how each is spelt by its small letters."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # The s takes in GPs and pharmacists; (?!) matches nothing at all.
    pattern = re.compile(rf"(?<!\w)({longest_first or '(?!)'})s?(?!\w)", re.IGNORECASE)
    return pattern, {_small(name): name for name in reversed(names)}
