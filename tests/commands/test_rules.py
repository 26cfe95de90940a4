"""The catalogue of codes, as a table and one by one."""

from pathlib import Path

import pytest

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.errors import Misuse
from toolkit.base.families import FAMILIES
from toolkit.base.generated import bring_up_to_date, stale
from toolkit.commands.rules import (
    chosen,
    explanation,
    find_code,
    pages,
    table,
)
from toolkit.validation.codes import all_codes


@pytest.mark.parametrize("wanted", ["SYN005", "syn005", "duplicate-key", "Duplicate-Key"])
def test_a_code_is_found_by_code_or_name(wanted: str) -> None:
    assert find_code(wanted).code == "SYN005"


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("duplicat-key", "did you mean duplicate-key?"),
        ("MOD01", "did you mean MOD001 (contradiction)? "),
        ("LAN999", "the codes of LAN are LAN001 to LAN0"),
        ("lan 999", "to list them: toolkit rules --family LAN"),
        ("LAM001", "did you mean LAN001 ("),
        ("zzz", "all codes are listed by: toolkit rules"),
    ],
)
def test_an_unknown_code_is_misuse_with_the_nearest(wanted: str, hint: str) -> None:
    with pytest.raises(Misuse, match=f"there is no code {wanted}") as error:
        find_code(wanted)
    assert hint in error.value.hint


def test_an_explanation_says_what_why_and_how() -> None:
    info = CodeInfo(
        "ABC001",
        "a-name",
        "warning",
        "What it is.",
        "Because.",
        "bad: 1\nbad: 2",
        "good: 1",
        "A standard, 4.2",
        fixable=True,
    )
    assert explanation(info) == (
        "ABC001 a-name (warning)\n\nWhat it is.\n\nWhy: Because.\n\n"
        "Where it comes from: A standard, 4.2\n\ntoolkit validate --fix can fix it.\n\n"
        "Not like this:\n    bad: 1\n    bad: 2\n\nLike this:\n    good: 1\n"
    )


@pytest.mark.parametrize("code", all_codes())
def test_every_code_can_be_explained(code: str) -> None:
    text = explanation(find_code(code))
    assert text.startswith(code)
    assert "Why: " in text
    assert "Not like this:" in text
    assert "Like this:" in text


def test_the_table_has_a_line_for_each_code_in_columns() -> None:
    infos = list(all_codes().values())
    lines = table(infos).splitlines()
    assert len(lines) == len(infos)
    for line, info in zip(lines, infos, strict=True):
        assert line.startswith(f"{info.code}  {info.severity}")
        assert line.endswith(info.title)
    assert table([]) == ""


def test_every_code_belongs_to_a_family() -> None:
    assert {code[:3] for code in all_codes()} <= set(FAMILIES)


def test_codes_can_be_chosen() -> None:
    assert {info.code[:3] for info in chosen("syn", "", None, fixable=False)} == {"SYN"}
    assert {info.severity for info in chosen("", "warning", None, fixable=False)} == {"warning"}
    assert all(info.fixable for info in chosen("", "", None, fixable=True))


@pytest.mark.parametrize(("family", "severity"), [("ZZZ", ""), ("", "fatal")])
def test_a_choice_that_there_is_not_is_misuse_that_lists_them(family: str, severity: str) -> None:
    with pytest.raises(Misuse) as error:
        chosen(family, severity, None, fixable=False)
    assert error.value.hint


def test_pages_are_written_once_and_then_up_to_date(tmp_path: Path) -> None:
    stray = tmp_path / "OLD001.md"
    stray.write_text("gone")
    assert stray in stale(tmp_path, pages())
    bring_up_to_date(tmp_path, pages())
    assert stale(tmp_path, pages()) == []
    assert not stray.exists()
    assert {path.name for path in tmp_path.iterdir()} == set(pages())
    (tmp_path / "SYN001.md").write_text("changed")
    assert [path.name for path in stale(tmp_path, pages())] == ["SYN001.md"]


def test_the_list_of_pages_leads_to_every_code() -> None:
    text = pages()["README.md"]
    assert all(f"[{code}]({code}.md)" in text for code in all_codes())
