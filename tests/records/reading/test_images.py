from __future__ import annotations

from pathlib import Path

from toolkit.records.reading.images import read_images


def test_only_pictures_of_the_folder_itself(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "images"
    folder.mkdir(parents=True)
    (folder / "nerve.svg").write_bytes(b"<svg/>")
    (folder / "photo.JPG").write_bytes(b"x")
    (folder / "notes.txt").write_bytes(b"x")
    (folder / "more").mkdir()
    secret = tmp_path / "secret.svg"
    secret.write_bytes(b"secret")
    (folder / "link.svg").symlink_to(secret)
    assert read_images(tmp_path) == {"nerve.svg": b"<svg/>", "photo.JPG": b"x"}


def test_a_folder_that_leads_elsewhere_has_none(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "nerve.svg").write_bytes(b"<svg/>")
    root = tmp_path / "root"
    (root / "content").mkdir(parents=True)
    (root / "content" / "images").symlink_to(elsewhere)
    assert read_images(root) == {}


def test_without_the_folder_there_are_none(tmp_path: Path) -> None:
    assert read_images(tmp_path) == {}
