"""toolkit preview: records as they will be, shown in the browser while they are written."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.cli.staying import stays
from toolkit.cli.surroundings import Root, checked_collection, today
from toolkit.cli.terminal.printing import say


def preview(
    id: Annotated[
        str, typer.Argument(help="A record to begin with; the list of all if left out.")
    ] = "",
    root: Root = None,
) -> None:
    """Show records in the browser as they will be, beside what is to fix, and keep up with changes.

    Only this machine can reach it. Press Ctrl-C to end it.

    Example: toolkit preview lupus
    """
    try:
        from toolkit.preview.server import serve
    except ImportError as error:
        raise Misuse(
            "toolkit preview needs its extra packages",
            f"type: {line_to_type('preview')}",
        ) from error
    from toolkit.preview.desk import Desk

    folder, _settings = checked_collection(root)
    desk = Desk(folder, lambda: checked_collection(folder)[1], today)
    state, _fault = desk.state()
    if id and id not in state.paths:
        state.plan.choose([id], (1, 1))  # refuses it, and names those that are like it
    stays()
    serve(desk, lambda address: say(f"{address}{f'/record/{id}' if id else ''} (Ctrl-C ends it)"))
    say("The preview has ended.")
