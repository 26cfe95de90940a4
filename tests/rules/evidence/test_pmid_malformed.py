from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import Checked, check


def of(folder: Path, **fields: Any) -> Checked:
    entry = {"id": "source-one", "type": "article-journal", "title": "Pain", **fields}
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder)


@pytest.mark.parametrize(
    "fields",
    [{"PMID": "23318126"}, {"PMID": 1}, {"PMID": ""}, {"PMCID": "PMC5849699"}],
)
def test_forms_that_are_right(fields: dict[str, Any], tmp_path: Path) -> None:
    assert of(tmp_path, **fields).of("REF008") == []


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ({"PMID": "PMC5849699"}, 'this is a PMCID; write "PMCID": "PMC5849699"'),
        ({"PMID": "PMID: 23318126"}, "write 23318126"),
        ({"PMID": "https://pubmed.ncbi.nlm.nih.gov/23318126/"}, "write 23318126"),
        ({"PMID": "0"}, "copy it from the article's page on PubMed"),
        ({"PMID": "233181260"}, "copy it from the article's page on PubMed"),
        ({"PMCID": "5849699"}, "write PMC5849699"),
        ({"PMCID": "PMC"}, "copy it from the article's page"),
    ],
)
def test_forms_that_are_not(fields: dict[str, Any], hint: str, tmp_path: Path) -> None:
    [found] = of(tmp_path, **fields).of("REF008")
    assert found.hint == hint
    assert found.route == (0, next(iter(fields)))
