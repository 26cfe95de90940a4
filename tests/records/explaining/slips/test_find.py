"""The mend that was the cause, among all that might have been."""

from itertools import repeat

import pytest
import yaml

from tests.kinds import KINDS
from toolkit.base import budget
from toolkit.records.explaining.slips import find as module
from toolkit.records.explaining.slips.find import find_slip
from toolkit.records.explaining.slips.slip import Slip, span_of_line
from toolkit.records.syntax.yaml_values import read_values


def mend_of(text: str) -> Slip | None:
    with pytest.raises(yaml.YAMLError) as error:
        read_values(text)
    return find_slip(error.value, text, KINDS)


def test_the_line_where_the_quotation_mark_opens_and_not_where_yaml_stops(
    minimal_text: str,
) -> None:
    text = minimal_text.replace("title: A", 'title: "A')
    slip = mend_of(text)
    assert slip
    assert text.splitlines()[slip.span.line - 1] == 'title: "A condition'


def test_the_mend_after_which_the_record_fits_its_schema_wins(minimal_text: str) -> None:
    # Both lines could be moved; only one of the two ways makes a record of the file.
    text = minimal_text.replace("  why: The nerves", "why: The nerves")
    slip = mend_of(text)
    assert slip
    assert slip.lines == ("  why: The nerves are damaged. [@source-one]",)


def test_with_two_slips_the_first_is_named(minimal_text: str) -> None:
    text = minimal_text.replace("title: A", "title:A").replace("outlook: Most", "outlook:Most")
    slip = mend_of(text)
    assert slip
    assert slip.lines == ("title: A condition",)


@pytest.mark.parametrize("text", ["{", "[[]", "a: [b\nc: d]\ne: }", "a: b: c: d: ]"])
def test_what_no_single_mend_helps_has_none_or_one_that_helps(text: str) -> None:
    slip = mend_of(text)
    if slip:
        changed = slip.apply(text.split("\n"))
        assert changed != text


def test_a_long_text_is_not_tried_again_and_again() -> None:
    for letters, is_mended in ((budget.MENDED_LETTERS - 9, True), (budget.MENDED_LETTERS, False)):
        text = "a:b\nc: d\n" + "#" * (letters - 8)
        assert (mend_of(text) is not None) is is_mended


def test_so_many_guesses_are_tried_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each try reads the whole text again.
    tried: list[str] = []
    guess = Slip(0, ("a: [",), span_of_line(0, 0, 1), "", "")
    monkeypatch.setattr(module, "slips_at", lambda *_: repeat(guess, 500))
    monkeypatch.setattr(module, "_score", lambda text, *_: tried.append(text))
    assert mend_of("a: [") is None
    assert len(tried) == budget.MENDING_TRIES
