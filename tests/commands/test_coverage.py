"""A collection is measured against each standard: by record, as a whole, and in shared files."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.commands.coverage import Coverage, as_json, as_text, cover
from toolkit.rules.standards import STANDARDS
from toolkit.rules.standards.standard import Criterion, Standard

CONTENT = Path(__file__).parent.parent / "content"
TODAY = date(2026, 11, 23)
RECORDS = ("first-condition", "second-condition", "both-conditions")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "collection"))


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / "content" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def covered(root: Path, name: str, settings: Settings | None = None) -> Coverage:
    return cover(root, settings or Settings(), name, TODAY)


def verdicts(coverage: Coverage, criterion: str) -> dict[str, str]:
    return dict(zip(coverage.records, coverage.verdicts[criterion], strict=True))


@pytest.mark.parametrize("name", list(STANDARDS))
def test_every_standard_gives_a_matrix_of_all_criteria_and_records(name: str, root: Path) -> None:
    coverage = covered(root, name)
    assert set(coverage.records) == set(RECORDS)
    assert list(coverage.verdicts) == [each.id for each in STANDARDS[name].criteria]
    assert all(len(row) == len(RECORDS) for row in coverage.verdicts.values())
    text = as_text(coverage)
    assert text.startswith(f"Coverage of {STANDARDS[name].title}\n")
    for criterion in STANDARDS[name].criteria:
        assert criterion.title in text
    assert not any(line != line.rstrip() for line in text.split("\n"))


def test_what_one_record_lacks_counts_for_it_and_for_the_whole(root: Path) -> None:
    coverage = covered(root, "discern")
    assert verdicts(coverage, "12") == {
        "first-condition": "met",
        "second-condition": "not met",
        "both-conditions": "does not apply",
    }
    [criterion] = [each for each in coverage.standard.criteria if each.id == "12"]
    assert coverage.whole(criterion) == "not met"
    assert "  12. Does it say what happens without treatment: missing in 1\n" in as_text(coverage)


def test_what_a_rule_finds_is_not_met(root: Path) -> None:
    long = "word " * 25
    change(root, "conditions/second-condition.yaml", "Anyone can get it.", f"Most {long.strip()}.")
    coverage = covered(root, "nhs")
    assert verdicts(coverage, "sentences")["second-condition"] == "not met"
    assert verdicts(coverage, "sentences")["first-condition"] == "met"
    assert "  Sentences have up to 20 words: LAN001 in 1\n" in as_text(coverage)


def test_a_fault_of_a_source_is_one_of_the_records_that_cite_it(root: Path) -> None:
    assert set(verdicts(covered(root, "discern"), "5").values()) == {"met"}
    change(root, "references.json", '    "container-title": "A Journal",\n', "")
    change(root, "references.json", '"author"', '"translator"')
    change(root, "topics/both-conditions.yaml", "[@source-two]", "[@source-one]")
    assert verdicts(covered(root, "discern"), "5") == {
        "first-condition": "not met",
        "second-condition": "not met",
        "both-conditions": "met",
    }


def test_a_fault_of_an_organisation_is_one_of_the_records_that_name_it(root: Path) -> None:
    change(root, "organisations.yaml", "0808 800 8000", "08088008000")
    assert verdicts(covered(root, "nhs"), "phone-numbers") == {
        "first-condition": "not met",
        "second-condition": "met",
        "both-conditions": "not met",
    }


def test_a_note_asks_a_person_and_says_where_to_look(root: Path) -> None:
    change(root, "references.json", "[[2023]]", "[[2003]]")
    coverage = covered(root, "nhs")
    assert verdicts(coverage, "2-rechecked")["first-condition"] == "needs a person"
    assert "looked for newer evidence (look at REF010)" in as_text(coverage)


def test_a_rule_that_is_switched_off_proves_nothing(root: Path) -> None:
    coverage = covered(root, "nhs", Settings(rules={"LAN001": "off", "STR012": "off"}))
    assert set(coverage.verdicts["sentences"]) == {"needs a person"}
    text = as_text(coverage)
    assert "switched off in toolkit.toml, so not judged: LAN001\n" in text
    assert "whether it is met (LAN001 did not run)" in text


def test_a_record_that_cannot_be_read_is_named(root: Path) -> None:
    (root / "content/conditions/broken.yaml").write_text("kind: condition\n")
    coverage = covered(root, "pemat")
    assert coverage.unread == ("content/conditions/broken.yaml",)
    assert "could not be read: content/conditions/broken.yaml" in as_text(coverage)


def test_scores_lie_between_what_is_met_and_what_people_may_add() -> None:
    parts = ("a", "a", "a", "a", "b")
    criteria = tuple(Criterion(str(at), "Title", part=part) for at, part in enumerate(parts))
    coverage = Coverage(
        Standard("x", "x", "x", criteria, asks_for="90"),
        ("one",),
        {
            "0": ("met",),
            "1": ("needs a person",),
            "2": ("not met",),
            "3": ("does not apply",),
            "4": ("does not apply",),
        },
        (),
        ({},),
    )
    assert coverage.score(0, "a") == (33, 66)
    assert coverage.score(0, "b") is None
    text = as_text(coverage)
    assert "  one: 33 to 66\n" in text
    assert "its publisher asks for 90\n" in text


def test_many_records_are_counted_instead_of_shown_side_by_side(root: Path) -> None:
    folder = root / "content/conditions"
    text = (folder / "second-condition.yaml").read_text(encoding="utf-8")
    for number in range(20):
        name = f"copy-{number}"
        copied = text.replace("id: second-condition", f"id: {name}")
        (folder / f"{name}.yaml").write_text(copied, encoding="utf-8")
    shown = as_text(covered(root, "discern"))
    assert "  23 records; --json lists the verdict on each\n" in shown
    [row] = [
        line for line in shown.split("\n") if line.startswith("12. ") and "missing" not in line
    ]
    assert row.split()[-3:] == ["1", "21", "1"]
    assert max(map(len, shown.split("\n"))) < 130


def test_json_says_the_same(root: Path) -> None:
    coverage = covered(root, "pemat")
    data = json.loads(as_json(coverage))
    assert data["standard"] == "pemat"
    assert data["asks_for"].startswith("more than 70")
    assert data["counts"] == {
        verdict: coverage.counts()[verdict]
        for verdict in ("met", "not met", "needs a person", "does not apply")
    }
    for criterion in data["criteria"]:
        assert criterion["verdicts"] == verdicts(coverage, criterion["id"])
        assert criterion["collection"] in criterion["verdicts"].values()


def test_a_collection_without_records_is_misuse(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text("")
    with pytest.raises(Misuse, match="nothing was read"):
        covered(tmp_path, "nhs")


def test_an_unknown_standard_is_misuse(root: Path) -> None:
    with pytest.raises(Misuse, match="no standard called draft") as error:
        covered(root, "draft")
    assert error.value.hint == "standards are: nhs, pif-tick, cdc-cci, pemat, discern"
