"""`[words](lang:cy)`: a passage in another language than the text around it, and where it is."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.text.regex import regex

SCHEME = "lang:"
_TAG = regex(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_PASSAGE = regex(r"\[([^\[\]]*)\]\(<?lang:[^()\s]*\)")

# ISO 639-1. A language that has no code of two letters has one of three, and there are thousands.
_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_TWO_LETTERS = frozenset(_CODES.split())


def is_language(tag: str) -> bool:
    """Whether a tag names a language as a record's own does: cy, zh-Hant, pt-BR."""
    match = _TAG.fullmatch(tag)
    return match is not None and (len(match[1]) > 2 or match[1] in _TWO_LETTERS)


def foreign_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the place of the words of each passage."""
    if SCHEME in text:
        for match in _PASSAGE.finditer(text):
            yield match.span(1)


def without_foreign(text: str) -> str:
    """Return the text with spaces in the place of these words; same length."""
    if SCHEME not in text:
        return text
    return _PASSAGE.sub(lambda each: each[0].replace(each[1], " " * len(each[1]), 1), text)
