"""What an export needs: which records, which bytes of them, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import FIRST, GLOSSARY, SECOND, TODAY, TOPIC, check, edit, make
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.exporters.formats import outputs
from toolkit.publishing import plan as module
from toolkit.publishing.folder import Folder
from toolkit.publishing.listing import Listing
from toolkit.publishing.plan import Plan

ALL = ["both-conditions", "first-condition", "second-condition"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def planned(root: Path) -> Plan:
    return Plan(root, read_settings(root), TODAY, check(root), 0)


def test_all_records_or_those_that_are_named_are_chosen(root: Path) -> None:
    plan = planned(root)
    assert [each.id for each in plan.choose([], (1, 1))[0]] == ALL
    assert [each.id for each in plan.choose(ALL[2:], (1, 1))[0]] == ALL[2:]
    assert plan.choose([], (1, 1))[1] == []


def test_the_parts_together_are_all_records_once(root: Path) -> None:
    plan = planned(root)
    parts = [[each.id for each in plan.choose([], (n, 4))[0]] for n in (1, 2, 3, 4)]
    assert sorted(id for part in parts for id in part) == ALL
    assert parts[3] == []


def test_what_has_errors_or_cannot_be_read_is_left_out_and_named(root: Path) -> None:
    (root / SECOND).write_text("kind: condition\n")
    plan = planned(root)
    chosen, left_out = plan.choose([], (1, 1))
    assert [each.id for each in chosen] == ALL[:2]
    assert left_out == [SECOND]
    assert plan.choose(["second-condition"], (1, 1)) == ([], [SECOND])


def test_an_unknown_id_is_misuse_that_names_one_like_it_or_a_few(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(root)
    with pytest.raises(Misuse, match="there is no record frist-condition") as raised:
        plan.choose(["frist-condition"], (1, 1))
    assert raised.value.hint.startswith("did you mean first-condition")
    monkeypatch.setattr(module, "_NAMED", 2)
    with pytest.raises(Misuse) as raised:
        plan.choose(["zzz"], (1, 1))
    assert raised.value.hint == "records are: both-conditions, first-condition and 1 more"


def test_a_job_holds_the_record_first_and_what_it_names(root: Path) -> None:
    plan = planned(root)
    wanted = outputs(["html"], [])
    job = plan.job(plan.records["both-conditions"], wanted, {"x": 1})
    assert job.path == TOPIC
    assert {path for path, _content in job.contents} == {TOPIC, FIRST, SECOND}
    assert dict(job.contents)[FIRST] == (root / FIRST).read_bytes()
    assert job.outputs == wanted
    assert plan.job(plan.records["first-condition"], wanted, {}).images.keys() == {
        "nerve-fibre.svg"
    }


def test_the_library_needs_a_job_only_for_what_is_there_and_unknown(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(root)
    folder, listing = Folder(root / "exports"), Listing(root / "exports")
    assert plan.jobs_for_listing(folder, listing, ()) == {}
    monkeypatch.setattr(folder, "sizes", lambda record: {"x": 1} if record.path == FIRST else {})
    assert plan.jobs_for_listing(folder, listing, ()).keys() == {FIRST}
    assert plan.jobs_for_listing(folder, listing, {FIRST}) == {}


@pytest.mark.parametrize("how", ["deleted", "changed"])
def test_a_file_that_changes_after_it_was_validated_is_left_out_and_the_rest_goes_on(
    root: Path, how: str
) -> None:
    validated = check(root)
    if how == "deleted":
        (root / FIRST).unlink()
    else:
        edit(root, FIRST, "title: ", "title: Not checked ")
    plan = Plan(root, read_settings(root), TODAY, validated, 0)
    chosen, (left_out,) = plan.choose([], (1, 1))
    assert [each.id for each in chosen] == ["both-conditions", "second-condition"]
    assert all(plan.source(each) for each in chosen)
    assert left_out.startswith(f"{FIRST}: it was deleted or changed")
    assert "first-condition" in plan.records  # so its files stay


def test_shared_files_are_those_that_were_validated(root: Path) -> None:
    validated = check(root)
    edit(root, GLOSSARY, "meaning: ", "meaning: Not checked. ")
    plan = Plan(root, read_settings(root), TODAY, validated, 0)
    assert b"Not checked" not in dict(plan.house.shared)["glossary"]
