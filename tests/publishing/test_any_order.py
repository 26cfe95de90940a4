"""Any order of what people do to records, with exports in between."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.commands.collections import TOPIC, make
from tests.publishing.published import (
    ALL,
    empty,
    error,
    export_all,
    listed,
    merge_marks,
    no_text,
    typo,
)


class Publishing(RuleBasedStateMachine):
    """Records that people edit, break, mend, rename and delete, and exports in between."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = make(Path(self.folder.name) / "collection")
        (self.root / TOPIC).unlink()
        self.good = {
            id: self.root / f"content/conditions/{id}.yaml" for id in ALL - {"both-conditions"}
        }
        self.texts = {id: file.read_text() for id, file in self.good.items()}
        self.there = dict(self.good)
        self.published: dict[str, bytes] = {}

    ids = st.sampled_from(sorted(ALL - {"both-conditions"}))

    @rule(id=ids, number=st.integers(0, 9))
    def edits(self, id: str, number: int) -> None:
        if id in self.there:
            text = self.texts[id].replace("outlook: ", f"outlook: In {number} years. ", 1)
            self.there[id].unlink()
            self.there[id].write_text(text)

    @rule(id=ids, how=st.sampled_from([typo, merge_marks, no_text, empty, error]))
    def breaks(self, id: str, how: object) -> None:
        if id in self.there:
            self.there[id].write_text(self.texts[id])
            how(self.there[id])  # type: ignore[operator]

    @rule(id=ids, name=st.sampled_from(["a.yaml", "b.yml", "c.YAML", "deep/d.yaml"]))
    def renames(self, id: str, name: str) -> None:
        new = self.root / "content/conditions" / name
        if id in self.there and not new.exists():
            new.parent.mkdir(exist_ok=True)
            self.there[id] = self.there[id].rename(new)

    @rule(id=ids)
    def deletes(self, id: str) -> None:
        if id in self.there and len(self.there) > 1:
            self.there.pop(id).unlink()

    @rule(id=ids)
    def restores(self, id: str) -> None:
        if id not in self.there:
            self.good[id].write_text(self.texts[id])
            self.there[id] = self.good[id]

    @rule()
    def exports(self) -> None:
        done = export_all(self.root)
        found = {file.stem for file in (self.root / "exports/en-GB").glob("*.json")}
        vanished = (self.published.keys() & self.there.keys()) - found
        assert not vanished, (vanished, done)
        if not done.left_out:
            assert found == set(self.there)
        self.published = dict.fromkeys(found, b"")

    @invariant()
    def the_index_lists_what_is_there(self) -> None:
        if self.published:
            assert listed(self.root) == set(self.published)

    def teardown(self) -> None:
        self.folder.cleanup()


Publishing.TestCase.settings = settings(
    max_examples=6,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestPublishing = Publishing.TestCase
