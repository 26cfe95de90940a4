"""`regex`: what `re.compile` returns, compiled when it is first used."""

import re

import pytest

from toolkit.base.text.regex import regex


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
