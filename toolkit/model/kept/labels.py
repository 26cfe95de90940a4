"""A text -> the labels in it: stage IIIB, type 2, chromosomes 11 and 22, the BRCA gene."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toolkit.base.text.find_all import find_all
from toolkit.base.text.landmarks import digit_runs, matches_at, places
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
_BETWEEN = ("number", "no")
"""What may stand between the name and the number."""
_NAMES = frozenset((*_BETWEEN, *_NAMED.split("|"), *(f"{each}s" for each in _NAMED.split("|"))))
_VALUES = regex(rf"{_VALUE}(?:(?:,? (?:and|or|to) |, |[ ]?[-–‑/][ ]?){_VALUE})*")
_SPACES = (" ", "\u00a0")
_LONGEST = 24
_MEASURED = regex(
    r"[ \u00a0]?(?:mg|mcg|[µμ]g|ug|g|kg|ml|mL|l|units?|iu|IU|mmol|%|percent|times|people|tablets?"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\w)"
)
_ROMAN_ALONE = regex(
    r"[IVX](?<![\w.].)(?:(?<=I)(?:II?|X)|(?<=V)I{1,3}|(?<=X)(?:I{0,3}|IV|VI{0,3}|I?X))[A-E]?(?![\w.])"
)
# Capitals with another or a digit behind it, and those with no letter beside them.
_SEVERAL = re.compile(b"A[A0](?<![Aa0]..)")
_ALONE = re.compile(b"A(?![Aa0])(?<![Aa0].)")
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
_GENES = ("gene", "protein", "antibodies", "mutation", "variants", "changes")
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
_IN_WORD = regex(r"\w")


def _values(text: str, romans: Iterable[int]) -> list[int]:
    """Return where the numbers and letters begin that may be part of a label."""
    signs = find_all(text, "#")
    digits = [start for start, _end in digit_runs(text)]
    found = [*romans, *places(_ALONE, text), *signs, *digits]
    return sorted([at for at in found if text[at - 1 : at] in _SPACES])


def labels_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield labels with their numbers and letters, and every place of a symbol that is a gene's."""
    several = places(_SEVERAL, text)
    romans = [at for at in several if text[at] in "IVX"]
    for at in _values(text, romans):
        begin = max(0, at - _LONGEST)
        before = text[begin : at - 1].removesuffix(".")
        cut = before.rfind(" ") + 1
        word = before[cut:].lower()
        if not word[-1:].isalpha() or (word.isalpha() and word not in _NAMES):
            continue
        if word in _BETWEEN:
            cut = before.rfind(" ", 0, max(0, cut - 1)) + 1
        begin += cut
        named = _NAMED_BEFORE.search(text[begin:at])
        values = _VALUES.match(text, at) if named else None
        if named and values and not _MEASURED.match(text, values.end()):
            yield begin + named.start(), values.end()
    for match in matches_at(_ROMAN_ALONE, text, sorted({*romans, *find_all(text, "X")})):
        yield match.span()
    symbols: set[str] = set()
    stems = [each for each in _GENES if each in text]
    for match in matches_at(_LIST, text, several):
        start, end = match.span()
        begin = max(0, start - _FARTHEST)
        near = text[begin:start]
        if _GENES_AFTER.match(text, end) or (
            any(each in near for each in stems) and _GENES_BEFORE.search(text, begin, start)
        ):
            symbols.update(_SYMBOL.findall(match.group()))
    if symbols:
        yield from _each(symbols, text, several)


def _each(symbols: set[str], text: str, several: Iterable[int]) -> Iterator[tuple[int, int]]:
    # Not with a pattern: most records would need one of their own, and to make it takes long.
    # And by lengths, of which there are few however many symbols there are.
    lengths = sorted({len(each) for each in symbols}, reverse=True)
    done = 0
    for start in several:
        words = [text[start : start + size] for size in lengths]
        ends = [start + len(each) for each in words if each in symbols]
        before = text[start - 1 : start]
        if not ends or start < done or _IN_WORD.match(before):
            continue
        done = next((end for end in ends if not _IN_WORD.match(text, end)), done)
        if done > start and before != "-":
            yield start, done
