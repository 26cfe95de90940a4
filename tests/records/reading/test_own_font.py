from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import newTable
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records.font_files import LETTERS, Change, changed, put_font, small
from toolkit.records.reading.own_font import FontError, OwnFont, read_own_font


def refusal(root: Path, regular: bytes, bold: bytes | None = None) -> str:
    put_font(root, regular, bold if bold is not None else small("Bold"))
    with pytest.raises(FontError) as caught:
        read_own_font(root, "Ours")
    assert caught.value.hint
    return str(caught.value)


def test_without_a_name_there_is_none(tmp_path: Path) -> None:
    assert read_own_font(tmp_path, "") is None


def test_two_faces_are_read(tmp_path: Path) -> None:
    put_font(tmp_path, small(), small("Bold"))
    assert read_own_font(tmp_path, "Ours") == OwnFont((small(), small("Bold")))


def rights(value: int) -> Change:
    return lambda font: setattr(font["OS/2"], "fsType", value)


def without_glyph(font: Any) -> None:
    font["glyf"]["e"] = font["glyf"]["space"]


def one_for_two(font: Any) -> None:
    for table in font["cmap"].tables:
        table.cmap[ord("6")] = table.cmap[ord("9")]


def unit(value: int) -> Change:
    return lambda font: setattr(font["head"], "unitsPerEm", value)


def wide(font: Any) -> None:
    for name, (width, side) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[name] = (width * 2, side)


def variable(font: Any) -> None:
    font["fvar"] = newTable("fvar")
    font["fvar"].axes, font["fvar"].instances = [], []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (rights(2), "may not be put into other files"),
        (rights(0x100), "may not be put into other files"),
        (rights(0x200), "may not be put into other files"),
        (without_glyph, "shows nothing for the letter e"),
        (one_for_two, "shows different letters as one"),
        (unit(1600), "unusual size: the x is"),
        (unit(700), "unusual size: the x is"),
        (wide, "unusual size: the letters are on average"),
        (variable, "is a variable font"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, change: Change, said: str) -> None:
    assert said in refusal(tmp_path, changed(change))


@pytest.mark.parametrize("value", [0, 4, 8])
def test_what_its_maker_allows_is_taken(tmp_path: Path, value: int) -> None:
    put_font(tmp_path, changed(rights(value)), small("Bold"))
    assert read_own_font(tmp_path, "Ours")


def test_what_is_no_such_font_is_said(tmp_path: Path) -> None:
    for content in (b"", b"<html>", small()[:2000], b"wOF2" + small()[4:], b"\x89PNG\r\n\x1a\n"):
        assert "is not a" in refusal(tmp_path, content)
    assert "has no letter q" in refusal(tmp_path, small(letters=LETTERS.replace("q", "")))
    assert "are the same file" in refusal(tmp_path, small(), small())
    assert "larger than 5 MB" in refusal(tmp_path, bytes(5_000_001))


def test_a_file_that_is_not_there_or_elsewhere_is_said(tmp_path: Path) -> None:
    root = tmp_path / "root"
    put_font(root, small(), small("Bold"))
    bold = root / "content/fonts/Ours-Bold.ttf"
    bold.unlink()
    with pytest.raises(FontError, match=r"no file Ours-Bold\.ttf or Ours-Bold\.otf in content/fon"):
        read_own_font(root, "Ours")
    outside = tmp_path / "outside.ttf"
    outside.write_bytes(small("Bold"))
    bold.symlink_to(outside)
    with pytest.raises(FontError, match="is a link"):
        read_own_font(root, "Ours")


@settings(max_examples=60)
@given(st.integers(0, len(small()) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_a_font_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes
) -> None:
    root = tmp_path_factory.mktemp("fonts")
    content = small()
    put_font(root, content[:at] + noise + content[at + len(noise) :], small("Bold"))
    with suppress(FontError):
        assert read_own_font(root, "Ours")
