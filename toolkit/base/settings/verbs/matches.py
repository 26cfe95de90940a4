"""matches: the form that a text has.

An engine that never goes back over a text judges it (docs/decisions/0027): no pattern takes long on
any text, and what only an engine that goes back could do is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.verb import TEXTS, Judged, Verb

LONGEST = 200
"""Letters of a pattern: more is a program."""


@cache
def compiled(pattern: str) -> Callable[[str], bool]:
    """Return what says whether a text matches; ValueError for what is no such pattern."""
    import jsonschema_rs  # where there is no wheel of it, ImportError

    try:
        validator = jsonschema_rs.Draft202012Validator(
            {"type": "string", "pattern": pattern},
            pattern_options=jsonschema_rs.RegexOptions(
                size_limit=budget.PATTERN_BYTES, dfa_size_limit=budget.PATTERN_BYTES
            ),
        )
    except jsonschema_rs.ValidationError as error:
        raise ValueError(pattern) from error
    return validator.is_valid


def _usable(pattern: str) -> str:
    try:
        compiled(pattern)
    except ImportError:
        hint = "toolkit doctor says how to install it; until then, take this rule out"
        raise PydanticCustomError(
            "pattern", "patterns need jsonschema-rs, which is not here", {"hint": hint}
        ) from None
    except ValueError:
        hint = (
            "write letters, [classes], groups, | and ? * + {2,5}; there is no (?=…) and no \\1, "
            "and large numbers in {} are too much"
        )
        raise PydanticCustomError(
            "pattern", "this is no pattern that can be used", {"hint": hint}
        ) from None
    return pattern


def _judge(judged: Judged, pattern: str) -> Iterator[Finding]:
    matches = compiled(pattern)
    for said in judged.said:
        if not matches(said.words.strip()):
            yield Finding(said.route, f"it does not match {pattern}")


VERB = Verb(
    "matches",
    f"A pattern that is found in it: a regular expression of up to {LONGEST} letters. ^ is the "
    "beginning and $ the end.",
    Annotated[str, StringConstraints(min_length=1, max_length=LONGEST), AfterValidator(_usable)],
    "^[A-Z]",
    TEXTS,
    _judge,
)
