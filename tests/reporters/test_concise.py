from __future__ import annotations

import pytest

from tests.reporters.samples import check_golden, clean, found, hostile, report, small
from toolkit.reporters.concise import one_line, render


def test_golden(update_goldens: bool) -> None:
    check_golden("concise.txt", render(small()), update=update_goldens)


def test_one_line_each() -> None:
    assert one_line(found()) == (
        "content/conditions/lupus.yaml:210:16: error REV001 the review was due on 1 March 2023"
    )
    assert len(render(hostile()).splitlines()) == len(hostile().diagnostics)


def test_nothing_to_say_is_nothing() -> None:
    assert render(clean()) == ""


@pytest.mark.parametrize("path", ["::error::x.yaml", "  ::error::x.yaml", "##[group]x.yaml"])
def test_no_line_is_a_command_of_the_runner(path: str) -> None:
    line = one_line(found(path=path, message="##[set-output name=x]y ::debug::z"))
    assert not line.lstrip().startswith("::")
    assert "##[" not in line


def test_control_characters_are_shown() -> None:
    assert "<U+001B>[31m" in render(report(found(message="\x1b[31mred")))
