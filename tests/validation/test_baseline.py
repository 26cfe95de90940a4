"""A baseline: what it knows is left out, what is new shows, what is mended is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    OWN_RULES,
    SECOND,
    check,
    edit,
    found,
    make,
    use_rules,
)
from tests.commands.process import run
from toolkit.base.diagnostics import Report
from toolkit.base.errors import Misuse
from toolkit.base.fingerprint import fingerprints
from toolkit.validation.baseline import Known, fixed, read_baseline, without_known, write_baseline

OLD = ("causes: The cause is not known.", "causes: We utilise it and it is WRONG.")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_rules(monkeypatch, OWN_RULES)
    root = make(tmp_path / "collection")
    edit(root, FIRST, *OLD)
    return root


@pytest.fixture
def file(root: Path) -> Path:
    file = root / "toolkit-baseline.json"
    assert write_baseline(file, check(root).report) == 2
    return file


def left(root: Path, file: Path) -> tuple[list[tuple[str, str]], tuple[Known, ...]]:
    """What is new, as path and marked words; and the entries that were not found."""
    report, missing = without_known(check(root).report, read_baseline(file))
    words = [each.source[each.span.column - 1 : each.span.end_column - 1] for each in
             report.diagnostics]  # fmt: skip
    return list(zip((each.path for each in report.diagnostics), words, strict=True)), missing


def test_what_was_written_is_left_out(root: Path, file: Path) -> None:
    report, missing = without_known(check(root).report, read_baseline(file))
    assert (report.diagnostics, report.codes, missing) == ((), {}, ())
    assert report.files == check(root).report.files


def test_a_new_finding_shows(root: Path, file: Path) -> None:
    edit(root, SECOND, "Rest can", "WRONG rest can")
    assert left(root, file) == ([(SECOND, "WRONG")], ())
    edit(root, FIRST, "We utilise", "We utilise and utilise")
    assert left(root, file) == ([(FIRST, "utilise"), (SECOND, "WRONG")], ())


def test_a_mended_finding_is_told_and_does_not_hide_another(root: Path, file: Path) -> None:
    edit(root, FIRST, "it is WRONG", "it is right")
    assert left(root, file) == ([], (Known(FIRST, "LAN901"),))
    edit(root, FIRST, "outlook: Most", "outlook: WRONG. Most")
    assert left(root, file) == ([(FIRST, "WRONG")], (Known(FIRST, "LAN901"),))


def test_moved_lines_are_the_same_finding(root: Path, file: Path) -> None:
    text = (root / FIRST).read_text()
    causes = next(line for line in text.splitlines() if line.startswith("causes:"))
    moved = text.replace(f"{causes}\n", "").replace(
        "review:\n", f"# a\n\n{causes.replace('We utilise', 'Now  we  utilise')}\nreview:\n", 1
    )
    (root / FIRST).write_text(moved)
    assert left(root, file) == ([], ())


def test_another_message_or_severity_is_the_same_finding(root: Path, file: Path) -> None:
    report = check(root).report
    changed = tuple(d._replace(message="x", hint="y", severity="error") for d in report.diagnostics)
    kept, missing = without_known(replace(report, diagnostics=changed), read_baseline(file))
    assert (kept.diagnostics, missing) == ((), ())


def test_a_renamed_file_is_a_new_one(root: Path, file: Path) -> None:
    third = "content/conditions/third.yaml"
    (root / FIRST).rename(root / third)
    new, missing = left(root, file)
    assert new == [(third, "utilise"), (third, "WRONG")]
    assert missing == (Known(FIRST, "LAN901"),) * 2


def test_what_protects_readers_is_neither_written_nor_left_out(root: Path, file: Path) -> None:
    edit(root, SECOND, "Rest can", "DANGER and rest can")
    report = check(root).report
    assert write_baseline(file, report) == 2
    forged = json.loads(file.read_text())
    path = root / "forged.json"
    (danger,) = (each for each in report.diagnostics if each.code == "CAR901")
    name = fingerprints(report)[report.diagnostics.index(danger)]
    forged["known"].append({"path": SECOND, "code": "CAR901", "fingerprint": name})
    path.write_text(json.dumps(forged))
    for each in (file, path):
        kept, _missing = without_known(report, read_baseline(each))
        assert [(d.path, d.code) for d in kept.diagnostics] == [(SECOND, "CAR901")]


def test_a_broken_file_is_never_known(root: Path, file: Path) -> None:
    edit(root, GLOSSARY, "term:", "trem:")
    report = check(root).report
    assert write_baseline(file, report) == 2
    kept, _missing = without_known(report, read_baseline(file))
    assert {code for _path, _line, code in found(kept)} == {"SCH001"}


def test_only_what_was_looked_at_can_be_mended() -> None:
    missing = [Known(FIRST, "LAN901"), Known(FIRST, "STR901"), Known(SECOND, "LAN901")]
    assert fixed(missing, {"LAN901"}, [SECOND]) == (Known(FIRST, "LAN901"),)


def test_the_file_is_the_same_each_time_and_ends_with_a_line_end(root: Path, file: Path) -> None:
    before = file.read_bytes()
    write_baseline(file, check(root).report)
    assert file.read_bytes() == before
    assert before.endswith(b"}\n")
    data = json.loads(before)
    assert data["format"] == 1
    assert [set(entry) for entry in data["known"]] == [{"path", "code", "fingerprint"}] * 2


CORRUPT: dict[str, tuple[Any, str]] = {
    "empty": (b"", "it is not JSON"),
    "bytes": (b"\xff\xfe\x00", "it is not JSON"),
    "a merge": (b"<<<<<<< HEAD\n{}", "it is not JSON"),
    "deep": (b"[" * 100_000, "it is not JSON"),
    "a list": ([], "not a baseline of this version"),
    "of later": ({"format": 2, "known": []}, "not a baseline of this version"),
    "without known": ({"format": 1}, "known is not a list"),
    "known is a text": ({"format": 1, "known": "x"}, "known is not a list"),
    "texts": ({"format": 1, "known": ["x"]}, "known is not a list of entries"),
    "empty entries": ({"format": 1, "known": [{}]}, "known is not a list of entries"),
    "numbers": (
        {"format": 1, "known": [{"path": "a", "code": "b", "fingerprint": 3}]},
        "known is not a list of entries",
    ),
}


@pytest.mark.parametrize(("content", "said"), CORRUPT.values(), ids=CORRUPT)
def test_what_is_no_baseline_is_misuse_with_a_hint(
    tmp_path: Path, content: object, said: str
) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    with pytest.raises(Misuse, match=said) as caught:
        read_baseline(file)
    assert "toolkit validate --write-baseline" in caught.value.hint


def test_files_that_cannot_be_read_or_written_are_misuse(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match=r"cannot read the baseline .*No such file"):
        read_baseline(tmp_path / "none.json")
    with pytest.raises(Misuse, match=r"cannot read the baseline .*directory"):
        read_baseline(tmp_path)
    with pytest.raises(Misuse, match="it is not a file"):
        write_baseline(tmp_path, Report((), ()))
    (tmp_path / "file").touch()
    with pytest.raises(Misuse, match="cannot write the baseline"):
        write_baseline(tmp_path / "file" / "baseline.json", Report((), ()))


def test_a_huge_file_is_misuse_that_is_not_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "baseline.json"
    with path.open("wb") as opened:
        opened.truncate(2_000_000_000)
    with pytest.raises(Misuse, match="it is larger than 64 MB") as caught:
        read_baseline(path)
    assert "--write-baseline" in caught.value.hint
    monkeypatch.setattr("toolkit.base.budget.BASELINE_BYTES", 100)
    with pytest.raises(Misuse, match="would be larger than"):
        write_baseline(root / "new.json", check(root).report)
    assert not (root / "new.json").exists()


def test_a_link_out_of_the_collection_is_not_written_through(root: Path, tmp_path: Path) -> None:
    victim = tmp_path / "precious"
    victim.write_text("x")
    (root / "link.json").symlink_to(victim)
    with pytest.raises(Misuse, match="a link to a place outside its folder"):
        write_baseline(root / "link.json", check(root).report)
    assert victim.read_text() == "x"
    (root / "near.json").symlink_to(root / "known.json")
    assert write_baseline(root / "near.json", check(root).report) == 2
    assert (root / "near.json").is_symlink()
    assert len(read_baseline(root / "known.json")) == 2


# The real rules, through the command.


@pytest.fixture
def real(tmp_path: Path) -> Path:
    root = make(tmp_path / "real")
    edit(root, SECOND, "causes: The cause is", "causes: The cause can't be WRONG. It is")
    return root


def concise(root: Path, *arguments: str) -> tuple[int, str, str]:
    done = run(root, "validate", "--report", "concise", *arguments)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_write_then_clean_then_mended_then_anew(real: Path) -> None:
    _code, before, _ = concise(real)
    assert "LAN013" in before
    code, out, said = concise(real, "--write-baseline")
    assert (code, "LAN013" in out) == (0, False)
    assert said.endswith(" written to toolkit-baseline.json\n")
    assert concise(real) == (0, out, "")
    edit(real, SECOND, "can't", "cannot")
    told = (
        "1 finding of toolkit-baseline.json is fixed:\n"
        f"  {SECOND}: LAN013\n"
        "  write it again with: toolkit validate --write-baseline\n"
    )
    assert concise(real) == (0, out, told)
    # Who looks at a part cannot tell.
    assert concise(real, FIRST)[2] == ""
    concise(real, "--write-baseline")
    assert concise(real) == (0, out, "")


def test_a_rule_that_is_off_or_a_broken_file_does_not_look_mended(real: Path) -> None:
    concise(real, "--write-baseline")
    settings = edit(real, "toolkit.toml", "[org", '[rules]\nLAN013 = "off"\n\n[org')
    assert concise(real)[2] == ""
    settings.write_text(settings.read_text().replace("off", "note"))
    edit(real, SECOND, "title:", "tilte:")
    code, out, said = concise(real)
    assert (code, said) == (1, "")
    assert "SCH001" in out


def test_a_corrupt_baseline_is_misuse_and_is_told_before_any_finding(real: Path) -> None:
    (real / "toolkit-baseline.json").write_text("{")
    code, out, said = concise(real)
    assert (code, out) == (2, "")
    assert said.startswith("toolkit: toolkit-baseline.json is not a baseline: it is not JSON\n")


def test_another_file(real: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "known.json"
    assert concise(real, "--baseline", str(other))[0] == 2
    assert concise(real, "--baseline", str(other), "--write-baseline")[0] == 0
    assert "LAN013" not in concise(real, "--baseline", str(other))[1]
    assert "LAN013" in concise(real)[1]


@pytest.mark.parametrize(
    "arguments",
    [(FIRST,), ("--changed-since", "HEAD"), ("--diff",), ("--stdin", "--filename", FIRST)],
)
def test_a_baseline_is_one_of_the_whole_collection(real: Path, arguments: tuple[str, ...]) -> None:
    code, _out, said = concise(real, "--write-baseline", *arguments)
    assert code == 2
    assert "do not go together" in said
    assert not (real / "toolkit-baseline.json").exists()
