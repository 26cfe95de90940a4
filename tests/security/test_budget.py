"""One budget for every input: just under passes, just over is one clear sentence."""

from __future__ import annotations

import ast
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.docs.pages import ROOT
from tests.kinds import KINDS_ALONE
from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings, read_settings
from toolkit.validation.check_files import Checked, Surroundings, check_files

SURROUNDINGS = Surroundings(KINDS_ALONE, Settings())
RECORD = (ROOT / "tests/minimal.yaml").read_text(encoding="utf-8")
OVERVIEW = "overview: It affects the nerves. [@source-one]\n"


def checked(text: str) -> Checked:
    record = RECORD.replace(OVERVIEW, f'overview: "{text}"\n')
    assert record != RECORD
    return found_in(record)


def found_in(text: str, path: str = "content/conditions/minimal.yaml") -> Checked:
    return check_files(SURROUNDINGS, [(path, text.encode())])[0]


@pytest.mark.parametrize("name", [name for name in vars(budget) if name.isupper()])
def test_every_limit_is_used_where_it_is_read(name: str) -> None:
    used = any(
        f"budget.{name}" in path.read_text(encoding="utf-8")
        for path in (ROOT / "toolkit").rglob("*.py")
    )
    assert used


def test_no_other_file_has_a_limit_of_bytes_of_its_own() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {ast.unparse(node)}"
        for path in (ROOT / "toolkit").rglob("*.py")
        if path.name != "budget.py"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and any(word in ast.unparse(node.targets[0]) for word in ("BYTES", "MAXIMUM", "DEEPEST"))
        and isinstance(node.value, ast.Constant | ast.BinOp)
    ]
    # How a PDF that we have made ourselves is read back is no limit of an input.
    assert [each for each in found if "read_back_files.py" not in each] == []


def test_a_code_is_reported_so_often_in_one_text_and_then_counted() -> None:
    def said(number: int) -> list[str]:
        found = [each for each in checked("+" * number).diagnostics if each.code == "LAN031"]
        return [each.message for each in found]

    code = {each.code for each in checked("a + b").diagnostics}
    assert "LAN031" in code
    assert len(said(budget.FINDINGS)) == budget.FINDINGS
    over = said(budget.FINDINGS + 900)
    assert len(over) == budget.FINDINGS + 1
    assert over[-1] == "and 900 more like this in the same text"


def test_a_long_line_is_not_repeated_in_every_finding() -> None:
    long = "x" * (2 * budget.SHOWN_LINE)
    commented = f"{RECORD}# toolkit: ignore[LAN001] {long}\n# toolkit: ignore[NON001] {long}\n"
    for made in (checked(f"a + b {long}"), found_in(commented)):
        assert made.diagnostics or made.ignores
        assert all(len(each.source) <= budget.SHOWN_LINE for each in made.diagnostics)
        assert all(len(each.source) <= budget.SHOWN_LINE for each in made.ignores)


SLIPS = {
    "text lost after a hash": ('- "a"  #b\n', "- a #1\n"),
    "codes": ('- "a\\tb"\n', ""),
    "keys twice": ("a: 1\n", ""),
    "keys beyond the schema": ("k{n}: 1\n", ""),
}


def signs(*texts: str) -> str:
    """Return a record with these signs, as they stand in the file."""
    before, after = RECORD.split("    signs:", 1)
    lines = "".join(f"      - {text}\n" for text in texts)
    return f"{before}    signs:\n{lines}symptoms:{after.split('symptoms:', 1)[1]}"


@pytest.mark.parametrize(
    ("text", "code"),
    [("you faint #{} times", "SYN015"), ('"you feel \\x{}1 ill"', "SYN018")],
    ids=["lost comments", "backslash codes"],
)
@pytest.mark.parametrize("more", [0, 1, 900])
def test_so_many_texts_that_are_not_as_written_are_told(text: str, code: str, more: int) -> None:
    number = budget.SYNTAX_PROBLEMS + more
    read = found_in(signs(*(text.format(4 + at % 3) for at in range(number))))
    assert [each.code for each in read.diagnostics].count(code) == budget.SYNTAX_PROBLEMS


@pytest.mark.parametrize("slips", SLIPS.values(), ids=SLIPS)
def test_a_file_of_one_slip_says_it_so_often(slips: tuple[str, str]) -> None:
    for slip in filter(None, slips):
        many = 3 * budget.SCHEMA_PROBLEMS
        is_list = slip.startswith("-")
        lines = "".join(slip.replace("{n}", str(n)) for n in range(many))
        text = f"{RECORD}slips:\n{lines}" if is_list else RECORD + lines
        begin = time.process_time()
        diagnostics = found_in(text).diagnostics
        assert time.process_time() - begin < 20
        counts = Counter(each.code for each in diagnostics)
        assert all(
            count <= (budget.SCHEMA_PROBLEMS if code[:3] == "SCH" else budget.SYNTAX_PROBLEMS)
            for code, count in counts.items()
        )
        assert counts


REPEATED = ["+", "~", "<", ">", "* ", "[", "[a](", "`", "&", "\\\\", "a\\n", "\\n", "1-", "10% "]


@pytest.mark.parametrize("piece", REPEATED)
def test_the_time_a_text_takes_grows_with_its_length(piece: str) -> None:
    def seconds(letters: int) -> float:
        # The better of two: what else the machine does can only make it longer.
        text = piece * (letters // len(piece))
        times = []
        for _ in range(2):
            begin = time.process_time()
            checked(text)
            times.append(time.process_time() - begin)
        return min(times)

    seconds(100)
    # Four times the letters: a pass takes four times as long, one for each finding sixteen times.
    assert seconds(12_000) < 9 * max(seconds(3_000), 0.02)


@pytest.mark.parametrize(
    "key",
    [
        ".".join("a" * 40_000),
        " . ".join("a" * 52),
        ".".join(['"a b"', "'c'"] * 26),
        "[" + ".".join("a" * 60) + "]\nb",
        "x = {" + ".".join("a" * 60) + " = 1}\ny",
    ],
)
def test_a_key_of_too_many_parts_is_misuse_before_it_is_parsed(tmp_path: Path, key: str) -> None:
    (tmp_path / "toolkit.toml").write_text(f"# one\n{key} = 1\n", encoding="utf-8")
    with pytest.raises(Misuse, match=f"line 2 has a key of more than {budget.SETTINGS_DEPTH}"):
        read_settings(tmp_path)


def test_dots_in_a_text_of_the_settings_are_no_parts_of_a_key(tmp_path: Path) -> None:
    text = 'disclaimer = "' + "." * 100 + " a." * 40 + '"'
    (tmp_path / "toolkit.toml").write_text(f"[organisation]\n{text}\n", encoding="utf-8")
    assert read_settings(tmp_path).organisation.disclaimer.endswith("a.")


def test_settings_are_read_up_to_their_limit(tmp_path: Path) -> None:
    path = tmp_path / "toolkit.toml"
    path.write_bytes(b"#" * budget.SETTINGS_BYTES)
    assert read_settings(tmp_path) == Settings()
    path.write_bytes(b"#" * (budget.SETTINGS_BYTES + 1))
    with pytest.raises(Misuse, match=r"toolkit.toml cannot be read: it is larger than 0\.2 MB"):
        read_settings(tmp_path)


def test_what_misuse_repeats_of_the_settings_is_short(tmp_path: Path) -> None:
    text = f'[site]\naddress = "{"a" * 100_000}"\n'
    (tmp_path / "toolkit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Misuse) as caught:
        read_settings(tmp_path)
    for said in (str(caught.value), caught.value.hint):
        assert len(said) < budget.SHOWN_VALUE + 100
