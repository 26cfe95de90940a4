"""The pages use the words that their readers use, not those of a translation."""

import re

import pytest

from tests.docs.pages import PAGES, name_of, prose

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
