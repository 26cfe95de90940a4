"""max_words: how long a text may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.verb import Judged, Verb
from toolkit.base.text.regex import regex

_WORD = regex(r"\w\S*")


def _judge(judged: Judged, most: int) -> Iterator[Finding]:
    number = sum(len(_WORD.findall(said.words)) for said in judged.said)
    if number > most:
        yield Finding(judged.route, f"{number} words, and at most {most}")


VERB = Verb(
    "max_words",
    "How many words there may be; of a section, an entry or a list, in all texts of it together.",
    Annotated[int, Field(strict=True, ge=1, le=100_000)],
    60,
    frozenset(("record", "group", "list", "text", "words")),
    _judge,
)
