"""Arguments -> an exit code: misuse, what the system refuses and crashes become a sentence."""

from __future__ import annotations

import os
import sys

import typer

from toolkit.base.errors import Misuse
from toolkit.base.origin import origin
from toolkit.cli.application import application
from toolkit.cli.refused import explain
from toolkit.cli.terminal import streams
from toolkit.cli.terminal.printing import print_traceback, say_lines

_STOPPED = 130


def run() -> int:
    """Run the command that the arguments name; KeyboardInterrupt is all that it raises."""
    try:
        streams.set_up()
        try:
            # Not standing alone, Typer gives the code of typer.Exit back instead of exiting.
            code = int(application("".join(sys.argv[1:2]))(standalone_mode=False) or 0)
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
    say_lines(f"toolkit: {message}", err=True)
    if hint:
        say_lines("\n".join(f"  {line}" for line in hint.splitlines()), err=True)
    return 2


def _crash(error: Exception) -> int:
    if os.environ.get("TOOLKIT_TRACEBACK"):
        print_traceback(error)
    say_lines(f"toolkit crashed: {type(error).__name__}: {error} ({origin(error)})", err=True)
    say_lines("  this is a fault of the toolkit; TOOLKIT_TRACEBACK=1 shows more", err=True)
    return 3
