"""One error about a value -> what is wrong with it and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Any

from msgspec import Struct

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.form_words import FormWords, form_words
from toolkit.base.text.nearest import nearest
from toolkit.records.explaining.schema.dates import explain_date
from toolkit.records.explaining.schema.walk import (
    Schema,
    is_not_found,
    keys_to_write,
    required_keys,
    resolve,
)
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.reading.formats import repeated_entries
from toolkit.records.syntax.list_signs import LIST_SIGNS, without_sign
from toolkit.records.syntax.notation import Notation
from toolkit.records.syntax.value_words import TYPE_WORDS, kind_of, name_of, quoted, shorten

Said = tuple[str, str, str]
"""Code, message, hint."""


class Fault(Struct, frozen=True):
    """One error of jsonschema, and all that may help to explain it."""

    route: Route
    error: Any
    schema: Schema
    """The schema of the value, with the description of its field."""
    source: Source
    root: Schema

    @property
    def name(self) -> str:
        """What messages call the value."""
        return name_of(self.route)

    @property
    def value(self) -> Any:
        """The value itself."""
        return self.error.instance

    @property
    def format(self) -> str:
        """The form that the schema asks for, if it has a name."""
        for form in (self.schema, self.error.schema, *self.schema.get("anyOf", ())):
            if "format" in form:
                return str(form["format"])
        return ""

    @property
    def example(self) -> str:
        """The field's first example, if it can be typed on one line."""
        examples = self.schema.get("examples") or []
        if not examples and self.route and isinstance(self.route[-1], int):
            of_list = resolve(self.root, self.route[:-1]).get("examples") or [[]]
            examples = of_list[0]
        first = examples[0] if examples else ""
        return str(first) if isinstance(first, str | int | float) else ""

    @property
    def such_as(self) -> str:
        """The example, to end a hint."""
        return f", such as {self.example}" if self.example else ""

    @property
    def notation(self) -> Notation:
        """How the file is written."""
        return self.source.notation

    @property
    def description(self) -> str:
        """The field's description, of its list if it has none of its own."""
        found = self.schema.get("description", "")
        if not found and self.route and isinstance(self.route[-1], int):
            found = resolve(self.root, self.route[:-1]).get("description", "")
        return str(found).rstrip(".")

    @property
    def typed(self) -> str:
        """The value as it is in the file; 0.10 is the number 0.1."""
        return self.source.typed(self.route) or str(self.value)

    @property
    def is_required(self) -> bool:
        """Return whether the key must be there."""
        return bool(self.route) and self.route[-1] in required_keys(self.root, self.route[:-1])


def explain_value(
    route: Route, error: Any, schema: Schema, source: Source, root: Schema
) -> Problem:
    """Return what is wrong with the value at a route; `schema` describes that value."""
    fault = Fault(route, error, schema, source, root)
    code, message, hint = _WORDS.get(error.validator, _anything)(fault)
    return Problem(code, Finding(_where(route, error), message, hint))


def _where(route: Route, error: Any) -> Route:
    if error.validator == "uniqueItems":
        return (*route, *islice(repeated_entries(error.instance), 1))
    return route


def _wrong_type(fault: Fault) -> Said:
    wanted = fault.error.validator_value
    return "SCH003", *_type_words(fault, wanted if isinstance(wanted, str) else wanted[0])


def _type_words(fault: Fault, wanted: str) -> tuple[str, str]:
    value, name = fault.value, fault.name
    if value is None:
        return _nothing(fault, wanted)
    if fault.format == "date" and not isinstance(value, list | dict):
        return explain_date(name, fault.typed)
    message = f"{name} is {kind_of(value)}; it needs {TYPE_WORDS.get(wanted, wanted)}"
    if wanted == "array":
        return _not_a_list(fault, message)
    if wanted == "object":
        return message, fault.notation.group(keys_to_write(fault.root, fault.route))
    if wanted == "integer":
        return message, f"write a whole number without quotation marks{fault.such_as}"
    if isinstance(value, list):
        if len(value) > 1:
            return message, fault.notation.text_of_several()
        return message, fault.notation.text_of_one()
    if isinstance(value, dict):
        return _colon_in_text(fault, message)
    return f"{name} is {kind_of(value)}; it needs text", f'put it in double quotes: "{fault.typed}"'


def _nothing(fault: Fault, wanted: str) -> tuple[str, str]:
    message = f"{fault.name} is empty; it needs {TYPE_WORDS.get(wanted, wanted)}"
    if not fault.notation.is_json and fault.source.after(fault.route).startswith("#"):
        message = f"{fault.name} is empty: YAML takes what follows # for a comment"
        return message, "put the text in double quotes if the # belongs to it"
    keys = keys_to_write(fault.root, fault.route) if wanted == "object" else []
    if keys:
        hint = fault.notation.filled_group(keys)
    elif wanted == "array":
        hint = fault.notation.filled_list(shorten(_entry_example(fault), 60))
    else:
        hint = f"write the text after it{fault.such_as}"
    return message, hint + _or_delete(fault)


def _no_keys(fault: Fault) -> Said:
    keys = keys_to_write(fault.root, fault.route)
    message = f"{fault.name} has no keys; it needs at least one of: {', '.join(keys)}"
    return "SCH003", message, fault.notation.filled_group(keys[:1]) + _or_delete(fault)


def _or_delete(fault: Fault) -> str:
    return "" if fault.is_required else f"; or {fault.notation.delete_key()}"


def _entry_example(fault: Fault) -> str:
    examples = fault.schema.get("examples") or [[]]
    first = examples[0][0] if isinstance(examples[0], list) and examples[0] else ""
    return first if isinstance(first, str) else f"{next(iter(first), '')}: …"


def _not_a_list(fault: Fault, message: str) -> tuple[str, str]:
    value = fault.value
    if isinstance(value, dict):
        first = next(iter(value), "")
        meant = None if fault.notation.is_json else without_sign(first)
        if meant:
            sign = first[: len(first) - len(meant)].strip()
            message = f"{sign} is not a dash: YAML does not begin an entry with it"
            return message, f"begin each entry with a dash and a space: write - {shorten(meant)}:"
        return message, fault.notation.group_in_list(first)
    text = str(value)
    if fault.notation.is_json:
        return message, fault.notation.in_list(text)
    if re.match(r"-[\u00a0\u2000-\u200a\u202f\u3000]", text):
        message = (
            f"{fault.name} is one text: a special space (U+{ord(text[1]):04X}) follows its dashes"
        )
        return message, f"put one ordinary space after each dash: - {_first_entry(text)}"
    if re.match(r"-\S", text):
        message = f"{fault.name} is one text: there is no space after its dashes"
        return message, f"put one space after each dash: - {_first_entry(text)}"
    numbered = re.match(r"[0-9]+[.)]\s+(.*?)(?=\s[0-9]+[.)]\s|$)", text, re.DOTALL)
    if numbered:
        hint = "begin each entry with a dash and a space in place of its number"
        return message, f"{hint}: - {shorten(numbered[1], 60)}"
    several = re.split(r",\s+", text)
    if len(several) > 1 and all(len(each) < 40 for each in several):
        hint = "write each entry on a line of its own, after a dash and a space"
        return message, f"{hint}: - {several[0]}"
    signed = re.match(rf"[{LIST_SIGNS}*]\s+(.*?)(?=\s[{LIST_SIGNS}*]\s|$)", text, re.DOTALL)
    if signed:
        hint = f"begin each entry with a dash and a space in place of {text[0]}"
        return message, f"{hint}: - {shorten(signed[1], 60)}"
    return message, fault.notation.in_list(text)


def _first_entry(text: str) -> str:
    return shorten(re.split(r"\s-", text.lstrip("-").strip())[0], 60)


def _colon_in_text(fault: Fault, message: str) -> tuple[str, str]:
    if len(fault.value) != 1 or fault.notation.is_json:
        return message, fault.notation.text_of_group()
    (key, rest), *_ = fault.value.items()
    if rest is None or isinstance(rest, str):
        message = f"a colon in this text makes a key of {shorten(key)}; {fault.name} needs text"
        text = f"{key}: {rest}" if rest else f"{key}:"
        return message, f"put the whole text in double quotes: {_in_quotes(text)}"
    return message, fault.notation.text_of_group()


def _in_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{shorten(escaped, 90)}"'


def _no_form_fits(fault: Fault) -> Said:
    wanted = [
        part.validator_value
        for part in fault.error.context
        if part.validator == "type" and part.validator_value != "null" and not part.path
    ]
    if is_not_found(fault.root, fault.error.schema):
        # Whoever is at a loss for a text is to write it, not to say that there is none.
        wanted = [each for each in wanted if each != "object"]
    if len(wanted) == 1:
        return "SCH003", *_type_words(fault, wanted[0])
    if fault.value is None and "array" in wanted:
        return "SCH003", *_nothing(fault, "array")
    expected = " or ".join(TYPE_WORDS.get(kind, str(kind)) for kind in wanted)
    message = f"{fault.name} is {kind_of(fault.value)}; it needs {expected or 'another value'}"
    return "SCH003", message, fault.description


def _not_a_choice(fault: Fault) -> Said:
    schema = fault.error.schema
    choices = [str(choice) for choice in schema.get("enum", [schema.get("const")])]
    value = fault.value
    text = quoted(value) if isinstance(value, str) else kind_of(value)
    message = f"{fault.name} may not be {text}; it is one of: {', '.join(choices)}"
    meant = str(value)[:80].lower().strip("\"'“”„‘’ ").replace("_", "-")
    if near := nearest(meant, choices):
        return "SCH004", message, f"did you mean {near}?"
    if len(choices) == 1:
        return "SCH004", f"{fault.name} may not be {text}", f"write {choices[0]}"
    return "SCH004", message, "write one of them, letter for letter"


def _wrong_form(fault: Fault) -> Said:
    value = str(fault.value)
    if not value.strip():
        return _blank(fault)
    if fault.format == "date":
        return "SCH005", *explain_date(fault.name, value)
    if fault.format == "uri":
        message = f"{fault.name} is {quoted(value)}, which is not a web address with https://"
        bare = re.sub(r"^(?:[a-z]+:)?/*", "", value.strip(), flags=re.IGNORECASE)
        fits = re.fullmatch(r"[^\s/]+\.[^\s]+", bare)
        return "SCH005", message, f"write https://{bare}" if fits else "write the whole address"
    form = form_words(str(fault.error.validator_value))
    return "SCH005", f"{fault.name} is {quoted(value)}, {form.wrong}", _form_hint(fault, form)


def _form_hint(fault: Fault, form: FormWords) -> str:
    value = str(fault.value)[:200]
    pattern = str(fault.error.validator_value)
    for meant in (
        re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-"),
        value.strip().upper(),
        value.strip(" .\"'“”‘’"),
        re.sub(r"[^0-9+]+", " ", value).strip(),
    ):
        if meant and re.search(pattern, meant):
            return f"write {shorten(meant, 80)}"
    example, description = fault.example, fault.description
    if example and description:
        return f"write it like {example} ({description})"
    return f"write it like {example}" if example else form.hint


def _blank(fault: Fault) -> Said:
    hint = f"write the text{fault.such_as}"
    return "SCH006", f"{fault.name} is empty", hint + _or_delete(fault)


def _too_few(fault: Fault) -> Said:
    least = fault.error.validator_value
    if not fault.value:
        hint = fault.notation.filled_list(shorten(_entry_example(fault), 60))
        if "none" in fault.description:
            hint += f"; or {fault.notation.none_with_reason()}"
        return "SCH007", f"{fault.name} is an empty list", hint
    entries = "entry" if len(fault.value) == 1 else "entries"
    message = f"{fault.name} has {len(fault.value)} {entries}; it needs at least {least}"
    return "SCH007", message, fault.notation.another_entry()


def _repeated(fault: Fault) -> Said:
    return "SCH008", f"{fault.name} has the same entry twice", "delete one of the two"


def _out_of_range(fault: Fault) -> Said:
    schema = fault.error.schema
    least, most = schema.get("minimum"), schema.get("maximum")
    bound = "at least" if fault.error.validator == "minimum" else "at most"
    message = f"{fault.name} is {fault.value}; it must be {bound} {fault.error.validator_value}"
    return "SCH009", message, f"write a number from {least} to {most}"


def _too_long(fault: Fault) -> Said:
    most = fault.error.validator_value
    message = f"{fault.name} has {len(fault.value)} characters; it may have {most}"
    return "SCH010", message, "shorten it"


def _anything(fault: Fault) -> Said:
    message = f"{fault.name} does not fit: {shorten(fault.error.message, 120)}"
    return "SCH011", message, fault.description


_WORDS: dict[str, Callable[[Fault], Said]] = {
    "type": _wrong_type,
    "anyOf": _no_form_fits,
    "oneOf": _no_form_fits,
    "enum": _not_a_choice,
    "const": _not_a_choice,
    "pattern": _wrong_form,
    "format": _wrong_form,
    "minLength": _blank,
    "minItems": _too_few,
    "minProperties": _no_keys,
    "uniqueItems": _repeated,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "maxLength": _too_long,
}
