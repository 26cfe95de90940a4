"""The pages use the words that their readers use, not those of a translation."""

import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, name_of, prose

# The pages of rules and of keys are made of the code; what stands between backticks is quoted.
WRITTEN = [page for page in PAGES if page.parent.name not in ("rules", "reference")]
INSTEAD = {
    r"mend(s|ed|ing)?": "fix",
    r"anew": "again",
    r"waive[sd]?": "ignore",
    r"(no|some|any|every)body": "no one, someone, anyone, everyone",
    r"(stands?|stood) (in|at|there|on|beside|under)": "is",
    r"all the same": "even so",
    r"to and fro": "in both directions",
    r"(is|are) (of )?no use": "does not help",
    r"houses?(?![ -]style)": "publisher",
}


@pytest.mark.parametrize("pattern", INSTEAD)
def test_no_page_stumbles(pattern: str) -> None:
    word = re.compile(rf"\b{pattern}\b", re.IGNORECASE)
    found = {
        name_of(page): word.findall(text)
        for page in WRITTEN
        if word.search(text := re.sub(r"`[^`]*`|\]\([^)]*\)", "", prose(page)))
    }
    assert found == {}, f"better: {INSTEAD[pattern]}"


OF_CODE = {
    **{pattern: better for pattern, better in INSTEAD.items() if "house" not in pattern},
    r"(?<!.)(Give|Say whether)": "Return",
}
"""What no docstring, comment or message says; a docstring does not begin with the last."""
KEPT = re.compile(r"--anew|stands? (in for|behind|for|out|alone|still)")


@cache
def words_of_code() -> list[tuple[str, str]]:
    """Return all comments and texts of several words, each with its place."""
    return [
        (f"{path.relative_to(ROOT)}:{line}", KEPT.sub("", text))
        for path in (ROOT / "toolkit").rglob("*.py")
        for line, text in words_of(path)
    ]


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            is_text = token.type == tokenize.STRING and " " in token.string
            is_pattern = token.string.startswith(("r'", 'r"', 'rf"', 'r"""'))
            if token.type == tokenize.COMMENT or (is_text and not is_pattern):
                yield token.start[0], token.string.strip('"')


@pytest.mark.parametrize("pattern", OF_CODE)
def test_no_docstring_or_message_stumbles(pattern: str) -> None:
    word = re.compile(rf"{pattern}\b" if pattern.startswith("(?<!") else rf"\b{pattern}\b")
    found = [f"{place}: {text}" for place, text in words_of_code() if word.search(text)]
    assert found == [], f"better: {OF_CODE[pattern]}"
