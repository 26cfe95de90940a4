"""Sentences -> how hard they are to read: Flesch-Kincaid grade, with a syllable counter of our own.

Scored by structure: each sentence and each list item is a sentence, with or without a full stop.
A number is a word of one syllable, because readers take it in at one look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from toolkit.base.text.regex import regex

METHOD = "Flesch-Kincaid; each sentence and each list item counts as a sentence"
AGE_OF_GRADE_0 = 5
"""A reading age is the US school grade plus 5."""

_LETTERS = regex(r"[a-z]+")

# Words that the rules below miscount, by the number of their syllables.
_MISCOUNTED = {
    1: "does eye eyes gene genes homes nerve nerves",
    2: """
        ageing anti being bruises business careful chocolate client client's creates diet diets
        disease doing evening evenings every eyelid eyelids fluid fluids going hopeless iron
        language lifelong lifestyle likely maybe movement movements moving nauseous people poem
        quiet react reacts real really safely science seeing someone something sometimes somewhere
        statement steroid steroids syndrome thyroid useful virus wholegrain
    """,
    3: """
        apnoea area areas biopsies biopsy carefully cereal coeliac dementia different diseases
        dyspnoea everyone everything idea ideas ileum languages measurement medicine medicines
        myelin nausea opioid opioids pancreas period periods pneumonia reaction reactions recipe
        replacement rheumatoid several severely suicide temperature temperatures trachea unlikely
        ureter uterus
    """,
    4: "autoimmune diabetes dialysis myeloma sciatica vegetables",
    5: "corticosteroid corticosteroids neuropathies sarcoidosis",
    6: "osteoporosis physiotherapist physiotherapists physiotherapy",
    7: "gastroenterologist",
}
_EXCEPTIONS = {word: count for count, words in _MISCOUNTED.items() for word in words.split()}

_SILENT_END = regex(
    r"(?:[^aeiouyl]|[aeiouy]l|ll|rl)e$|[^aeiouytd]ed$|[^aeiouyscxzgl]es$|[aeiouy]les$|(?:gue|que)s?$"
)
_SILENT_INSIDE = regex(
    r"(?<=[aeiouy][bcdfgklmnprstvz])e(?=(?:ful|less|ly|ment|ness|where|thing|one|body|times)(?:s|ly)?$)"
)
_VOWELS = regex(r"[aeiouy]+")
# Two vowels that are two syllables.
_SPLIT = regex(
    r"(?<![ctsgx])i(?:ou|o(?!u))|(?<![ctg])ia|(?<=t)ia$|ie(?=t|n[ct]|r[s]?$)(?<![ctpf]ie)|iu(?!s?$)|ius?$|eo(?!us|n$|p)"
    r"|(?<=cr)ea(?=t)|ea(?=ct|l(?:ise|ity))|ua(?!r[dy])|u[ei]ty|ui(?=d|t[yi])|uou|eu[ms]$|ye(?=r)|yi|[aeo]i(?=ng)"
    r"|oa(?=ct|c)|io(?=n$)(?<![tsgxcln]io)|uo(?=u)|aem?i(?=a)|oe(?=m|t)|ao|ya(?!$)|iza"
)


def syllables(word: str) -> int:
    """Count the syllables of an English word, British spelling included; never below 1."""
    return max(1, _COUNTS[word])


class Reading(NamedTuple):
    """How hard a text is to read."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The US school grade."""
        if not self.words or not self.sentences:
            return 0.0
        per_sentence = self.words / self.sentences
        return 0.39 * per_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def age(self) -> int:
        """The age of a reader in that grade."""
        return round(self.grade + AGE_OF_GRADE_0)


def reading_of(sentences: Iterable[Sequence[str]]) -> Reading:
    """Measure sentences, headings and list items, each by what is between its spaces."""
    found = list(sentences)
    counts = list(map(_COUNTS.__getitem__, chain.from_iterable(found)))
    return Reading(len(counts) - counts.count(0), len(found), sum(counts))


class _Counts(dict[str, int]):
    """Remembers each run of letters: a collection has a few thousand different ones."""

    def __missing__(self, run: str) -> int:
        parts = _LETTERS.findall(_ascii(run.lower()))
        # A run without letters is a number, or a dash between words.
        number = any(letter.isalnum() for letter in run)
        count = self[run] = sum(map(_count, parts)) or int(number)
        return count


_COUNTS = _Counts()


def _ascii(word: str) -> str:
    return word.translate(_ACCENTS).replace("'", "").replace("’", "")


_ACCENTS = str.maketrans("àâäéèêëîïôöùûüçñå", "aaaeeeeiioouuucna")


def _count(word: str) -> int:
    known = _EXCEPTIONS.get(word)
    if known is not None:
        return known
    word = word.replace("qu", "kw")
    word = re.sub(r"gu(?=[ei])", "g", word) if word.startswith("gu") else word
    word = _SILENT_INSIDE.sub("", word)
    groups = len(_VOWELS.findall(word)) + len(_SPLIT.findall(word))
    if _SILENT_END.search(word) and groups > 1:
        groups -= 1
    if word.endswith(("sm", "thm")):
        groups += 1
    return max(1, groups)
