from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, hints, marked
from toolkit.rules.language.notation.latin_abbreviation import latin_abbreviation as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Germs, e.g. the flu, i.e. a virus.", ["e.g.", "i.e."]),
        ("Germs (eg the flu), ie a virus.", ["eg", "ie"]),
        ("Eat fruit, beans etc.", ["etc"]),
        ("Drug vs placebo.", ["vs"]),
        ("Take it b.d. or p.r.n. at home.", ["b.d.", "p.r.n."]),
        ("Smith et al. found it per se.", ["et al", "per se"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text", ["An egg, a pie, an IE tab.", "It is for example this.", "The stat is 5."]
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Germs, e.g. the flu.", "Germs, for example the flu."),
        ("E.g., the flu. Ie it.", "For example, the flu. That is it."),
        ("Germs (i.e. viruses).", "Germs (that is viruses)."),
        ("Beans etc.", "Beans etc."),
    ],
)
def test_safe_edits(before: str, after: str) -> None:
    assert fixed(rule, before) == after


def test_hints() -> None:
    assert hints(rule, "Take it p.r.n. at home.") == ["write when you need it"]
