"""LibreOffice opens what was written, and lays out all of its words."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exporters.docx.word import made
from tests.exporters.reading import letters, pdf_pages
from tests.exporters.sample import condition, page_of
from tests.exporters.writing import written_in

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed on this machine")
def test_it_opens_and_prints(tmp_path: Path) -> None:
    pages = {"full": page_of(condition()), "arabic": page_of(written_in("ar"))}
    for name, page in pages.items():
        (tmp_path / f"{name}.docx").write_bytes(made(page))
    files = [str(tmp_path / f"{name}.docx") for name in pages]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(tmp_path), *files], check=True, capture_output=True, timeout=120)
    full = letters("".join(pdf_pages((tmp_path / "full.pdf").read_bytes())))
    for words in ("Edited copies are not covered", "you cannot move", "2. your nurse", "Atlas?"):
        assert letters(words) in full
    assert "0808" in "".join(pdf_pages((tmp_path / "arabic.pdf").read_bytes()))
