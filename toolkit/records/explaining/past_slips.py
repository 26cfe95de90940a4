"""YAML that cannot be read -> each slip, and the rest read as if the sure ones were fixed."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from yaml import YAMLError

from toolkit.model.kinds.kinds import Kinds
from toolkit.records.explaining.slips.find import sure_slip
from toolkit.records.explaining.yaml_errors import explain_yaml_error
from toolkit.records.problem import Problem
from toolkit.records.syntax.decode import lines_of
from toolkit.records.syntax.yaml_values import YamlRefused, read_values

_MOST = 12
"""Slips of one file; each is found by reading it again and again."""


class Read(Struct, frozen=True):
    """What the parser said of a text, and the data as far as it can be read."""

    problems: tuple[Problem, ...]
    data: Any = None
    text: str = ""
    """The text that the data is from, line by line the file's, if some lines had to be fixed."""


def read_past_slips(path: str, text: str, error: YAMLError, kinds: Kinds) -> Read:
    """Return what is wrong, and the data if the text can be read without it."""
    is_json = path.endswith(".json")
    problems = [explain_yaml_error(error, text, kinds, is_json=is_json)]
    lines = lines_of(text)
    for _ in range(0 if is_json else _MOST):
        fixed = "\n".join(lines)
        slip = sure_slip(error, fixed, kinds)
        if slip is None:
            break
        lines = slip.apply(lines).split("\n")
        fixed = "\n".join(lines)
        try:
            return Read(tuple(problems), read_values(fixed, kinds.texts), fixed)
        except YamlRefused as refusal:
            found = (*problems, *_elsewhere(refusal.problems, problems))
            return Read(found, refusal.data, fixed)
        except YAMLError as next_error:
            error = next_error
            problems += _elsewhere([explain_yaml_error(error, fixed, kinds)], problems)
    return Read(tuple(problems))


def _elsewhere(found: list[Problem], known: list[Problem]) -> list[Problem]:
    """Leave out what is on a line that is to be looked at anyway."""
    lines = {each.span.line for each in known if each.span}
    return [each for each in found if each.span is None or each.span.line not in lines]
