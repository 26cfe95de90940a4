"""A regular expression that is compiled when it is first used.

Most runs use few of the toolkit's patterns; compiling all of them is an eighth of a short run.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    def __init__(self, text: str, flags: re.RegexFlag) -> None:
        self._arguments = (text, flags)

    def __getattr__(self, name: str) -> Any:
        # Kept in the instance, so that it is asked once for each method.
        found = self.__dict__[name] = getattr(re.compile(*self._arguments), name)
        return found


def words(*alternatives: str) -> str:
    """Return a pattern of any of these, where a word begins.

    What is before is asked second: the search then jumps from one first letter to the next.
    """
    rest: dict[str, list[str]] = {}
    for each in alternatives:
        rest.setdefault(each[0], []).append(each[1:])
    begun = (rf"{letter}(?<!\w.)(?:{'|'.join(ends)})" for letter, ends in rest.items())
    return f"(?:{'|'.join(begun)})"


def regex(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled when it is first used."""
    return cast(re.Pattern[str], _Pattern(text, flags))
