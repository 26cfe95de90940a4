from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_each_of_three_names_the_other_two(tmp_path: Path) -> None:
    text = "".join(f"# file: content/conditions/{name}.yaml\nid: same\n" for name in "abc")
    checked = check(text, tmp_path)
    assert checked.messages("STR005")[1] == (
        "the id same is also that of content/conditions/a.yaml, content/conditions/c.yaml"
    )
    assert len(checked.of("STR005")) == 3


def test_entries_of_a_shared_file(tmp_path: Path) -> None:
    text = """\
# file: content/glossary.yaml
- {id: myelin, term: myelin, meaning: A coating.}
- {id: immune-system, term: immune system, meaning: A defence.}
- {id: myelin, term: Myelin, meaning: Another.}  # expect: STR005
"""
    checked = check(text, tmp_path)
    assert checked.found("STR005") == checked.expected
    assert checked.messages("STR005") == ["the id myelin is also that of entry 1 of this file"]


def test_a_record_and_a_glossary_term_may_have_the_same_id(tmp_path: Path) -> None:
    assert check("# file: content/conditions/myelin.yaml\n", tmp_path).of("STR005") == []
