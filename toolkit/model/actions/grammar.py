"""A data file of a language -> the words and forms of its actions, as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from toolkit.base.text.regex import regex

When = Literal["now", "today", "days", "later"]

_DATA = Path(__file__).parent / "data"
_SLOT = regex(r"\{(service|who|number)\}|\[([^\]]+)\] ")
_NUMBER = r"\+?[0-9]{2,}(?: [0-9]+)*"
_COUNTED: dict[str, int] = {"hours": 1, "days": 24, "weeks": 24 * 7}


class Form(Struct, frozen=True):
    """A form of a step that may begin in several ways, before any of all the services."""

    begins: tuple[str, ...]
    """The words that each begins with."""
    ends: tuple[str, ...]
    """The words behind the services."""
    pattern: re.Pattern[str]

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """Return the step of this form that begins at a place of a normal action."""
        may_match = text.startswith(self.begins, at) and all(each in text for each in self.ends)
        # Compiled only now, if it ever is.
        return self.pattern.match(text, at) if may_match else None


class Grammar(Struct, frozen=True):
    """What the data file of a language says, and its patterns that hold no services."""

    data: dict[str, Any]
    lead: re.Pattern[str]
    join: re.Pattern[str]
    end: re.Pattern[str]
    when: re.Pattern[str]
    turns: re.Pattern[str]
    delays: re.Pattern[str]
    waits: re.Pattern[str]
    emergency: re.Pattern[str]
    urgent: re.Pattern[str]
    no_hurry: re.Pattern[str]

    def steps(self, services: Iterable[str]) -> tuple[Form, ...]:
        """Return the forms of a step, with the services that it may name."""
        names = _any_of((*services, *self.services("emergency"), *self.services("other")))
        articles = _any_of(self.data["articles"]) if self.data["articles"] else "(?!)"
        one = rf"(?:{articles} )?{names}s?"
        # Written once for the first and for those joined to it: it takes long to compile.
        join = rf"(?:, |,? {_any_of(self.data['joins'])} )"
        several = rf"(?P<service>(?:{one}(?!\w){join}?){{1,5}}(?<! ))"
        slots = {"service": several, "who": _any_of(self.data["who"]), "number": _NUMBER}
        heads: dict[str, list[str]] = {}
        for form in self.data["steps"]:
            head, slot, tail = form.partition("{service}")
            heads.setdefault(slot + tail, []).append(head)
        return tuple(
            Form(
                tuple(_SLOT.split(head)[0] for head in begun),
                tuple(_SLOT.split(tail)[::3]),
                regex(rf"{_any_form(begun, slots)}{_form(tail, slots)}(?!\w)"),
            )
            for tail, begun in heads.items()
        )

    def services(self, kind: Literal["emergency", "other"]) -> tuple[str, ...]:
        """Return the services that the language has besides those known by all."""
        return tuple(self.data["services"][kind])

    def how_soon(self, words: str) -> When:
        """Return the class of words that `when` has matched."""
        for kind in ("now", "today", "later"):
            if words in self.data["when"][kind]:
                return kind
        number = re.search(r"\d+", words)
        for unit, hours in _COUNTED.items():
            if any(_counted(form).fullmatch(words) for form in self.data["counted"][unit]):
                count = hours * int(number[0][:6]) if number else hours
                return "today" if count <= 24 else "days" if count <= 72 else "later"
        return "later"


@cache
def grammar_of(language: str) -> Grammar | None:
    """Return the grammar of a language tag; None if no data file has it."""
    name = language.split("-")[0]
    file = _DATA / f"{name}.toml"
    # The name is part of a path: only a language's own letters may be.
    if not name.isalpha() or not file.is_file():
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    counted = [_counted(form).pattern for unit in _COUNTED for form in data["counted"][unit]]
    whens = [re.escape(each) for kind in data["when"].values() for each in kind]
    longest = sorted([*counted, *whens], key=len, reverse=True)
    return Grammar(
        data,
        re.compile(rf"{_any_of(data['leads'])}\s*[:.,–-]\s*"),
        re.compile(rf",? {_any_of(data['joins'])} |, "),
        re.compile(rf",? ?(?<!\w){_any_of(data['ends'])}(?!\w)"),
        re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)"),
        _any_word(data["caution"]["turns"]),
        _any_word(data["caution"]["delays"]),
        _any_word(data["caution"]["waits"]),
        _any_word(data["urgency"]["emergency"]),
        _any_word(data["urgency"]["urgent"]),
        _any_word(data["urgency"]["no_hurry"]),
    )


def _any_of(words: Iterable[str]) -> str:
    longest = sorted({word.casefold() for word in words}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest)) or '(?!)'})"


def _any_word(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any_of(words)}(?!\w)")


def _counted(form: str) -> re.Pattern[str]:
    return re.compile(re.escape(form).replace(r"\{n\}", r"[0-9]{1,4}"))


def _any_form(forms: Iterable[str], slots: dict[str, str]) -> str:
    longest = sorted(forms, key=len, reverse=True)
    return f"(?:{'|'.join(_form(form, slots) for form in longest)})"


def _form(form: str, slots: dict[str, str]) -> str:
    parts, at = [], 0
    for slot in _SLOT.finditer(form):
        parts.append(re.escape(form[at : slot.start()]))
        optional = slot[2]
        parts.append(rf"(?:{re.escape(optional)} )?" if optional else slots[slot[1]])
        at = slot.end()
    return "".join([*parts, re.escape(form[at:])])
