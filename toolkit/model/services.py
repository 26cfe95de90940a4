"""A care card's action -> the services it names, such as 999 or a GP."""

from __future__ import annotations

import re
from functools import cache


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


def _is_part(name: str, other: str) -> bool:
    return name.casefold() in other.casefold().split()


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # The s takes in GPs and pharmacists; (?!) matches nothing at all.
    return re.compile(rf"(?<!\w)({longest_first or '(?!)'})s?(?!\w)", re.IGNORECASE)
