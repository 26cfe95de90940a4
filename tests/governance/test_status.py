"""A status comes from signatures of the present words, and from nothing a record says of itself."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.commands.collections import git, repository
from tests.governance.collection import (
    FIRST,
    NOON,
    SECOND,
    TODAY,
    put,
    signed,
    standing,
    with_people,
)
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.commands.status import lines, standings
from toolkit.governance.signatures import REVIEWS
from toolkit.records.standing import Signer
from toolkit.validation.validate import validate


def names(root: Path) -> list[str]:
    return [each.name for each in standing(root).by]


def _file(root: Path) -> Path:
    return next((root / REVIEWS / "first-condition").iterdir())


def test_what_a_record_says_of_itself_is_no_signature(root: Path) -> None:
    status = standing(with_people(root))
    assert (status.state, status.reasons) == ("in-review", ("there is no clinical signature",))
    put(root, FIRST, "status: in-review", "status: published")
    assert standing(root).state == "draft"
    put(root, FIRST, "status: published", "status: retired")
    assert standing(root).state == "retired"


def test_a_signature_holds_until_its_review(signed_root: Path) -> None:
    status = standing(signed_root)
    assert status.state == "published"
    assert status.by == (Signer("Example", "Consultant neurologist, Example Hospital", "none"),)
    assert status.due == date(2029, 12, 3)
    assert standing(signed_root, today=date(2029, 12, 3)).state == "published"
    late = standing(signed_root, today=date(2029, 12, 4))
    assert late.state == "overdue"
    assert "its review is overdue" in late.reasons[0]
    soon = date(2029, 8, 1)
    told = list(lines(standings(signed_root, read_settings(signed_root), [], soon), soon))
    assert any(line.endswith("2029-12-03, so start the review now") for line in told)


def test_no_one_signs_for_longer_than_the_settings_allow(signed_root: Path) -> None:
    file = _file(signed_root)
    file.write_text(file.read_text().replace("2029-12-03", "2099-12-03"))
    assert standing(signed_root, today=date(2030, 1, 1)).state == "overdue"


def test_a_signature_that_is_renewed_holds_until_the_newer_one_ends(signed_root: Path) -> None:
    signed(signed_root, at=NOON + timedelta(days=365))
    later = TODAY + timedelta(days=365)
    assert standing(signed_root, today=later).due == date(2030, 12, 3)


def test_no_one_signs_in_the_future(signed_root: Path) -> None:
    before = standing(signed_root, today=date(2026, 12, 1))
    assert before.state != "published"
    assert "signed it on 2026-12-03, which is to come" in before.reasons[0]


def test_what_is_not_written_yet_cannot_be_signed(root: Path) -> None:
    put(with_people(root), SECOND, "status: in-review", "status: draft")
    put(root, SECOND, "where: In the feet. ", "where: 'TO WRITE: where it is' # ")
    with pytest.raises(Misuse, match="texts that no one has written"):
        signed(root, "second-condition")


def test_a_change_is_named_with_whose_signature_it_voids(signed_root: Path) -> None:
    put(signed_root, FIRST, "every 4 weeks", "every 2 weeks")
    status = standing(signed_root)
    assert status.state == "changed"
    said = "treatments has changed since Example signed it on 2026-12-03 (clinical)"
    assert status.reasons == (said,)
    signed(signed_root, sections=["treatments"], at=NOON + timedelta(hours=1))
    assert standing(signed_root).state == "published"


def test_a_section_that_is_taken_out_is_missed(signed_root: Path) -> None:
    put(signed_root, FIRST, "outlook: Most people recover in 1 or 2 years. [@source-one]\n", "")
    (reason,) = standing(signed_root).reasons
    assert reason.startswith("the list of sections has changed")
    assert reason.endswith("outlook is gone")


def test_an_author_does_not_check_their_own_words(root: Path) -> None:
    with_people(root)
    with pytest.raises(Misuse, match="Content team is an author"):
        signed(root, by="c-team")
    signed(root, by="b-example", meaning="author")
    signed(root, by="b-example")
    assert "another person has to sign" in standing(root).reasons[-1]
    (root / "toolkit.toml").write_text("[governance]\ntwo_people = false\n")
    assert standing(root).state == "published"


def test_every_required_meaning_is_asked_for(signed_root: Path) -> None:
    settings = signed_root / "toolkit.toml"
    settings.write_text(
        settings.read_text() + '[governance]\nrequire = ["clinical", "references"]\n'
    )
    assert standing(signed_root).reasons == ("there is no references signature",)
    assert standing(signed_root).state == "in-review"
    signed(signed_root, by="b-example", meaning="references")
    assert names(signed_root) == ["Example", "B Example"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("by: a-example", "by: someone", "someone is not in content/people.yaml"),
        ("meaning: clinical", "meaning: everything", "meaning: input should be"),
        ("record: first", "record: second", "a signature of second-condition, in the folder"),
        ("title: t1:", "title: sha256:", "covers.title"),
        ("record:", "reviewed: true\nrecord:", "reviewed: extra inputs"),
        ("T12:00", "T25:00", "there is no such time"),
        ("covers:", "covers: [", "not valid YAML"),
    ],
)
def test_a_file_that_is_no_signature_fails_closed(
    signed_root: Path, old: str, new: str, said: str
) -> None:
    signed(signed_root, by="b-example")
    file = _file(signed_root)
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))
    status = standing(signed_root)
    assert status.state != "published"
    assert any(said in reason and file.name in reason for reason in status.reasons), status.reasons


def test_a_link_out_of_the_collection_is_no_signature(signed_root: Path, tmp_path: Path) -> None:
    folder = _file(signed_root).parent
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert "outside the collection" in standing(signed_root).reasons[0]


def test_who_signs_must_be_known_and_the_record_without_errors(root: Path) -> None:
    with_people(root)
    with pytest.raises(Misuse, match="a-exampel is not in") as caught:
        signed(root, by="a-exampel")
    assert "a-example" in caught.value.hint
    with pytest.raises(Misuse, match="no section treatment"):
        signed(root, sections=["treatment"])
    put(root, FIRST, "1 or 2 years. [@source-one]", "1 or 2 years. [@nowhere]")
    with pytest.raises(Misuse, match="has errors"):
        signed(root)


def test_two_signatures_on_two_branches_merge(root: Path) -> None:
    repository(with_people(root))
    for branch, person in (("a", "a-example"), ("b", "b-example")):
        git(root, "checkout", "-q", "-b", branch, "main")
        signed(root, by=person)
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", branch)
    git(root, "merge", "-q", "a", "-m", "both")
    assert set(names(root)) == {"Example", "B Example"}


def test_signatures_are_read_and_what_is_none_is_named(signed_root: Path) -> None:
    (signed_root / REVIEWS / "loose.yaml").write_text("")
    _file(signed_root).with_name("letter.docx").write_text("")
    report = validate(signed_root, read_settings(signed_root), (), TODAY, use_cache=False).report
    assert {(each.path, each.code) for each in report.diagnostics} == {
        (f"{REVIEWS}/loose.yaml", "INT004"),
        (f"{REVIEWS}/first-condition/letter.docx", "INT004"),
    }
