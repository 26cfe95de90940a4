"""Every handout by veraPDF, where it is installed; VERAPDF names its program."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.exports import Exports


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_every_handout_conforms(flavour: str, exported: Exports) -> None:
    program = os.environ.get("VERAPDF") or shutil.which("verapdf")
    if not program:
        pytest.skip("veraPDF is not on this machine (the checks beside this ran instead)")
    files = exported.files("pdf")
    done = subprocess.run(
        [program, "--flavour", flavour, "--format", "text", *map(str, files)],
        check=False,
        capture_output=True,
        text=True,
    )
    lines = done.stdout.splitlines()
    failed = [line for line in lines if line.startswith("FAIL")]
    assert failed == [], done.stderr
    assert len([line for line in lines if line.startswith("PASS")]) == len(files), done.stderr
