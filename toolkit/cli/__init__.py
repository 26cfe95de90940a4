"""The command line: the only package that parses arguments, prints and exits.

Exit codes: 0 clean, 1 findings or records left out, 2 misuse or something the system refuses, 3 a
crash of the toolkit, 130 stopped with Ctrl-C or by another program.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run a command and exit with its code."""
    # A command ends soon, and to look for garbage on the way takes up to a third of its time. What
    # makes much of it, a handout, clears up by itself.
    gc.disable()
    # A Pydantic plugin of another package could change how records are read; and to look for
    # one, all that is installed would be read.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Imported here, so that Ctrl-C while it loads is not a traceback either.
    try:
        _stop_like_interrupts()
        from toolkit.cli.entry import run

        code = _in_one_piece(run)
    except KeyboardInterrupt:
        code = _stopped()
    # Nor is it worth looking at the end, as Python would.
    gc.freeze()
    sys.exit(code)


def _in_one_piece(do: Callable[[], int]) -> int:
    return do()


# Python keeps calls in pieces of memory of 16 KB, and gives a piece back to the system when the
# first call in it returns. WeasyPrint's went back and forth over the end of one 4,000 times a
# handout. A call that asks for much gets 256 KB, and all calls in it share what is left.
_in_one_piece.__code__ = _in_one_piece.__code__.replace(co_stacksize=1 << 14)


def _stop_like_interrupts() -> None:
    """Let those who stop a job or close its terminal stop it as Ctrl-C does."""
    import signal

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Not where someone has it ignored, as nohup does.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
    sys.unraisablehook = _stop_again


def _stop_again(dropped: sys.UnraisableHookArgs) -> None:
    """Have Ctrl-C heard that came while an object was taken apart: Python drops it there."""
    if not issubclass(dropped.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(dropped)
        return
    from threading import Timer

    # Not at once, or it would be dropped with what is raised here.
    again = Timer(0.05, _interrupt)
    again.daemon = True
    again.start()


def _interrupt() -> None:
    import signal
    from threading import main_thread

    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        # Another thread's signal would not wake the main thread from waiting.
        signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)


def _stopped() -> int:
    import signal

    # Whoever presses twice wants it to end, not to see how it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The terminal may be closed, and no one reads it.
    with suppress(OSError):
        from toolkit.cli.terminal.printing import say

        say("Stopped. Nothing half-written was left.", err=True)
    return 130
