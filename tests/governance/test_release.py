"""`export --release` lets nothing out that is not signed in its present words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.governance.collection import FIRST, SECOND, put, signed
from tests.governance.test_canonical import CHANGES
from tests.publishing.published import ALL
from tests.publishing.test_sources import hashes as sources
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.publishing.export import Exported, Options, export
from toolkit.running.work import Workers
from toolkit.validation.validate import validate

ID = "first-condition"
DAY = date(2026, 12, 5)


def run(root: Path, out: str = "release", *ids: str, release: bool = True, **how: Any) -> Exported:
    options = Options(workers=Workers(1), release=release, **how)
    return export(root, read_settings(root), ids, ("json", "html"), root / out, DAY, (), options)


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


@pytest.mark.parametrize("what", list(CHANGES)[1::4])
def test_no_changed_word_leaves(signed_root: Path, what: str) -> None:
    file, old, new, _sections = CHANGES[what]
    put(signed_root, file, old, new)
    done = run(signed_root, "release", ID, dry_run=True)
    assert done.written == ()
    assert "changed since Example signed it" in str(done.left_out)


def test_the_last_signed_words_stay_and_no_way_leads_round(signed_root: Path) -> None:
    run(signed_root)
    page = signed_root / f"release/en-GB/{ID}.json"
    before = page.read_bytes()
    put(signed_root, FIRST, "every 4 weeks", "every 2 weeks")
    run(signed_root, "exports", release=False)
    for how in (
        {"make_all": True},
        {"merge": (signed_root / "exports",)},
        {"shard": (1, 1), "statuses": ("changed",)},
    ):
        done = run(signed_root, "release", ID, **how)
        assert any("treatments has changed since Example" in each for each in done.left_out)
        assert page.read_bytes() == before
    for name in ("index.html", "library.json"):
        file = signed_root / "release" / name
        assert not file.exists() or "every 2 weeks" not in file.read_text()


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
