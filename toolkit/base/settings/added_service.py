"""Names of services that settings add; what helps at once is a number or says what it is.

Whoever reads "Call 999 or home now" may do the second. So a name of an emergency service ends in
what a telephone can dial, or holds a word for such a service.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_HELPS_AT_ONCE = re.compile(
    r"(?<!\w)(?:ambulance|A&E|accident and emergency|emergency|casualty|ER"
    r"|hospital|ward|department|unit|centre|center|clinic|service|services|team"
    r"|\w*(?:help|hot|advice |crisis |nurse )line|lifeboat|coastguard|mountain rescue"
    r"|poisons? (?:control|information))(?!\w)",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER = re.compile(r"(?:^|.* )\+?[0-9]{2,}(?:[ -][0-9]+)*")


def can_be_called(name: str) -> bool:
    """Return whether a name is that of a service, or ends in a number that a telephone can dial."""
    return bool(_HELPS_AT_ONCE.search(name) or _ENDS_IN_NUMBER.fullmatch(name))


def _that_can_be_called(name: str) -> str:
    if not can_be_called(name):
        raise PydanticCustomError(
            "no_emergency_service",
            "“{name}” is not a number to call and does not say what kind of service it is",
            {
                "name": name,
                "hint": "write the number that people dial, such as 112, alone or after the "
                "name; or a name such as “Stroke helpline” or “maternity unit”; or delete it",
            },
        )
    return name


ServiceName = Annotated[str, StringConstraints(pattern=r"^[^\W_](?:[^\n]{0,58}\S)?$")]
EmergencyName = Annotated[ServiceName, AfterValidator(_that_can_be_called)]
