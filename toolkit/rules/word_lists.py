"""The word lists in toolkit/rules/language/data -> phrases to look for; read once, and late."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.model.text.phrases import Phrases

_FOLDER = Path(__file__).parent / "language" / "data"


@cache
def read_list(name: str) -> dict[str, Any]:
    """Read one word list; forms of a word are separated by a bar.

    The lists are JSON, since to read them as TOML takes a thirtieth of a short run.
    """
    found: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


class Advice(Struct, frozen=True):
    """What to write instead of a phrase, and why."""

    use: str
    why: str
    safe: bool = False
    """Whether `use` fits wherever the phrase stands."""
    medical: bool = False
    """Whether the phrase may be in brackets after the plain words."""
    exceptions: tuple[str, ...] = ()
    """Longer phrases, or the words that follow, in which the word is right."""


@cache
def advice_list(name: str, table: str = "group") -> Phrases[Advice]:
    """Return the groups of one table of a list, each with its reason and its words."""
    found: list[tuple[str, Advice]] = []
    for group in read_list(name)[table]:
        medical = bool(group.get("medical"))
        for word in group["words"]:
            forms = word["not"].split("|")
            uses = word["use"].split("|")
            if len(uses) not in (1, len(forms)):
                raise ValueError(f"{word['not']}: as many forms to use, or a single one")
            for at, form in enumerate(forms):
                use = uses[at if len(uses) > 1 else 0]
                why = word.get("why", group["why"])
                safe = bool(word.get("safe"))
                exceptions = tuple(word.get("except", ()))
                found.append((form, Advice(use, why, safe, medical, exceptions)))
    return Phrases(found)
