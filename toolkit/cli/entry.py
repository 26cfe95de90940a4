"""Arguments -> an exit code: misuse and crashes become a sentence, never a traceback."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from toolkit.base.errors import Misuse
from toolkit.cli.application import app
from toolkit.cli.surroundings import say

_STOPPED = 130


def run() -> int:
    """Run the command that the arguments name; KeyboardInterrupt is all that it raises."""
    try:
        # Not standing alone, Typer gives the code of typer.Exit back instead of exiting with it.
        code = int(app(standalone_mode=False) or 0)
    except Misuse as error:
        return _misuse(str(error), error.hint)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except BrokenPipeError:
        # The reader of our output has gone (toolkit rules | head); Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        usage = getattr(error, "format_message", None)
        return _misuse(usage()) if usage else _crash(error)
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
