"""Names and keys under the cursor: where they are written down, what they say, what fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, SECOND, TOPIC, make
from tests.lsp.client import Client, client

FRAGMENT = """\
kind: fragment
id: warnings
parts:
  other:
    fits: overview
    text: Other words.
  rest:
    fits: overview
    text: Rest when you can. [@source-one]
review:
  status: draft
  authors: [{name: Content team, role: Editors}]
  changes:
    - {date: 2026-11-20, version: "0.1", note: Begun.}
"""
WORDS = "😀 [@source-two] [](fragment:warnings/rest)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path / "collection")
    (root / "content/fragments").mkdir()
    (root / "content/fragments/warnings.yaml").write_text(FRAGMENT)
    return root


@pytest.fixture
def editor(root: Path) -> Iterator[Client]:
    with client(root) as editor:
        yield editor


def opened(editor: Client, root: Path, path: str = FIRST, old: str = "", new: str = "") -> str:
    text = (root / path).read_text(encoding="utf-8").replace(old, new, 1)
    editor.open(root / path, text)
    return text


@pytest.mark.parametrize(
    ("words", "path", "line"),
    [
        ("[@source-two] [](", "content/references.json", "source-two"),
        ("(glossary:immune-system", "content/glossary.yaml", "immune-system"),
        ("(record:second-condition", SECOND, "second-condition"),
        ("(fragment:warnings/rest", "content/fragments/warnings.yaml", "rest:"),
        ("helping-hands", "content/organisations.yaml", "helping-hands"),
    ],
)
def test_a_name_leads_to_where_it_is_written_down(
    root: Path, editor: Client, words: str, path: str, line: str
) -> None:
    text = opened(editor, root, FIRST, "main_message: Get", f"main_message: {WORDS} Get")
    found = editor.at("definition", root / FIRST, text, words, 4)
    assert found["uri"] == (root / path).as_uri()
    lines = (root / path).read_text(encoding="utf-8").splitlines()
    assert line in lines[found["range"]["start"]["line"]]


def test_what_is_no_name_leads_nowhere(root: Path, editor: Client) -> None:
    text = opened(editor, root, FIRST, "main_message: Get", "main_message: [@nowhere] Get")
    for words in ("[@nowhere]", "Get new", "title:"):
        assert editor.at("definition", root / FIRST, text, words, 3) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("(glossary:immune-system", "The body's defence against germs."),
        ("(record:second-condition", "condition second-condition"),
        ("(fragment:warnings/rest", "Rest when you can."),
        ("helping-hands", "Information and a helpline"),
        ("main_message:", "What to write: one paragraph"),
        ("items:", "**symptoms.groups.items**"),
    ],
)
def test_help_is_said_of_keys_and_names(root: Path, editor: Client, words: str, said: str) -> None:
    text = opened(editor, root, FIRST, "main_message: Get", f"main_message: {WORDS} Get")
    assert said in editor.at("hover", root / FIRST, text, words, 3)["contents"]["value"]


def labels(items: list[dict[str, Any]]) -> set[str]:
    return {each["label"] for each in items}


@pytest.mark.parametrize(
    ("new", "offered", "not_offered"),
    [
        ("main_message: 😀 [@sou", "source-two", "myelin"),
        ("main_message: [m](glossary:", "myelin", "source-two"),
        ("main_message: [m](record:", "second-condition", "myelin"),
        ("main_message: [](fragment:w", "warnings/rest", "myelin"),
        ("support: [", "helping-hands", "second-condition"),
        ("related:\n  - s", "second-condition", "helping-hands"),
        ("also", "also_known_as", "groups"),
        ("symptoms:\n  gr", "groups", "title"),
        ("symptoms:\n  groups:\n    - na", "items", "groups"),
    ],
)
def test_what_fits_is_offered(
    root: Path, editor: Client, new: str, offered: str, not_offered: str
) -> None:
    text = opened(editor, root, FIRST, "main_message: Get", f"{new}\nx: Get")
    found = labels(editor.at("completion", root / FIRST, text, new, len(new)))
    assert offered in found
    assert not_offered not in found


def test_yaml_itself_and_words_are_left_to_others(root: Path, editor: Client) -> None:
    text = opened(editor, root, TOPIC)
    assert not editor.at("completion", root / TOPIC, text, "title:", 8)
