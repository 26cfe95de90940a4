"""The command line: the only package that parses arguments, prints and exits.

Exit codes: 0 clean, 1 findings or records left out, 2 misuse, 3 a crash of the toolkit, 130 stopped
with Ctrl-C.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run a command and exit with its code."""
    # A command ends soon, and to look for garbage on the way takes up to a third of its time. What
    # makes much of it, a handout, clears up by itself.
    gc.disable()
    # A Pydantic plugin of another package could change how records are read; and to look for
    # one, all that is installed would be read.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Imported here, so that Ctrl-C while it loads is no traceback either.
    try:
        from toolkit.cli.entry import run

        code = run()
    except KeyboardInterrupt:
        code = _stopped()
    # Nor is it worth looking at the end, as Python would.
    gc.freeze()
    sys.exit(code)


def _stopped() -> int:
    import signal

    # Whoever presses twice wants it to end, not to see how it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("Stopped. Nothing half-written was left.", file=sys.stderr)
    return 130
