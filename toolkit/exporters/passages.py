"""Filled templates -> the same with each passage in its own language and direction.

Labels without a translation are in English on a page in another language: they must be read out
as English. Groups of digits, such as a telephone number's, stand from left to right in all writing:
without being told so, a page in Arabic would show the last group first. What others wrote, such as
a source's title, keeps the direction of its own writing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from gettext import NullTranslations

from toolkit.base.text.regex import regex
from toolkit.pages.languages.translations import Direction, direction

_Change = Callable[[str], str]

# Noncharacters of Unicode, which no text may hold: the ends of a label.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
# And of a collection's own word: its language, and then the word.
_OWN, _SAYS, _END = "\ufdd2", "\ufdd3", "\ufdd4"
_ENDS = regex(f"[{_OPEN}{_CLOSE}{_END}]|{_OWN}[^{_SAYS}]*{_SAYS}")
_OWN_WORD = regex(f"{_OWN}([^{_SAYS}]*){_SAYS}([^{_END}]*){_END}")
_SPACES_AROUND = regex(r"(\s*)(.*?)(\s*)", re.DOTALL)
_LABEL = regex(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")

_ISOLATED = regex(r'<bdi dir="ltr"(?: class="unbroken")?>|</bdi>')
_LINK = regex(r"<a\s")
# What Unicode has for the same, where no element may be: isolate from left to right, and its end.
_LRI, _PDI = "\u2066", "\u2069"
_LTR = regex(r'<[^>]*\bdir="ltr"')
_PLACEHOLDER = regex(r"%\(\w+\)s|\{\w+\}")
_TAG = regex(r"(<[^>]*>)")
_RAW = regex(r"<(title|style|script)\b", re.IGNORECASE)
_NUMBER = r"\+?\d[\d\u00a0 ]*[\u00a0 ]\d+|\+\d+"
_LETTER = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"
_SIGN = f"[{_LETTER}0-9\u0300-\u036f\u0370-\u03ff]"
_JOINT = "(?:[-\u2010-\u2013/.'\u2019+*:_@]|&(?:amp|#39);)"
_WORD = f"{_SIGN}+(?:{_JOINT}{_SIGN}+)*"
# From the first word with a Latin letter to the last one, with the numbers that follow a word. A
# number in front belongs to the sentence around it.
_LATIN = (
    f"(?<!{_SIGN})(?<![&#])(?=(?:[0-9]+{_JOINT}?){{0,4}}[{_LETTER}]){_WORD}(?:[ \u00a0]{_WORD})*"
)
_WHOLE = regex(f"{_NUMBER}|{_LATIN}")
# Longer ones may go on in the next line; a short one cut in two would show its hyphen in front.
_MOST_UNBROKEN = 24
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def marked(text: str) -> str:
    """Mark a label as one; what is put into its places belongs to the page."""
    if not text:
        return text
    inside = _PLACEHOLDER.sub(lambda place: f"{_CLOSE}{place.group()}{_OPEN}", text)
    return f"{_OPEN}{inside}{_CLOSE}".replace(_OPEN + _CLOSE, "")


def marked_in(text: str, language: str) -> str:
    """Mark a word of a collection's own that is in another language than the page."""
    return f"{_OWN}{language}{_SAYS}{text}{_END}" if text and language else text


def has_own_words(html: str) -> bool:
    """Return whether any of those is in a filled template."""
    return _OWN in html


class MarkedTranslations(NullTranslations):
    """English labels, each of them marked."""

    def gettext(self, message: str) -> str:
        """Return the label itself."""
        return marked(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the label for this number."""
        return marked(super().ngettext(msgid1, msgid2, n))


def with_languages(
    html: str, labels: str, element: Callable[[str], str] = lambda _language: "span"
) -> str:
    """Put an element that names the language around each marked label.

    The toolkit's are in the language `labels`; `element` gives the element's name for a language.
    Where none may be, in attributes and titles, the marks are just taken out.
    """

    def wrapped(text: str, language: str) -> str:
        # Spaces at the ends part the label from what is around it, and stay with that.
        before, words, after = _SPACES_AROUND.fullmatch(text).groups()  # type: ignore[union-attr]
        if not any(letter.isalpha() for letter in words):
            return text
        name = element(language)
        tag = f'{name} lang="{language}" dir="{direction(language)}"'
        return f"{before}<{tag}>{words}</{name}>{after}"

    def in_text(text: str) -> str:
        text = _LABEL.sub(lambda found: wrapped(found[1], labels), text)
        return _OWN_WORD.sub(lambda found: wrapped(found[2], found[1]), text)

    return _in_text(html, in_text, lambda other: _ENDS.sub("", other))


def with_isolated(html: str) -> str:
    """Keep groups of digits and runs of Latin words from left to right, in a page from right to
    left: an element around a part of a run would have the browser put its parts in another order.

    Those that have been told so are left alone, so that parts may go through this before the whole.
    """
    tag = ""

    def isolated(text: str) -> str:
        if _LTR.match(tag) or _LRI in text:
            return text
        # WeasyPrint 70 loses a link whose words are in another element.
        return _WHOLE.sub(f"{_LRI}\\g<0>{_PDI}" if _LINK.match(tag) else _isolated, text)

    def passed(other: str) -> str:
        nonlocal tag
        tag = other
        return other

    return _in_text(_ISOLATED.sub("", html), isolated, passed)


def _isolated(run: re.Match[str]) -> str:
    unbroken = ' class="unbroken"' if len(run[0]) <= _MOST_UNBROKEN else ""
    return f'<bdi dir="ltr"{unbroken}>{run[0]}</bdi>'


def in_own_direction(text: str, page: Direction, html: str = "") -> str:
    """Put an element around a text whose first letter runs against the page; escaped, or `html`."""
    from markupsafe import Markup, escape

    strong = (_STRONG.get(unicodedata.bidirectional(letter)) for letter in text)
    own = next(filter(None, strong), page)
    if own == page:
        return escape(html or text)
    return Markup('<span dir="{}">{}</span>').format(own, html or text)


def _in_text(html: str, of_text: _Change, of_rest: _Change) -> str:
    """Change the words that a page shows, and all else in another way."""
    changed: list[str] = []
    raw = ""
    for at, part in enumerate(_TAG.split(html)):
        is_tag = at % 2 == 1
        if is_tag and raw and part.lower().startswith(f"</{raw}"):
            raw = ""
        changed.append(of_rest(part) if is_tag or raw else of_text(part))
        if is_tag and not raw and (found := _RAW.match(part)):
            raw = found[1].lower()
    return "".join(changed)
