from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.rules.examples import Checked, check


def of(doi: str, folder: Path) -> Checked:
    entry = {"id": "source-one", "type": "article-journal", "title": "Pain", "DOI": doi}
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder)


@pytest.mark.parametrize(
    "doi",
    [
        "10.1016/j.pain.2012.12.002",
        "10.1016/S1474-4422(25)00270-4",
        "10.1002/14651858.CD001446.pub5",
        "10.1000.10/123456",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
        "",
    ],
)
def test_forms_that_are_right(doi: str, tmp_path: Path) -> None:
    assert of(doi, tmp_path).of("REF007") == []


@pytest.mark.parametrize(
    ("doi", "hint"),
    [
        ("https://doi.org/10.1016/j.pain.2012", "write 10.1016/j.pain.2012"),
        ("doi:10.1016/j.pain.2012", "write 10.1016/j.pain.2012"),
        ("10.1016/j.pain.2012.", "write 10.1016/j.pain.2012"),
        (" 10.1016/j.pain.2012", "write 10.1016/j.pain.2012"),
        ("10.1016", "copy it from the article's page; it begins with 10. and has no spaces"),
        ("10.16/j.pain", "copy it from the article's page; it begins with 10. and has no spaces"),
        ("23318126", "copy it from the article's page; it begins with 10. and has no spaces"),
    ],
)
def test_forms_that_are_not(doi: str, hint: str, tmp_path: Path) -> None:
    [found] = of(doi, tmp_path).of("REF007")
    assert found.hint == hint
    assert found.route == (0, "DOI")
