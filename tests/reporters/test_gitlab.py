from __future__ import annotations

import json
import re

import pytest

from tests.reporters.samples import check_golden, clean, found, hostile, large, report, small
from toolkit.reporters.gitlab import render


def test_golden(update_goldens: bool) -> None:
    check_golden("gitlab.json", render(small()), update=update_goldens)


def test_severities() -> None:
    entries = json.loads(render(small()))
    assert {entry["check_name"]: entry["severity"] for entry in entries} == {
        "SYN005": "major",
        "CAR002": "critical",
        "REV001": "major",
        "LAN001": "minor",
        "REF009": "info",
    }
    (entry,) = json.loads(render(report(found("CAR004", severity="warning"))))
    assert entry["severity"] == "minor"


@pytest.mark.parametrize("made", [hostile(), large(), small()])
def test_what_gitlab_needs_of_each(made: object) -> None:
    text = render(made)  # type: ignore[arg-type]
    entries = json.loads(text)
    assert text.startswith("[")
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry in entries:
        assert entry["description"].strip()
        path = entry["location"]["path"]
        assert path
        assert not re.match(r"\.{0,2}/|[A-Za-z]:|\./", path)
        assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("content/a.yaml", "content/a.yaml"),
        ("/tmp/a.yaml", "tmp/a.yaml"),
        ("../../other/a.yaml", "other/a.yaml"),
        ("./a.yaml", "a.yaml"),
        ("C:\\content\\a.yaml", "content/a.yaml"),
        ("C:/content/a.yaml", "content/a.yaml"),
        (".hidden/a.yaml", ".hidden/a.yaml"),
    ],
)
def test_paths_are_relative(path: str, shown: str) -> None:
    (entry,) = json.loads(render(report(found(path=path))))
    assert entry["location"]["path"] == shown


def test_a_clean_report_is_an_empty_list() -> None:
    assert json.loads(render(clean())) == []
