from __future__ import annotations

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.you_should import you_should as rule


def test_marked() -> None:
    text = "You should rest. If it hurts, you should not drive. You ought to ask."
    assert marked(rule, text) == ["You should", "you should not", "You ought to"]
    assert hints(rule, text) == ["begin with rest", "begin with do not drive", "begin with ask"]


def test_a_helping_verb_is_not_what_to_begin_with() -> None:
    assert hints(rule, "You should also rest.") == ["begin with the verb"]


def test_left_alone() -> None:
    assert marked(rule, "Pain should be checked. Should you worry? Rest. Your shoulder.") == []
