"""Lists and paragraphs under >, which YAML joins to one line."""

import pytest

from tests.kinds import KINDS
from toolkit.records.syntax.yaml_values import YamlRefused, read_values


def lines_found(text: str) -> list[int]:
    try:
        read_values(text)
    except YamlRefused as refused:
        return [p.span.line for p in refused.problems if p.code == "SYN016" and p.span]
    return []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("causes: >-\n  Why:\n  - one\n  - two\n", 3),
        ("causes: >\n  - one\n  - two\n", 3),
        ("causes: ! >\n  - one\n  - two\n", 3),
        ("causes: >-\n  1. one\n  2. two\n", 3),
        ("causes: >- # why\n\n  * one\n  * two\n", 4),
        ("causes: >-\r\n  One.\r\n\r\n  Two.\r\n", 4),
        ("causes: >+\n  One.\n  \t\n  Two.\n", 4),
        ("causes: >+\n  One.\n  \u00a0\n  Two.\n", 4),
        ("a:\n  - >-\n    One\n    - two\n", 4),
        ("causes: >-\n  > Important: one\n  > two\n", 3),
        ("causes: >-\n  One.\n  > Important: two\n", 3),
        ("causes: >-\n  One.\n  ### Two\n  Three.\n", 3),
        ("causes: >-\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n", 3),
    ],
)
def test_what_is_joined_is_found_on_its_line(text: str, line: int) -> None:
    assert lines_found(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "causes: |-\n  Why:\n  - one\n\n  Two.\n",
        "causes: >-\n  One line\n  and its end.\n\n# a comment\nb: 1\n",
        "causes: >-\n  One.\n\n\n  Two.\n",
        "causes: >-\n  Why:\n    - one\n    - two\n",
        "causes: >-\n  It began in\n  2019. It ended\n  -5 days on.\n",
        "causes: >-\n\n  One.\n",
        "causes: >-\n  - one\n",
        "a: >-\n  One.\n\nb: >-\n  Two.\n",
        "a: >-\n  One\n  two.\n\n\nb: 1\n",
    ],
)
def test_what_comes_out_as_it_was_meant_is_not(text: str) -> None:
    assert lines_found(text) == []


def test_the_hint_depends_on_the_whole_way_to_the_text() -> None:
    text = "nerve_pain:\n  why: >-\n    A\n    - b\ntests:\n  - why: >-\n      A\n      - b\n"
    with pytest.raises(YamlRefused) as error:
        read_values(text, KINDS.texts)
    hints = [problem.finding.hint for problem in error.value.problems]
    assert hints[0] == "on line 2 write why: |- instead of why: >-"
    assert hints[1].startswith("write one paragraph, or move the list")


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("> Important: one\n  > two", "box"),
        ("One.\n  ### Two", "sub-heading"),
        ("| a | b |\n  |---|---|", "table"),
        ("One:\n  - two", "list"),
    ],
)
def test_the_message_says_what_is_lost(lines: str, what: str) -> None:
    with pytest.raises(YamlRefused) as error:
        read_values(f"causes: >-\n  {lines}\n")
    (problem,) = error.value.problems
    assert problem.finding.message.startswith(f"this {what} became one run-on sentence")


def test_the_texts_that_the_hint_names_take_lists() -> None:
    assert {("overview",), ("answer",)} <= KINDS.texts.prose
