"""What fields of a kind's own name: what is not there is found, what is there is exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import check, make
from tests.commands.process import run

KIND = """\
kind: service
what: A service.
emergency_card: optional
sections:
  - key: offer
    heading: What we offer
    fields:
      - {key: see, type: record, label: See}
      - {key: name, type: words, optional: true}
      - {key: how, type: choice, choices: {a: By phone, b: By post}, label: How, optional: true}
      - {key: takes, type: number, unit: minutes, label: Takes, optional: true}
      - {key: opened, type: date, label: Opened, optional: true}
      - {key: web, type: link, label: On the web, optional: true}
      - {key: chance, type: chance, optional: true}
      - {key: text, type: prose, label: Why, optional: true}
      - {key: bits, type: list of inline, label: Bring, optional: true}
      - key: more
        type: list of fields
        fields: [{key: ask, type: organisation}]
"""
RECORD = """\
kind: service
id: pain
title: Pain clinic
language: en-GB
audience: Adults
summary: We help. [@source-one]
main_message: Ask us. [@source-two]
get_help: {none: It is not for emergencies.}
offer: {see: first-condition, more: [{ask: helping-hands}]}
review:
  status: draft
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "0.1", note: First draft.}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path / "collection")
    (root / "content/kinds/service.yaml").write_text(KIND, encoding="utf-8")
    (root / "content/services").mkdir()
    (root / "content/services/pain.yaml").write_text(RECORD, encoding="utf-8")
    return root


def codes(root: Path) -> list[tuple[str, int]]:
    found = check(root).report.diagnostics
    return [
        (each.code, each.span.line)
        for each in found
        if each.path == "content/services/pain.yaml" and each.severity == "error"
    ]


def test_what_is_there_is_exported_as_a_link(root: Path) -> None:
    assert codes(root) == []
    done = run(root, "export", "pain", "--format", "html", "--out", str(root / "out"))
    assert done.returncode == 0, done.stderr
    page = (root / "out/en-GB/pain.html").read_text(encoding="utf-8")
    assert 'href="first-condition.html"' in page
    assert "Information and a" in page


def test_a_field_of_every_type_is_shown_in_every_format(root: Path) -> None:
    more = (
        'name: The mill, how: a, takes: 5.5, opened: 2020-01-31, web: "https://example.org/x", '
        'chance: {about: 1, in: 4, who: people come back}, text: "We talk. [@source-one]", '
        'bits: ["your tea [@source-one]"], see: first-condition'
    )
    file = root / "content/services/pain.yaml"
    file.write_text(RECORD.replace("see: first-condition", more), encoding="utf-8")
    assert codes(root) == []
    # Each file is read back: one that lost a word is not written, and said so.
    done = run(root, "export", "pain", "--out", str(root / "out"))
    assert done.returncode == 0, done.stderr
    page = (root / "out/en-GB/pain.html").read_text(encoding="utf-8")
    shown = ("The mill", "By phone", "5.5 minutes", "31 January 2020", "About 1 in 4", "your tea")
    assert [each for each in shown if each not in page] == []
    assert 'href="https://example.org/x"' in page


def test_what_is_not_there_is_found_at_its_line(root: Path) -> None:
    file = root / "content/services/pain.yaml"
    file.write_text(RECORD.replace("first-condition", "nobody"), encoding="utf-8")
    assert codes(root) == [("STR004", 9)]
    file.write_text(RECORD.replace("helping-hands", "nobody"), encoding="utf-8")
    assert codes(root) == [("STR002", 9)]
