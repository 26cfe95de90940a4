"""Any text -> letters that are only seen: by a terminal, and by the CI service that logs them."""

from __future__ import annotations

from toolkit.base.text.regex import regex

_COMMAND = regex(r"##(?=[A-Za-z]*\[)")


def printable(text: str) -> str:
    """Show control characters as such: a record must not be able to steer the terminal.

    Nor the CI service that keeps what is printed: GitHub obeys `##[name]` anywhere in a line (its
    file src/Runner.Common/ActionCommand.cs), Azure Pipelines `##vso[name]`.
    """
    if not text.isprintable():
        text = "".join(
            letter if letter.isprintable() or letter == " " else f"<U+{ord(letter):04X}>"
            for letter in text
        )
    return _COMMAND.sub("## ", text) if "##" in text else text
