"""The guide "Write a record", followed by its words from an empty folder to a published page."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from tests.docs.pages import ROOT, blocks
from tests.docs.records import SHARED, guide_block
from tests.docs.session import Session

GUIDE = ROOT / "docs/how-to/write-a-record.md"
RECORD = "content/conditions/lupus.yaml"
STEPS = [
    line for block in blocks(GUIDE) if block.language == "sh" for line in block.text.split("\n")
]


def filled_in(skeleton: str) -> str:
    """Do what step 2 says: write over FILL IN, cite one's own sources, use a key."""
    sources = itertools.cycle(("[@nhs-lupus]", "[@ninds-lupus-2016]"))
    text = re.sub(r"FILL IN: ", "", skeleton)
    text = re.sub(r"\[@[\w-]+\]", lambda _match: next(sources), text)
    return text.replace("#support: [fill-in-ms-society-uk]", "support: [lupus-uk]")


def test_a_new_user_gets_from_nothing_to_a_published_page(tmp_path: Path) -> None:
    session = Session(tmp_path)
    steps = iter([line for line in STEPS if line])

    def goes_on(line: str) -> str:
        assert next(steps) == line
        done = session.type(line)
        assert done.code == 0, f"{line}\n{done.printed}"
        return done.printed

    goes_on("toolkit init my-leaflets")
    goes_on("cd my-leaflets")
    goes_on("toolkit new condition lupus")
    record = session.folder / RECORD
    record.write_text(filled_in(record.read_text(encoding="utf-8")), encoding="utf-8")
    for path, start in SHARED.items():
        (session.folder / path).write_text(guide_block(start), encoding="utf-8")
    assert "error" not in goes_on(f"toolkit validate {RECORD}")
    assert goes_on("toolkit explain REF001").startswith("REF001")
    goes_on("toolkit validate --diff")
    goes_on("toolkit validate --fix")
    goes_on("toolkit export lupus")
    page = session.folder / "exports/en-GB/lupus.html"
    assert "draft" in page.read_text(encoding="utf-8")
    assert (session.folder / "exports/index.html").is_file()

    text = record.read_text(encoding="utf-8")
    record.write_text(text[: text.index("review:\n")] + guide_block("review:"), encoding="utf-8")
    goes_on(f"toolkit validate --profile publish {RECORD}")
    goes_on("toolkit export lupus")
    assert "not approved yet" in page.read_text(encoding="utf-8")
    assert list(steps) == []
