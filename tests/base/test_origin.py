from __future__ import annotations

import pytest

from toolkit.base.origin import origin


def test_where_an_exception_came_from() -> None:
    with pytest.raises(ValueError, match="here") as caught:
        int_of("here")
    line = int_of.__code__.co_firstlineno + 3
    assert origin(caught.value) == f"test_origin.py, line {line}"
    assert origin(ValueError()) == "somewhere"


def int_of(text: str) -> None:
    if not text.isdecimal():
        # The last frame counts, not the one that caught it.
        raise ValueError(text)
