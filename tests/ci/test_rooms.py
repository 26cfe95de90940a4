"""The picture of the rooms is the one of the imports."""

from ci.rooms import _reduced, picture


def test_an_arrow_is_left_out_where_others_lead_there() -> None:
    arrows = {("a", "b"), ("b", "c"), ("a", "c")}
    assert _reduced(arrows) == {("a", "b"), ("b", "c")}


def test_the_rooms_of_records_are_drawn_one_by_one() -> None:
    drawn = picture()
    assert "records_explaining --> records_reading" in drawn
    assert "records_reading --> records_explaining" not in drawn
