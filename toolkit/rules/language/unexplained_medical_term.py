"""Medical words that come without an explanation the first time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.marks import MedicalName
from toolkit.model.text.phrases import Phrases
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording, Words
from toolkit.rules.replacements import LIST
from toolkit.rules.rule import Context, rule
from toolkit.rules.word_lists import advice_list, read_list

# After the word: "(the coating of nerves)", ", the coating of nerves", " is a coating of nerves".
_EXPLAINED_AFTER = regex(
    r"(?: +[\w'-]+){0,2}"
    r"(?: +\(|,? +(?:is|are|means?|which +means?|that +is) +(?:(?:an?|the|when|where|what|to)\b"
    r"|(?!all|common|many|most|one|part|some)[\w-]+ +(?:of|that|which|caused)\b)"
    r"|, +(?:an?|the|or|which|such as|like|meaning) )"
)
# "Plasma exchange removes the liquid part of the blood": what it does says what it is.
_DEFINED = regex(
    r" +(?:blocks?|calms?|checks?|helps?|lowers?|makes?|measures?|removes?|replaces?|shows?|slows?"
    r"|stops?|takes?|uses?|looks? +at|works? +by)\b"
)
# Before it: "a blood cancer called", "CIDP is short for chronic …", "the medical name is …".
_EXPLAINED_BEFORE = regex(
    r"\b(?:called|known as|named|short for|stands for|name is|name for it is|term is)"
    r"(?: +[\w'-]+){0,5} +[\"'“‘]?$"
)
_INTRODUCES = regex(r"called|known as|named|short for|stands for|(?:name|name for it|term) is")
_NEXT_SENTENCE = regex(r"[^.!?]{0,60}[.!?] +(?:(?:an?|the|this|these|such) +)?")
_SAYS_WHAT = regex(
    r"(?![\w-]) +(?:occurs?|happens?|means?|carr(?:y|ies)|(?:is|are) +(?:an?|the|when|where|what)\b)"
)
_INSIDE_GLOSSARY_LINK = regex(r"[^\[\]]*\]\(glossary:")
_REACH = 90


@rule(
    "LAN011",
    "unexplained-medical-term",
    severity="warning",
    whole=True,
    serves=("nhs:medical-terms", "pif-tick:6-health-inequalities", "cdc-cci:7", "pemat:4"),
)
def unexplained_medical_term(record: Record, context: Context) -> Iterator[Finding]:
    """A medical word has no explanation where the record first uses it.

    Why: a reader who does not know the word stops there. An explanation is: the word is in
    brackets after plain ones, plain words follow it, or it is a link to the glossary. The
    record's own title and names need none. The words are in
    toolkit/rules/language/data/medical-words.json.

    Source: NHS digital service manual, how we write (plain term first, medical term in brackets);
    PEMAT-P 4 (medical terms are defined when used).

    Bad:
        causes: The muscles show fasciculations. [@source-one]  # expect: LAN011

    Good:
        causes: The muscles twitch (fasciculations). [@source-one]
        outlook: Fasciculations can last. [@source-one]
    """
    wording = record.wording
    known = _known(record)
    for word in sorted(_first_uses(wording), key=lambda each: each.start):
        if word.text in wording.names or any(form in known for form in word.forms):
            continue
        if not _is_explained(wording, word):
            written = wording.text[word.start : word.end]
            yield wording.finding(
                (word.start, word.end),
                f"“{written}” is not explained where the record first uses it",
                _hint(context.library, word, written),
            )


class _Word(Struct, frozen=True):
    start: int
    end: int
    text: str
    forms: tuple[str, ...]


class _List(Struct, frozen=True):
    phrases: Phrases[tuple[str, ...]]
    endings: tuple[str, ...]
    everyday: frozenset[str]


@cache
def _list() -> _List:
    data = read_list("medical-words")
    forms = [tuple(entry.split("|")) for group in data["words"].values() for entry in group]
    # A name wins over the medical word in it, and says that there is nothing to explain.
    names: list[tuple[str, tuple[str, ...]]] = [(name, ()) for name in data["names"]]
    return _List(
        Phrases([*((form, entry) for entry in forms for form in entry), *names]),
        tuple(data["endings"]),
        frozenset(data["everyday"]),
    )


def _first_uses(wording: Wording) -> Iterator[_Word]:
    """Yield each medical word of the record once, where running text first has it.

    A heading may have it earlier: it explains the word, or the text below does.
    """
    seen: set[tuple[str, ...]] = set()
    for found in _list().phrases.find(wording.plain, wording.words):
        words = (found.start, found.end)
        if not found.value or found.value in seen:
            continue
        if _is_prose(wording, words) or _marked(wording, words):
            seen.add(found.value)
            yield _Word(*words, wording.plain[slice(*words)], found.value)
    for word in wording.words - _ORDINARY:
        if not _has_ending(word):
            _ORDINARY.add(word)
            continue
        at = wording.plain.find(word)
        while at >= 0 and not _is_whole(wording.plain, at, at + len(word)):
            at = wording.plain.find(word, at + 1)
        if at >= 0 and _is_prose(wording, (at, at)):
            yield _Word(at, at + len(word), word, (word,))


_ORDINARY: set[str] = set()
"""Words of the records so far whose endings do not make medical words of them."""


def _has_ending(word: str) -> bool:
    return word.endswith(_list().endings) and not _is_listed(word)


def _is_listed(word: str) -> bool:
    last = word.split("-")[-1]
    phrases, everyday = _list().phrases, _list().everyday
    if word in phrases or word.rstrip("s") in phrases or last in everyday or len(last) < 6:
        return True
    return word in advice_list(LIST) or word in advice_list(LIST, "taste")


def _is_whole(plain: str, start: int, end: int) -> bool:
    return not (plain[start - 1 : start].isalnum() or plain[end : end + 1].isalnum())


def _is_prose(wording: Wording, words: Words) -> bool:
    return wording.piece(words[0]).passage is not None


def _marked(wording: Wording, words: Words) -> bool:
    return wording.in_brackets(words) or wording.plain.startswith(" (", words[1])


def _is_explained(wording: Wording, word: _Word) -> bool:
    piece = wording.piece(word.start)
    begin, end = piece.start, piece.end
    if wording.in_brackets((word.start, word.end)) or wording.is_name((word.start, word.end)):
        return True
    if _INSIDE_GLOSSARY_LINK.match(piece.source, word.end - begin):
        return True
    if _EXPLAINED_AFTER.match(wording.plain, word.end, end):
        return True
    if _explained_next(wording, word, end):
        return True
    if wording.begins_sentence(word.start) and _DEFINED.match(wording.plain, word.end, end):
        return True
    before = wording.plain[max(begin, word.start - _REACH) : word.start]
    return _INTRODUCES.search(before) is not None and _EXPLAINED_BEFORE.search(before) is not None


def _explained_next(wording: Wording, word: _Word, end: int) -> bool:
    """Whether the next sentence is about the word: Inflammation occurs when …, These arteries carry …"""
    plain = wording.plain
    begins = _NEXT_SENTENCE.match(plain, word.end, end)
    return begins is not None and any(
        plain.startswith(form, begins.end(), end)
        and _SAYS_WHAT.match(plain, begins.end() + len(form), end)
        for form in word.forms
    )


def _known(record: Record) -> frozenset[str]:
    """Return the words of the fields that hold medical names beside plain ones."""
    medical = [value for _route, _mark, value in record.marked(MedicalName)]
    names = " ".join(medical).lower().split()
    return frozenset([*names, *(name.lower() for name in medical if name)])


def _hint(library: Library, word: _Word, written: str) -> str:
    for term in library.glossary.values():
        if word.text in term.term.lower() or any(form in term.term.lower() for form in word.forms):
            return f"link it to the glossary: [{written}](glossary:{term.id})"
    return f"write the plain words first: plain words ({written}); or add it to the glossary"
