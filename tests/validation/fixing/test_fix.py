"""`--fix` and `--diff`: safe edits and nothing else, in every kind of file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    OWN_RULES,
    SECOND,
    check,
    edit,
    found,
    git,
    make,
    repository,
    use_rules,
)
from tests.commands.process import run
from toolkit.base.diagnostics import Diagnostic, Edit, Report, Span
from toolkit.base.errors import Misuse
from toolkit.validation.fixing.fix import Fixed, apply_edits, fix_all, plan_fixes, write_fixes

CAUSES = "causes: The cause is not known. [@source-one]"
LONG = "# utilise\ncauses: We utilise it. [@source-one]"
BOM = b"\xef\xbb\xbf"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_rules(monkeypatch, OWN_RULES)
    return make(tmp_path / "collection")


def fix(root: Path) -> tuple[tuple[Fixed, ...], Report]:
    def validated(contents: object) -> Report:
        return check(root, overlay=contents).report

    fixes, report = fix_all(root, validated({}), validated, {})
    write_fixes(root, fixes)
    return fixes, report


def test_changes_the_words_and_nothing_else(root: Path) -> None:
    edit(root, SECOND, CAUSES, LONG)
    before = (root / SECOND).read_bytes()
    fixes, report = fix(root)
    assert [len(each.edits) for each in fixes] == [1]
    assert (root / SECOND).read_bytes() == before.replace(b"We utilise", b"We use")
    assert report == check(root).report


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("bom", [b"", BOM], ids=["plain", "BOM"])
@pytest.mark.parametrize("last", [b"", b"\n"], ids=["open", "closed"])
def test_keeps_line_ends_and_byte_order_mark(
    root: Path, end: bytes, bom: bytes, last: bytes
) -> None:
    file = edit(root, SECOND, CAUSES, LONG)
    text = file.read_bytes().rstrip(b"\n") + last
    before = bom + text.replace(b"\n", end)
    file.write_bytes(before)
    fix(root)
    assert file.read_bytes() == before.replace(b"We utilise", b"We use")


@pytest.mark.parametrize(
    "text",
    [
        "causes: 'It''s fine to utilise it. [@source-one]'  # a comment",
        'causes: "\\tWe utilise it\\u2014now. [@source-one]"',
        "causes: >-\n  We\n  utilise it.\n  [@source-one]",
        "causes: |+2\n  We utilise it. [@source-one]\n\n",
        "causes: We\n  utilise\n  it. [@source-one]",
    ],
)
def test_every_style_of_text(root: Path, text: str) -> None:
    file = edit(root, SECOND, CAUSES, text)
    before = file.read_bytes()
    fix(root)
    assert file.read_bytes() == before.replace(b"utilise", b"use")
    # The code of the dash is not what --fix takes out.
    left = [code for _, _, code in found(check(root).report)]
    assert left == ["SYN018"] * ("\\u2014" in text)


def test_what_stands_after_an_edit_keeps_its_place(root: Path) -> None:
    edit(root, SECOND, CAUSES, "causes: We utilise it and it is WRONG. [@source-one]")
    _fixes, report = fix(root)
    (left,) = report.diagnostics
    assert left.source[left.span.column - 1 : left.span.end_column - 1] == "WRONG"
    assert left == check(root).report.diagnostics[0]


def test_a_second_run_changes_nothing(root: Path) -> None:
    edit(root, SECOND, CAUSES, "causes: We utilise, utilise and utilise it. [@source-one]")
    edit(root, FIRST, CAUSES, LONG)
    fixes, report = fix(root)
    assert sum(len(each.edits) for each in fixes) == 4
    assert fix(root) == ((), report)


@pytest.mark.parametrize("word", ["loopa", "swell"])
def test_rules_that_never_agree_leave_the_file_as_it_is(root: Path, word: str) -> None:
    file = edit(root, SECOND, CAUSES, f"causes: We utilise {word}. [@source-one]")
    edit(root, FIRST, CAUSES, LONG)
    before = file.read_bytes()
    fixes, report = fix(root)
    assert [each.path for each in fixes] == [FIRST]
    assert file.read_bytes() == before
    assert report == check(root).report
    assert fix(root)[0] == ()


def test_waived_findings_are_not_mended(root: Path) -> None:
    file = edit(root, SECOND, CAUSES, f"{LONG} # toolkit: ignore[LAN901] a name")
    before = file.read_bytes()
    assert fix(root)[0] == ()
    assert file.read_bytes() == before


def test_keeps_the_rights_of_a_file_and_follows_links(root: Path) -> None:
    file = edit(root, SECOND, CAUSES, LONG)
    kept = root / "kept.yaml"
    file.rename(kept)
    kept.chmod(0o640)
    file.symlink_to(kept)
    fix(root)
    assert file.is_symlink()
    assert b"We use it" in kept.read_bytes()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert not list(root.rglob("*.part"))


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(root: Path) -> None:
    edit(root, FIRST, CAUSES, LONG)
    file = edit(root, SECOND, CAUSES, LONG)
    fixes = tuple(plan_fixes(root, check(root).report))
    file.write_bytes(b"precious")
    before = (root / FIRST).read_bytes()
    with pytest.raises(Misuse, match="changed meanwhile"):
        write_fixes(root, fixes)
    assert file.read_bytes() == b"precious"
    assert (root / FIRST).read_bytes() == before


def test_a_read_only_file_stops_the_whole_run(root: Path) -> None:
    edit(root, FIRST, CAUSES, LONG)
    file = edit(root, SECOND, CAUSES, LONG)
    file.chmod(0o444)
    before = (root / FIRST).read_bytes()
    with pytest.raises(Misuse, match=f"{SECOND} is read-only, so nothing is fixed") as caught:
        fix(root)
    assert "--diff" in caught.value.hint
    assert (root / FIRST).read_bytes() == before


def test_a_file_that_has_gone_meanwhile(root: Path) -> None:
    edit(root, SECOND, CAUSES, LONG)
    fixes = tuple(plan_fixes(root, check(root).report))
    (root / SECOND).unlink()
    with pytest.raises(Misuse, match=f"cannot fix {SECOND}: No such file"):
        write_fixes(root, fixes)
    assert not (root / SECOND).exists()


def test_a_full_disk_names_the_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device", ".part")

    file = edit(root, SECOND, CAUSES, LONG)
    before = file.read_bytes()
    monkeypatch.setattr("toolkit.validation.fixing.fix.write_whole", fail)
    with pytest.raises(Misuse, match=f"cannot fix {SECOND}: No space left on device"):
        fix(root)
    assert file.read_bytes() == before


def test_plans_from_the_text_that_was_validated(root: Path) -> None:
    text = (root / SECOND).read_bytes().replace(CAUSES.encode(), LONG.encode())
    overlay = {SECOND: text}
    (fixed,) = plan_fixes(root, check(root, overlay=overlay).report, overlay)
    assert fixed.before == text


def test_a_report_about_files_without_edits_plans_nothing(root: Path) -> None:
    finding = Diagnostic("toolkit.toml", Span(), "INT001", "error", "crash")
    assert list(plan_fixes(root, Report((finding,), ()))) == []


def test_apply_edits_gives_what_was_made() -> None:
    one = Edit(Span(1, 4, 1, 5), "b", "x", ("a",))
    fixed = apply_edits("r.yaml", b"a: b\n", [one])
    assert (fixed.after, fixed.edits) == (b"a: x\n", (one,))


# The real rules, through the command.


def real(tmp_path: Path, name: str = "collection") -> Path:
    root = make(tmp_path / name)
    edit(root, SECOND, CAUSES, "# can't\ncauses: You can't catch it. [@source-one]")
    return root


def test_fix_through_the_command(tmp_path: Path) -> None:
    root = real(tmp_path)
    before = (root / SECOND).read_bytes()
    done = run(root, "validate", "--fix", "--report", "concise")
    assert done.stderr == b"1 change made in 1 file\n"
    assert b"LAN013" not in done.stdout
    assert (root / SECOND).read_bytes() == before.replace(b"You can't", b"You cannot")
    assert run(root, "validate", "--fix").stderr == b"0 changes made in 0 files\n"


ODD = "a b/ö\N{COMBINING DIAERESIS}/c\"d'"


@pytest.mark.parametrize(
    ("inside", "change"),
    [("", ""), ("", "CRLF"), ("", "BOM"), ("", "open"), ("", "CR"), (ODD, ""), (ODD, "open")],
)
def test_git_applies_the_diff(tmp_path: Path, inside: str, change: str) -> None:
    top = tmp_path / "repository"
    root = make(top / inside)
    name = 'content/conditions/odd "näme\\ with spaces.yaml'
    text = (root / SECOND).read_bytes().replace(b"second-condition", b"odd-name")
    text = text.replace(CAUSES.encode(), b"causes: You can't catch it. [@source-one]")
    text = text.replace(b"kind: condition", b"# can't\nkind: condition", 1)
    match change:
        case "CRLF":
            text = text.replace(b"\n", b"\r\n")
        case "CR":
            text = text.replace(b"\n", b"\r")
        case "BOM":
            text = BOM + text.replace(b"title: Second condition", b"title: A can't condition")
        case "open":
            text = text.rstrip(b"\n").replace(b"Checked by", b"Isn't checked by")
    (root / name).write_bytes(text)
    repository(top)
    shown = run(root, "validate", "--diff")
    assert git(top, "status", "--porcelain") == ""
    assert shown.stderr.endswith(b"to be made in 1 file\n")
    patch = tmp_path / "fix.patch"
    patch.write_bytes(shown.stdout)
    git(root, "apply", "--whitespace=nowarn", str(patch))
    by_git = (root / name).read_bytes()
    assert by_git != text
    (root / name).write_bytes(text)
    run(root, "validate", "--fix")
    assert (root / name).read_bytes() == by_git
    assert run(root, "validate", "--diff").stdout == b""


def test_the_diff_stands_alone_unless_a_report_is_asked_for(tmp_path: Path) -> None:
    root = real(tmp_path)
    assert run(root, "validate", "--diff").stdout.startswith(b"--- a/content/")
    both = run(root, "validate", "--diff", "--report", "concise")
    assert both.stdout.startswith(b"--- a/content/")
    assert b"LAN013" not in both.stdout
    assert b"LAN013" in both.stderr


def test_no_line_of_a_diff_is_a_command_to_github_and_git_reads_it_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = real(tmp_path)
    (tmp_path / "plain.patch").write_bytes(run(root, "validate", "--diff").stdout)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    first, *lines, last = run(root, "validate", "--diff").stdout.splitlines()
    assert lines == (tmp_path / "plain.patch").read_bytes().splitlines()
    stop, token = first.rsplit(b"::", 1)
    assert (stop, last) == (b"::stop-commands", b"::%s::" % token)
    assert len(token) == 32
    # Another time, another word: a record cannot know it.
    assert run(root, "validate", "--diff").stdout.splitlines()[0] != first
    repository(root)
    (tmp_path / "fix.patch").write_bytes(b"\n".join([first, *lines, last, b""]))
    git(root, "apply", str(tmp_path / "fix.patch"))
    assert run(root, "validate", "--diff").stdout == b""


def test_a_diff_of_what_an_editor_holds(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    text = (root / SECOND).read_bytes().replace(CAUSES.encode(), b"causes: We can't. [@source-one]")
    done = run(root, "validate", "--diff", "--stdin", "--filename", SECOND, stdin=text)
    assert b"\n-causes: We can't." in done.stdout
    assert b"\n+causes: We cannot." in done.stdout


def test_shared_files_are_mended_too(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    organisations = edit(root, "content/organisations.yaml", "0808 800 8000", "08088008000  # free")
    done = run(root, "validate", "--fix")
    assert done.stderr == b"1 change made in 1 file\n"
    assert b"phone: 0808 800 8000  # free\n" in organisations.read_bytes()
    assert (root / GLOSSARY).read_bytes() == (make(tmp_path / "other") / GLOSSARY).read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--fix", "--diff"),
        ("--fix", "--stdin", "--filename", SECOND),
        ("--diff", "--write-baseline"),
    ],
)
def test_what_does_not_go_together(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    root = real(tmp_path)
    before = (root / SECOND).read_bytes()
    done = run(root, "validate", *arguments)
    assert done.returncode == 2
    assert b"do not go together" in done.stderr
    assert (root / SECOND).read_bytes() == before


def test_slips_of_a_refused_file_are_fixed_and_then_its_words(root: Path) -> None:
    edit(root, SECOND, CAUSES, "causes: Good news: we utilise it. [@source-one]")
    before = (root / SECOND).read_bytes()
    (root / SECOND).write_bytes(BOM + before.replace(b"\n", b"\r\n"))
    fixes, report = fix(root)
    assert [len(each.edits) for each in fixes] == [2]
    expected = before.replace(
        b"causes: Good news: we utilise it. [@source-one]",
        b'causes: "Good news: we use it. [@source-one]"',
    )
    assert (root / SECOND).read_bytes() == BOM + expected.replace(b"\n", b"\r\n")
    assert report == check(root).report
    assert fix(root)[0] == ()


def test_no_finding_on_guessed_lines_is_an_edit(root: Path) -> None:
    edit(root, SECOND, CAUSES, "causes: It: is. [@source-one]\nnot_known: We utilise it.")
    text = (root / SECOND).read_text("utf-8")
    assert text.count("not_known:") == 2
    (root / SECOND).write_text(text.replace("not_known: Nobody", "more: Nobody"), "utf-8")
    report = check(root).report
    assert {"SYN010", "SCH001"} <= {each.code for each in report.diagnostics}
    assert not [each for each in report.diagnostics if each.edit]
