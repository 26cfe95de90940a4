"""A page that an export leaves out for its status: no page leads to it, and its words stay."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit, make
from tests.exporters.reading import pdf_pages
from toolkit.base.settings import read_settings
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Exported, Options, export
from toolkit.running.work import Workers

FORMATS = ("html", "json")
PUBLISHED = ("in-review",)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two published records that name the second condition, which is a draft."""
    root = make(tmp_path)
    lines = (root / SECOND).read_text().splitlines(keepends=True)
    checked = ("  reviewers:", "  last_reviewed:", "  next_review:")
    (root / SECOND).write_text("".join(line for line in lines if not line.startswith(checked)))
    edit(root, SECOND, "status: in-review", "status: draft")
    edit(root, FIRST, "related: [both-conditions]", "related: [both-conditions, second-condition]")
    return root


def run(
    root: Path, *statuses: str, formats: tuple[str, ...] = FORMATS, ids: tuple[str, ...] = ()
) -> Exported:
    options = Options(workers=Workers(1), statuses=statuses)
    out = root / "exports"
    return export(root, read_settings(root), [*ids], formats, out, TODAY, ("standard",), options)


def pages(root: Path) -> dict[str, str]:
    out = root / "exports"
    return {file.relative_to(out).as_posix(): file.read_text() for file in out.rglob("*.html")}


def test_no_link_leads_to_it_and_the_words_stay(root: Path) -> None:
    run(root, *PUBLISHED)
    made = pages(root)
    assert {"en-GB/first-condition.html", "en-GB/both-conditions.html"} <= made.keys()
    assert "en-GB/second-condition.html" not in made
    for path, html in made.items():
        assert "second-condition.html" not in html, path
    assert re.search(
        r"read about the\s+second condition\s+as well", made["en-GB/first-condition.html"]
    )
    # The topic compares it: its row has its name.
    assert re.search(r'<th scope="row">\s*Second', made["en-GB/both-conditions.html"])
    data = json.loads((root / "exports/en-GB/first-condition.json").read_bytes())
    assert [each["id"] for each in data["related"]] == ["both-conditions"]
    assert "second-condition" not in made["index.html"]
    data = json.loads((root / "exports/en-GB/both-conditions.json").read_bytes())
    assert [row["condition"]["file"] for row in data["compare"]["rows"]] == [
        "first-condition.html",
        "",
    ]


def test_a_handout_does_not_offer_it_and_the_words_stay(root: Path) -> None:
    run(root, formats=("pdf",), ids=("first-condition",))
    with_all = words(root)
    shutil.rmtree(root / "exports")
    run(root, *PUBLISHED, formats=("pdf",), ids=("first-condition",))
    without = words(root)
    assert "second condition as well" in without
    title = "Second condition"
    assert with_all.count(title) == without.count(title) + 1


def words(root: Path) -> str:
    content = (root / "exports/en-GB/first-condition.pdf").read_bytes()
    return " ".join(" ".join(pdf_pages(content)).split())


def test_once_it_is_there_it_is_linked_and_a_check_says_so(root: Path) -> None:
    run(root, *PUBLISHED)
    assert checked(root, *PUBLISHED) == []
    run(root)
    assert 'href="second-condition.html"' in pages(root)["en-GB/first-condition.html"]
    assert checked(root) == []
    # A page that is there may be linked, whatever is exported now.
    run(root, *PUBLISHED)
    assert 'href="second-condition.html"' in pages(root)["en-GB/first-condition.html"]


def checked(root: Path, *statuses: str) -> list[str]:
    out = root / "exports"
    return check_exports(
        root, read_settings(root), [], FORMATS, out, TODAY, (), Workers(1), statuses=statuses
    )
