"""What only some need is an extra of the package; the line that installs one."""

from __future__ import annotations

from toolkit.base.tool import PACKAGE


def line_to_type(extra: str) -> str:
    """Return the command that adds an extra to the toolkit that is installed."""
    return f'pip install "{PACKAGE}[{extra}]"'
