"""`toolkit new`: a file in the right folder, and never over one that is there."""

from pathlib import Path

import pytest

from tests.kinds import KINDS
from toolkit.base.errors import Misuse
from toolkit.commands import new
from toolkit.commands.new import check_id, create, skeleton


def test_writes_the_skeleton_into_the_folder_of_its_kind(tmp_path: Path) -> None:
    path = create(tmp_path, "condition", "myasthenia-gravis", KINDS)
    assert path == tmp_path / "content" / "conditions" / "myasthenia-gravis.yaml"
    assert path.read_bytes().decode() == skeleton("condition", "myasthenia-gravis", KINDS)
    assert create(tmp_path, "topic", "pain", KINDS).parent.name == "topics"


def test_the_first_line_tells_editors_the_schema() -> None:
    first, *_ = skeleton("topic", "pain", KINDS).splitlines()
    assert first == "# yaml-language-server: $schema=../../schemas/topic.schema.json"


def test_never_writes_over_a_file(tmp_path: Path) -> None:
    path = create(tmp_path, "condition", "lupus", KINDS)
    path.write_text("precious")
    with pytest.raises(Misuse, match=r"content/conditions/lupus\.yaml is there already"):
        create(tmp_path, "condition", "lupus", KINDS)
    assert path.read_text() == "precious"


def test_never_writes_over_a_file_that_appears_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = create(tmp_path, "condition", "lupus", KINDS)
    path.write_text("precious")
    monkeypatch.setattr(Path, "exists", lambda self: False)
    with pytest.raises(Misuse, match="is there already"):
        create(tmp_path, "condition", "lupus", KINDS)
    assert path.read_text() == "precious"


def test_a_condition_and_a_topic_cannot_share_an_id(tmp_path: Path) -> None:
    create(tmp_path, "condition", "lupus", KINDS)
    with pytest.raises(Misuse, match=r"content/conditions/lupus\.yaml"):
        create(tmp_path, "topic", "lupus", KINDS)
    assert not (tmp_path / "content" / "topics" / "lupus.yaml").exists()


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("Multiple Sclerosis", "multiple-sclerosis"),
        ("Sjögren's", "sjogrens"),
        ("lupus.yaml", "lupus-yaml"),
        ("../secret", "secret"),
        ("a--b", "a-b"),
        ("lupus\n", "lupus"),
        ("a" * 61, "a" * 60),
        ("", "multiple-sclerosis"),
        ("5", "multiple-sclerosis"),
        ("病", "multiple-sclerosis"),
    ],
)
def test_refuses_an_id_and_names_one_that_would_do(tmp_path: Path, wrong: str, near: str) -> None:
    with pytest.raises(Misuse, match="cannot be an id") as caught:
        create(tmp_path, "condition", wrong, KINDS)
    assert caught.value.hint.endswith(f": {near}")
    assert not list(tmp_path.iterdir())
    check_id(near)


def test_refuses_a_kind_it_does_not_know() -> None:
    with pytest.raises(Misuse, match="'leaflet'") as caught:
        skeleton("leaflet", "lupus", KINDS)
    assert caught.value.hint == "choose from: condition, topic, procedure, medicine"


def test_the_longest_id_is_that_of_the_model() -> None:
    from pydantic import TypeAdapter, ValidationError

    from toolkit.model.base import Slug

    slug = TypeAdapter(Slug)
    assert slug.validate_python("a" * new.LONGEST_ID)
    with pytest.raises(ValidationError):
        slug.validate_python("a" * (new.LONGEST_ID + 1))
