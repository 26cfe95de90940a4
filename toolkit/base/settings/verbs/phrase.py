"""Words that a rule looks for -> where they are in a text, however its letters and lines are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

Phrase = Annotated[str, StringConstraints(pattern=r"\S", max_length=100)]
Phrases = Annotated[
    tuple[Phrase, ...],
    Field(min_length=1, max_length=100),
    BeforeValidator(lambda given: [given] if isinstance(given, str) else given),
]
"""Several phrases; one may stand without brackets."""


def places_of(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each place that has the phrase as whole words, in capitals or not."""
    for match in _compiled(phrase).finditer(text):
        yield match.span()


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    body = r"\s+".join(
        "['’]".join(map(re.escape, re.split("['’]", word))) for word in phrase.split()
    )
    before = r"(?<!\w)" if phrase.strip()[0].isalnum() else ""
    after = r"(?!\w)" if phrase.strip()[-1].isalnum() else ""
    return re.compile(f"{before}{body}{after}", re.IGNORECASE)
