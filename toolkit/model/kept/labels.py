"""A text -> the labels in it: stage IIIB, type 2, chromosomes 11 and 22, the BRCA gene."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.text.regex import regex, words

_ROMAN = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})[A-E]?[0-9]?"
_VALUE = rf"(?:#?[0-9][0-9A-Za-z]*(?:[.:/–‑-][0-9A-Za-z]+)*|{_ROMAN}|[A-Z])(?![\w%])"
_NAMED = (
    "stage|grade|type|phase|class|group|category|factor|chromosome|trisomy|monosomy|exon|nerve"
    "|version|section|chapter|part|figure|fig|table|page|p|pp|appendix|article|paragraph|clause"
    "|regulation|volume|vol|issue|room|suite|ward|level|step|item|question|schedule|act|title"
    "|form|leaflet|bus|route|gate|platform|exit|bed|bay|box|type|subtype|strain|serotype|mark"
)
_NAMED_BEFORE = regex(rf"\b(?i:(?:{_NAMED})s?)\.?(?: number| no\.?)?[ \u00a0]\Z")
_ENDS_SO = ("number", "no", *_NAMED.split("|"), *(f"{each}s" for each in _NAMED.split("|")))
# A letter that may follow is alone, or of a Roman number.
_MAY_BEGIN = regex(r"[#0-9A-Z](?<=[ \u00a0].)(?:(?<![A-Z])|(?<=[IVX])|(?!\w))")
_VALUES = regex(rf"{_VALUE}(?:(?:,? (?:and|or|to) |, |[ ]?[-–‑/][ ]?){_VALUE})*")
_LONGEST = 24
_MEASURED = regex(
    r"[ \u00a0]?(?:mg|mcg|[µμ]g|ug|g|kg|ml|mL|l|units?|iu|IU|mmol|%|percent|times|people|tablets?"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\w)"
)
_ROMAN_ALONE = regex(
    r"[IVX](?<![\w.].)(?:(?<=I)(?:II?|X)|(?<=V)I{1,3}|(?<=X)(?:I{0,3}|IV|VI{0,3}|I?X))[A-E]?(?![\w.])"
)
_FURTHER = "[A-Z0-9]{0,10}(?:-[A-Z0-9]{1,8})?"
_CAPITALS = f"[A-Z][A-Z0-9]{_FURTHER}"
# Of the letters of most words the second says no already, before it is asked what stands before.
_LIST = regex(
    rf"[A-Z][A-Z0-9](?<![\w-]..){_FURTHER}(?:(?:, | and | or |, and |, or |/){_CAPITALS}){{0,30}}"
)
_GENES_AFTER = regex(
    r"(?: tumou?r)?(?: suppressor| fusion| susceptibility)?"
    r" (?:genes?|mutations?|proteins?|receptors?|variants?|alleles?|locus|loci|enzymes?"
    r"|antibod(?:y|ies)|antigens?|pathways?|kinases?|inhibitors?|deletions?|channels?|syndrome|intervals?|waves?"
    r"|segments?|virus(?:es)?|strains?|chains?|cells?)\b"
)
_GENES_BEFORE = regex(
    words(
        "genes?",
        "proteins?",
        *(
            f"{each} (?:to|in|of|against)(?: the)?"
            for each in ("antibodies", "mutations?", "variants?", "changes")
        ),
    )
    + r"(?: called| named| known as| such as| \(| are| is|,| include)? ?\Z"
)
_FARTHEST = 40
_SYMBOL = regex(_CAPITALS)


def labels_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield labels with their numbers and letters, and every place of a symbol that is a gene's."""
    for first in _MAY_BEGIN.finditer(text):
        at = first.start()
        begin = max(0, at - _LONGEST)
        before = text[begin : at - 1].lower()
        if not before.removesuffix(".").endswith(_ENDS_SO):
            continue
        named = _NAMED_BEFORE.search(text[begin:at])
        values = _VALUES.match(text, at) if named else None
        if named and values and not _MEASURED.match(text, values.end()):
            yield begin + named.start(), values.end()
    for match in _ROMAN_ALONE.finditer(text):
        yield match.span()
    symbols: set[str] = set()
    for match in _LIST.finditer(text):
        start, end = match.span()
        begin = max(0, start - _FARTHEST)
        if _GENES_AFTER.match(text, end) or _GENES_BEFORE.search(text, begin, start):
            symbols.update(_SYMBOL.findall(match.group()))
    if symbols:
        written = words(*map(re.escape, sorted(symbols, key=len, reverse=True)))
        for match in re.finditer(rf"{written}(?!\w)", text):
            start, end = match.span()
            if text[max(0, start - 1) : start] != "-":
                yield start, end
