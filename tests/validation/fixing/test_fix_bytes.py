"""Every fix there is, in a file with other line ends and a byte order mark: both stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.rules.examples import files
from toolkit.base.diagnostics import Report
from toolkit.base.settings import Settings
from toolkit.rules import RULES
from toolkit.validation.check_files import Surroundings, check_files
from toolkit.validation.fixing.fix import fix_all

SURROUNDINGS = Surroundings((), Settings())
BOM = b"\xef\xbb\xbf"
PATH = "content/conditions/minimal.yaml"
MISTAKES = sorted((Path(__file__).parents[2] / "records/mistakes").glob("*.yaml"))


def fixed(content: bytes, root: Path) -> bytes:
    def validated(contents: Mapping[str, bytes]) -> Report:
        (checked,) = check_files(SURROUNDINGS, [(PATH, contents[PATH])])
        return Report(checked.diagnostics, (PATH,))

    overlay = {PATH: content}
    fixes, _left = fix_all(root, validated(overlay), validated, overlay)
    return fixes[0].after if fixes else content


def bad(code: str) -> bytes:
    text = next(rule.info.bad for rule in RULES if rule.code == code)
    record = files(text).get(PATH, "")
    return re.sub(r"\s*# expect: [A-Z0-9 ]+$", "", record, flags=re.MULTILINE).encode()


FIXABLE = [rule.code for rule in RULES if rule.fixable]
CASES = [
    *(pytest.param(bad(code), id=code) for code in FIXABLE),
    *(pytest.param(path.read_bytes(), id=path.name) for path in MISTAKES),
]


@pytest.mark.parametrize("content", CASES)
@pytest.mark.parametrize("bom", [b"", BOM], ids=["plain", "BOM"])
def test_line_ends_and_byte_order_mark_stay(content: bytes, bom: bytes, tmp_path: Path) -> None:
    if b"\r" in content or content.startswith(BOM):
        pytest.skip("its line ends are what it is about")
    after = fixed(content, tmp_path)
    for end in (b"\r\n", b"\r") if bom else (b"\r\n",):
        given = bom + content.replace(b"\n", end)
        assert fixed(given, tmp_path) == bom + after.replace(b"\n", end)


def test_most_rules_that_fix_have_something_to_fix_here(tmp_path: Path) -> None:
    assert len(FIXABLE) >= 10
    changed = [code for code in FIXABLE if fixed(bad(code), tmp_path) != bad(code)]
    assert len(changed) > len(FIXABLE) * 0.6
