"""A Word file that went through LibreOffice says the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands.packs.returned import bytes_of, fill_word, pack_for
from tests.governance.collection import with_people
from toolkit.commands.packs.word import as_word
from toolkit.commands.packs.word_answers import from_word

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
def test_the_answers_are_the_same(root: Path, tmp_path: Path) -> None:
    blank = as_word(pack_for(with_people(root)))
    document = fill_word(
        blank, {3: ("change", "“FC syndrome”, please"), 5: ("", ""), 9: ("no", "é")}
    )
    cells = [row.cells for table in document.tables for row in table.rows]
    cell = next(each[1] for each in cells if each[0].text == "12")
    document.add_comment(cell.paragraphs[0].runs, "Sooner than that?", author="A Reviewer")
    for name, content in {"blank.docx": blank, "filled.docx": bytes_of(document)}.items():
        (tmp_path / name).write_bytes(content)
    made = tmp_path / "made"
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--convert-to", "docx:Office Open XML Text", "--outdir", str(made)),
            *map(str, (tmp_path / "blank.docx", tmp_path / "filled.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name in ("blank.docx", "filled.docx"):
        before, after = (from_word((each / name).read_bytes()) for each in (tmp_path, made))
        assert after == before
    given = {each.number: each for each in after.answers}
    assert (given[3].answer, given[3].comment) == ("change", "“FC syndrome”, please")
    assert given[12].comment == "Sooner than that?"
    assert not given[5].is_given
