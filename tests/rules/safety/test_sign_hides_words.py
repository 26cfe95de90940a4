from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = """\
get_help:
  - urgency: urgent
    action: Call NHS 111 if
    signs: ["%s [@source-one]"]
"""


@pytest.mark.parametrize(
    "sign",
    [
        "[you feel fine and should wait](glossary:myelin)",
        "[you feel fine](glossary:myelin)",
        "[stay at home](glossary:myelin)",
        "your feet [hurt. Do not call 999](https://example.org)",
        "see [the page that says how long to wait at home](https://example.org)",
    ],
)
def test_more_than_a_name(sign: str, tmp_path: Path) -> None:
    assert len(check(CARD % sign, tmp_path).of("CAR016")) == 1


@pytest.mark.parametrize(
    "sign", ["your [myelin](glossary:myelin) is harmed", "see [the list](https://example.org)"]
)
def test_a_name(sign: str, tmp_path: Path) -> None:
    assert check(CARD % sign, tmp_path).of("CAR016") == []
