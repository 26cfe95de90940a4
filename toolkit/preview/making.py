"""A record of the desk -> its fact sheet or a handout; where one cannot be made, the last good."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.format import Output
from toolkit.exporters.formats import ALL, FORMATS
from toolkit.pages.page import Page
from toolkit.preview.desk import Desk, State
from toolkit.publishing.make import make_files
from toolkit.records.standing import Standing


def _unread(_page: Page, _artifact: Artifact, _context: Context) -> None:
    """Leave it unread: that takes as long as making it, and the export reads all that goes out."""


SHOWN: Mapping[str, Output] = {
    each.ending: replace(each, check=_unread)
    for each in (*FORMATS["html"].outputs, *(each for each in ALL if each.variant))
}
"""What a record is shown as, by its ending: the fact sheet first, then each handout."""


class Made(Struct, frozen=True):
    """A file as it could last be made; empty if it never could, and what is wrong now."""

    content: bytes = b""
    fault: str = ""
    number: int = -1


class Maker:
    """Makes each file once for each state of the collection."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[tuple[str, str], Made] = {}
        # A page need not wait for a handout.
        self._locks = {ending: Lock() for ending in SHOWN}

    def make(self, id: str, ending: str) -> Made:
        """Return the file of a record with this ending."""
        with self._locks[ending]:
            state, fault = self._desk.state()
            last = self._made.get((id, ending), Made())
            if last.number != state.number:
                made = Made(fault=fault) if fault else _make(state, id, SHOWN[ending])
                last = replace(made, content=made.content or last.content, number=state.number)
                self._made[id, ending] = last
            return last


def _make(state: State, id: str, output: Output) -> Made:
    plan = state.plan
    facts = plan.good.get(id)
    if facts is None:
        return Made(fault="the file cannot be read as a record; the findings say where and why")
    # Whatever was signed, no one has signed what is being written.
    job = replace(plan.job(facts, (output,), {}), standing=Standing("draft"))
    files = make_files(plan.house, job)
    if files.misuse:
        message, hint = files.misuse
        return Made(fault=f"{message}; {hint}" if hint else message)
    if files.fault or not files.artifacts:
        return Made(fault=files.fault)
    return Made(files.artifacts[0].content)
