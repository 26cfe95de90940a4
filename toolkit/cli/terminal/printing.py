"""What commands say -> the terminal or the log: the only file that prints.

Names of files, titles, ids and settings are anyone's words: here, and nowhere else, they become
lines that steer neither a terminal nor a CI service.
"""

from __future__ import annotations

import json
import os
import sys

import typer

from toolkit.base.text.printable import printable
from toolkit.base.text.regex import regex

_hushed = False
"""Whether what only keeps company is left out. A process runs one command."""

_OBEYED = regex(r"^(\s*):(?=:)")


def colours() -> bool:
    """Return whether standard output is a terminal that is to show colours."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def painted(text: str, style: str) -> str:
    """Return a text as a terminal shows it in red, yellow, blue, bold or dim."""
    if style in ("bold", "dim"):
        return typer.style(text, bold=style == "bold", dim=style == "dim")
    return typer.style(text, fg=style)


def count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_report(text: str, *, err: bool = False) -> None:
    """Print a report: as UTF-8 for programs; a terminal shows what letters it has."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        typer.echo(text.encode("utf-8", "backslashreplace"), nl=False, err=err)
        return
    encoding = stream.encoding or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    typer.echo(shown, nl=False, err=err)


def hush(quiet: bool) -> bool:
    """Leave out, with --quiet, what `remark` would print."""
    global _hushed
    _hushed = quiet
    return quiet


def remark(line: str, *, err: bool = False) -> None:
    """Print a line that tells of success and that no one asked for."""
    if not _hushed:
        say(line, err=err)


def say(line: str, *, err: bool = False) -> None:
    """Print one line; names of files, records and settings in it steer no one."""
    # GitHub obeys a line that begins ::name::, even indented.
    typer.echo(_OBEYED.sub(r"\1: ", printable(line)), err=err)


def say_lines(text: str, *, err: bool = False) -> None:
    """Print a text of several lines, each like any other line."""
    for line in text.removesuffix("\n").split("\n"):
        say(line, err=err)


def say_json(text: str) -> None:
    """Print JSON for programs; a character that cannot be seen is written as its escape."""
    # Each stands inside a text of it, where the escape means the same.
    shown = "".join(
        letter if letter.isprintable() or letter == "\n" else json.dumps(letter).strip('"')
        for letter in text
    )
    typer.echo(shown.replace("##", "#\\u0023").encode("utf-8", "backslashreplace"), nl=False)


def print_traceback(error: BaseException) -> None:
    """Print where in the toolkit an error came up, for whoever fixes the toolkit."""
    import traceback

    for text in traceback.format_exception(error):
        say_lines(text, err=True)


def print_diff(text: str) -> None:
    """Print a diff: for git as it is; a terminal and GitHub's log are not steered by it."""
    if sys.stdout.isatty():
        print_report("\n".join(map(printable, text.split("\n"))))
        return
    # Line ends and odd file names must reach git as they are.
    content = text.encode("utf-8", "surrogateescape")
    if text and os.environ.get("GITHUB_ACTIONS"):
        from secrets import token_hex

        # Until it is named again, nothing in the log is a command; git passes over both lines.
        token = token_hex(16).encode()
        content = b"::stop-commands::%s\n%s::%s::\n" % (token, content, token)
    typer.echo(content, nl=False)
