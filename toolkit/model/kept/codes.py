r"""A text -> the codes in it: HLA-DRB1\*15:01, ICD and DOI, 42 U.S.C., [5258], 22q11.2, 1:40."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.text.find_all import find_all
from toolkit.base.text.landmarks import digit_runs, kinds, matches_at, matches_near_digits
from toolkit.base.text.regex import regex, words

_TOKEN = regex(r"[A-Za-z0-9]+(?:[-‑–*\\:/._+]{1,2}[A-Za-z0-9]+)*\+?")
_TOKEN_BEFORE = regex(r"(?<![^\W_])(?:[A-Za-z0-9]+[-‑–*\\:/._+]{1,2})*[A-Za-z0-9]*\Z")
_LONGEST = 60
# What is before and behind a number that is no part of a code: most are.
_NUMBER_ALONE = ("  ", " ,", " )", "( ")
_SEGMENT = regex(r"[A-Za-z0-9]+")
# B12, DRB1, ATG16L1; SARS and CoV, which a number follows; 5-HT; p53, rs334, miR21.
_MIXED = regex(r"[A-Z]+[A-Za-z]{0,3}[0-9]")
_CAPITALS = regex(r"[A-Z]{2,}|[A-Z][a-z]{0,2}[A-Z]+|[A-Z]")
_SMALL_CODE = regex(r"(?:p|rs|v|mi?R|c|g)[0-9]+\Z")
_LETTERS_INSIDE = regex(r"[0-9]+[A-Za-z]*[A-Z][A-Za-z]*[0-9]")
_BEGINS_WITH_NUMBER = regex(
    # a DOI; a law
    r"[0-9XY](?:(?<=1)(?<!\w.)0\.[0-9]{4,9}/[^\s\"<>]+"
    r"|(?<=[0-9])(?<!\w.)[0-9]* (?:U\.? ?S\.? ?C|C\.? ?F\.? ?R)\b\.?(?: ?§+)?(?: ?[0-9][\w().-]*)?"
    # places in a chromosome, and how many there are
    r"|(?<=[1-9XY])(?<![\w.].)(?:(?<=1)[0-9]|(?<=2)[0-2])?[pq](?:[0-9]+(?:\.[0-9]+)?)?"
    r"(?:[–‑-][pq]?[0-9.]+)?(?![\w])|(?<=4)(?<!\w.)[5-9],X[XY0]*\b"
    # a version or an address of a machine; a date has its year last
    r"|(?<=[0-9])(?<![\w.,].)[0-9]*(?:\.[0-9]+){2,}(?![\w.]*[0-9]))"
)
# A section; numbers in square brackets, which are those of references.
_BEGINS_WITH_SIGN = regex(
    r"[§\\\[](?:(?<=§)§* ?[0-9][\w().-]*"
    r"|(?:(?<=\[)|(?<=\\)\[) ?[0-9]+(?: ?[,;–‑-] ?[0-9]+)* ?\\?\])"
)
_SHORT_WORD = re.compile(b"Aa(?!a)(?<![Aa0]..)")
_OPENED = ("t", "l", "p", "v", "s", "r")
# What stands behind the first number of a code that begins with one, in numbers of its own.
_GOES_ON = (" U", " C", ".", "p", "q", ",X")
_CHANGED_CHROMOSOME = regex(
    words("t", "del", "dup", "inv", "ins", "der") + r"\([0-9XYpq;.]+\)(?:\([^)\s]*\))?"
)
_NUMBERED = (
    "pmid|pmcid|isbn|issn|omim|mim|orpha|orphanet|gard|icd|snomed|cas|ec|doi|nct|isrctn|hta|po"
    "|grant|award|case|reference|ref|file|charity|registration|registered|company|license|licence"
    "|batch|lot|serial|model|protocol|trial|record|invoice|order|policy|ticket|claim|account|number"
    "|no.|nos.|code|id|extension|ext|ext.|nhs number"
)
_NUMBERED_BEFORE = regex(
    r"\b(?:"
    + _NUMBERED.replace(".", r"\.")
    + r")(?:[ \u00a0](?:number|no\.?|id|code))?(?:[ \u00a0]is)?"
    r":?[ \u00a0]?#?[ \u00a0]?\Z",
    re.IGNORECASE,
)
_NAMES = frozenset(each.split()[-1].rstrip(".") for each in ("is", *_NUMBERED.split("|")))
_NUMBER = regex(
    r"[0-9][0-9A-Za-z]*(?:[-–‑./ ][0-9]{2,}[0-9A-Za-z]*)*(?![\w,]*[0-9])"
    r"(?! ?(?:mg|mcg|[µμ]g|ug|g|ml|units?|IU|people|patients|adults|children|cases|times)\b)",
    re.IGNORECASE,
)
# A tag of HTML that was left in the text.
_TAG = regex(r"\\?</?[a-z][a-z0-9]{0,9} ?/?\\?>")
_HASH = regex(r"#[0-9]{2,}\b")
_RATIO = regex(
    r"(?:\b(?:ratio|titre|titer|diluted?|dilution|mix(?:ed)?)"
    r"(?: +(?:of|is|at|to|was|it|by)){0,3} +)"
    r"[0-9]+(?:\.[0-9]+)?(?::[0-9]+(?:\.[0-9]+)?)+|(?<![\w:.])[0-9]+:[0-9]+(?::[0-9]+)*"
    r"(?= +(?:ratio|split|mix|dilution|fasting))|(?<![\w:.])[0-9]+(?::[0-9]+){2,}"
    r"|(?<![\w:.])1:[0-9]+(?![\w:])"
)
_DAY_NIGHT = regex(r"24/7(?<![\w/]....)(?![\w/])")
_DATE = regex(r"[0-3]?[0-9]\.[01]?[0-9]\.(?:[0-9]{4}|[0-9]{2})\Z")


def codes_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield each code; all but a few kinds have a digit."""
    done = 0
    runs = digit_runs(text)
    for start, end in runs:
        if start < done or f"{text[start - 1 : start]}{text[end : end + 1]}" in _NUMBER_ALONE:
            continue
        if not text[start - 1 : start].isspace():
            begin = max(0, start - _LONGEST)
            before = _TOKEN_BEFORE.search(text[begin:start])
            start = begin + before.start() if before else start
        token = _TOKEN.match(text, start)
        if token:
            done = token.end()
            if _is_code(token.group()):
                yield token.span()
    of_sex = any(_SHORT_WORD.match(kinds(text), at) for at in find_all(text, "XY"))
    patterns = [_BEGINS_WITH_NUMBER] if of_sex else []
    starts = [start for start, end in runs if text.startswith(_GOES_ON, end)]
    at_digits = () if of_sex else matches_at(_BEGINS_WITH_NUMBER, text, starts)
    patterns += [_BEGINS_WITH_SIGN] if any(sign in text for sign in "§\\[") else []
    opened = any(text[at - 1 : at] in _OPENED for at in find_all(text, "("))
    patterns += [_CHANGED_CHROMOSOME] if opened else []
    patterns += [_HASH] if "#" in text else []
    patterns += [_DAY_NIGHT] if "24/7" in text else []
    if any(text.startswith(":", end) for _start, end in runs):
        patterns.append(_RATIO)
    for match in (*at_digits, *matches_near_digits(patterns, text)):
        if not _DATE.match(match.group()):
            yield match.span()
    yield from _numbered(text)
    if "<" in text:
        for match in _TAG.finditer(text):
            yield match.span()


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for at, _end in digit_runs(text):
        begin = max(done, at - _LONGEST)
        words_before = text[begin:at].rstrip(" \u00a0#:.").lower()
        word = words_before[words_before.rfind(" ") + 1 :]
        if word in _NAMES or (word[-1:].isalpha() and not word.isalpha()):
            before = _NUMBERED_BEFORE.search(text, begin, at)
            number = _NUMBER.match(text, at) if before else None
            if before and number:
                done = number.end()
                yield before.start(), done


def _is_code(token: str) -> bool:
    if token.isalpha() or token.isdigit():
        return False
    segments = _SEGMENT.findall(token)
    if any(_MIXED.match(each) or _LETTERS_INSIDE.match(each) for each in segments):
        return True
    if len(segments) == 1 or segments[0].startswith("v"):
        return _SMALL_CODE.match(segments[0]) is not None
    # SARS-CoV-2, COVID-19, 5-HT; not Day-2, 2-week or 10AM-5PM.
    if any(each.isdigit() for each in segments):
        return any(_CAPITALS.fullmatch(each) for each in segments)
    return False
