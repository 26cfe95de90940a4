"""What is kept is only that: missing, broken or unwritable, it stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.running.kept import FOLDER, Entry, read_entries, write_entries

NAMES = st.text(st.characters(exclude_categories=[]))
TEXTS = st.binary().map(lambda text: text.translate(None, b"\t\n"))
ENTRIES = st.builds(Entry, st.text("0123456789abcdef"), TEXTS, TEXTS)


@given(st.dictionaries(NAMES, ENTRIES, max_size=4))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, Entry]
) -> None:
    file = tmp_path_factory.getbasetemp() / FOLDER / "a.tsv"
    assert write_entries(file, entries)
    assert read_entries(file, 1_000_000) == entries


def test_git_does_not_see_it_and_a_file_that_is_too_large_is_empty(tmp_path: Path) -> None:
    file = tmp_path / FOLDER / "a.tsv"
    write_entries(file, {"a": Entry("0", b"1")})
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
    assert read_entries(file, file.stat().st_size)
    assert read_entries(file, file.stat().st_size - 1) == {}


WRONG = [
    b"{",
    b"[]",
    b"\xff",
    b"[" * 100_000,
    b'"a"\t0',
    b'"a"\t\xff\t1',
    b"\\u\t0\t1\t",
    b"\n",
    b"a\t0\t1\n",
]


@pytest.mark.parametrize("content", [b"", *WRONG])
def test_what_has_another_form_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.tsv").write_bytes(content)
    assert read_entries(tmp_path / "a.tsv", 1_000_000) == {}
    assert read_entries(tmp_path / "gone.tsv", 1000) == {}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / FOLDER).symlink_to("elsewhere")
    assert not write_entries(tmp_path / FOLDER / "a.tsv", {})
    assert list((tmp_path / "elsewhere").iterdir()) == []
