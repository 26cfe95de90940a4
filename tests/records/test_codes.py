"""The codes of the stages before the rules."""

import ast
import re
from pathlib import Path

import toolkit.records
from toolkit.records.codes import STAGE_CODES

CODES = {info.code: info for info in STAGE_CODES}


def test_codes_and_names_are_used_once() -> None:
    assert len(CODES) == len(STAGE_CODES)
    assert len({info.name for info in STAGE_CODES}) == len(STAGE_CODES)
    assert all(re.fullmatch("[A-Z]{3}[0-9]{3}", code) for code in CODES)


def test_every_code_is_explained_with_a_bad_and_a_good_example() -> None:
    for info in STAGE_CODES:
        assert info.title.endswith("."), info.code
        assert info.why.endswith("."), info.code
        assert info.bad, info.code
        assert info.good, info.code


def test_every_code_that_reading_reports_is_in_the_table_and_the_other_way_round() -> None:
    used: set[str] = set()
    folder = Path(toolkit.records.__file__).parent
    for path in folder.rglob("*.py"):
        if path.name == "codes.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.update(re.findall(r"^(?:SYN|SCH|MOD)[0-9]{3}$", node.value))
    assert used == {code for code in CODES if code.startswith(("SYN", "SCH", "MOD"))}
