from __future__ import annotations

import sys

import pytest

from toolkit.cli.surroundings import print_diff, today


def test_a_day_can_be_set_for_builds_that_are_to_be_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert today().isoformat() == "2026-11-23"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert today().year >= 2026


def test_a_terminal_is_not_steered_by_a_diff(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_diff("--- a/x\n+++ b/x\n-\x1b[31mred ##vso[x]\n+é\r\n")
    shown = capsys.readouterr().out
    assert shown == "--- a/x\n+++ b/x\n-<U+001B>[31mred ## vso[x]\n+é<U+000D>\n"
