"""A collection while people write in it: its state, made again only after something has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.publishing.plan import Plan
from toolkit.records.facts import Facts
from toolkit.records.reading.find import is_fragment
from toolkit.records.reading.library import Library
from toolkit.records.reading.shared_files import read_shared
from toolkit.validation import baseline
from toolkit.validation.validate import Validated, validate


class State(Struct, frozen=True, dict=True):
    """The collection at one moment."""

    number: int
    report: Report
    plan: Plan
    """Of every record that can be read: also of one with errors a page may be seen."""
    paths: Mapping[str, str]
    """The file of each record by its id, also of one that cannot be read."""

    @cached_property
    def library(self) -> Library:
        """What all records share."""
        return read_shared(dict(self.plan.house.shared)).library

    def facts(self, id: str) -> Facts | None:
        """Return what is known of a record; nothing of one that cannot be read."""
        return self.plan.records.get(id)


class Desk:
    """The collection at `root`; `settings` and `today` are asked each time."""

    def __init__(
        self, root: Path, settings: Callable[[], Settings], today: Callable[[], date]
    ) -> None:
        self.root = root
        self._settings = settings
        self._today = today
        self._lock = Lock()
        self._number = 0
        self._state: State | None = None
        self._fault = ""

    def change(self) -> None:
        """Say that a file has changed."""
        self._number += 1

    @property
    def number(self) -> int:
        """How often something has changed."""
        return self._number

    def state(self) -> tuple[State, str]:
        """Return the collection as it is, or as it last was and why it cannot be read now."""
        with self._lock:
            number = self._number
            if self._state is None or self._state.number != number:
                try:
                    self._state = self._read(number)
                    self._fault = ""
                except Misuse as error:
                    if self._state is None:
                        raise
                    self._state = replace(self._state, number=number)
                    self._fault = f"{error}; {error.hint}" if error.hint else str(error)
            return self._state, self._fault

    def check(self, path: str, content: bytes) -> tuple[Diagnostic, ...]:
        """Return what `toolkit validate` would say of a file with other contents."""
        settings, today = self._settings(), self._today()
        found = validate(self.root, settings, (), today, overlay={path: content}, only=(path,))
        return self._without_known(found.report).diagnostics

    def _read(self, number: int) -> State:
        settings, today = self._settings(), self._today()
        found = validate(self.root, settings, (), today)
        # Without its errors, every record that can be read is one to make pages of.
        readable = replace(found, report=replace(found.report, diagnostics=()))
        plan = Plan(self.root, settings, today, readable, 0)
        return State(number, self._without_known(found.report), plan, _paths(found))

    def _without_known(self, report: Report) -> Report:
        file = self.root / baseline.FILE_NAME
        if not file.is_file():
            return report
        return baseline.without_known(report, baseline.read_baseline(file))[0]


def _paths(found: Validated) -> dict[str, str]:
    """Return the file of each record, by what it calls itself or else by the file's name."""
    shared = {document.path for document in found.overview.shared.values()}
    refused = {
        Path(path).stem: path
        for path in found.refused
        if path in found.files.paths and path not in shared
    }
    return {**refused, **{id: each.path for id, each in found.overview.by_id.items()}}


def findings_of(state: State, id: str) -> tuple[Diagnostic, ...]:
    """Return what is reported of a record, and of the fragments in it."""
    facts = state.facts(id)
    fragments = set(facts.uses.fragments) if facts else set()
    path = state.paths.get(id)
    return tuple(
        each
        for each in state.report.diagnostics
        if each.path == path or (is_fragment(each.path) and Path(each.path).stem in fragments)
    )
