"""Values that a collection adds to choices: in the model, the schema, pages and the library."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, TODAY, edit, make
from toolkit.base.settings import read_settings
from toolkit.commands.reference.reference import pages as reference
from toolkit.model.kinds.kinds import Kinds
from toolkit.publishing.export import export
from toolkit.records.reading.shared_files import collection_kinds
from toolkit.validation.validate import validate

CHOICES = """
choices:
  body_systems: {feet: Feet and ankles}
  audience: {adults: Adults, carers: "People who care for someone"}
  treatment_kinds: {slows it down: slows it down}
"""
WELSH = """translations:
  cy: {Feet and ankles: Traed a fferau, slows it down: yn ei arafu, Adults: Oedolion}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path)
    with (root / "content/kinds/condition.yaml").open("a", encoding="utf-8") as file:
        file.write(CHOICES)
    edit(root, "content/kinds/condition.yaml", "translations:\n", WELSH)
    edit(root, FIRST, "audience: Adults with FC, and their families and carers", "audience: adults")
    edit(root, FIRST, "kind: eases symptoms", "kind: slows it down")
    edit(root, FIRST, "title: First", "body_systems: [feet, skin]\ntitle: First")
    second = "content/conditions/second-condition.yaml"
    edit(root, second, "audience: Adults with the condition", "audience: carers")
    return root


def errors(root: Path) -> list[tuple[str, str]]:
    found = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    return [(each.code, each.message) for each in found.diagnostics if each.severity == "error"]


def test_a_record_may_have_them_and_no_others(root: Path) -> None:
    assert errors(root) == []
    edit(root, FIRST, "audience: adults", "audience: adlts")
    edit(root, FIRST, "kind: slows it down", "kind: slow it down")
    edit(root, FIRST, "[feet, skin]", "[foot, skin]")
    found = errors(root)
    assert [code for code, _message in found] == ["SCH004"] * 3, found


def kinds_of(root: Path) -> Kinds:
    return collection_kinds(root)


def test_what_fits_fits_the_toolkit_s_without_them(root: Path) -> None:
    text = json.dumps(kinds_of(root).schema("condition").data)
    assert '"feet"' in text
    assert '"slows it down"' in text
    assert '"minItems": 1' in text
    (root / "content/kinds/condition.yaml").write_text("extends: condition\n", encoding="utf-8")
    plain = json.dumps(kinds_of(root).schema("condition").data)
    assert '"feet"' not in plain
    added = re.sub(r'"(feet|slows it down)", ?|, ?"(feet|slows it down)"', "", text)
    # Those of the audience, and in the section on nerve pain those of its kind and of its places.
    assert added.count('"enum"') == plain.count('"enum"') + text.count('["adults", "carers"]') + 2


def test_pages_and_the_library_show_their_words(root: Path) -> None:
    export(root, read_settings(root), [], ["html", "json"], root / "out", TODAY, ())
    page = (root / "out/en-GB/first-condition.html").read_text(encoding="utf-8")
    assert "(slows it down)" in page
    assert "Adults" in page
    data = json.loads((root / "out/en-GB/first-condition.json").read_text(encoding="utf-8"))
    assert {"id": "feet", "label": "Feet and ankles"} in data["body_systems"]
    assert data["audience"] == "Adults"
    library = (root / "out/index.html").read_text(encoding="utf-8")
    assert '<option value="feet">Feet and ankles</option>' in library
    assert 'data-systems="feet|skin"' in library


def test_a_translation_shows_them_in_its_language(root: Path) -> None:
    edit(root, FIRST, "language: en-GB", "language: cy-GB")
    export(root, read_settings(root), [], ["json"], root / "out", TODAY, ())
    text = (root / "out/cy-GB/first-condition.json").read_text(encoding="utf-8")
    assert "Traed a fferau" in text
    assert "yn ei arafu" in text
    assert json.loads(text)["audience"] == "Oedolion"


def test_the_reference_of_keys_has_them(root: Path) -> None:
    page = reference(kinds_of(root))["condition.md"]
    for value in ("feet", "adults", "slows it down"):
        assert value in page
