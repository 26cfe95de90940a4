"""A handout verifies as current only if it prints what the record says today, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.exporters.reading import pdf_pages
from tests.governance.collection import FIRST, SECOND, TOPIC, put
from tests.governance.test_release import DAY, ID
from toolkit.base.settings import read_settings
from toolkit.exporters.variants import VARIANTS
from toolkit.publishing.export import Options, export
from toolkit.publishing.verify import Verified, verify
from toolkit.running.work import Workers


@pytest.fixture(scope="module")
def released(with_signature: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verified") / "collection"
    root = Path(shutil.copytree(with_signature, folder))
    options = Options(workers=Workers(1), release=True)
    out = root / "release"
    export(root, read_settings(root), [ID], ("pdf",), out, DAY, tuple(VARIANTS), options)
    return root


def handout(root: Path, ending: str = "pdf") -> Path:
    return root / f"release/en-GB/{ID}.{ending}"


def verified(root: Path, file: Path, day: date = DAY) -> Verified:
    return verify(root, read_settings(root), file, day)


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda each: each.name)
def test_what_was_released_is_current_and_each_page_has_its_code(
    released: Path, variant: Any
) -> None:
    file = handout(released, variant.ending)
    found = verified(released, file)
    assert found.verdict == "current", found
    assert "Checked and published" in found.why
    code = found.why.split(", ")[1].split(" ")[0]
    assert all(
        f"Version 1.0, {code}" in " ".join(page.split()) for page in pdf_pages(file.read_bytes())
    )


def test_the_same_file_under_another_name_and_saved_anew(released: Path, tmp_path: Path) -> None:
    with pikepdf.open(handout(released, "summary.pdf")) as pdf:
        pdf.save(tmp_path / "scan.bin", linearize=True)
    assert verified(released, tmp_path / "scan.bin").verdict == "current"


def _operators(pdf: pikepdf.Pdf, change: Callable[[list[Any]], None]) -> None:
    page = pdf.pages[0]
    found = list(pikepdf.parse_content_stream(page))
    change(found)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(found))


def _shown(found: list[Any]) -> list[int]:
    """Where text is drawn; the longest in the middle."""
    at = [n for n, each in enumerate(found) if str(each.operator) in ("TJ", "Tj")]
    return sorted(at, key=lambda n: -len(bytes(pikepdf.unparse_content_stream([found[n]]))))


def _gone(found: list[Any]) -> None:
    del found[_shown(found)[3]]


def _swapped(found: list[Any]) -> None:
    one, two = _shown(found)[2:4]
    found[one], found[two] = found[two], found[one]


def _letter(found: list[Any]) -> None:
    """Let the two first letters of a text change places; a letter is two bytes."""
    for at in _shown(found):
        operands = found[at].operands
        parts = [*operands[0]] if str(found[at].operator) == "TJ" else [operands[0]]
        for n, part in enumerate(parts):
            text = bytes(part) if isinstance(part, pikepdf.String) else b""
            if len(text) >= 4 and text[:2] != text[2:4]:
                parts[n] = pikepdf.String(text[2:4] + text[:2] + text[4:])
                array = pikepdf.Array(parts)
                found[at] = pikepdf.ContentStreamInstruction([array], pikepdf.Operator("TJ"))
                return
    raise AssertionError("no text of two letters")


def _covered(found: list[Any]) -> None:
    white = b"q 1 1 1 rg 60 400 300 40 re f Q"
    with pikepdf.new() as pdf:
        found += list(pikepdf.parse_content_stream(pdf.make_stream(white)))


@pytest.mark.parametrize("change", [_gone, _swapped, _letter, _covered])
def test_a_word_that_is_changed_in_the_file(
    released: Path, tmp_path: Path, change: Callable[[list[Any]], None]
) -> None:
    file = tmp_path / "first-condition.pdf"
    with pikepdf.open(handout(released)) as pdf:
        _operators(pdf, change)
        pdf.save(file)
    found = verified(released, file)
    assert found.verdict == "altered", found
    assert found.why.startswith("page 1 "), found


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"every 4 weeks", b"every 2 weeks"), (b'"summary":', b'"summery":'), (b"{\n", b"{\n ")],
)
def test_data_that_is_changed_in_the_file(
    released: Path, tmp_path: Path, old: bytes, new: bytes
) -> None:
    file = tmp_path / "first-condition.pdf"
    with pikepdf.open(handout(released)) as pdf:
        (inside,) = pdf.attachments.values()
        content = inside.get_file().read_bytes()
        assert old in content
        stream = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
        stream.write(content.replace(old, new))
        pdf.save(file)
    assert verified(released, file).verdict in ("altered", "unknown")


def test_a_page_of_another_handout_is_put_in(released: Path, tmp_path: Path) -> None:
    file = tmp_path / "first-condition.pdf"
    with pikepdf.open(handout(released)) as pdf:
        pdf.pages.append(pdf.pages[0])
        pdf.save(file)
    assert verified(released, file).verdict == "altered"


def test_an_older_one_is_superseded(released: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(released, tmp_path / "later"))
    put(root, FIRST, "every 4 weeks", "every 2 weeks")
    found = verified(root, handout(root, "summary.pdf"))
    assert found.verdict == "superseded", found
    assert "Changed since it was checked" in found.why
    put(root, FIRST, "every 2 weeks", "every 4 weeks")
    for each in (FIRST, SECOND, TOPIC):
        put(root, each, "  next_review: 2029-11-22\n", "")
    assert verified(root, handout(root, "summary.pdf")).verdict == "current"
    late = verified(root, handout(root, "summary.pdf"), date(2030, 1, 1))
    assert late.verdict == "superseded", late
    assert "Due to be checked again" in late.why


def test_what_is_no_handout_is_unknown(released: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(b"%PDF-1.7 no")
    assert verified(released, file).verdict == "unknown"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file)
    assert (
        "no handout" in str(verified(released, file)) or "0 files" in verified(released, file).why
    )
    root = Path(shutil.copytree(released, tmp_path / "other"))
    (root / "content" / FIRST).unlink()
    assert "has no condition first-condition" in verified(root, handout(root)).why
