"""Units of a text are those of the text without its citations: marks are no structure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.records.text.passage import Passage

CITED = st.sampled_from(["[@a]", "[@a] [@b, page 2]", "[@a; @b]"])
# A box has its sign on each line, as in the examples below.
SIGNS = st.sampled_from(["", "- ", "1. ", "### ", "\n"])
WORDS = st.sampled_from(
    ["Genes may matter.", "One two", "Stress does not. So rest.", "Is it? It is."]
)
LINE = st.tuples(SIGNS, WORDS, CITED)
CITATION_ALONE = st.tuples(st.sampled_from(["", "\n"]), CITED, CITED)


def said(text: str) -> list[tuple[str, list[str]]]:
    units = Passage((), text, block=True).units
    return [(unit.kind, [sentence.text for sentence in unit.sentences]) for unit in units]


@pytest.mark.parametrize("line", ["[@a]", "  [@a] [@b]", "[@a; @b, page 2]"])
@pytest.mark.parametrize("sign", ["", "- ", "> ", "3. "])
def test_a_citation_on_a_line_of_its_own_ends_nothing(line: str, sign: str) -> None:
    under = "> " if sign == "> " else " " * len(sign)
    text = f"{sign}The cause is not known.\n{under}{line}\n{under}Germs may matter."
    ((_kind, sentences),) = said(text)
    assert sentences == ["The cause is not known.", "Germs may matter."]


@pytest.mark.parametrize(
    "text", ["[@a] - not a list", "[nerve](#a) words", "[1. x](#a) words", "-[@a] x"]
)
def test_a_mark_at_the_start_of_a_line_makes_no_list(text: str) -> None:
    assert [kind for kind, _sentences in said(f"Words.\n{text}")] == ["paragraph"]


@settings(max_examples=60)
@given(st.lists(st.one_of(LINE, CITATION_ALONE), min_size=1, max_size=6))
def test_units_are_those_of_the_text_without_its_citations(
    lines: list[tuple[str, str, str]],
) -> None:
    cited = [f"{sign}{words} {cite}" for sign, words, cite in lines]
    without = [re.sub(r" ?\[@[^]]*\]", "", line) for line in cited]
    kept = [line for line in without if line.strip(" ") or "\n" in line]
    assert said("\n".join(cited)) == said("\n".join(kept))
