"""One error about a value -> what is wrong with it and what to type instead."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.problem import Problem
from toolkit.records.schema_walk import Schema


def explain_value(route: Route, error: Any, schema: Schema) -> Problem:
    """Say what is wrong with the value at a route; `schema` describes that value."""
    say = _WORDS.get(error.validator, _anything)
    code, message, hint = say(error, _name(route), schema)
    return Problem(code, Finding(_where(route, error), message, hint))


def _where(route: Route, error: Any) -> Route:
    if error.validator == "uniqueItems":
        seen: list[Any] = []
        for index, item in enumerate(error.instance):
            if item in seen:
                return (*route, index)
            seen.append(item)
    return route


def _name(route: Route) -> str:
    names = [step for step in route if isinstance(step, str)]
    if not route:
        return "the record"
    if isinstance(route[-1], int):
        return f"entry {route[-1] + 1} of {names[-1]}" if names else f"entry {route[-1] + 1}"
    return str(route[-1])


_TYPES = {
    "object": "a group of keys",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


def _kind(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the switch {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {_short(value)}"
    return "a list" if isinstance(value, list) else "a group of keys"


def _short(value: str) -> str:
    text = " ".join(value.split())
    return f'"{text[:37]}…"' if len(text) > 38 else f'"{text}"'


def _example(schema: Schema) -> str:
    examples = schema.get("examples") or []
    if not examples or not isinstance(examples[0], str | int | float):
        return ""
    return str(examples[0])


def _such_as(schema: Schema) -> str:
    example = _example(schema)
    return f", such as {example}" if example else ""


def _wrong_type(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    wanted = error.validator_value
    wanted = wanted if isinstance(wanted, str) else wanted[0]
    value = error.instance
    return "SCH003", *_type_words(value, wanted, name, schema)


def _type_words(value: Any, wanted: str, name: str, schema: Schema) -> tuple[str, str]:
    expected = _TYPES.get(wanted, wanted)
    if value is None:
        message = f"{name} is empty; it needs {expected}"
        return message, f"fill it in{_such_as(schema)}, or delete the line if it is optional"
    message = f"{name} is {_kind(value)}; it needs {expected}"
    if wanted == "string" and isinstance(value, int | float):
        return message, f'put it in double quotes: "{json.dumps(value)}"'
    if wanted == "array" and isinstance(value, str):
        if re.match(r"-\S", value):
            return message, "put a space after each dash: - " + value.lstrip("-").split(" -")[0]
        return message, "begin each entry on a line of its own with a dash and a space: - "
    if wanted == "string" and isinstance(value, list):
        return message, "take the dash away, or write the text after |"
    if wanted == "string" and isinstance(value, dict):
        return message, "if a colon stands in the text, put the whole text in double quotes"
    if wanted == "object":
        return message, "write its keys on lines of their own below it, indented by two spaces"
    if wanted == "integer" and isinstance(value, str):
        return message, "write the numeral alone, without quotes" + _such_as(schema)
    return message, ""


def _no_form_fits(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    wanted = [
        part.validator_value
        for part in error.context
        if part.validator == "type" and part.validator_value != "null" and not part.path
    ]
    if len(wanted) == 1:
        return "SCH003", *_type_words(error.instance, wanted[0], name, schema)
    expected = " or ".join(_TYPES.get(kind, str(kind)) for kind in wanted)
    message = f"{name} is {_kind(error.instance)}; it needs {expected or 'another value'}"
    return "SCH003", message, str(schema.get("description", ""))


def _not_a_choice(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    choices = [str(choice) for choice in error.schema.get("enum", [error.schema.get("const")])]
    value = error.instance
    text = _short(value) if isinstance(value, str) else _kind(value)
    message = f"{name} may not be {text}; it is one of: {', '.join(choices)}"
    folded = {choice.lower(): choice for choice in choices}
    near = difflib.get_close_matches(str(value).lower().strip(), folded, n=1, cutoff=0.6)
    return "SCH004", message, f"did you mean {folded[near[0]]}?" if near else ""


_MONTHS = "january february march april may june july august september october november december"


def read_date(text: str) -> date | None:
    """Guess the day that an editor's own way of writing means; None when it is not clear."""
    numbers = re.findall(r"[0-9]+", text)
    words = re.findall(r"[a-z]+", text.lower())
    months = [m for m in (_month(word) for word in words) if m]
    try:
        if len(months) == 1 and len(numbers) == 2:
            year, day = (int(n) for n in sorted(numbers, key=len, reverse=True))
            return date(year, months[0], day) if year > 999 else None
        if len(numbers) == 3 and len(numbers[0]) == 4:
            return date(int(numbers[0]), int(numbers[1]), int(numbers[2]))
        if len(numbers) == 3 and len(numbers[2]) == 4:
            return date(int(numbers[2]), int(numbers[1]), int(numbers[0]))
    except ValueError:
        return None
    return None


def _month(word: str) -> int | None:
    for number, month in enumerate(_MONTHS.split(), start=1):
        if len(word) >= 3 and month.startswith(word):
            return number
    return None


def _wrong_form(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    value = str(error.instance)
    if not value.strip():
        return _blank(error, name, schema)
    if schema.get("format") == "date" or error.schema.get("format") == "date":
        meant = read_date(value)
        message = f"{name} is {_short(value)}, which is not a date that exists as year-month-day"
        if meant:
            return "SCH005", message, f"write {meant.isoformat()} (year-month-day)"
        return "SCH005", message, "write year-month-day, such as 2026-11-22"
    if schema.get("format") == "uri" or error.schema.get("format") == "uri":
        message = f"{name} is {_short(value)}, which is not a web address that begins with https://"
        bare = re.sub(r"^(?:[a-z]+:)?/*", "", value.strip())
        fits = re.fullmatch(r"[^\s/]+\.[^\s]+", bare)
        return "SCH005", message, f"write https://{bare}" if fits else "write the whole address"
    return "SCH005", f"{name} is {_short(value)}, which has the wrong form", _form_hint(value, schema)


def _form_hint(value: str, schema: Schema) -> str:
    pattern = str(schema.get("pattern", ""))
    slug = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    if slug and pattern and re.search(pattern, slug):
        return f"use small letters, digits and hyphens: {slug}"
    example = _example(schema)
    description = str(schema.get("description", "")).rstrip(".")
    return f"write it like {example} ({description})" if example else description


def _blank(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    hint = f"fill it in{_such_as(schema)}, or delete the line if it is optional"
    return "SCH006", f"{name} is empty", hint


def _too_few(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    least = error.validator_value
    if not error.instance:
        hint = "add an entry: a dash, a space and the text"
        if "none" in str(schema.get("description", "")):
            hint += "; or say why there is none, with none: and the reason"
        return "SCH007", f"{name} is an empty list", hint
    return "SCH007", f"{name} has {len(error.instance)} entries; it needs at least {least}", ""


def _repeated(error: Any, name: str, _schema: Schema) -> tuple[str, str, str]:
    message = f"{name} has the same entry twice"
    return "SCH008", message, "delete one of the two"


def _out_of_range(error: Any, name: str, _schema: Schema) -> tuple[str, str, str]:
    least = "at least" if error.validator == "minimum" else "at most"
    message = f"{name} is {error.instance}; it must be {least} {error.validator_value}"
    return "SCH009", message, ""


def _too_long(error: Any, name: str, _schema: Schema) -> tuple[str, str, str]:
    message = f"{name} has {len(error.instance)} characters; {error.validator_value} are allowed"
    return "SCH010", message, "shorten it"


def _anything(error: Any, name: str, schema: Schema) -> tuple[str, str, str]:
    return "SCH011", f"{name} does not fit: {error.message}", str(schema.get("description", ""))


_WORDS: dict[str, Callable[[Any, str, Schema], tuple[str, str, str]]] = {
    "type": _wrong_type,
    "anyOf": _no_form_fits,
    "oneOf": _no_form_fits,
    "enum": _not_a_choice,
    "const": _not_a_choice,
    "pattern": _wrong_form,
    "format": _wrong_form,
    "minLength": _blank,
    "minItems": _too_few,
    "uniqueItems": _repeated,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "maxLength": _too_long,
}
