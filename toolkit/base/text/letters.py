"""Any text -> the letters that show something else than they are, or nothing at all.

Judged by Unicode properties and by the script of the letters around: a mark belongs to the letters
that are written with it, a zero-width space to Khmer, Thai, Lao and Burmese words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.base.text.regex import regex


class Odd(NamedTuple):
    """Letters that no one means to type: where, what they are, and how to fix it."""

    start: int
    end: int
    message: str
    hint: str


_WITH_JOINERS = frozenset(
    ("Arab", "Syrc", "Mand", "Mong", "Phag", "Nkoo", "Adlm", "Deva", "Beng", "Guru", "Gujr", "Orya",
     "Taml", "Telu", "Knda", "Mlym", "Sinh", "Mymr", "Khmr", "Tibt", "Thai", "Laoo")
)  # fmt: skip
_WITHOUT_SPACES = frozenset(
    ("Khmr", "Thai", "Laoo", "Mymr", "Tibt", "Lana", "Talu", "Tale", "Java", "Bali", "Sund", "Cham")
)
_JOINERS = "\u200c\u200d"
_ZERO_WIDTH_SPACE = "\u200b"
# Of category Cf, but seen: signs that enclose the digits after them.
_SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
# Letters and symbols that are blank, and one that stands for an object that is not there.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\ufffc\u17b4\u17b5")
_LINE_ENDS = frozenset("\n\r\t")
_LOST = "\ufffd"
_EAST_ASIAN = frozenset(("Hani", "Hira", "Kana", "Hang", "Bopo"))
_LOOK_LATIN = frozenset("асеорхуіјѕһԁԛԝвкмнтАВЕЅІЈКМНОРСТУХЗονρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_COMPOSED = frozenset(("Latn", "Grek", "Cyrl"))
"""Scripts whose letters with marks are also single characters, which tell what marks they take."""
_MOST_MARKS = 3

_WORD = regex(r"\w+")
_ENTRY = regex('[^\n\r"\uf0b7]{0,300}')
_SHOWN = 60
_ORDINARY = regex(r"[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*")


def odd_letters(text: str) -> Iterator[Odd]:
    """Yield odd letters in the order of the text."""
    if _ORDINARY.fullmatch(text):
        return
    yield from sorted((*_single(text), *_mixed_words(text)))


def _single(text: str) -> Iterator[Odd]:
    letters = set(text)
    doubtful = {each for each in letters if _is_doubtful(each)}
    if not doubtful:
        return
    east_asian = any(_script(each) in _EAST_ASIAN for each in letters)
    for match in re.finditer(f"[{''.join(map(re.escape, sorted(doubtful)))}]", text):
        at, letter = match.start(), match.group()
        fault = _fault(text, at, letter, east_asian=east_asian)
        if fault:
            yield Odd(at, at + 1, *fault)


@cache
def _is_doubtful(letter: str) -> bool:
    """Whether a letter has to be looked at where it is."""
    if letter in _LINE_ENDS or letter in _SEEN_FORMATS:
        return False
    category = unicodedata.category(letter)
    if category[0] in "CM" or category in ("Zl", "Zp") or letter in _BLANK or letter == _LOST:
        return True
    shape = unicodedata.decomposition(letter)
    return category != "Zs" and shape.startswith(("<font>", "<wide>", "<narrow>"))


def _fault(text: str, at: int, letter: str, *, east_asian: bool) -> tuple[str, str] | None:
    code = f"U+{ord(letter):04X}"
    category = unicodedata.category(letter)
    if letter == _LOST:
        message = "a letter was lost here when the file was saved in another encoding (U+FFFD)"
        return message, "type the letter that was meant"
    if category[0] == "M":
        return _mark_fault(text, at, letter, code)
    if category == "Co":
        what = "a character that only one font has"
        if letter == "\uf0b7":
            message = f"Word's bullet is here ({code}), {what}"
            return message, f"begin the entry with a dash and a space: - {_entry(text, at + 1)}"
        return f"{code} is {what}, so others see an empty box", "delete it, or type what it shows"
    shape = unicodedata.decomposition(letter)
    if shape.startswith(("<wide>", "<narrow>")) and east_asian:
        return None
    if shape.startswith("<") and letter not in _BLANK:
        plain = unicodedata.normalize("NFKC", letter)
        name = unicodedata.name(letter, "").lower()
        return f"{letter} is not the ordinary {plain} ({code}, {name})", f"type {plain}"
    if _belongs(text, at, letter):
        return None
    name = _NAMES.get(letter) or unicodedata.name(letter, "control character").lower()
    hint = "delete it: put the cursor after it and press Backspace; it often comes from a paste"
    return f"an invisible character is here ({code}, {name})", hint


def _entry(text: str, at: int) -> str:
    """Return the words behind a bullet as a hint shows them: to the line's end or next bullet."""
    match = _ENTRY.match(text, at)
    words = " ".join(match.group().split()) if match else ""
    if not words:
        return "the words of the entry"
    return f"{words[: _SHOWN - 1]}…" if len(words) > _SHOWN else words


def _belongs(text: str, at: int, letter: str) -> bool:
    """Whether an invisible character is part of how the words around it are written."""
    before, after = _script(text[at - 1 : at]), _script(text[at + 1 : at + 2])
    if letter in _JOINERS:
        return before in _WITH_JOINERS and text[at + 1 : at + 2] not in tuple(_JOINERS)
    if letter == _ZERO_WIDTH_SPACE:
        return before in _WITHOUT_SPACES or after in _WITHOUT_SPACES
    return False


def _mark_fault(text: str, at: int, mark: str, code: str) -> tuple[str, str] | None:
    start = at
    while start and (
        unicodedata.category(text[start - 1])[0] == "M" or text[start - 1] in _JOINERS
    ):
        start -= 1
    base = text[start - 1 : start]
    script, own = _script(base), _scripts(mark)
    if unicodedata.category(mark) == "Me":
        fits = False  # a ring or a frame around a letter is not writing, whatever the script
    elif script in _COMPOSED or (_script(mark) == "Zinh" and not own - {"Zinh", *_COMPOSED}):
        fits = at - start < _MOST_MARKS and mark in _marks_of(script)
    else:
        fits = script in own if base.isalpha() else _script(mark) != "Zinh"
    if fits:
        return None
    name = unicodedata.name(mark, "a mark").lower()
    message = f"no letter like {base or 'this'} is written with the mark here ({code}, {name})"
    return message, "delete the mark, and type the word again"


@cache
def _marks_of(script: str) -> frozenset[str]:
    """Return the marks with which letters of a script are written, by their decompositions."""
    found: set[str] = set()
    for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)):
        letter = chr(code)
        if letter.isalpha() and _script(letter) == script:
            found.update(unicodedata.normalize("NFD", letter)[1:])
    if script == "Cyrl":
        found.update("\u0301\u0300")  # stress, in dictionaries and for learners
    return frozenset(found)


def _mixed_words(text: str) -> Iterator[Odd]:
    foreign = {each for each in set(text) if _is_cased(each) and _script(each) != "Latn"}
    if not foreign:
        return
    words = [match for match in _WORD.finditer(text) if not foreign.isdisjoint(match.group())]
    real = {
        _script(each)
        for match in words
        for each in match.group()
        if each in foreign and not set(match.group()) <= _LOOK_LATIN
    }
    for match in words:
        word = match.group()
        scripts = {_script(each) for each in word if _is_cased(each)}
        if scripts == {"Latn", "Grek"} and _is_greek_name(word):
            continue
        if len(scripts) > 1:
            written = [_script(each) for each in word]
            rarest = min(sorted(scripts), key=written.count)
            odd = word[written.index(rarest)]
            message = f"“{word}” has letters of two scripts: {odd} is {_name(odd)}"
        elif set(word) <= _LOOK_LATIN and not scripts & real:
            message = f"“{word}” looks like Latin letters, but {word[0]} is {_name(word[0])}"
        else:
            continue
        hint = "type the word again: a search does not find it as it is"
        yield Odd(match.start(), match.end(), message, hint)


def _is_greek_name(word: str) -> bool:
    """Whether one Greek letter names or measures something, as in TNFα, NFκB and μg."""
    greek = [at for at, each in enumerate(word) if _script(each) == "Grek"]
    if len(greek) != 1 or word[greek[0]] in _LOOK_LATIN - {"κ"}:
        return False
    around = word[: greek[0]][-1:] + word[greek[0] + 1 :][:1]
    is_unit = word[0] == "μ" and len(word) <= 5
    return is_unit or not any(each.islower() for each in around)


@cache
def _is_cased(letter: str) -> bool:
    # The micro sign is common to all scripts.
    return letter.isalpha() and letter.lower() != letter.upper() and _script(letter) != "Zyyy"


@cache
def _scripts(letter: str) -> frozenset[str]:
    from fontTools import unicodedata as properties  # late: most texts need no properties

    return frozenset(properties.script_extension(letter))


@cache
def _script(letter: str) -> str:
    if not letter:
        return ""
    from fontTools import unicodedata as properties  # late, as above

    return str(properties.script(letter))


def _name(letter: str) -> str:
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()


_NAMES = {
    "\ufeff": "byte order mark",
    "\u200b": "zero-width space",
    "\xad": "soft hyphen",
    "\u2060": "zero-width word joiner",
    "\u2061": "function application",
    "\u2062": "invisible times",
    "\u2063": "invisible separator",
    "\u2064": "invisible plus",
    "\ufff9": "interlinear annotation anchor",
    "\ufffa": "interlinear annotation separator",
    "\ufffb": "interlinear annotation terminator",
    "\ufffc": "object replacement character",
    "\x85": "next-line character",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\x00": "NUL character",
}
