"""What a folder that others made may hold: links that lead out, endless files, odd settings."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, TODAY, edit, found, make
from tests.commands.process import run
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.exporters.html.document import HEAD, MAIN
from toolkit.exporters.passages import _CLOSE, _OPEN
from toolkit.records.reading.images import read_images
from toolkit.records.syntax.decode import has_refused
from toolkit.validation.validate import validate


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "root")


@pytest.mark.parametrize("name", ["content", "content/topics"])
def test_a_folder_of_records_that_leads_elsewhere_is_not_read(root: Path, name: str) -> None:
    outside = root.parent / "outside"
    shutil.move(root / name, outside)
    (root / name).symlink_to(outside)
    (outside / "secret.yaml").write_text("password: hunter2\n")
    done = run(root, "validate", "--no-cache")
    assert done.returncode == 2
    assert b"is a link to a place outside the collection" in done.stderr
    assert b"hunter2" not in done.stdout + done.stderr


def test_of_an_endless_picture_only_the_beginning_is_read(root: Path) -> None:
    with (root / "content/images/endless.png").open("wb") as file:
        file.truncate(8_000_000_000)
    assert len(read_images(root)["endless.png"]) == 10_000_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = " + "[" * 100_000, "too many brackets"),
        ("a = " + "9" * 5_000, "too many digits"),
        (
            '[organisation]\nname = "a\\u0000"',
            "organisation.name: an invisible character is here (U+0000",
        ),
        ('[[local]]\nname = "\\uFDD3"', "local.0.name: an invisible character is here (U+FDD3"),
        ('[organisation]\nlogo = "../secret.svg"', "organisation.logo"),
        ("# " + "x" * 1_000_000, "is larger than 0.2 MB"),
    ],
)
def test_settings_that_harm_are_misuse(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "toolkit.toml").write_text(text)
    with pytest.raises(Misuse, match=re.escape(said)):
        read_settings(tmp_path)


def test_what_settings_hold_is_shown_and_not_sent_to_the_terminal(root: Path) -> None:
    (root / "toolkit.toml").write_text('"\\u001b[2J\\n::error::forged" = 1\n')
    done = run(root, "validate")
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr
    assert not re.search(rb"(?m)^\s*::", done.stderr)


@pytest.mark.parametrize("epoch", ["9" * 30, "9" * 5_000])
def test_a_time_that_there_is_not_is_misuse(root: Path, epoch: str) -> None:
    done = run(root, "validate", SOURCE_DATE_EPOCH=epoch)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"SOURCE_DATE_EPOCH is not a time" in done.stderr


def test_no_text_can_be_a_mark_of_a_template(root: Path) -> None:
    settings = root / "toolkit.toml"
    before = settings.read_text()
    for mark in (HEAD, MAIN, _OPEN, _CLOSE):
        assert has_refused(mark)
        for typed in (mark, f"\\u{ord(mark):04x}"):
            settings.write_text(f'[organisation]\ndisclaimer = "Ask {typed} us."\n')
            with pytest.raises(Misuse, match=f"organisation.disclaimer: .*U\\+{ord(mark):04X}"):
                read_settings(root)
    settings.write_text(before)
    edit(root, FIRST, "title: ", 'title: "\\uFDD3" # ')
    report = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    assert (FIRST, "SYN003") in {(path, code) for path, _, code in found(report)}


@pytest.mark.parametrize("id", ["../../escaped", "/escaped", "a/b", "A", "a\\b", ".", "a\n"])
def test_an_id_cannot_be_a_path(root: Path, id: str) -> None:
    file = root / FIRST
    lines = file.read_text().splitlines()
    quoted = id.replace("\\", "\\\\").replace("\n", "\\n")
    file.write_text("\n".join(f'id: "{quoted}"' if x.startswith("id:") else x for x in lines))
    report = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    assert "SCH005" in {code for path, _, code in found(report) if path == FIRST}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_among_the_pictures_and_in_the_place_of_the_cache_keeps_nobody(root: Path) -> None:
    os.mkfifo(root / "content/images/pipe.png")
    os.mkfifo(root / ".toolkit-cache")
    assert run(root, "validate").returncode == 0
