from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from toolkit.model.csl.reference_dates import days_of, says_when
from toolkit.model.csl.values import CslDate

date_of = CslDate.model_validate


@pytest.mark.parametrize(
    ("parts", "first", "last"),
    [
        ([[2026, 11, 22]], date(2026, 11, 22), date(2026, 11, 22)),
        ([["2024", "2"]], date(2024, 2, 1), date(2024, 2, 29)),
        ([[2026]], date(2026, 1, 1), date(2026, 12, 31)),
        ([[2025], [2026, 3]], date(2025, 1, 1), date(2026, 3, 31)),
    ],
)
def test_a_date_is_all_the_days_that_it_may_mean(parts: list[Any], first: date, last: date) -> None:
    assert days_of(date_of({"date-parts": parts})) == (first, last)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"date-parts": []},
        {"date-parts": [[]]},
        {"date-parts": [["n.d."]]},
        {"date-parts": [[2026, 17]]},
        {"date-parts": [[2026, 2, 30]]},
        {"date-parts": [[-44, 3, 15]]},
        {"date-parts": [[99999]]},
    ],
)
def test_what_is_no_date_is_none(given: dict[str, Any]) -> None:
    assert days_of(date_of(given)) is None
    assert not says_when(date_of(given))


def test_a_date_in_words_says_when() -> None:
    assert says_when(date_of({"literal": "in press"}))
