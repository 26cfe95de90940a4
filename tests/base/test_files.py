"""Files are written whole or not at all, and read up to a size."""

import os
import threading
from pathlib import Path

import pytest

from toolkit.base.files import is_plain_file, read_limited, write_whole


def test_writes_a_file_and_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "en-GB" / "new" / "lupus.html"
    write_whole(path, b"words")
    assert path.read_bytes() == b"words"


def test_everyone_may_read_what_is_published(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_takes_the_place_of_an_older_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a longer old text")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_leaves_the_old_file_and_nothing_else_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def stop(*_args: object) -> None:
        raise OSError("no space left on device")

    if fails == "fsync":
        monkeypatch.setattr(os, "fsync", stop)
    else:
        monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(OSError, match="no space left"):
        write_whole(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"old"


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"old")
    path = tmp_path / "a"
    path.symlink_to(tmp_path / "precious")
    assert not is_plain_file(path)
    write_whole(path, b"new")
    assert is_plain_file(path)
    assert path.read_bytes() == b"new"
    assert (tmp_path / "precious").read_bytes() == b"old"


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 3_000_000)
    assert len(read_limited(path, 3_000_000)) == 3_000_000
    with pytest.raises(OSError, match=r"it is larger than 2\.5 MB"):
        read_limited(path, 2_500_000)


def test_a_file_that_grows_is_read_up_to_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"ab\ncd")
    monkeypatch.setattr("toolkit.base.files._refuse", lambda *_given, **_named: 2)
    monkeypatch.setattr("toolkit.base.files._PIECE", 1)
    assert read_limited(path, 5) == b"ab\ncd"
    with pytest.raises(OSError, match="it is larger than"):
        read_limited(path, 4)


def test_a_pipe_is_read_only_if_it_may_be_one_and_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(OSError, match="a pipe or a device"):
        read_limited(path, 9)
    with pytest.raises(OSError, match="a pipe or a device"):
        read_limited(Path(os.devnull), 9)
    for maximum in (9, 3):
        threading.Thread(target=path.write_bytes, args=(b"words",)).start()
        if maximum == 9:
            assert read_limited(path, maximum, may_be_pipe=True) == b"words"
        else:
            with pytest.raises(OSError, match="larger"):
                read_limited(path, maximum, may_be_pipe=True)
