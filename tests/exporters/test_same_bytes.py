"""The same content gives the same bytes in another process: `export --check` rests on that."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from hashlib import sha256

from tests.commands.process import ROOT, surroundings
from tests.exporters.sample import condition, context, page_of, short
from tests.exporters.writing import written_in
from toolkit.base.settings import Settings, read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.docx import exporter as docx
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate

MAKE = "from tests.exporters.test_same_bytes import made; print(*made(), sep='\\n')"
CONTENT = ROOT / "tests/content"
TODAY = date(2026, 11, 23)


def made() -> list[str]:
    """Export what could come out in another order, and give the sums of the files."""
    settings = Settings.model_validate({"site": {"address": "https://www.example.org/leaflets"}})
    with_code, arabic = context(settings=settings), page_of(written_in("ar"))
    pictures, of_pictures = with_pictures()
    files = (
        pdf.export(arabic, context(), VARIANTS["booklet"]),
        html.export(arabic, context()),
        pdf.export(page_of(short(title="পরীক্ষার জন্য নথি")), with_code),
        pdf.export(page_of(condition()), context(), VARIANTS["summary"]),
        pdf.export(pictures, of_pictures),
        html.export(pictures, of_pictures),
        docx.export(pictures, of_pictures),
    )
    return [f"{each.path} {len(each.content)} {sha256(each.content).hexdigest()}" for each in files]


def with_pictures() -> tuple[Page, Context]:
    settings = read_settings(CONTENT)
    collection = validate(CONTENT, settings, (), TODAY, use_cache=False).loaded.collection
    page = build_page(collection.records["first-condition"], collection, settings)
    assert page.figures
    return page, context(images=collection.images)


def test_right_to_left_pictures_booklet_and_qr_code_are_the_same_in_two_processes() -> None:
    ours = made()
    # Whatever order this process has its sets in, that one has another.
    seed = "1" if surroundings({}).get("PYTHONHASHSEED") != "1" else "2"
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        cwd=ROOT,
        env=surroundings({"PYTHONHASHSEED": seed}),
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert len(ours) == 7
    assert done.stdout.decode().splitlines() == ours
