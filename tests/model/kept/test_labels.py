"""Symbols of genes: those that a word such as gene stands behind or before."""

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.kept import labels

_PARTS = (
    *("BRCA1", "TP53", "NHS", "HLA-B", "A", "x", " ", ", ", " and ", "/", " or ", ", and ", "\n"),
    *(" gene", "genes ", "genes: ", " protein", " tumour suppressor gene", " is", " called "),
    *("mutations in the ", "antibodies against ", "changes to ", "genegenes", "-", ".", "("),
)


@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join))
def test_a_list_beside_such_a_word_is_found_as_by_one_pattern(text: str) -> None:
    before = labels._GENES_BEFORE.pattern.removesuffix(r"\Z")
    whole = (
        f"({labels._LIST.pattern}){labels._GENES_AFTER.pattern}",
        f"{before}({labels._LIST.pattern})",
    )
    symbols = {
        symbol
        for pattern in whole
        for match in re.finditer(pattern, text)
        for symbol in labels._SYMBOL.findall(match[1])
    }
    alone = {each for each in symbols if re.search(rf"(?<![\w-]){each}(?!\w)", text)}
    assert {text[slice(*place)] for place in labels.labels_in(text)} == alone
