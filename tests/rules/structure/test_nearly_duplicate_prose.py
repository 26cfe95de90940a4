from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

CODE = "STR042"
LONG = (
    "We cannot say how long it may take for most people to recover from the illness, and some "
    "go on to have pain or weakness for a year or more"
)


def record(id: str, text: str) -> str:
    return f"# file: content/conditions/{id}.yaml\noutlook: {text}. [@source-one]\n"


def test_three_that_are_alike_are_one_note(tmp_path: Path) -> None:
    texts = (LONG, LONG.replace("illness", "disease"), LONG.replace("a year", "a month"))
    records = "".join(record(f"r{at}", text) for at, text in enumerate(texts))
    (found,) = check(records, tmp_path).of(CODE)
    assert found.path == "content/conditions/r0.yaml"
    assert found.message.endswith("content/conditions/r1.yaml, content/conditions/r2.yaml")


def test_what_is_the_same_is_for_another_rule(tmp_path: Path) -> None:
    assert check(record("r0", LONG) + record("r1", LONG), tmp_path).of(CODE) == []


def test_other_words_are_other_words(tmp_path: Path) -> None:
    other = "Most people with it get better, but it can take more than a year until they can walk"
    assert check(record("r0", LONG) + record("r1", other), tmp_path).of(CODE) == []
