"""Settings that were refused -> what is wrong with the first of them, and what to write."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.base import budget
from toolkit.base.diagnostics import SEVERITIES
from toolkit.base.form_words import form_words
from toolkit.base.text.nearest import nearest
from toolkit.base.text.regex import regex

CODE = regex(r"[A-Z]{3}[0-9]{3}")


def toml_hint(error: tomllib.TOMLDecodeError) -> str:
    """Return what to write, for a file that is not TOML."""
    # All that Python says of a key, or a table, that is in the file twice.
    if "overwrite" in str(error) or "twice" in str(error):
        return "a key or table is there for the second time; keep one of the two"
    return 'each line is key = value; a text is in double quotes, like name = "Our team"'


def first_problem(error: ValidationError, model: type[BaseModel]) -> tuple[str, str]:
    """Return what is wrong with the first value that the model refused, and a hint."""
    problem = error.errors()[0]
    steps = [str(part) for part in problem["loc"] if part != "[key]"]
    message, hint = _explained(problem, steps, model)
    key = ".".join(_known_steps(steps, model))
    return message, f"{hint}\nwhat a key is for: toolkit explain {key}" if key else hint


def _known_steps(steps: list[str], model: Any) -> Iterator[str]:
    """Yield the keys of a place as far as there are such keys."""
    for name in steps:
        if name.isdecimal():
            continue
        if name not in getattr(model, "model_fields", {}):
            return
        yield name
        model = _inside(model, name)


def _inside(model: Any, name: str) -> Any:
    """Return the model of a table, or of one of a list of tables such as [[local]]."""
    kind = model.model_fields[name].annotation
    return next(iter(get_args(kind)), None) if get_origin(kind) is tuple else kind


def _explained(problem: ErrorDetails, steps: list[str], model: type[BaseModel]) -> tuple[str, str]:
    where = ".".join(steps)
    if problem["type"] == "extra_forbidden":
        known = _known_keys(model, steps[:-1])
        near = nearest(steps[-1], known)
        hint = f"did you mean {near}?" if near else f"the keys here are: {', '.join(known)}"
        return f"{where} is not a setting", hint
    if steps == ["rules"] and isinstance(problem["input"], list):
        hint = "under [rules] codes have severities; a rule of your own begins with [[own_rules]]"
        return "rules is a table, not a list", hint
    if steps[:1] == ["rules"] and problem["type"] == "string_pattern_mismatch":
        if CODE.fullmatch(steps[-1].upper()):
            return f"{where} is not a code", f"codes are written in capitals: {steps[-1].upper()}"
        return f"{where} is not a code", "write a code such as LAN001; toolkit rules lists them"
    if steps[:1] == ["rules"] and len(steps) > 1:
        return f"rules.{steps[1]} may not be {_shown(problem['input'])}", _severity_hint(
            problem["input"]
        )
    if problem["type"] == "string_pattern_mismatch":
        words = form_words(problem["ctx"]["pattern"])
        return f"{where} is {_shown(problem['input'])}, {words.wrong}", words.hint
    message = _PLAIN.get(problem["type"], problem["msg"].replace("Input should be", "it should be"))
    hint = problem.get("ctx", {}).get("hint") or f"it is {_shown(problem['input'])} now"
    return f"{where or 'local'}: {message[0].lower()}{message[1:]}", hint


_PLAIN = {
    "missing": "it has to be there",
    "string_type": "it should be a text in double quotes",
    "string_too_short": "it is empty",
    "int_type": "it should be a whole number",
    "int_from_float": "it should be a whole number",
    "tuple_type": "it should be a list in square brackets",
    "too_short": "the list is empty",
}
"""In place of what Pydantic says of a value."""


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= budget.SHOWN_VALUE else f"{words[: budget.SHOWN_VALUE]}…"


_MEANT = {"warn": "warning", "info": "note", "hint": "note", "false": "off", "none": "off"}
"""What other tools call them."""


def _severity_hint(given: object) -> str:
    choices = [*SEVERITIES, "off"]
    word = str(given).strip().lower()
    near = _MEANT[word] if word in _MEANT else nearest(word, choices)
    listed = ", ".join(f'"{each}"' for each in choices)
    return f'did you mean "{near}"? It is one of: {listed}' if near else f"write one of: {listed}"


def _known_keys(model: Any, table: list[str]) -> list[str]:
    for name in table:
        if name.isdecimal():
            continue
        model = _inside(model, name) if name in model.model_fields else None
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            return []
    return list(model.model_fields)
