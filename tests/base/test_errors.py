"""Misuse: the sentence and the hint that the command line prints."""

from toolkit.base.errors import Misuse


def test_the_message_is_the_exception_and_the_hint_stands_beside_it() -> None:
    error = Misuse("there is no code X", "all codes are listed by: toolkit rules")
    assert str(error) == "there is no code X"
    assert error.hint == "all codes are listed by: toolkit rules"


def test_a_hint_may_be_left_out() -> None:
    assert Misuse("no").hint == ""
