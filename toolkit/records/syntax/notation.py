"""How a file is written (YAML, or JSON by its name) -> the words of hints on what to type."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import Struct

from toolkit.records.syntax.value_words import shorten


class Notation(Struct, frozen=True):
    """Lines, dashes and indentation; or brackets, commas and quotation marks."""

    is_json: bool = False

    def key(self, name: str) -> str:
        """Return a key as it is typed."""
        return _quoted(name) if self.is_json else f"{name}:"

    def pair(self, key: str, value: str) -> str:
        """Return a key with a text as its value."""
        return f"{_quoted(key)}: {_quoted(value)}" if self.is_json else f"{key}: {value}"

    def instead(self, meant: str, name: str) -> str:
        """Return how to replace a misspelt key."""
        return f"write {self.key(meant)} instead of {self.key(shorten(name))}"

    def group(self, keys: Sequence[str]) -> str:
        """Return how to write a group in the place of something else."""
        if self.is_json:
            shown = ", ".join(f"{_quoted(key)}: …" for key in keys) or "…"
            return f"write a group in curly brackets: {{{shown}}}"
        hint = "write its keys on lines of their own below it, indented by two spaces"
        return f"{hint}: {', '.join(keys)}" if keys else hint

    def filled_group(self, keys: Sequence[str]) -> str:
        """Return how to fill a group that is empty."""
        if self.is_json:
            return self.group(keys)
        return f"write its keys below it, indented by two spaces: {', '.join(keys)}"

    def filled_list(self, example: str) -> str:
        """Return how to fill a list that is empty; an example may be a group, as in `name: …`."""
        if not self.is_json:
            return f"write its entries below it, each with a dash and a space: - {example or '…'}"
        entry = f"{{{_quoted(example[:-3])}: …}}" if example.endswith(": …") else _quoted(example)
        return f"write its entries in square brackets: [{entry if example else '…'}]"

    def another_entry(self) -> str:
        """Return how to add to a list."""
        if self.is_json:
            return "add another entry, with a comma between the two"
        return "add another line that begins with a dash and a space"

    def none_with_reason(self) -> str:
        """Return how to leave a list out on purpose."""
        if self.is_json:
            return 'say why there are none: {"none": "the reason"}'
        return "say why there are none, with none: and the reason"

    def in_list(self, text: str) -> str:
        """Return how to make a list of a text."""
        if self.is_json:
            return f"put it in square brackets: [{_quoted(shorten(text, 60))}]"
        return f"write it on a line of its own, after a dash and a space: - {shorten(text, 60)}"

    def group_in_list(self, first: str) -> str:
        """Return how to make a list of a group."""
        if self.is_json:
            return f"put square brackets round the group: [{{{_quoted(shorten(first))}: …}}]"
        return f"put a dash and a space before its first key: - {first}: …"

    def text_of_one(self) -> str:
        """Return how to make a text of a list with one entry."""
        what = "square brackets" if self.is_json else "dash"
        return f"take the {what} away, so that the text itself follows the key"

    def text_of_several(self) -> str:
        """Return how to make a text of a list."""
        if self.is_json:
            return "write one text in double quotes, without square brackets"
        return "write one text, without dashes; for entries in a text put | after the key"

    def text_of_group(self) -> str:
        """Return how to make a text of a group."""
        if self.is_json:
            return "write one text in double quotes in place of the group"
        return "write one text in place of the keys"

    def delete_key(self) -> str:
        """Return how to take out a key and its value."""
        return "delete the key and its value" if self.is_json else "delete the line"


YAML = Notation()
JSON = Notation(is_json=True)


def notation_of(path: str) -> Notation:
    """Return the notation of a file with this name."""
    return JSON if path.endswith(".json") else YAML


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
