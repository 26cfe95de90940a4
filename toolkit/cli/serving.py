"""toolkit lsp: what editors start."""

from __future__ import annotations

import os
import sys

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.cli.staying import stays
from toolkit.cli.surroundings import checked_collection, today, version


def lsp() -> None:
    """Check records as they are typed, in an editor that speaks the language server protocol.

    An editor starts it, and talks to it on standard input and output.

    Example: toolkit lsp < /dev/null
    """
    from toolkit.lsp.around import Around

    try:
        from toolkit.lsp.server import make_server
    except ImportError as error:
        raise Misuse(
            "toolkit lsp needs its extra packages",
            f"type: {line_to_type('lsp')}",
        ) from error
    if sys.stdin.isatty():
        hint = "docs/how-to/check-as-you-type.md says how an editor is told of it"
        raise Misuse("toolkit lsp is started by an editor, not by hand", hint)
    stays()
    server = make_server(Around(lambda root: checked_collection(root)[1], today, version()))
    # Copies, since it closes them in the end.
    given, out = os.dup(sys.stdin.fileno()), os.dup(sys.stdout.fileno())
    with os.fdopen(given, "rb") as asked, os.fdopen(out, "wb") as answers:
        server.start_io(asked, answers)
