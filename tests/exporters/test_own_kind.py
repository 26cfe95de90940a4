"""A collection with a kind of its own, sheets of exercises: in every format and every variant.

Headings and labels of its kind that no one has translated are in their own language on a page in
another, so that a screen reader pronounces them right.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.accessibility.structure import CHECKS, Handout
from toolkit.base.settings import read_settings
from toolkit.exporters.formats import FORMATS, VARIANTS
from toolkit.model.schema import as_text
from toolkit.publishing.export import export
from toolkit.records.reading.formats import explaining_validator_class
from toolkit.records.reading.shared_files import collection_kinds
from toolkit.records.syntax.yaml_values import read_values
from toolkit.validation.validate import validate

SHEETS = Path(__file__).parents[1] / "sheets"
TODAY = datetime.date(2026, 11, 28)
IN_ALL_VARIANTS = ["chair-exercises-ar"]
RECORDS = sorted(SHEETS.glob("content/exercise-sheets/*.yaml"))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sheets") / "collection"
    shutil.copytree(SHEETS, root)
    out = root / "out"
    settings = read_settings(root)
    for ids, variants in (([], ("standard",)), (IN_ALL_VARIANTS, VARIANTS)):
        done = export(root, settings, ids, list(FORMATS), out, TODAY, variants)
        assert not done.left_out, done
    return out


def text(out: Path, name: str) -> str:
    return (out / name).read_text(encoding="utf-8")


def test_it_has_no_errors() -> None:
    report = validate(SHEETS, read_settings(SHEETS), (), TODAY, use_cache=False).report
    assert [each for each in report.diagnostics if each.severity == "error"] == []
    assert len(RECORDS) == 3


def test_every_file_is_there_and_shows_steps_and_pictures(out: Path) -> None:
    for record in RECORDS:
        language = "ar-EG" if record.stem.endswith("-ar") else "en-GB"
        for output in (each for name in FORMATS for each in FORMATS[name].outputs):
            if output.variant not in ("", "standard") and record.stem not in IN_ALL_VARIANTS:
                continue
            assert (out / language / f"{record.stem}.{output.ending}").is_file()
    page = text(out, "en-GB/chair-exercises.html")
    assert page.index("Heel lift") < page.index("Lift both heels.") < page.index("Toe lift")
    assert '<span class="name">Time:</span> 10 minutes' in page
    assert 'alt="A foot with its heel off the ground."' in page


@pytest.mark.parametrize("check", CHECKS)
def test_no_handout_has_a_fault(check: str, out: Path) -> None:
    for file in out.rglob("*-exercises*.pdf"):
        with pikepdf.open(file) as pdf:
            assert list(CHECKS[check](Handout(file, pdf))) == [], file


def test_the_library_finds_and_filters_it(out: Path) -> None:
    library = text(out, "index.html")
    assert library.count('data-systems="joints and muscles|feet"') == 3
    assert '<option value="feet">Feet</option>' in library
    assert "Exercise sheet: joints and muscles, feet." in library
    assert '{"k":"Exercise","w":["Wall slide","Toe lift"]}' in library


def test_a_topic_compares_its_fields(out: Path) -> None:
    data = json.loads(text(out, "en-GB/which-exercises.json"))["compare"]
    assert [each["label"] for each in data["columns"]] == [
        "What it is", "How often", "How hard it is",
    ]  # fmt: skip
    assert [[cell["text"] for cell in row["cells"][1:]] for row in data["rows"]] == [
        ["Once a day.", "Light"], ["Twice a day.", "Moderate"],
    ]  # fmt: skip


def test_its_records_fit_the_schema_that_editors_have() -> None:
    kinds = collection_kinds(SHEETS)
    schema = kinds.schema("exercise-sheet").data
    validator: Any = explaining_validator_class()
    validator.check_schema(schema)
    for record in RECORDS:
        data = read_values(record.read_text(encoding="utf-8"))
        assert list(validator(schema).iter_errors(data)) == []
        broken = {**data, "exercises": {**data["exercises"], "effort": "hard"}}
        assert list(validator(schema).iter_errors(broken))


# Own words, as the Arabic page shows them: those without a translation.
FOREIGN = [
    "What these exercises are for", "Before you start", "How often", "How hard it is", "Light",
    "Time", "minutes", "How to do it", "Tip",
    "People who help someone with exercises",
]  # fmt: skip


def test_a_page_in_another_language_names_the_language_of_own_words(out: Path) -> None:
    page = text(out, "ar-EG/chair-exercises-ar.html")
    for word in FOREIGN:
        assert f'<span lang="en-GB" dir="ltr">{word}</span>' in page, word
    assert "<h2>التمارين</h2>" in page
    assert not re.search("[\ufdd0-\ufdef]", page)
    assert 'lang="en-GB"' not in text(out, "ar-EG/chair-exercises-ar.json")


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_handout_names_it_in_its_tags(variant: str, out: Path) -> None:
    ending = next(each.ending for each in FORMATS["pdf"].outputs if each.variant == variant)
    with pikepdf.open(out / f"ar-EG/chair-exercises-ar.{ending}") as pdf:
        spans = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary)
            and each.get("/S") == "/Span"
            and str(each.get("/Lang", "")) == "en-GB"
        ]
    assert len(spans) >= (1 if variant == "summary" else len(FOREIGN))


def test_a_page_in_the_language_of_its_own_words_says_nothing_of_it(out: Path) -> None:
    assert 'lang="en-GB" dir="ltr"' not in text(out, "en-GB/chair-exercises.html").split("<main")[1]


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("ajv", ["validate", "--spec=draft2020", "--strict=true", "-c", "ajv-formats", "-s"]),
        ("check-jsonschema", ["--schemafile"]),
    ],
)
def test_other_programs_take_its_schema_and_records(
    tool: str, arguments: list[str], tmp_path: Path
) -> None:
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not on PATH")
    schema = tmp_path / "schema.json"
    schema.write_text(as_text(collection_kinds(SHEETS).schema("exercise-sheet").data))
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    # As JSON: a date without quotes is a text to us, and another type to some readers of YAML.
    data = read_values(RECORDS[0].read_text(encoding="utf-8"))
    good.write_text(json.dumps(data))
    bad.write_text(json.dumps(data).replace('"effort": "light"', '"effort": "hard"'))
    for file, code in ((good, 0), (bad, 1)):
        named = ["-d", str(file)] if tool == "ajv" else [str(file)]
        done = subprocess.run([program, *arguments, str(schema), *named], capture_output=True)
        assert done.returncode == code, done.stdout + done.stderr
