"""Text that may be in a page as it is -> the type that Jinja does not escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


def ready_html(text: str) -> Markup:
    """Mark a text as finished, so that a template prints it and does not escape it again.

    For what this toolkit made and nothing else: a filled template, the packed style sheets and
    scripts, and `script_data`.
    """
    from markupsafe import Markup

    # The one place: ruff cannot see that no caller hands on what a record or a setting says.
    return Markup(text)  # noqa: S704
