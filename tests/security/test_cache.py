"""A cache that others wrote to: its entries are checked, and nothing in it is printed as it is."""

from __future__ import annotations

import copy
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, TODAY, make
from tests.exporters.sample import condition, listed_of, page_of
from toolkit.base.diagnostics import Report
from toolkit.base.settings import read_settings
from toolkit.exporters.site.listed import from_data, to_data
from toolkit.reporters import NO_RUN, REPORTERS
from toolkit.running.kept import FOLDER, Entry, read_entries, write_entries
from toolkit.validation import cache as module
from toolkit.validation.checked_json import from_json as revived
from toolkit.validation.validate import validate

EVIL = "\x1b[2J\n::error::forged ##[error]forged"
WRONG: tuple[Any, ...] = (None, EVIL, -1, 10**30, 1.5, [], {}, [[]], [EVIL], {"a": EVIL})
DIAGNOSTIC = [
    FIRST,
    [1, 1, 1, 2],
    "LAN001",
    "warning",
    "m",
    "h",
    ["a", 0],
    "src",
    [[1, 1, 1, 2], "s", "t", ["a", 0]],
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "own_files", list)
    return make(tmp_path)


def report(root: Path) -> Report:
    return validate(root, read_settings(root), (), TODAY).report


def places(value: Any, at: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    yield at
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield from places(item, (*at, index))


def parts_of(entry: Entry) -> list[Any]:
    """Return the facts and the findings of an entry."""
    return [json.loads(bytes(part)) for part in (entry.text, entry.more)]


def with_parts(entry: Entry, parts: list[Any]) -> Entry:
    text, more = (json.dumps(part).encode() for part in parts)
    return entry._replace(text=text, more=more)


def put(data: Any, at: tuple[Any, ...], value: Any) -> Any:
    data = copy.deepcopy(data)
    inner = data
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    return data


def test_any_wrong_value_is_refused_or_printed_as_words(root: Path) -> None:
    report(root)
    (file,) = (root / FOLDER).glob("*.tsv")
    entries = read_entries(file, 1_000_000)
    kept = entries[FIRST]
    data = put(parts_of(kept), (1, 0), [DIAGNOSTIC])
    # The facts are read by rules, the diagnostics are printed: in turn.
    every = list(places(data))
    chosen = [at for n, at in enumerate(every) if n % 30 == 0 or at[:2] == (1, 0)]
    for number, at in enumerate(chosen):
        value = WRONG[number % len(WRONG)] if number % 2 else EVIL
        wrong = with_parts(kept, put(data, at, value) if at else [value, value])
        write_entries(file, entries | {FIRST: wrong})
        made = report(root)
        for name, reporter in REPORTERS.items():
            printed = reporter.render(made, NO_RUN)
            assert not [c for c in printed if unicodedata.category(c) == "Cc" and c != "\n"], name
            assert "\n::error::forged" not in printed
            assert "##[error]" not in printed


def test_a_message_out_of_a_cache_is_defused(root: Path) -> None:
    report(root)
    (file,) = (root / FOLDER).glob("*.tsv")
    entries = read_entries(file, 1_000_000)
    kept = entries[FIRST]
    forged = with_parts(kept, put(parts_of(kept), (1, 0), [put(DIAGNOSTIC, (4,), EVIL)]))
    write_entries(file, entries | {FIRST: forged})
    printed = REPORTERS["text"].render(report(root), NO_RUN)
    assert "<U+001B>[2J<U+000A>::error::forged ## [error]forged" in printed


@pytest.mark.parametrize("code", ["##[error]x", "LAN001\n", "lan001", "\x1b[2J", "LAN0012", ""])
def test_a_code_out_of_a_cache_is_a_code(code: str) -> None:
    # Reporters print a code as it is.
    facts, data = b"[null,[]]", [[DIAGNOSTIC], []]
    assert revived("a.yaml", facts, json.dumps(data).encode()).diagnostics[0].code == "LAN001"
    with pytest.raises(ValueError, match="is no code"):
        revived("a.yaml", facts, json.dumps(put(data, (0, 0, 2), code)).encode())


def test_a_cache_that_is_a_link_is_not_written_to(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for number in range(9):
        (elsewhere / f"validate-{number}.tsv").write_text("")
    (root / FOLDER).symlink_to(elsewhere)
    report(root)
    assert len(list(elsewhere.iterdir())) == 9


@pytest.mark.parametrize(
    ("at", "value"), [(1, "../../escaped"), (2, "javascript:evil()//"), (4, 3), (-1, [{"k": 1}])]
)
def test_what_a_library_keeps_of_a_page_cannot_become_a_path(at: int, value: object) -> None:
    kept = json.loads(json.dumps(to_data(listed_of(page_of(condition())))))
    assert from_data(kept).id == "first"
    kept[at] = value
    with pytest.raises((TypeError, ValueError, LookupError)):
        from_data(kept)
