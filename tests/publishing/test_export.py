from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.commands.collections import ROOT, make
from tests.commands.process import TOOLKIT
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.exporters import json
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.formats import FORMATS, VARIANTS, outputs
from toolkit.publishing.export import Exported, export, parse_formats, parse_variants

TODAY = date(2026, 11, 28)
"""The day of the newest change in the checkout's records."""


def run(out: Path, *formats: str, variants: tuple[str, ...] = ("summary",)) -> Exported:
    return export(ROOT, read_settings(ROOT), ["lupus"], formats, out, TODAY, variants=variants)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["summary,standard"], ("standard", "summary")),
        (["booklet", "large-print"], ("large-print", "booklet")),
        (["ALL"], ("standard", "large-print", "extra-large", "booklet", "summary")),
    ],
)
def test_variants_are_listed_with_commas_or_one_by_one(texts: Any, names: Any) -> None:
    assert parse_variants(texts) == names


@pytest.mark.parametrize("texts", [["huge"], [""]])
def test_an_unknown_variant_is_misuse_that_names_the_known_ones(texts: list[str]) -> None:
    with pytest.raises(Misuse) as raised:
        parse_variants(texts)
    assert "large-print" in str(raised.value.hint)


def test_an_unknown_format_is_misuse() -> None:
    with pytest.raises(Misuse, match="there is no format odt"):
        parse_formats("odt")


def test_a_second_export_of_one_variant_keeps_the_others_listed(tmp_path: Path) -> None:
    run(tmp_path, "pdf", "html", variants=("summary",))
    run(tmp_path, "pdf", "html", variants=("standard",))
    for page in ("en-GB/lupus.html", "index.html"):
        html = (tmp_path / page).read_text(encoding="utf-8")
        assert "lupus.pdf" in html
        assert "lupus.summary.pdf" in html


def test_nothing_of_a_record_is_written_if_one_file_lost_a_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = json.export

    def cut(page: Any, context: Any) -> Artifact:
        sign = page.get_help.cards[0].signs[0].text
        made = whole(page, context)
        return Artifact(made.path, made.content.replace(sign.encode(), b""))

    (output,) = FORMATS["json"].outputs
    cutting = replace(FORMATS["json"], outputs=(replace(output, make=cut),))
    monkeypatch.setitem(FORMATS, "json", cutting)  # type: ignore[arg-type]
    monkeypatch.setattr("toolkit.publishing.export.ALL", outputs(FORMATS, VARIANTS))
    done = run(tmp_path, "pdf", "json")
    assert not list(tmp_path.rglob("lupus*"))
    (reason,) = done.left_out
    assert reason.startswith("content/conditions/lupus.yaml: en-GB/lupus.json would lose words")


def test_every_machine_writes_the_same_bytes_in_any_order_and_number(tmp_path: Path) -> None:
    surroundings = (
        (
            (("first-condition",), ("second-condition",)),
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        ),
        (
            (("second-condition", "first-condition", "--jobs", "2"),),
            {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
        ),
    )
    root, found = make(tmp_path / "collection"), []
    for number, (runs, own) in enumerate(surroundings):
        out = tmp_path / str(number)
        for chosen in runs:
            command = [str(TOOLKIT), "export", *chosen, "--variant", "summary", "--out"]
            env = os.environ | own | {"SOURCE_DATE_EPOCH": "1795824000"}
            subprocess.run([*command, str(out)], cwd=root, env=env, check=True, capture_output=True)
        files = sorted(file for file in out.rglob("*") if file.is_file())
        found.append({file.relative_to(out): file.read_bytes() for file in files})
    assert len(found[0]) >= 10
    assert found[0] == found[1]
