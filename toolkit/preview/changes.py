"""Files that change -> the pages that are open, which then ask for what is new."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, awatch

from toolkit.base.settings import FILE_NAME
from toolkit.preview.desk import Desk
from toolkit.records.reading.find import CONTENT

_STEP = 20
"""Milliseconds without a change after which what has changed is told."""
_LONGEST = 200
"""Milliseconds after which it is told even if more is changing."""
_QUIET = 15
"""Seconds after which a word is sent, so that a page that has gone is noticed."""


class Changes:
    """Tells every open page of each change, until the preview ends."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ended = asyncio.Event()
        self._pages: set[asyncio.Event] = set()

    def end(self) -> None:
        """Let every page go."""
        self._ended.set()
        self._wake()

    def tell(self) -> None:
        """Say that something has changed."""
        self._desk.change()
        self._wake()

    def _wake(self) -> None:
        for page in self._pages:
            page.set()

    async def watch(self) -> None:
        """Look at the content and the settings until the preview ends."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._watch(self._desk.root / CONTENT, recursive=True))
            group.create_task(self._watch(self._desk.root, recursive=False))

    async def _watch(self, folder: Path, *, recursive: bool) -> None:
        def matters(_change: Change, path: str) -> bool:
            name = Path(path).name
            return not name.startswith(".") and (recursive or name == FILE_NAME)

        async for _changes in awatch(
            folder,
            watch_filter=matters,
            debounce=_LONGEST,
            step=_STEP,
            stop_event=self._ended,
            recursive=recursive,
        ):
            self.tell()

    async def events(self, seen: int) -> AsyncIterator[str]:
        """Yield an event for each change since the one that a page has seen."""
        woken = asyncio.Event()
        self._pages.add(woken)
        try:
            yield "retry: 1000\n\n"
            while not self._ended.is_set():
                if self._desk.number != seen:
                    seen = self._desk.number
                    yield f"data: {seen}\n\n"
                woken.clear()
                try:
                    async with asyncio.timeout(_QUIET):
                        await woken.wait()
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            self._pages.discard(woken)
