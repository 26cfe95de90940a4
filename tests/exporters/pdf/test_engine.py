"""WeasyPrint is loaded quickly where it can be, and its absence is an answer and no crash."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def said(code: str, *paths: Path) -> str:
    """Return what a fresh process prints, with these folders in front of the import path."""
    before = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}\n"
    done = subprocess.run(
        (sys.executable, "-c", before + code), capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the search is needed")
def test_no_compiler_is_asked_where_libraries_are() -> None:
    code = (
        "import ctypes.util\n"
        "asked = []\n"
        "ctypes.util.find_library = ours = lambda name: asked.append(name)\n"
        "from toolkit.exporters.pdf.engine import why_no_pdf\n"
        "print([why_no_pdf()], asked, ctypes.util.find_library is ours)\n"
    )
    assert said(code) == "[''] [] True\n"


def test_without_its_libraries_there_is_no_pdf(tmp_path: Path) -> None:
    # As WeasyPrint itself does it, which has a page to say about it.
    (tmp_path / "weasyprint.py").write_text("print('missing!')\nraise OSError('no library')\n")
    code = "from toolkit.exporters.pdf.engine import why_no_pdf; print(why_no_pdf())"
    assert said(code, tmp_path).startswith("Pango is missing")
