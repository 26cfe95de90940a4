"""Data of no kind of record that there is -> what is wrong with it, and which kinds there are."""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import nearest
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.problem import Problem
from toolkit.records.reading.read import has_kind
from toolkit.records.syntax.notation import Notation
from toolkit.records.syntax.value_words import shorten


def kind_problem(data: Any, notation: Notation, kinds: Kinds) -> Problem | None:
    """Return why no one can tell which kind of record this is; None if one can."""
    if has_kind(data, kinds):
        return None
    first, *others = kinds
    choices = f"{notation.pair('kind', first)} (or {', '.join(others)})"
    if not isinstance(data, dict):
        message = "the file is a list or a single text; a record is lines of key: value"
        if notation.is_json:
            message = "the file is a list or a single text; a record is a group in curly brackets"
        hint = "compare it with a record that works, or begin with: toolkit new condition ID"
        return Problem("SCH003", Finding((), message, hint))
    if "kind" in data:
        near = nearest(str(data["kind"])[:40].strip("“”‘’ "), list(kinds))
        message = f"there is no kind of record called {shorten(str(data['kind']))}"
        hint = f"write {notation.pair('kind', near)}" if near else f"write {choices}"
        return Problem("SCH004", Finding(("kind",), message, hint))
    known = {key for kind in kinds for key in kinds.schema(kind).data["properties"]}
    near = nearest("kind", [key for key in data if len(key) < 10 and key not in known])
    if near:
        message = f"{near} is not a key here; did you mean kind?"
        return Problem(
            "SCH001", Finding((near,), message, notation.instead("kind", near), at="key")
        )
    hint = f"add {'as the first key' if notation.is_json else 'a line at the top'}: {choices}"
    return Problem("SCH002", Finding((), "the record has no kind", hint))
