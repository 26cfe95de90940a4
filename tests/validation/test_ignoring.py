"""Ignore comments against findings: what is waived, and which comments are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    ORGANISATIONS,
    OWN_RULES,
    REFERENCES,
    SECOND,
    TODAY,
    check,
    edit,
    found,
    make,
    use_rules,
)
from toolkit.base.settings import Settings, read_settings
from toolkit.rules.rule import Context, rule
from toolkit.validation.validate import validate

CAUSES = "causes: The cause is not known. [@source-one]"
WRONG = "causes: The cause is WRONG. [@source-one]"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_rules(monkeypatch, OWN_RULES)
    return make(tmp_path / "collection")


def codes(root: Path, new: str, path: str = SECOND, old: str = CAUSES) -> list[str]:
    edit(root, path, old, new)
    return [each.code for each in check(root).report.diagnostics]


def test_the_collection_of_these_tests_is_clean(root: Path) -> None:
    assert found(check(root).report) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG}  # toolkit: ignore[LAN901] a name",
        f"{WRONG}  # toolkit: ignore[plain-word] a name",
        f"# toolkit: ignore[LAN901] a name\n{WRONG}",
        f"# toolkit: ignore[LAN901] a name\n\n# more\n{WRONG}",
        "causes: |  # toolkit: ignore[LAN901] a name\n  One. [@source-one]\n  WRONG. [@source-one]",
        "causes: This is\n  WRONG. [@source-one]  # toolkit: ignore[LAN901] a name",
    ],
)
def test_a_comment_waives_its_code(root: Path, text: str) -> None:
    assert codes(root, text) == []


def test_a_comment_on_a_section_covers_all_under_it_and_no_more(root: Path) -> None:
    edit(root, SECOND, "how_it_works: You", "how_it_works: WRONG you")
    edit(root, SECOND, "risks: It", "risks: WRONG it")
    edit(root, SECOND, "not_known: Nobody", "not_known: WRONG nobody")
    edit(root, SECOND, "treatments:", "treatments:  # toolkit: ignore[LAN901] quoted")
    (left,) = check(root).report.diagnostics
    assert left.route == ("not_known",)


def test_a_comment_on_an_entry_leaves_the_next_entry_alone(root: Path) -> None:
    edit(root, FIRST, "plain: pins and needles", "plain: WRONG needles")
    edit(root, FIRST, "plain: numbness", "plain: WRONG numbness")
    edit(
        root,
        FIRST,
        "        - plain: WRONG n",
        "        # toolkit: ignore[LAN901] x\n        - plain: WRONG n",
    )
    (left,) = check(root).report.diagnostics
    assert left.route == ("symptoms", "groups", 0, "items", 1, "plain")


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# toolkit: ignore[LAN901]", ["LAN901", "IGN001"]),
        ("# toolkit: ignore[LAN901] ...", ["LAN901", "IGN001"]),
        ("# toolkit: ignore", ["LAN901", "IGN004"]),
        ("# toolkit: ignore LAN901 a name", ["LAN901", "IGN004"]),
        ("# toolkit: ignore[LAN999] a name", ["LAN901", "IGN004"]),
        ("# toolkit: ignore[LAN901, LAN999] a name", ["IGN004"]),
        ("# toolkit: ignore[LAN901, STR901] a name", ["IGN002"]),
        ("# toolkit: ignore[LAN901, CAR901] a name", ["IGN003"]),
        ("# toolkit: ignore[LAN901, SCH001] a name", ["IGN003"]),
        ("# toolkit: ignore[LAN901, IGN002] a name", ["IGN003"]),
        ("# toolkit: ignore[LAN901, toolkit-crash] a name", ["IGN003"]),
    ],
)
def test_a_comment_that_is_wrong_is_reported(root: Path, comment: str, expected: list[str]) -> None:
    assert codes(root, f"{WRONG}  {comment}") == expected


def test_safety_cannot_be_waived(root: Path) -> None:
    text = "causes: DANGER here. [@source-one]  # toolkit: ignore[CAR901] we like it"
    assert codes(root, text) == ["CAR901", "IGN003"]


def test_an_unused_comment_says_where_it_is_and_what_to_do(root: Path) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[LAN901] a name")
    (unused,) = check(root).report.diagnostics
    assert (unused.code, unused.severity, unused.hint) == (
        "IGN002",
        "warning",
        "delete the comment",
    )
    assert unused.source[unused.span.column - 1 :] == "# toolkit: ignore[LAN901] a name"


@pytest.mark.parametrize(
    ("name", "hint"),
    [("lan901", "did you mean LAN901 ("), ("plain-words", "did you mean plain-word? ")],
)
def test_a_misspelt_code_gets_a_hint(root: Path, name: str, hint: str) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[{name}] a name")
    (wrong,) = check(root).report.diagnostics
    assert wrong.code == "IGN004"
    assert wrong.hint.startswith(hint)


def test_of_two_comments_the_narrower_is_used(root: Path) -> None:
    edit(root, SECOND, "risks: It", "risks: WRONG it")
    edit(
        root,
        SECOND,
        "cause a dry mouth. [@source-one]",
        "be. [@source-one]  # toolkit: ignore[LAN901] x",
    )
    edit(root, SECOND, "treatments:", "treatments:  # toolkit: ignore[LAN901] y")
    (unused,) = check(root).report.diagnostics
    assert (unused.code, "treatments:" in unused.source) == ("IGN002", True)


def test_nothing_is_unused_whose_rule_is_off(root: Path) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[LAN901] a name")
    settings = Settings(rules={"LAN901": "off"})
    assert not validate(root, settings, (), TODAY).report.diagnostics
    settings = Settings(rules={"IGN002": "error"})
    assert validate(root, settings, (), TODAY).report.count("error") == 1


def test_other_paths_are_not_asked(root: Path) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[LAN901] a name")
    assert not check(root, root / FIRST).report.diagnostics
    assert len(check(root, root / SECOND).report.diagnostics) == 1


def test_a_comparison_that_could_not_be_made_leaves_its_comment_alone(root: Path) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[LAN901, STR901] a name")
    assert found(check(root).report)[0][2] == "IGN002"
    edit(root, FIRST, "kind: condition", "kind: conditionn")
    left = [each for each in check(root).report.diagnostics if each.path == SECOND]
    assert [each.message[:6] for each in left] == ["LAN901"]


def test_a_broken_shared_file_makes_no_comment_unused(root: Path) -> None:
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[LAN901] a name")
    edit(root, GLOSSARY, "- id: myelin", "- id: [")
    assert {each.path for each in check(root).report.diagnostics} == {GLOSSARY}


@pytest.mark.parametrize("scope", ["record", "collection"])
def test_after_a_crash_nothing_is_unused(
    root: Path, monkeypatch: pytest.MonkeyPatch, scope: str
) -> None:
    def crash(_what: object, _context: Context) -> list[object]:
        """Crash."""
        raise RuntimeError

    crashing = rule("STR902", "crash", severity="error", scope=scope, serves=())(crash)  # type: ignore[arg-type]
    use_rules(monkeypatch, (*OWN_RULES, crashing))
    edit(root, SECOND, CAUSES, f"{CAUSES}  # toolkit: ignore[STR901, INT001, STR902] a name")
    reported = {each.code for each in check(root).report.diagnostics}
    assert reported == {"INT001", "IGN003"}


@pytest.mark.parametrize(
    ("path", "old"), [(GLOSSARY, "meaning: The coating"), (ORGANISATIONS, "what_for: Information")]
)
def test_shared_files(root: Path, path: str, old: str) -> None:
    edit(root, path, old, old.replace(": ", ": ODD "))
    assert [each.code for each in check(root).report.diagnostics] == ["STR901"]
    edit(root, path, "- id: ", "- # toolkit: ignore[STR901] a name\n  id: ")
    assert found(check(root).report) == []
    edit(root, path, "ODD ", "")
    assert found(check(root).report) == [(path, 1, "IGN002")]
    assert found(check(root, root / path).report) == [(path, 1, "IGN002")]
    assert found(check(root, root / FIRST).report) == []


def test_json_has_no_comments(root: Path) -> None:
    edit(root, REFERENCES, '"A condition"', '"A # toolkit: ignore[LAN901] x"')
    assert found(check(root).report) == []


def test_many_comments_and_findings_take_seconds_at_most(root: Path) -> None:
    lines = "".join(f"  WRONG number {n}.\n" for n in range(100))
    comments = "".join(f"# toolkit: ignore[XXX{n}] x\n" for n in range(5_000))
    edit(
        root,
        SECOND,
        CAUSES,
        f"{comments}# toolkit: ignore[LAN901] x\ncauses: |\n{lines}  [@source-one]",
    )
    settings = read_settings(root)
    reported = validate(root, settings, (root / SECOND,), TODAY).report.diagnostics
    assert {each.code for each in reported} == {"IGN004"}
