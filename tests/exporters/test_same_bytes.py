"""The same content gives the same bytes in another process: `export --check` rests on that."""

from __future__ import annotations

import subprocess
import sys

from tests.commands.collections import ROOT, surroundings

MAKE = """
from tests.kinds import read_record
from datetime import date
from hashlib import sha256
from pathlib import Path

from tests.exporters.sample import condition, context, page_of
from tests.exporters.writing import written_in
from toolkit.base.settings import Settings, read_settings
from toolkit.validation.validate import validate
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.build import build_page
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.shared_files import read_shared

root = Path("tests/content")
held = validate(root, read_settings(root), (), date(2026, 11, 23), use_cache=False)
paths = [each.path for each in held.overview.facts]
records = [read_record(path, (root / path).read_bytes()) for path in paths]
images = held.overview.images
library = read_shared(dict(held.shared)).library
collection = Collection({each.id: each for each in records}, library, images)
first = next(each for each in records if each.id == "first-condition")
pictures = build_page(first, collection, read_settings(root))
assert pictures.figures
with_code = context(
    settings=Settings.model_validate({"site": {"address": "https://www.example.org/leaflets"}})
)
arabic = page_of(written_in("ar"))
for made in (
    pdf.export(arabic, context(), VARIANTS["booklet"]),
    html.export(arabic, context()),
    pdf.export(page_of(written_in("bn")), context()),
    pdf.export(page_of(condition()), with_code),
    pdf.export(page_of(condition()), context(), VARIANTS["summary"]),
    pdf.export(pictures, context(images=images)),
    html.export(pictures, context(images=images)),
):
    print(made.path, len(made.content), sha256(made.content).hexdigest())
"""


def made_with(seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        cwd=ROOT,
        env=surroundings({"PYTHONHASHSEED": seed}),
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


def test_right_to_left_pictures_booklet_and_qr_code_are_the_same_in_two_processes() -> None:
    one = made_with("1")
    assert len(one) == 7
    assert made_with("2") == one
