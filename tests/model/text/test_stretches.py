from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.text.stretches import Stretches

PLACES = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda each: (each[0], sum(each)))


@given(st.lists(PLACES, max_size=8), PLACES)
def test_it_meets_what_any_of_them_meets(
    stretches: list[tuple[int, int]], one: tuple[int, int]
) -> None:
    start, end = one
    expected = any(begin < end and start < last for begin, last in stretches)
    assert Stretches(stretches).meets(start, end) == expected
