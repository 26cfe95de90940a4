"""Sentences -> how hard they are to read: Flesch-Kincaid grade, with a syllable counter of our own.

Scored by structure: each sentence and each list item is a sentence, with or without a full stop.
A number is a word of one syllable, because readers take it in at one look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

METHOD = "Flesch-Kincaid; each sentence and each list item counts as a sentence"
AGE_OF_GRADE_0 = 5
"""A reading age is the US school grade plus 5."""

_LETTERS = re.compile(r"[a-z]+")

# Words that the rules below miscount.
_EXCEPTIONS = {
    "autoimmune": 4, "dementia": 3, "language": 2, "languages": 3, "myelin": 3, "osteoporosis": 6, "pancreas": 3,
    "physiotherapist": 6, "physiotherapists": 6, "physiotherapy": 6, "pneumonia": 3, "sarcoidosis": 5, "sciatica": 4,
    "gastroenterologist": 7, "temperature": 3, "temperatures": 3, "area": 3, "areas": 3, "being": 2, "business": 2, "chocolate": 2, "cereal": 3, "coeliac": 3, "creates": 2,
    "diet": 2, "diets": 2, "different": 3, "doing": 2, "every": 2, "everyone": 3, "everything": 3, "fluid": 2,
    "fluids": 2, "going": 2, "idea": 3, "ideas": 3, "ileum": 3, "iron": 2, "maybe": 2, "medicine": 3, "medicines": 3, "moving": 2,
    "people": 2, "period": 3, "periods": 3, "poem": 2, "quiet": 2, "reaction": 3, "reactions": 3, "real": 2,
    "really": 2, "recipe": 3, "science": 2, "seeing": 2, "several": 3, "someone": 2, "something": 2, "sometimes": 2, "somewhere": 2,
    "suicide": 3, "vegetables": 4, "virus": 2, "evening": 2, "evenings": 2, "syndrome": 2, "apnoea": 3, "dyspnoea": 3, "trachea": 3,
    "careful": 2, "carefully": 3, "useful": 2, "lifelong": 2, "likely": 2, "unlikely": 3, "severely": 3, "safely": 2, "homes": 1, "does": 1,
    "nerve": 1, "nerves": 1, "lifestyle": 2, "wholegrain": 2, "hopeless": 2, "statement": 2, "movement": 2, "movements": 2,
    "measurement": 3, "replacement": 3, "disease": 2, "diseases": 3, "bruises": 2, "nausea": 3, "nauseous": 2, "ageing": 2,
    "eye": 1, "eyes": 1, "eyelid": 2, "eyelids": 2, "neuropathies": 5, "anti": 2, "react": 2, "reacts": 2, "client": 2, "client's": 2,
    "dialysis": 4, "diabetes": 4, "biopsy": 3, "biopsies": 3, "ureter": 3, "uterus": 3, "myeloma": 4, "rheumatoid": 3, "thyroid": 2,
    "steroid": 2, "steroids": 2, "corticosteroid": 5, "corticosteroids": 5, "opioid": 3, "opioids": 3, "gene": 1, "genes": 1,
}  # fmt: skip

_SILENT_END = re.compile(r"(?:[^aeiouyl]|[aeiouy]l|ll|rl)e$|[^aeiouytd]ed$|[^aeiouyscxzgl]es$|[aeiouy]les$|(?:gue|que)s?$")
_SILENT_INSIDE = re.compile(r"(?<=[aeiouy][bcdfgklmnprstvz])e(?=(?:ful|less|ly|ment|ness|where|thing|one|body|times)(?:s|ly)?$)")
_VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are two syllables.
_SPLIT = re.compile(
    r"(?<![ctsgx])i(?:ou|o(?!u))|(?<![ctg])ia|(?<=t)ia$|ie(?=t|n[ct]|r[s]?$)(?<![ctpf]ie)|iu(?!s?$)|ius?$|eo(?!us|n$|p)"
    r"|(?<=cr)ea(?=t)|ea(?=ct|l(?:ise|ity))|ua(?!r[dy])|u[ei]ty|ui(?=d|t[yi])|uou|eu[ms]$|ye(?=r)|yi|[aeo]i(?=ng)"
    r"|oa(?=ct|c)|io(?=n$)(?<![tsgxcln]io)|uo(?=u)|aem?i(?=a)|oe(?=m|t)|ao|ya(?!$)|iza"
)


def syllables(word: str) -> int:
    """Count the syllables of an English word, British spelling included; never below 1."""
    return max(1, _COUNTS[word.lower()])


@dataclass(frozen=True)
class Reading:
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


def reading_of(sentences: Iterable[str]) -> Reading:
    """Measure texts that are one sentence, heading or list item each."""
    found = list(sentences)
    counts = list(map(_COUNTS.__getitem__, "\n".join(found).lower().split()))
    return Reading(len(counts) - counts.count(0), len(found), sum(counts))


class _Counts(dict[str, int]):
    """Remembers each run of letters: a collection has a few thousand different ones."""

    def __missing__(self, run: str) -> int:
        parts = _LETTERS.findall(_ascii(run))
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
