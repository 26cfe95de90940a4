"""Arguments -> an exit code: misuse, what the system refuses and crashes become a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from toolkit.base.errors import Misuse
from toolkit.cli import streams
from toolkit.cli.application import app
from toolkit.cli.refused import explain
from toolkit.cli.surroundings import say

_STOPPED = 130


def run() -> int:
    """Run the command that the arguments name; KeyboardInterrupt is all that it raises."""
    try:
        streams.set_up()
        try:
            # Not standing alone, Typer gives the code of typer.Exit back instead of exiting.
            code = int(app(standalone_mode=False) or 0)
        finally:
            # What cannot be printed any more is refused like all else.
            streams.flush()
    except Misuse as error:
        return _misuse(str(error), error.hint)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except Exception as error:
        usage = getattr(error, "format_message", None)
        if usage:
            return _misuse(usage())
        refused = explain(error)
        if refused is None:
            return _crash(error)
        streams.give_up()
        return _misuse(*refused)
    if code == _STOPPED:
        # Typer has made this code of a KeyboardInterrupt; no command gives it.
        raise KeyboardInterrupt
    return code


def _misuse(message: str, hint: str = "") -> int:
    _tell(f"toolkit: {message}")
    if hint:
        _tell(f"  {hint}")
    return 2


def _tell(text: str) -> None:
    for line in text.split("\n"):
        say(line, err=True)


def _crash(error: Exception) -> int:
    import traceback

    if os.environ.get("TOOLKIT_TRACEBACK"):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    _tell(f"toolkit crashed: {type(error).__name__}: {error} ({where})")
    _tell("  this is a fault of the toolkit; TOOLKIT_TRACEBACK=1 shows more")
    return 3
