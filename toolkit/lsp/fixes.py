"""What a check found in a text -> the changes that an editor may offer, as `--fix` makes them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Position, Range, TextEdit
from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Diagnostic
from toolkit.base.text.regex import regex
from toolkit.lsp.checking import Checked
from toolkit.lsp.positions import Lines
from toolkit.validation.fixing.fix import Fixed, apply_edits, plan_fixes

_LINE = regex(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


class Fix(Struct, frozen=True):
    """A change that an editor offers."""

    title: str
    edit: TextEdit
    of: Diagnostic | None = None
    """What it fixes; None if it is all that can be fixed in the file."""


def fixes(checked: Checked, path: str, lines: Lines) -> Iterator[Fix]:
    """Yield the safe changes of an open text: one for each finding, then all of them at once."""
    before = checked.contents[path]
    found = tuple(each for each in checked.report.diagnostics if each.path == path)
    for each in found:
        if each.edit is None:
            continue
        fixed = apply_edits(path, before, [each.edit])
        if fixed.edits:
            title = f"Replace “{each.edit.old}” with “{each.edit.new}”"
            yield Fix(title, _edit(fixed, lines), each)
    whole = replace(checked.report, diagnostics=found)
    for fixed in plan_fixes(checked.root, whole, checked.contents):
        if fixed.path == path:
            yield Fix("Make all safe changes in this file", _edit(fixed, lines))


def _edit(fixed: Fixed, lines: Lines) -> TextEdit:
    """Return the lines that differ, from the first to the last."""
    old, new = (_LINE.findall(each.decode()) for each in (fixed.before, fixed.after))
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    same = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    begin, end = Position(first, 0), lines.begin(len(old) - same)
    return TextEdit(Range(begin, end), "".join(new[first : len(new) - same]))
