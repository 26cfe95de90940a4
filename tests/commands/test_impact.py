"""Where a source, a term, a fragment or a site is: statements, records and exported files."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.commands.impact import impact, lines
from toolkit.publishing.export import export
from toolkit.publishing.sites import sites_named, with_site

TODAY = date(2026, 11, 28)
SECOND = "content/conditions/second-condition.yaml"
FRAGMENT = """\
kind: fragment
id: slow
parts:
  time: {fits: outlook, text: 'Most people get better. [@source-one] [@source-two]'}
  other: {fits: outlook, text: 'Some people do not get better. [@source-one]'}
review:
  status: draft
  authors: [{name: Us}]
  changes: [{date: 2026-11-22, version: "0.1", note: New.}]
"""
SITE = """\
kind: site
id: north
name: North Clinic
contacts: [{name: Ward 4, phone: 020 7946 0000, checked: 2026-11-20}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(Path(__file__).parents[1] / "content", tmp_path / "c"))
    for name, text in (("fragments/slow", FRAGMENT), ("sites/north", SITE)):
        (root / f"content/{name}.yaml").parent.mkdir()
        (root / f"content/{name}.yaml").write_text(text, encoding="utf-8")
    file = root / SECOND
    text = file.read_text(encoding="utf-8").replace(
        "outlook: Most people get better. [@source-one]", 'outlook: "[](fragment:slow/time)"'
    )
    file.write_text(text, encoding="utf-8")
    house = read_settings(root)
    export(root, house, (), ["json"], root / "exports", TODAY)
    of = with_site(house, sites_named(root, "north")[0])
    export(root, of, (), ["json"], root / "exports/sites/north", TODAY)
    return root


def test_a_fragment_its_part_and_one_that_no_record_uses(root: Path) -> None:
    for name in ("fragment:slow", "fragment:slow/time"):
        found = impact(root, name)
        (statement,) = found.statements
        assert statement.startswith(f"{SECOND}:")
        assert "outlook: Most people get better." in statement
        assert (found.records, found.compared_in) == (("second-condition",), ("both-conditions",))
        # Also the table that compares it, and the pages of a site.
        pages = ("second-condition", "both-conditions")
        assert set(found.files) == {
            f"{folder}/en-GB/{id}.json" for folder in ("exports", "exports/sites/north")
            for id in pages
        }  # fmt: skip
    assert impact(root, "fragment:slow/other").records == ()


def test_a_source_is_found_in_the_words_of_a_fragment(root: Path) -> None:
    found = impact(root, "reference:source-two")
    assert "content/fragments/slow.yaml:4: outlook: Most people get better." in found.statements
    assert f"{SECOND}:27: who_gets_it: Anyone can get it." in [
        each for each in found.statements if "who_gets_it: Anyone" in each
    ]


def test_a_term_and_a_site(root: Path) -> None:
    term = impact(root, "glossary:myelin")
    assert all("myelin" in each for each in term.statements)
    assert "first-condition" in term.records
    site = impact(root, "site:north")
    assert site.statements == ("content/sites/north.yaml: contacts: Ward 4 020 7946 0000",)
    assert len(site.records) == len(site.files) == 3
    assert "exported files: 3" in list(lines(site))
    assert impact(root, "site:all") == site


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("fragment:slw", "there is no fragment called slw"),
        ("fragment:slow/tim", "there is no fragment called slow/tim"),
        ("reference:source-on", "there is no source called source-on"),
        ("glossary:mylin", "there is no term called mylin"),
        ("site:nort", "there is no site called nort"),
        ("slow", "names nothing"),
    ],
)
def test_what_there_is_not(root: Path, name: str, said: str) -> None:
    with pytest.raises(Misuse, match=said):
        impact(root, name)
