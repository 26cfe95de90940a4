"""`export --release` lets nothing out that is not signed in its present words."""
# ruff: noqa: E501 - each row of a table is one line

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import repository
from tests.governance.collection import FIRST, SECOND, put, signed
from tests.governance.test_canonical import CHANGES
from tests.publishing.published import ALL
from tests.publishing.test_sources import hashes as sources
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.commands.status import standings
from toolkit.exporters.variants import VARIANTS
from toolkit.publishing.export import Exported, Options, export
from toolkit.running.work import Workers
from toolkit.validation.validate import validate

ID = "first-condition"
DAY = date(2026, 12, 5)


def run(root: Path, out: str = "release", *ids: str, release: bool = True, **how: Any) -> Exported:
    formats = how.pop("formats", ("json", "html"))
    options = Options(workers=Workers(1), release=release, **how)
    return export(
        root, read_settings(root), ids, formats, root / out, DAY, tuple(VARIANTS), options
    )


def there(root: Path, out: str = "release") -> set[str]:
    return {file.name.partition(".")[0] for file in (root / out).glob("en-GB/*")}


def test_only_what_is_signed_leaves_and_no_link_leads_to_the_rest(signed_root: Path) -> None:
    done = run(signed_root)
    assert there(signed_root) == {ID}
    reasons = dict(each.split(": ", 1) for each in done.left_out)
    assert reasons == {
        f"content/{SECOND}": "there is no clinical signature",
        "content/topics/both-conditions.yaml": "there is no clinical signature",
    }
    page = (signed_root / f"release/en-GB/{ID}.html").read_text()
    assert "second-condition." not in page
    assert "both-conditions" not in (signed_root / "release/index.html").read_text()


WAYS: list[dict[str, Any]] = [
    {},
    {"ids": [ID]},
    {"make_all": True},
    {"shard": (1, 2)},
    {"shard": (2, 2)},
    {"statuses": ("changed",)},
    {"merge": True},
]
"""Ways to export, each of which several of the changes try."""


@pytest.fixture(scope="module")
def released(with_signature: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection under git, all signed and released."""
    folder = tmp_path_factory.mktemp("released") / "collection"
    root = Path(shutil.copytree(with_signature, folder))
    for each in ("second-condition", "both-conditions"):
        signed(root, each)
    repository(root)
    assert run(root).left_out == ()
    assert there(root) == {ID, "second-condition", "both-conditions"}
    return root


def files(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes()
        for file in (root / "release").rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("which", range(len(WAYS)))
def test_no_changed_word_leaves(released: Path, which: int) -> None:
    """21 planted changes, by seven ways; a page of a record that is not published stays."""
    for what in list(CHANGES)[which :: len(WAYS)]:
        file, old, new, _sections = CHANGES[what]
        before = files(released)
        was = (released / "content" / file).read_bytes()
        how = dict(WAYS[which])
        put(released, file, old, new)
        if how.pop("merge", False):
            run(released, "exports", release=False)
            how["merge"] = (released / "exports",)
        ids = how.pop("ids", ())
        done = run(released, "release", *ids, **how)
        states = standings(released, read_settings(released), [], DAY)
        assert states[ID].state == "changed", what
        # A shard says nothing of a record that is in another.
        assert "changed since Example signed it" in str(done.left_out) or "shard" in WAYS[which]
        for path, content in files(released).items():
            name = Path(path).name.partition(".")[0]
            if name in states and not states[name].may_be_relied_on:
                assert content == before.get(path), (what, path)
            elif name not in states and path.endswith((".html", ".xml")):
                shown = content.decode()
                assert new not in shown or new in before[path].decode(), (what, path)
        (released / "content" / file).write_bytes(was)


def test_no_variant_of_paper_leaves_either(released: Path) -> None:
    was = (released / "content" / FIRST).read_bytes()
    put(released, FIRST, "Often in the legs", "Never in the legs")
    done = run(released, "release", dry_run=True, formats=("pdf", "html", "json", "fragment"))
    assert not [file for file in done.written if ID in file.name]
    assert not [file for file in done.written if "both-conditions" in file.name]
    (released / "content" / FIRST).write_bytes(was)


def test_words_that_cross_a_border_do_not_leave(released: Path) -> None:
    was = (released / "content" / FIRST).read_bytes()
    for one, other in (
        ("benefits: It can ease pain. [@source-two]\n      risks: It", "benefits: It can ease pain. [@source-two] It\n      risks: It"),
        ("have other causes. [@source-one]\ncauses: The", "have other.\ncauses: causes. [@source-one] The"),
        ("Check your feet each day.\nliving_with_it: Pacing", "Check your feet each.\nliving_with_it: day. Pacing"),
    ):  # fmt: skip
        put(released, FIRST, one, other)
        assert not run(released, "release", ID, dry_run=True).written
        (released / "content" / FIRST).write_bytes(was)


def test_released_files_are_not_mixed_with_others(signed_root: Path) -> None:
    run(signed_root, "exports", release=False)
    with pytest.raises(Misuse, match="files in it that were not released"):
        run(signed_root, "exports")
    (signed_root / "exports/manifest.json").unlink()
    with pytest.raises(Misuse, match="files in it that were not released"):
        run(signed_root, "exports")
    run(signed_root)
    with pytest.raises(Misuse, match="a folder of released files"):
        run(signed_root, release=False)


def test_no_hand_written_line_is_printed_as_a_check(signed_root: Path) -> None:
    put(signed_root, FIRST, "{name: Example, role", "{name: Dr A Nobody, role")
    run(signed_root)
    for text in (
        (signed_root / f"release/en-GB/{ID}.{each}").read_text() for each in ("html", "json")
    ):
        assert "Dr A Nobody" not in text
        assert "Example Hospital" in text
        assert "2026-12-03" in text or "3 December 2026" in text
    put(signed_root, SECOND, "status: in-review", "status: published")
    assert f"content/{SECOND}" in run(signed_root).left_out
    checked = validate(signed_root, read_settings(signed_root), (), DAY).report.diagnostics
    (by_hand,) = [each for each in checked if each.code == "REV014"]
    assert "toolkit sign second-condition" in by_hand.hint


def test_a_table_of_other_records_changes_with_them(signed_root: Path) -> None:
    signed(signed_root, "both-conditions")
    assert run(signed_root, "release", "both-conditions", dry_run=True).written
    put(signed_root, SECOND, "where: In the feet.", "where: In the hands.")
    done = run(signed_root, "release", "both-conditions", dry_run=True)
    assert done.written == ()
    assert "compare has changed since Example" in str(done.left_out)


def test_a_day_matters_only_if_the_review_becomes_overdue(signed_root: Path) -> None:
    days = (date(2026, 12, 4), date(2029, 12, 3), date(2029, 12, 4))
    today, last_day, later = (sources(signed_root, day) for day in days)
    assert today == last_day
    assert {id for id in ALL if later[id] != today[id]} == {"first-condition"}
