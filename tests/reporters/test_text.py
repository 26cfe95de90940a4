"""The report that people read: grouped by file, with the line and a marker under the words."""

import unicodedata
from typing import Any

import pytest

from tests.reporters import samples
from toolkit.base.diagnostics import Diagnostic, Report, Span
from toolkit.base.text.printable import printable
from toolkit.reporters import Run
from toolkit.reporters.text import render, summary


def one(source: str, span: Span, **more: Any) -> Diagnostic:
    values: dict[str, Any] = {"code": "SYN001", "severity": "error", "message": "wrong", **more}
    return Diagnostic(values.pop("path", "a.yaml"), span, source=source, **values)


def columns(text: str) -> str:
    """A text as a terminal shows it, a letter for each column: `日` takes two, an accent none."""
    shown = ""
    for letter in text:
        wide = unicodedata.east_asian_width(letter) in "WF"
        shown += "" if unicodedata.category(letter) == "Mn" else letter + "~" * wide
    return shown


def excerpt(source: str, column: int, end: int) -> tuple[str, str]:
    """The line that is shown and what stands above its marker, as `columns` of a terminal."""
    report = Report((one(source, Span(7, column, 7, end)),), ("a.yaml",))
    lines = render(report).splitlines()
    shown, caret = lines[2].split(" | ", 1)[1], lines[3].split(" | ", 1)[1]
    start = len(caret) - len(caret.lstrip())
    return shown, columns(shown)[start : start + caret.count("^")]


def test_a_whole_report() -> None:
    report = Report(
        (
            one("title: MC", Span(3, 8, 3, 10), message="too short", hint="write more"),
            one("", Span(), path="b.yaml", code="SYN012", message="the file is empty"),
        ),
        ("a.yaml", "b.yaml"),
    )
    assert render(report) == (
        "a.yaml\n"
        "  a.yaml:3:8: error SYN001 too short\n"
        "    3 | title: MC\n"
        "      |        ^^\n"
        "      help: write more\n"
        "\n"
        "b.yaml\n"
        "  b.yaml:1:1: error SYN012 the file is empty\n"
        "\n"
        "2 files checked: 2 errors.\n"
    )


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report((), ()), "0 files checked, nothing to fix."),
        (Report((), ("a",)), "1 file checked, nothing to fix."),
        (Report((one("", Span()),), ("a",)), "1 file checked: 1 error."),
        (
            Report((one("", Span(), severity="note"), one("", Span())), ("a", "b")),
            "2 files checked: 1 error, 1 note.",
        ),
    ],
)
def test_the_last_line_counts(report: Report, line: str) -> None:
    assert summary(report) == line
    assert render(report).endswith(f"{line}\n")


@pytest.mark.parametrize(
    ("source", "column", "end", "words"),
    [
        ("    - burning pain", 7, 14, "burning"),
        ("title: “Sjögren’s” 日本", 8, 19, "“Sjögren’s”"),
        ("a:", 3, 3, ""),
        ("x" * 300, 150, 160, "x" * 10),
        ("  " + "word " * 50 + "here", 253, 257, "here"),
        ("a" * 90 + "b" * 30, 91, 121, "b" * 30),
        ("title: 😀😀 HERE", 11, 15, "HERE"),
        ("title: 体がかゆい HERE", 14, 18, "HERE"),
        ("title: 日本 or", 8, 10, "日~本~"),
        ("title: cafe\u0301 HERE", 14, 18, "HERE"),
        ("title: เจ็บ HERE", 13, 17, "HERE"),
        ("日" * 60 + "HERE" + "本" * 60, 61, 65, "HERE"),
        ("HERE" + "本" * 300, 1, 5, "HERE"),
    ],
)
def test_the_marker_stands_under_the_words(source: str, column: int, end: int, words: str) -> None:
    shown, marked = excerpt(source, column, end)
    assert marked == words
    assert len(columns(shown)) <= 102


def test_a_long_line_is_cut_round_the_words_and_shows_that_it_is() -> None:
    shown, marked = excerpt("a" * 200 + "HERE" + "b" * 200, 201, 205)
    assert marked == "HERE"
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_a_marker_of_several_lines_ends_with_the_first() -> None:
    report = Report((one("title: MC", Span(3, 8, 5, 2)),), ("a.yaml",))
    assert "      |        ^^\n" in render(report)


@pytest.mark.parametrize(
    ("letter", "shown"),
    [
        ("\x1b", "<U+001B>"),
        ("\x9b", "<U+009B>"),
        ("\x07", "<U+0007>"),
        ("\r", "<U+000D>"),
        ("\u202e", "<U+202E>"),
        ("\u00a0", "<U+00A0>"),
        ("é", "é"),
    ],
)
def test_control_characters_are_shown_and_not_sent(letter: str, shown: str) -> None:
    assert printable(f"a{letter}b") == f"a{shown}b"
    found = one(f"x{letter}[31m", Span(1, 1, 1, 2), message=f"m{letter}", hint=f"h{letter}")
    text = render(Report((found,), ("a.yaml",)))
    assert text.count(shown) == 3
    assert shown == letter or letter not in text


def test_the_marker_stands_under_the_words_after_a_control_character() -> None:
    assert excerpt("a\x1bb HERE", 5, 9)[1] == "HERE"


def test_a_file_name_cannot_steer_a_terminal() -> None:
    report = Report((one("a", Span(), path="a\x1b[2J.yaml"),), ())
    assert "\x1b" not in render(report)


def test_a_hostile_report_is_harmless_but_for_its_paths() -> None:
    hostile = samples.hostile()
    for each in hostile.diagnostics:
        text = render(Report((each,), ()))
        rest = text.replace(each.path, "")
        assert all(letter.isprintable() or letter == "\n" for letter in rest)


def test_colours_change_nothing_else() -> None:
    report = samples.small()
    run = Run(paint=lambda text, style: f"<{style}>{text}</{style}>")
    painted = render(report, run)
    for style in ("red", "yellow", "blue", "bold", "dim"):
        painted = painted.replace(f"<{style}>", "").replace(f"</{style}>", "")
    assert painted == render(report)
    assert "<red>error</red>" in render(report, run)


def test_a_path_that_is_a_colon_begins_no_command() -> None:
    assert not render(report_of_path(":")).lstrip().startswith("::")


def report_of_path(path: str) -> Report:
    return samples.report(samples.found(path=path))


@pytest.mark.parametrize(
    ("path", "code", "route", "key"),
    [
        ("content/conditions/a.yaml", "SCH003", ("get_help", 0, "action"), "get_help.action"),
        ("content/conditions/a.yaml", "SCH001", ("symptoms", "grups"), "symptoms"),
        ("content/conditions/a.yaml", "SCH001", ("sumary",), "condition"),
        ("content/topics/more/a.yaml", "SCH002", (), "topic"),
        ("content/organisations.yaml", "SCH003", (3, "url"), "organisations.url"),
        ("content/references.json", "SCH001", (0, "tipe"), "references"),
        ("a.yaml", "SCH001", ("sumary",), ""),
        ("content/conditions/a.yaml", "LAN001", ("causes",), ""),
    ],
)
def test_the_end_says_where_to_read_about_a_key(
    path: str, code: str, route: tuple[str | int, ...], key: str
) -> None:
    lines = render(Report((one("", Span(), path=path, code=code, route=route),), ())).splitlines()
    assert lines[-1].startswith("0 files checked") is not bool(key)
    assert not key or lines[-1] == f"What a key is for: toolkit explain {key}"


def test_a_line_of_nothing_but_accents_is_shown() -> None:
    accents = Diagnostic("a.yaml", Span(1, 1, 1, 2), "SYN001", "error", "m", "h", source="\u0591")
    assert "\u0591" in render(Report((accents,), ("a.yaml",)))
