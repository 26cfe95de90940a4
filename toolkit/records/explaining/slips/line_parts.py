"""A line of a record -> its indentation, dashes, key and value, as an editor sees them."""

from __future__ import annotations

from msgspec import Struct

from toolkit.base.text.regex import regex

_LINE = regex(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>[A-Za-z_][A-Za-z0-9_-]*)(?P<colon>:(?: +|$)))?(?P<value>.*?)\s*"
)


class LineParts(Struct, frozen=True):
    """The parts of one line; together they are the line without the space at its end."""

    indent: str
    dashes: str
    key: str
    colon: str
    value: str

    @property
    def column(self) -> int:
        """The offset at which the value begins."""
        return len(self.indent + self.dashes + self.key + self.colon)

    @property
    def inner_indent(self) -> int:
        """The offset at which the key or text after the dashes begins."""
        return len(self.indent + self.dashes)

    @property
    def before_value(self) -> str:
        """Everything up to the value."""
        return self.indent + self.dashes + self.key + self.colon


def parts_of(line: str) -> LineParts:
    """Take a line apart."""
    match = _LINE.fullmatch(line)
    if match is None:  # cannot happen: the value takes whatever is left
        return LineParts("", "", "", "", line)
    return LineParts(*(part or "" for part in match.groups()))
