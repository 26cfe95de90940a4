"""A line with a citation at its end has one for each of its sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.text.passage import Passage, passage_of
from toolkit.records.text.reach import Reach, is_cited_at_its_end

PIECES = st.sampled_from(
    ["It is. ", "5 in 100", " ", ".", "[@a]", "[@a; @b, page 2]", "[w](glossary:a)", "\n", "- "]
)


@given(st.lists(PIECES, max_size=8).map("".join), st.booleans())
def test_one_at_the_end_stands_for_all(text: str, block: bool) -> None:
    passage = Passage(("causes",), text, block=block)
    if is_cited_at_its_end(passage):
        reach = Reach(passage)
        for at, unit in enumerate(passage.units):
            assert reach.of_unit(at)
            assert all(reach.of_place(at, sentence.start) for sentence in unit.sentences)


def test_a_full_stop_may_not_follow_it() -> None:
    assert is_cited_at_its_end(Passage(("causes",), "It is. [@a] [@b]", block=True))
    assert not is_cited_at_its_end(Passage(("causes",), "It is [@a].", block=True))


def test_a_short_text_in_the_same_place_is_read_once() -> None:
    text = "It is not known. [@a]"
    assert passage_of(("causes",), text, block=True) is passage_of(("causes",), text, block=True)
    assert passage_of(("causes",), text, block=False).block is False
    assert passage_of(("outlook",), text, block=True).route == ("outlook",)
    long = "It is not known. " * 100 + "[@a]"
    assert passage_of(("causes",), long, block=True) is not passage_of(
        ("causes",), long, block=True
    )
