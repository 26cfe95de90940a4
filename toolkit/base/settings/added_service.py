"""Names of services that settings add: something that a reader can call, or someone to go to.

Whoever reads "Call 999 or home now" may do the second. So a name ends in what a telephone can dial,
or it is that of a service or of who works there: words before that, "of", "for" or "at" after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from toolkit.base.text.regex import regex

_HELPS_AT_ONCE = (
    r"ambulance|A&E|A and E|accident (?:and|&) emergency|emergency|casualty|ER"
    r"|(?:urgent|emergency) care|hospital|ward|department|unit|centre|center|clinic"
    r"|service|services|team"
    r"|\w*(?:help|hot|life|silver|child|(?:advice|crisis|nurse|phone|text|support) )line"
    r"|helpline number|police|fire brigade|lifeboat|coastguard|mountain rescue"
    r"|poisons? (?:control|information)"
)
_HELPS = (
    _HELPS_AT_ONCE
    + r"|GP|doctor|nurse|matron|midwife|health visitor|dentist|pharmacy|chemist|surgery"
    r"|practice|\w*ologist|\w*iatrist|pharmacist|\w*therapist|\w+trician|\w*physician"
    r"|clinician|surgeon|consultant|specialist|obstetrician|dieti[ct]ian|optician|optometrist"
    r"|podiatrist|chiropodist|hygienist|orthotist|orthoptist|radiographer|sonographer|paramedic"
    r"|practitioner|professional|provider|prescriber|registrar|co-?ordinator|advis[eo]r|counsell?or"
    r"|navigator|(?:key|case|link|social|care|support|health|outreach|youth|mental health) ?worker"
    r"|(?:case|care|ward|bed) manager|carer|interpreter|chaplain|secretary|receptionist|reception"
    r"|switchboard|(?:help|information|front|main) desk|hospice|laboratory|lab|hub"
    r"|support group|charity|nursing|(?:care|nursing) home|\w+ology|Samaritans|NHS inform"
    r"|الطبيب|بالطبيب|طبيبك|طبيب|طبيب عام|الطبيب العام|الصيدلي|صيدلية|الصيدلية|الممرضة?|ممرضة?"
    r"|فريق الرعاية|مستشفى|المستشفى|عيادة|العيادة|الإسعاف|إسعاف|مركز صحي"
)
# A number alone or after a name of its own: "paracetamol 500" is none.
_ENDS_IN_NUMBER = regex(r"(?:(?![a-z]).* )?\+?[0-9]{2,}(?:[ -][0-9]+)*")
_NUMBER_AFTER = regex(r"[ :,]+\+?[0-9][0-9 -]*$")
_TURNS = regex(
    r"(?<![\w-])(?:no|not|never|none|nothing|nobody|don['’]?t|do|cannot|can['’]?t|wait|waits|stay|stop"
    r"|avoid|ignore|later|tomorrow|tonight|soon|instead|rather|after|before|until|till|unless|without"
    r"|away|from|than|if|when|only|but|who|which|that|is|are|hours?|minutes?|days|weeks?|months?)(?!\w)",
    re.IGNORECASE,
)
_EVERYDAY = regex(
    r"(?<!\w)(?:home|bed|bedroom|sofa|sleep|rest|nap|work|school|yourself|myself|self|you|me|room"
    r"|house|garden|mum|mom|mother|dad|father|parents?|sister|brother|wife|husband|partner|friends?"
    r"|family|neighbou?rs?|google|internet|online|website|web|app|page|email|tea|water|food|lives|bus"
    r"|flat|apartment|number)(?!\w)",
    re.IGNORECASE,
)
# Before what it is of, a place is where something is: "a bed in the ward".
_IS_ONE = (
    r"(?:(?!(?:in|at|of|for|to|on|by|near|with) )[\w&'’.-]+,? ){{0,6}}(?:{})s?"
    r"(?: (?:of|for|at|in) .+)?"
)


def _names(kinds: str) -> Callable[[str], bool]:
    noun_phrase = regex(_IS_ONE.format(kinds), re.IGNORECASE)

    def is_one(name: str) -> bool:
        if _TURNS.search(name):
            return False
        if noun_phrase.fullmatch(_NUMBER_AFTER.sub("", name)):
            joined = re.search(r"(?i) (?:and|or|&) ", name)
            return not (joined and _EVERYDAY.search(name))
        return bool(_ENDS_IN_NUMBER.fullmatch(name) and not _EVERYDAY.search(name))

    return is_one


can_be_called = _names(_HELPS_AT_ONCE)
can_be_asked = _names(_HELPS)


def _refused(name: str, what: str, example: str) -> PydanticCustomError:
    return PydanticCustomError(
        "no_service",
        "“{name}” is not a number to call and does not say {what}",
        {
            "name": name,
            "what": what,
            "hint": "write the number that people dial, alone or after the name, such as "
            f"“Samaritans 116 123”; or a name such as {example}; or delete it",
        },
    )


def _that_can_be_called(name: str) -> str:
    if not can_be_called(name):
        what = "what kind of service it is"
        raise _refused(name, what, "“Stroke helpline” or “maternity unit”")
    return name


def _that_can_be_asked(name: str) -> str:
    if not can_be_asked(name):
        what = "what kind of service it is, or who works there"
        raise _refused(name, what, "“transplant coordinator” or “rapid access clinic”")
    return name


_Name = Annotated[str, StringConstraints(pattern=r"^[^\W_](?:[^\n]{0,58}\S)?$")]
EmergencyName = Annotated[_Name, AfterValidator(_that_can_be_called)]
ServiceName = Annotated[_Name, AfterValidator(_that_can_be_asked)]
