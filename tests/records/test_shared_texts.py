"""The glossary and the organisations, as rules on sentences see them."""

from pathlib import Path

import pytest

from tests.commands.collections import GLOSSARY, ORGANISATIONS, check, edit, found, make


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def latin(root: Path) -> list[tuple[str, int]]:
    """Path and line of each Latin abbreviation."""
    return [(path, line) for path, line, code in found(check(root).report) if code == "LAN022"]


def test_each_sentence_is_judged_once_at_its_own_line(root: Path) -> None:
    glossary = edit(root, GLOSSARY, "meaning: ", "meaning: e.g. ").read_text("utf-8")
    organisations = edit(root, ORGANISATIONS, "what_for: ", "what_for: e.g. ").read_text("utf-8")
    assert latin(root) == [
        (GLOSSARY, glossary[: glossary.index("e.g.")].count("\n") + 1),
        (ORGANISATIONS, organisations[: organisations.index("e.g.")].count("\n") + 1),
    ]


def test_names_are_not_sentences(root: Path) -> None:
    edit(root, ORGANISATIONS, "name: ", "name: e.g. ")
    edit(root, GLOSSARY, "term: ", "term: e.g. ")
    assert latin(root) == []


def test_a_collection_in_another_language_has_no_findings_in_english_words(root: Path) -> None:
    edit(root, GLOSSARY, "meaning: ", "meaning: e.g. ")
    for file in (root / "content").glob("*s/*.yaml"):
        file.write_text(file.read_text("utf-8").replace("language: en-GB", "language: fr"), "utf-8")
    assert latin(root) == []
