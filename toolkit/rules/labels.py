"""A record -> its labels for people that the list in language/data/person-first.json has."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.text.wording import Wording
from toolkit.rules.replacements import is_excepted
from toolkit.rules.word_lists import advice_list

_LIST = "person-first"
# After a noun: the end of a sentence, or a word that is neither a noun nor an adjective.
_NO_NOUN_FOLLOWS = regex(
    # "the sick, sometimes unbearable feeling": an adjective follows
    r" *(?:[.;:!?)]|,(?! (?:sometimes|often|usually|almost|very|[a-z]+ly)\b)|$|\x00)| +(?:and|or|but|who|whom|with|without|are|is|was|were|have|has|can|may"
    r"|will|should|must|in|at|to|of|on|for|by|from|as|need|get|often|than|should|might|do|does)\b"
)


def labels(wording: Wording, *, demeaning: bool) -> Iterator[Finding]:
    """Yield a finding for each label, either those that demean or the others."""
    lists = ("demeaning",) if demeaning else ("group", "nouns")
    for table in lists:
        for found in advice_list(_LIST, table).find(wording.plain, wording.words):
            words = (found.start, found.end)
            if is_excepted(wording.plain, found):
                continue
            if table == "nouns" and not _NO_NOUN_FOLLOWS.match(wording.plain, found.end):
                continue
            written, use = wording.text[slice(*words)], found.value.use
            hint = use.strip("()") if use.startswith("(") else f"write {use}"
            yield wording.finding(words, f"“{written}”: {found.value.why}", hint)
