"""toolkit/validation/compare.py: what was found of the same records is not looked for again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.collections import FIRST, REFERENCES, SECOND, TODAY, edit, make
from toolkit.base.diagnostics import Report
from toolkit.base.settings import read_settings
from toolkit.rules.engine import check_collection, placed
from toolkit.running.kept import FOLDER, read_entries, write_entries
from toolkit.validation import compare
from toolkit.validation.validate import validate


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two records that share a title, which one rule finds in both."""
    root = make(tmp_path)
    edit(root, FIRST, "title: First condition (FC)", "title: The same")
    edit(root, SECOND, "title: Second condition", "title: The same")
    return root


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One for each time that records were really compared."""
    seen: list[None] = []

    def noted(*arguments: object) -> object:
        seen.append(None)
        return check_collection(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compare, "check_collection", noted)
    return seen


def report(root: Path, *paths: str, use_cache: bool = True) -> Report:
    asked = [root / path for path in paths]
    return validate(root, read_settings(root), asked, TODAY, use_cache=use_cache).report


def titles(report: Report) -> set[str]:
    return {each.path for each in report.diagnostics if each.code == "STR016"}


def test_the_same_records_are_compared_once(root: Path, comparisons: list[None]) -> None:
    first = report(root)
    assert titles(first) == {FIRST, SECOND}
    assert report(root) == first == report(root, use_cache=False)
    assert len(comparisons) == 2  # once without the cache


def rename(root: Path) -> None:
    edit(root, SECOND, "title: The same", "title: Another")


def delete(root: Path) -> None:
    (root / SECOND).unlink()


def break_record(root: Path) -> None:
    (root / SECOND).write_text("<<<<<<< HEAD\n")


def break_shared(root: Path) -> None:
    (root / REFERENCES).write_text("[")


def spoil_picture(root: Path) -> None:
    images = root / "content" / "images"
    (images / "nerve-fibre.svg").write_bytes((images / "with-script.svg").read_bytes())


@pytest.mark.parametrize("change", [rename, delete, break_record, break_shared, spoil_picture])
def test_whatever_is_compared_makes_it_old(
    root: Path, comparisons: list[None], change: Callable[[Path], None]
) -> None:
    before = report(root)
    change(root)
    comparisons.clear()
    after = report(root)
    assert comparisons
    assert after == report(root, use_cache=False) != before


def test_what_a_broken_record_cites_counts(root: Path) -> None:
    edit(root, REFERENCES, '"source-one"', '"of-no-record"')
    for cited in ("source-one", "of-no-record"):
        (root / SECOND).write_text(f"<<<<<<< HEAD\n[@{cited}]\n")
        assert report(root) == report(root, use_cache=False)


def test_of_one_file_only_its_own_is_said_and_the_rest_is_not_lost(root: Path) -> None:
    assert titles(report(root, FIRST)) == {FIRST}
    assert titles(report(root)) == {FIRST, SECOND}
    assert titles(report(root, SECOND)) == {SECOND}


def test_what_is_found_again_in_the_same_bytes_has_its_place_already(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed_in: list[str] = []

    def noted(path: str, *rest: object) -> object:
        placed_in.append(path)
        return placed(path, *rest)  # type: ignore[arg-type]

    report(root)
    monkeypatch.setattr(compare, "placed", noted)
    # Its finding moves; that of the other file is the same.
    edit(root, SECOND, "title: The same", "# A line more.\ntitle: The same")
    after = report(root)
    assert FIRST not in placed_in
    assert SECOND in placed_in
    assert after == report(root, use_cache=False)


@pytest.mark.parametrize("wrong", [[3], [["", 3]], {}, 3, None])
def test_of_another_form_it_is_compared_again(
    root: Path, comparisons: list[None], wrong: object
) -> None:
    first = report(root)
    (file,) = (root / FOLDER).glob("validate-*.tsv")
    entries = read_entries(file, 1_000_000)
    text = json.dumps(wrong).encode()
    compared = {name: each._replace(text=text) for name, each in entries.items() if "\0" in name}
    assert len(compared) > 2
    write_entries(file, entries | compared)
    comparisons.clear()
    assert report(root) == first
    assert comparisons
    # Nor does what can be read of it stand for what else was compared.
    edit(root, SECOND, "title: The same", "title: Another")
    assert report(root) == report(root, use_cache=False)


RECOVERY = "We cannot say how long it may take for most people to recover"
NUMB = "you have new numbness"
# Each takes the place of a whole line of the second record.
EDITS = [
    ("causes", f"causes: {RECOVERY} from it or to feel better. [@source-one]"),
    ("causes", f"causes: {RECOVERY} from it or to feel well. [@source-one]"),
    ("not_known", f"not_known: {RECOVERY} from this or to feel better. [@source-one]"),
    ("not_known", "not_known: Nobody knows why it starts. [@source-one]"),
    ("    signs", f'    signs: ["{NUMB} between your legs or around your bottom [@source-one]"]'),
    ("    signs", f'    signs: ["{NUMB} between your legs or around your foot [@source-one]"]'),
    ("    signs", f'    signs: ["{NUMB} between legs or around your bottom [@source-one]"]'),
]
COPY = SECOND.replace("second", "third")


HOW = ["saved", "typed", "named"]
"""Saved before a whole run, typed into an editor and not saved, or saved and checked alone."""


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(HOW), st.sampled_from([SECOND, COPY]), st.sampled_from(EDITS)),
        max_size=8,
    )
)
def test_near_copies_are_found_whatever_was_compared_before(
    edits: list[tuple[str, str, tuple[str, str]]],
) -> None:
    with TemporaryDirectory() as name:
        root = make(Path(name))
        lines = {
            path: (root / SECOND)
            .read_text("utf-8")
            .replace("id: second", f"id: {start}")
            .split("\n")
            for path, start in ((SECOND, "second"), (COPY, "third"))
        }
        for how, path, (key, line) in edits:
            lines[path] = [line if old.startswith(f"{key}:") else old for old in lines[path]]
            text = "\n".join(lines[path])
            if how == "typed":
                kept, fresh = (typed(root, path, text, use_cache=each) for each in (True, False))
            else:
                (root / path).write_text(text, "utf-8")
                asked = [path] if how == "named" else []
                kept, fresh = (report(root, *asked, use_cache=each) for each in (True, False))
                if asked:
                    # Rules need not look for what is in others, but find all that is in this one.
                    whole = report(root, use_cache=False).diagnostics
                    assert fresh.diagnostics == tuple(each for each in whole if each.path == path)
            assert kept == fresh


def typed(root: Path, path: str, text: str, *, use_cache: bool) -> Report:
    overlay = {path: text.encode()}
    settings = read_settings(root)
    return validate(
        root, settings, (), TODAY, overlay=overlay, only=[path], use_cache=use_cache
    ).report
