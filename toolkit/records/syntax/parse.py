"""Bytes -> a document, its text and the plain data in it; or the file is refused with its cause."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from yaml import YAMLError

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.base.merge_marks import HINT, MESSAGE, find_merge_mark
from toolkit.model.text_fields import TextPaths
from toolkit.records.document import Document
from toolkit.records.problem import WHOLE_FILE, Problem, problem_at
from toolkit.records.refused import Refused
from toolkit.records.syntax.decode import SOME, decode, span_at
from toolkit.records.syntax.json_values import has_hidden, read_json
from toolkit.records.syntax.yaml_values import YamlRefused, read_values


def read_document(
    path: str, content: bytes, texts: TextPaths | None = None, *, quoted: bool = False
) -> Document | Refused:
    """Parse a YAML or, by its name, a JSON file; `quoted` if its texts are those of others.

    `texts` are those of the collection's kinds, if they are not the toolkit's.
    """
    is_json = path.endswith(".json")
    text = decode(content, is_json=is_json, quoted=quoted)
    if not isinstance(text, str):
        # A file that cannot be shown at all has no line to show.
        whole = any(problem.span == WHOLE_FILE for problem in text)
        shown = "" if whole else content.decode("utf-8-sig", errors="replace")
        data = None if is_json else _beside_odd_letters(shown, text)
        return Refused(path, shown, tuple(text), data=data)
    conflict = find_merge_mark(text)
    if conflict:
        span = span_at(text, conflict[0], conflict[1] - conflict[0])
        return Refused(path, text, (problem_at("SYN010", span, MESSAGE, HINT),))
    if not text.strip():
        return _empty(path, text)
    try:
        data = read_json(text) if is_json else read_values(text, texts)
    except YamlRefused as refusal:
        return Refused(path, text, tuple(refusal.problems), data=refusal.data)
    except (YAMLError, json.JSONDecodeError) as error:
        return Refused(path, text, error=error)
    except RecursionError:
        message = f"more than {budget.RECORD_DEPTH} levels of nesting"
        return Refused(path, text, (Problem("SYN008", Finding((), message)),))
    if is_json and not quoted and "\\u" in text and has_hidden(data):
        hint = "delete the backslash and the code after it"
        message = "a backslash code in this file stands for a character that cannot be seen"
        return Refused(path, text, (Problem("SYN003", Finding((), message, hint)),))
    if data is None:
        return _empty(path, text)
    return Document(path, text, data)


def _empty(path: str, text: str) -> Refused:
    hint = "write a skeleton to start from with: toolkit new condition ID"
    return Refused(path, text, (Problem("SYN012", Finding((), "the file is empty", hint)),))


def _beside_odd_letters(text: str, problems: Sequence[Problem]) -> Any:
    """Return the data of a text in which nothing but single letters is odd, and not many."""
    if len(problems) >= SOME or any(each.code != "SYN003" for each in problems):
        return None
    try:
        return read_values(text)
    except (YamlRefused, YAMLError):
        return None
