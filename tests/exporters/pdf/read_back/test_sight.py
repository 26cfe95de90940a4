from __future__ import annotations

import pytest

from tests.exporters.sample import context, page_of, short
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import make, outputs
from toolkit.exporters.pdf import style as pdf_style
from toolkit.exporters.pdf.read_back.printed import Area, Piece, Printed
from toolkit.exporters.pdf.read_back.sight import unseen

ON_PAGE = (100.0, 100.0, 200.0, 110.0)


def printed(*pieces: Piece, areas: tuple[Area, ...] = ()) -> Printed:
    return Printed(595, 842, pieces, areas)


def piece(mark: int = 1, box: tuple[float, float, float, float] = ON_PAGE, **how: object) -> Piece:
    values = {"words": f"text {mark}", "size": 12.0, "colour": "#000000", "order": mark} | how
    return Piece(mark=mark, box=box, **values)  # type: ignore[arg-type]


def test_what_can_be_read_is_no_fault() -> None:
    below = piece(2, (100, 84, 200, 94))
    assert unseen(printed(piece(), below)) == ""


@pytest.mark.parametrize(
    ("seen", "fault"),
    [
        (piece(box=(500, 100, 640, 110)), "outside of the page"),
        (piece(box=(100, -9, 200, 2)), "outside of the page"),
        (piece(size=7.5), "7.5 points"),
        (piece(colour="#dddddd"), "too much like"),
    ],
)
def test_what_no_reader_could_make_out_is_named(seen: Piece, fault: str) -> None:
    assert fault in unseen(printed(seen))


def test_light_letters_need_a_dark_area_that_is_drawn_before_them() -> None:
    white = piece(colour="#ffffff")
    box = (50.0, 50.0, 300.0, 300.0)
    assert unseen(printed(white, areas=(Area(box, "#b3170d", 0),))) == ""
    assert unseen(printed(white))
    assert unseen(printed(white, areas=(Area(box, "#b3170d", 9),)))


def test_texts_over_each_other_are_named_but_parts_of_one_text_are_not() -> None:
    other = piece(2, (150, 103, 250, 113))
    assert unseen(printed(piece(), other)) == "“text 2” and “text 1” are printed over each other"
    assert unseen(printed(piece(), piece(1, (150, 103, 250, 113)))) == ""


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("li { margin-left: 600% }", "outside of the page"),
        (".card li { font-size: 5pt }", "points"),
        (".card li { color: white }", "too much like"),
        (".card li { margin-bottom: -1em }", "over each other"),
        (".card { break-before: page }", "page 1"),
    ],
)
def test_a_style_sheet_that_hides_words_makes_no_handout(
    rule: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pdf_style.style_text
    monkeypatch.setattr(pdf_style, "style_text", lambda layout: whole(layout) + rule)
    pdf_style.style.cache_clear()
    (output,) = outputs(["pdf"], ["standard"])
    try:
        with pytest.raises(HandoutError, match=fault):
            make(output, page_of(short()), context())
    finally:
        pdf_style.style.cache_clear()
