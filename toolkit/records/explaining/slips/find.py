"""A YAML error -> the one small fix after which the file can be read, which names the cause.

libyaml says where it had to stop, often lines below the cause. So each likely slip near the place
is fixed on a copy and the copy parsed again: what brings the parser furthest was the cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from yaml import YAMLError

from toolkit.base import budget
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.explaining.slips.guesses import slips_at
from toolkit.records.explaining.slips.line_parts import parts_of
from toolkit.records.explaining.slips.slip import Slip
from toolkit.records.reading.schema_check import fits
from toolkit.records.reading.schema_errors import schema_errors
from toolkit.records.syntax.decode import lines_of
from toolkit.records.syntax.yaml_values import YamlRefused, read_values

_NO_RECORD = 1000
"""How a text is rated that is YAML but no record; the shared files are none, either."""


def find_slip(error: YAMLError, text: str, kinds: Kinds | None = None) -> Slip | None:
    """Return the fix that gets rid of the error, the likeliest if several do."""
    kinds = kinds or shipped_kinds()
    lines = lines_of(text)
    # Each try parses the whole text again.
    if len(text) > budget.MENDED_LETTERS:
        return None
    stopped = line_of(error, len(lines))
    best: tuple[tuple[int, int], Slip] | None = None
    tries = 0
    for number in _lines_near(error, lines, stopped):
        for slip in slips_at(lines, number):
            tries += 1
            score = _score(slip.apply(lines), stopped, slip, kinds)
            if score is not None and (best is None or score < best[0]):
                best = score, slip
            if tries >= budget.MENDING_TRIES or (best and best[0] == (0, 0)):
                return best[1] if best else None
    return best[1] if best else None


def sure_slip(error: YAMLError, text: str, kinds: Kinds | None = None) -> Slip | None:
    """Return the fix of the cause if it is the only one that keeps every word of its lines."""
    kinds = kinds or shipped_kinds()
    slip = find_slip(error, text, kinds)
    if slip is None:
        return None
    lines = lines_of(text)
    stopped = line_of(error, len(lines))
    if not _keeps_words(slip, lines):
        return None
    best = _reading(slip, lines, stopped, kinds)
    for other in slips_at(lines, slip.first):
        if other != slip and _keeps_words(other, lines):
            found = _reading(other, lines, stopped, kinds)
            # What reads further, or fits better, is no second reading; what reads as well is.
            if found is not None and best is not None and found[0] <= best[0] and found != best:
                return None
    return slip


def _reading(
    slip: Slip, lines: Sequence[str], stopped: int, kinds: Kinds
) -> tuple[tuple[int, int], str] | None:
    text = slip.apply(lines)
    score = _score(text, stopped, slip, kinds)
    if score is None:
        return None
    return score, repr(read_values(text, as_written=False)) if score[0] == 0 else text


def _keeps_words(slip: Slip, lines: Sequence[str]) -> bool:
    """Whether the same words are in the lines, none may be a comment, and all stay nearby."""
    old = lines[slip.first : slip.first + len(slip.lines)]
    moved = [
        abs((len(one) - len(one.lstrip())) - (len(other) - len(other.lstrip())))
        for one, other in zip(old, slip.lines, strict=True)
    ]
    return (
        re.findall(r"\w+", "\n".join(old)) == re.findall(r"\w+", "\n".join(slip.lines))
        and not any(" #" in line or line.lstrip().startswith("#") for line in (*old, *slip.lines))
        and max(moved) <= 1
    )


def line_of(error: YAMLError, count: int) -> int:
    """Return the line, from 0, at which the parser had to stop."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return min(mark.line, count - 1) if mark else count - 1


def _lines_near(error: YAMLError, lines: Sequence[str], stopped: int) -> Iterator[int]:
    """Yield the lines where the cause may be: where it stopped, began, above, and open quotes."""
    context: Any = getattr(error, "context_mark", None)
    seen: set[int] = set()
    near = [stopped, min(context.line, len(lines) - 1)] if context else [stopped]
    near += [number for number in range(stopped - 1, -1, -1) if lines[number].strip()][:2]
    for number in [*near, *_open_quotes(lines, stopped)]:
        if number not in seen and lines[number].strip():
            seen.add(number)
            yield number


def _open_quotes(lines: Sequence[str], stopped: int) -> list[int]:
    """Return the nearest lines above on which a text opens with a mark that is not on it again."""
    found = []
    for number in range(stopped, -1, -1):
        text = parts_of(lines[number]).value
        if text[:1] in ("'", '"') and text and text[0] not in text[1:]:
            found.append(number)
    return found[:5]


def _score(text: str, stopped: int, slip: Slip, kinds: Kinds) -> tuple[int, int] | None:
    """Rate a fixed text, the lower the better; None if YAML stops where it stopped before."""
    try:
        data = read_values(text, as_written=False)
    except YamlRefused:
        return None
    except YAMLError as error:
        line = line_of(error, text.count("\n") + 1)
        beyond = line - max(stopped, slip.first + len(slip.lines) - 1)
        return (1, -beyond) if beyond > 0 else None
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in kinds:
        return 0, _NO_RECORD
    schema = kinds.schema(kind)
    if fits(schema, data):
        return 0, 0
    return 0, sum(1 for _ in schema_errors(schema, data))
