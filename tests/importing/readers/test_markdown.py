"""Markdown as people write it: tables, footnotes, and YAML above the text."""

from collections import Counter

import pytest

from tests.importing.leaflets import data_of, made_of
from toolkit.importing.errors import Unreadable
from toolkit.importing.readers.markdown import read

LEAFLET = """\
---
title: Cough
lang: cy
author: A. Person
---
# Cough

A cough clears your airways.[^1]

## What causes a cough?

- dust
- *smoke* and [more](https://example.org/more)

| What | When |
|------|------|
| Tea  | Now  |

> **Important:** rest.

[^1]: From a leaflet
    of ours.
"""


def test_a_leaflet_without_a_word_lost() -> None:
    leaflet = read(LEAFLET.encode())
    assert (leaflet.title, leaflet.language) == ("Cough", "cy")
    made = made_of(leaflet)
    data = data_of(made)
    assert made.compared.lost == {}
    assert data["title"] == "Cough"
    assert data["summary"] == "A cough clears your airways. [1]"
    assert "- smoke and [more](https://example.org/more)" in data["causes"]
    assert "| Tea | Now |" in data["causes"]
    assert "From a leaflet of ours." in data["causes"]
    assert any("A. Person" in each.words for each in made.draft.left)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a\x00b"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read(content)


def test_what_is_raised_is_parted_from_its_word_as_in_a_page() -> None:
    made = made_of(read(b"# Cough\n\nTake vitamin<sup>Q</sup> on the 5<sup>th</sup> day.\n"))
    assert data_of(made)["summary"] == "Take vitamin Q on the 5th day."
    assert made.compared == (Counter(), Counter())
