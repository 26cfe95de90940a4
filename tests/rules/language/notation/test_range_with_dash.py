from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, marked
from toolkit.rules.language.notation.range_with_dash import range_with_dash as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It lasts 2-4 weeks or 2–4 months.", ["2-4", "2–4"]),
        ("About 1,000-2,000 people. Take 10-15mg.", ["1,000-2,000", "10-15mg"]),
        ("Monday-Friday, 9am-5pm, June–August.", ["Monday-Friday", "9am-5pm", "June–August"]),
        ("It lasts 2 - 4 weeks.", ["2 - 4"]),
        ("Between 2-4 weeks, [@source-one] 0.5-1 litres.", ["2-4", "0.5-1"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It lasts 2 to 4 weeks.",
        "A 12-lead test, a 2-week course, omega-3, B12-15, COVID-19 and T10-L2.",
        "Call 020-7450-4000 or 0800-111 or 555-1234-99.",
        "On 2026-11-22 and 06-08-2018.",
        "Help is there 24-7, and the odds are 50-50.",
        "See pages 12-15, and p. 3-4.",
        "See https://a.example/2-4 [a](https://b.example/3-5).",
        "Take:\n\n- 2\n- 4 tablets",
        "A 3-4 finger syndactyly. Call (877) 448-7848.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It lasts 2-4 weeks.", "It lasts 2 to 4 weeks."),
        ("From 2–4 weeks.", "From 2 to 4 weeks."),
        ("Between 2-4 weeks.", "Between 2 and 4 weeks."),
        ("Take 10-15mg.", "Take 10 to 15mg."),
        ("It lasts 5‑10 days.", "It lasts 5 to 10 days."),
        # who knows what is counted
        ("Of 7-10 seen.", "Of 7-10 seen."),
        ("Open Monday-Friday, 9am-5pm.", "Open Monday to Friday, 9am to 5pm."),
        # may be a dash between two halves of a sentence
        ("Of 10 – 40 did.", "Of 10 – 40 did."),
    ],
)
def test_safe_edits(before: str, after: str) -> None:
    assert fixed(rule, before) == after
