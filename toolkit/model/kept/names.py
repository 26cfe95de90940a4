"""A text -> the names of two or more words in it, such as American Foundation for the Blind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.text.landmarks import matches_at, places
from toolkit.base.text.regex import regex, words

_CAPITAL, _SMALL = "A-Z\u00c0-\u00d6\u00d8-\u00de", "a-z\u00df-\u00f6\u00f8-\u00ff"
# A day or a month is no name: Monday-Friday is a range.
_WORD = (
    rf"[{_CAPITAL}][{_SMALL}](?<!\w..)(?<!\b(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March"
    r"|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\b)..)"
    # Each part may begin a name, so without an end a long run of them would be read from each.
    rf"[{_SMALL}]*(?:['’-][{_CAPITAL}{_SMALL}]+){{0,9}}(?!\w)"
)
_JOINED = r"(?: (?:of|for|the|and|&|in|de|la|du|von|van|der)){1,2} "
_TITLES = words(
    *("Dr", "Mr", "Mrs", "Ms", "Prof", "Professor", "Sir", "Dame", "St", "Saint", "Mt", "Ft")
)
_NAME = regex(rf"{_WORD}(?:(?P<joint> |{_JOINED}){_WORD})(?:(?: |{_JOINED}){_WORD})*['’]?")
_TITLED = regex(rf"{_TITLES}\.? (?:[A-Z]\.? )*{_WORD}(?: {_WORD})*(?:['’]s?)?")
# A word with a capital and small letters, and one with a capital soon after it.
_FIRST = re.compile(
    rb"A(?<![Aa0].)(?=a[Aa]*+(?:-[Aa]++){0,9}\.?+ (?:A|[a-]{1,3}+ (?:A|[a-]{1,3}+ A)))"
)
_AND = regex(rf"{_WORD} & {_WORD}")
_SENTENCE_BEGINS = regex(r"(?:^|[.!?:\x00]['\"’”)\]]*\s+|\n[ \t]*(?:[-+*]|\d+[.)])?[ \t]*)\Z")


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield names: words with a capital beside each other, or joined by a small word.

    The first word of a sentence has a capital anyway: it counts if the next one has one as well.
    """
    firsts = places(_FIRST, text)
    for match in matches_at(_NAME, text, firsts):
        start, end = match.span()
        if match["joint"] != " " and _begins_sentence(text, start):
            # "Medicine for Parkinson disease": what follows the small word may be a name by itself.
            rest = _NAME.search(text, match.end("joint"), end)
            if rest is None:
                continue
            start = rest.start()
        yield start, end
    for match in matches_at(_TITLED, text, firsts):
        yield match.span()
    if " & " in text:
        for match in _AND.finditer(text):
            yield match.span()


def _begins_sentence(text: str, at: int) -> bool:
    begin = max(0, at - 12)
    return _SENTENCE_BEGINS.search(text[begin:at] if begin else text[:at]) is not None and (
        at == 0 or not (begin and text[begin:at].isspace())
    )
