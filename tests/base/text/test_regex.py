"""`regex`: what `re.compile` returns, compiled when it is first used; patterns of whole words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.text.regex import regex, words


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    lazy, ready = regex("(a+)(b)?", re.IGNORECASE), re.compile("(a+)(b)?", re.IGNORECASE)
    for text in ("", "xAAb", "aab ab"):
        assert lazy.findall(text) == ready.findall(text)
        assert lazy.sub("-", text) == ready.sub("-", text)
    assert (lazy.pattern, lazy.groups, lazy.flags) == (ready.pattern, 2, ready.flags)


def test_it_is_compiled_at_its_first_use_only() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("a")


def test_a_method_is_looked_up_once() -> None:
    lazy = regex("a")
    assert lazy.search is lazy.search


@given(st.text(alphabet="anbs- \n_é"))
def test_words_begin_where_a_word_does(text: str) -> None:
    plain = re.compile(r"\b(?:an|bans?|a|nab)")
    assert re.findall(words("an", "bans?", "a", "nab"), text) == plain.findall(text)
