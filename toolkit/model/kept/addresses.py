"""A text -> the addresses in it: web, e-mail, host names, streets, post codes and post boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.text.landmarks import (
    digit_runs,
    kinds,
    matches_at,
    matches_near_digits,
    places,
)
from toolkit.base.text.regex import regex, words

_ENDINGS = (
    "com|org|net|gov|edu|mil|int|info|health|uk|nhs|ie|eu|us|ca|au|nz|za|in|de|at|ch|fr|es|it|nl"
    "|be|pt|pl|se|no|dk|fi|jp|br|mx|io|app|dev"
)
_ONLINE = regex(
    r"\b[a-z][a-z0-9+.-]{1,15}://[^\s<>\"”\]]*|\bwww\.[^\s<>\"”\]]+|\b(?:mailto|tel):\S+"
    # An e-mail address; letters of any script, as they are in use.
    r"|(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w@.-])(?:[a-zA-Z0-9-]{{1,63}}\.)+(?:{_ENDINGS})\b(?![\w-])(?:/[^\s<>\"”\])]*)?",
)
_STREET = regex(
    r"[0-9](?<![\w.,-].)[0-9]{0,4}[A-Za-z]?(?:[–-][0-9]{1,5})?,? (?:[A-Z0-9][\w.'’-]* ){1,4}?"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Dr|Way|Place|Square|Court|Parkway"
    r"|Pike|Highway|Terrace|Crescent|Close|Gardens|Row|Hill|Park|House|Quay|Grove|Mews|Walk)\b\.?"
    r"(?: (?:N|S|E|W|NE|NW|SE|SW)\b)?"
)
_PLACES = ("Suite", "Room", "Floor", "Flat", "Apt", "Apartment", "Unit", "Building", "Ward", "MSC")
_NUMBER = r"\b\.? #?(?=[\w-]*[0-9])[\w-]+"
_ROOM = regex(words(*_PLACES) + _NUMBER)
_BOX = regex(words(r"P\.? ?O\.? ?Box", "Box") + _NUMBER)
# A word with a capital, and a word with a digit behind it.
_NUMBERED = re.compile(rb"A(?<![Aa0].)(?=[Aa]++\.?+ \.?+[Aa.-]*+0)")
_POST_CODE = regex(
    # the United Kingdom, Canada, the United States, Ireland
    r"[A-Z](?<!\w.)(?:[A-Z]?[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[0-9][A-Z] ?[0-9][A-Z][0-9]"
    r"|(?:[a-z]+, [A-Z])?[A-Z],? [0-9]{5}(?:-[0-9]{4})?|[0-9]{2} [A-Z0-9]{4})\b"
)


_HOST_ENDS = regex(rf"\.(?:{_ENDINGS})\b")


def addresses_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield each part of an address."""
    if (
        "@" in text
        or "://" in text
        or "www." in text
        or "mailto:" in text
        or _HOST_ENDS.search(text)
    ):
        for match in _ONLINE.finditer(text):
            yield match.span()
    runs = digit_runs(text)
    letters = kinds(text)
    # Behind a number and a space comes the name of a street, or no address.
    numbers = [
        at
        for at, end in runs
        if text[end : end + 1] != " " or letters[end + 1 : end + 2] in (b"A", b"0")
    ]
    for match in matches_at(_STREET, text, numbers):
        yield match.span()
    for match in matches_at(_ROOM, text, places(_NUMBERED, text)):
        yield match.span()
    if "Box" in text:
        for match in matches_near_digits((_BOX,), text):
            yield match.span()
    # Five digits, or digits behind a capital.
    if any(end - start > 4 or text[start - 1 : start].isupper() for start, end in runs):
        for match in matches_near_digits((_POST_CODE,), text):
            yield match.span()
