"""A number in a text -> whether it is for a textphone, a fax or a message, and not for a voice.

Who calls a textphone hears a tone, and who calls the number for text messages reaches no one.
"""

from __future__ import annotations

import re

from toolkit.base.text.regex import regex

_NEAR = 60
_NO_VOICE = (
    r"text[- ]?phones?|text[- ]relay|typetalk|minicom|tty|fax"
    r"|text messages?|text(?:ing)?|sms|whatsapp"
)
_WAYS = regex(
    r"\b(?:(?P<call>call(?:ing)?|(?<!text )phon(?:e|ing)|ring(?:ing)?|dial|telephone)"
    rf"|{_NO_VOICE})\b",
    re.IGNORECASE,
)
# "Call or text 988" is a number to call.
_JOINED = regex(r" (?:\w+ )?(?:or|and) ")
_AFTER = regex(
    rf",? \(?(?:by |for |is (?:a |the )?)?(?:{_NO_VOICE})\b(?! (?:us|them|\d))", re.IGNORECASE
)
_CLAUSE = regex(r"[0-9]|[.;](?= )")
# The United Kingdom's codes that put a relay between a textphone and a voice.
_RELAY = regex(r"1800[12]")
_RELAYED = regex(r"\b1800[12] ?\Z")


def is_not_to_call(text: str, start: int, end: int) -> bool:
    """Return whether the words around a number say that no voice answers it."""
    near = text[max(0, start - _NEAR) : start]
    if _RELAY.match(text, start) or _RELAYED.search(near) or _AFTER.match(text, end):
        return True
    before = _CLAUSE.split(near)[-1]
    ways = list(_WAYS.finditer(before))
    if not ways or ways[-1]["call"]:
        return False
    first = ways[-2] if ways[1:] else None
    is_either = first and first["call"] and _JOINED.fullmatch(before, first.end(), ways[-1].start())
    return not is_either
