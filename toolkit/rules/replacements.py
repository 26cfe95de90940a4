"""A record -> its words that the list in language/data/replacement-words.json would replace."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.phrases import Found
from toolkit.records.text.wording import Wording
from toolkit.rules.word_lists import Advice, advice_list

LIST = "replacement-words"
_AROUND = 60
_AND_PLAINLY = regex(r",? +(?:\(|or +|that +is,? +|meaning +|which +means +)([^.;:)\x00]{3,40})")


def words_to_replace(wording: Wording, table: str) -> Iterator[Finding]:
    """Yield a finding for each word of one table of the list."""
    for found in advice_list(LIST, table).find(wording.plain, wording.words):
        if not _is_right_here(wording, found):
            yield _finding(wording, found)


def _is_right_here(wording: Wording, found: Found[Advice]) -> bool:
    words = (found.start, found.end)
    if wording.is_name(words) or is_excepted(wording.plain, found):
        return True
    if _says_it_as_well(wording, found):
        return True
    if not found.value.medical:
        return False
    if wording.plain[found.start : found.end] in wording.names:
        return True
    return wording.in_brackets(words) or wording.plain.startswith(" (", found.end)


def _says_it_as_well(wording: Wording, found: Found[Advice]) -> bool:
    """Whether the plain words follow at once: acute, or short-term."""
    after = _AND_PLAINLY.match(wording.plain, found.end)
    return after is not None and any(
        use in after[1] for use in found.value.use.split(" or ") if len(use) > 2
    )


def is_excepted(plain: str, found: Found[Advice]) -> bool:
    """Return whether a longer phrase, in which the word is right, stands round it."""
    for phrase in found.value.exceptions:
        # One that begins at the word or in front of it, and reaches its end.
        at = plain.rfind(phrase, max(0, found.start - _AROUND), found.start + len(phrase))
        if 0 <= at <= found.start and at + len(phrase) >= found.end:
            return True
    return False


def _finding(wording: Wording, found: Found[Advice]) -> Finding:
    written = wording.text[found.start : found.end]
    advice = found.value
    if advice.use.startswith("("):
        return wording.finding(
            (found.start, found.end), f"“{written}” adds nothing here", advice.use.strip("()")
        )
    return wording.finding(
        (found.start, found.end),
        f"“{written}”: {advice.why}",
        f"write {advice.use}",
        with_capital(written, advice.use)
        if advice.safe and _article_fits(wording, found)
        else None,
    )


def with_capital(old: str, new: str) -> str | None:
    """Return the new words a capital where the old ones have one; None where all is in capitals."""
    if len(old) > 1 and old.isupper():
        return None
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _article_fits(wording: Wording, found: Found[Advice]) -> bool:
    """Return whether an a or an in front fits the new word as it did the old."""
    before = wording.plain[max(0, found.start - 4) : found.start].split()
    if not before or before[-1] not in ("a", "an"):
        return True
    return (wording.plain[found.start] in "aeiou") == (found.value.use[0].lower() in "aeiou")
