"""The safe edits of a report -> files with those letters changed and every other byte kept."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from toolkit.base.diagnostics import Edit, Report
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.reading.shared_files import read_shared, shared_contents
from toolkit.validation.fixing.edits import edited
from toolkit.validation.fixing.patch import unified_diff

ROUNDS = 10
"""One edit may make room for another; what takes so many never ends."""

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class Fixed(Struct, frozen=True):
    """One file before and after; `edits` are those that were made."""

    path: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]

    def diff(self) -> str:
        """Return the change as a unified diff that git can apply in the collection's folder."""
        return unified_diff(self.path, self.before.decode(), self.after.decode())


def plan_fixes(
    root: Path, report: Report, contents: Mapping[str, bytes] | None = None
) -> Iterator[Fixed]:
    """Work out each file's edits; nothing is written.

    `contents` holds what stands in for files on the disk, by path as reports show it.
    """
    by_path: dict[str, list[Edit]] = {}
    for each in report.diagnostics:
        if each.edit is not None:
            by_path.setdefault(each.path, []).append(each.edit)
    refused = {each.path for each in report.diagnostics if each.code[:3] in ("SYN", "SCH")}
    for path in dict.fromkeys((*by_path, *sorted(refused))):
        if contents and path in contents:
            before = contents[path]
        elif (root / path).is_file():
            before = (root / path).read_bytes()
        else:
            continue
        fixed = None
        if path in refused:
            shared = shared_contents(root, contents or {})
            fixed = _without_slips(path, before, read_shared(shared).library.kinds)
        # The places of other edits are those before it: the next round makes them.
        fixed = fixed or apply_edits(path, before, by_path.get(path, ()))
        if fixed.edits:
            yield fixed


def _without_slips(path: str, before: bytes, kinds: Kinds) -> Fixed | None:
    """Return a refused file without the slips that have one sure fix; None if it has none."""
    from toolkit.records.explaining.repair import (  # late: most runs fix no such file
        edits_between,
        repaired,
    )

    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    after = repaired(path, text, kinds)
    if after == text:
        return None
    bom = before[: len(before) - len(text.encode())]
    return Fixed(path, before, bom + after.encode(), edits_between(text, after))


def fix_all(
    root: Path,
    report: Report,
    validated: Callable[[Mapping[str, bytes]], Report],
    overlay: Mapping[str, bytes],
) -> tuple[tuple[Fixed, ...], Report]:
    """Work out edits until none is left; give each file's change, and the report on the new files.

    Nothing is written. `validated` gives the report on the collection with other contents.
    """
    done: dict[str, Fixed] = {}
    hopeless: set[str] = set()
    seen: set[tuple[str, bytes]] = set()
    contents = dict(overlay)
    for number in range(1, ROUNDS + 1):
        planned = [each for each in plan_fixes(root, report, contents) if each.path not in hopeless]
        if not planned:
            break
        for each in planned:
            first = done.pop(each.path, each)
            seen.add((each.path, each.before))
            if (each.path, each.after) in seen or number == ROUNDS:
                # Rules undo each other's edits: the file stays as it was, on this and every run.
                hopeless.add(each.path)
                contents[each.path] = first.before
            else:
                edits = first.edits + each.edits if first is not each else each.edits
                done[each.path] = Fixed(each.path, first.before, each.after, edits)
                contents[each.path] = each.after
        report = validated(contents)
    return tuple(done[path] for path in sorted(done)), report


def write_fixes(root: Path, fixes: Iterable[Fixed]) -> None:
    """Write each file whole; none at all, which is misuse, if one of them may not be written."""
    fixes = tuple(fixes)
    for fixed in fixes:
        with _misuse_of(fixed):
            _check_writable(root / fixed.path, fixed)
    for fixed in fixes:
        with _misuse_of(fixed):
            file = (root / fixed.path).resolve()
            mode = stat.S_IMODE(file.stat().st_mode)
            write_whole(file, fixed.after)
            file.chmod(mode)


@contextmanager
def _misuse_of(fixed: Fixed) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Misuse(f"cannot fix {fixed.path}: {error.strerror or error}") from error


def _check_writable(file: Path, fixed: Fixed) -> None:
    if file.read_bytes() != fixed.before:
        raise Misuse(f"{fixed.path} was changed meanwhile, so nothing is fixed", "try again")
    # A new file in its place could be written even so, against the wish of whoever locked it.
    if not file.stat().st_mode & _WRITABLE or not os.access(file, os.W_OK):
        hint = "allow writing to it, or see the changes with --diff"
        raise Misuse(f"{fixed.path} is read-only, so nothing is fixed", hint)


def apply_edits(path: str, before: bytes, edits: Iterable[Edit]) -> Fixed:
    """Apply the edits that do not overlap and that change the parsed data as they say, only that.

    An edit whose letters are no longer in the file is passed over.
    """
    after, made = edited(path, before, edits)
    return Fixed(path, before, after, made)
