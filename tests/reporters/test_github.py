from __future__ import annotations

from collections import Counter

import pytest

from tests.reporters.samples import EVIL, check_golden, clean, found, hostile, large, report, small
from toolkit.base.diagnostics import Span
from toolkit.base.text.printable import printable
from toolkit.reporters.github import render

Command = tuple[str, dict[str, str], str]


def obeyed(line: str) -> Command | None:
    """What GitHub's runner makes of a line (src/Runner.Common/ActionCommand.cs)."""
    line = line.lstrip()
    if line.startswith("::") and "::" in line[2:]:
        info, data = line[2:].split("::", 1)
        name, _, listed = info.partition(" ")
        pairs = (pair.split("=", 1) for pair in listed.split(",") if pair)
        return name, {key: decoded(value, ":,") for key, value in pairs}, decoded(data, "")
    if "##[" in line:
        return "old form", {}, line
    return None


def decoded(text: str, more: str) -> str:
    for letter in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text


def commands(text: str) -> list[Command]:
    return [made for line in text.splitlines() if (made := obeyed(line))]


def test_golden(update_goldens: bool) -> None:
    check_golden("github.txt", render(small()), update=update_goldens)


def test_what_the_runner_reads_back() -> None:
    hint = "write 100%, not 50%0A: check"
    diagnostic = found(path="a,b::c%2C=d.yaml", message="100%: x,\ny", hint=hint)
    ((name, properties, data),) = commands(render(report(diagnostic)))
    assert name == "error"
    assert properties == {
        "file": "a,b::c%2C=d.yaml",
        "line": "210",
        "col": "16",
        "endLine": "210",
        "endColumn": "26",
        "title": "REV001 review overdue",
    }
    assert data == f"100%: x,<U+000A>y.\nHelp: {hint}"


def test_each_severity_has_its_command() -> None:
    names = [name for name, _, _ in commands(render(small()))]
    assert names == ["error", "error", "error", "warning", "notice"]


def test_columns_only_within_one_line() -> None:
    diagnostic = found(span=Span(4, 3, 6, 2))
    ((_, properties, _),) = commands(render(report(diagnostic)))
    assert {"line", "endLine"} <= properties.keys()
    assert not {"col", "endColumn"} & properties.keys()


def test_hostile_text_smuggles_nothing() -> None:
    counts = Counter(name for name, _, _ in commands(render(hostile())))
    assert counts == {"error": 10, "warning": 10, "notice": 10, "group": 1, "endgroup": 1}


@pytest.mark.parametrize("text", [each for each in EVIL if each.strip()])
def test_hostile_text_arrives_as_it_is(text: str) -> None:
    ((_, _, data),) = commands(render(report(found(message=text, hint="x: y"))))
    assert data.lower().startswith(printable(text).strip().rstrip(":;,").lower())


def test_more_than_the_limit_stands_in_the_log() -> None:
    rendered = render(large())
    counts = Counter(name for name, _, _ in commands(rendered))
    assert counts == {"error": 10, "warning": 10, "notice": 10, "group": 1, "endgroup": 1}
    assert "::group::4970 more without an annotation" in rendered
    assert len(rendered.splitlines()) == 5000 + 3


def test_a_clean_report_has_no_command() -> None:
    assert commands(render(clean())) == []
    assert render(clean()) == "3 files checked, nothing to fix.\n"
