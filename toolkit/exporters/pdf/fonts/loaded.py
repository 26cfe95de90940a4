"""Fonts as WeasyPrint loads them, from files that are gone when the command has ended."""

from __future__ import annotations

from functools import cache
from typing import Any


def new_fonts() -> Any:
    """Return WeasyPrint's FontConfiguration, as yet without fonts."""
    return _fonts_class()()


@cache
def _fonts_class() -> Any:
    from multiprocessing.util import Finalize, get_temp_dir
    from pathlib import Path
    from shutil import rmtree
    from tempfile import mkdtemp

    from weasyprint.text.fonts import FontConfiguration

    class Fonts(FontConfiguration):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            # WeasyPrint's own folder goes with the last thing that points at the fonts, and boxes
            # that point at each other may do so to the end. This one's goes with the command.
            folder = mkdtemp(dir=get_temp_dir())
            self._folder = Path(folder)
            Finalize(self, rmtree, (folder, True))

        def __del__(self) -> None:
            """Leave it to the above, which knows whose files they are after a fork."""

    return Fonts
