"""Hints for records in JSON are words and signs of JSON, as seen in the reports on JSON records."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.kinds import read_record
from tests.records.explained import problems_of
from toolkit.records.refused import Refused

MINIMAL: dict[str, Any] = yaml.load(
    (Path(__file__).parents[2] / "minimal.yaml").read_text(), Loader=yaml.BaseLoader
)
OF_YAML = re.compile(
    r"\bdash\b|\bindent|two spaces|>-|\| after|a line at the top|add a line"
    r"|line of (?:its|their) own|delete th(?:e|is) line\b|(?<![\w\"])[a-z_]{3,}:(?: …|,|$)"
)


def hints(text: str) -> list[str]:
    read = read_record("a.json", text.encode())
    assert isinstance(read, Refused)
    return [f"{each.finding.message} | {each.finding.hint}" for each in problems_of(read)]


def changed(**values: Any) -> str:
    return json.dumps({**MINIMAL, **values})


def without(key: str) -> str:
    return json.dumps({name: value for name, value in MINIMAL.items() if name != key})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (without("title"), 'add "title": … after "id", with a comma'),
        (
            without("kind"),
            'add as the first key: "kind": "condition" (or topic, procedure, medicine)',
        ),
        (changed(kind="conditon"), 'write "kind": "condition"'),
        (changed(sumary="x", summary=MINIMAL["summary"]), "delete this key, or move its text"),
        (changed(questions_to_ask="Why?"), 'put it in square brackets: ["Why?"]'),
        (changed(questions_to_ask={"a": 1}), 'put square brackets round the group: [{"a": …}]'),
        (changed(outlook=["a"]), "take the square brackets away"),
        (changed(outlook=["a", "b"]), "without square brackets"),
        (changed(outlook={"a": "b"}), "write one text in double quotes in place of the group"),
        (changed(nerve_pain="x"), 'write a group in curly brackets: {"kind": …, "where": …'),
        (changed(get_help=[]), '[{"action": …}]; or say why there are none: {"none":'),
        (changed(also_known_as=None), "; or delete the key and its value"),
        ('{"kind": null, "kind": "topic"}', "keep one of the two"),
        ("[]", "a record is a group in curly brackets"),
        ("  \n", "the file is empty"),
        ("{“kind”: 1}", "not the straight quotation mark"),
        ('{"a": 1 // why\n}', "JSON has no comments"),
        ('{"a": True}', "write true"),
        ("{}\n<<<<<<< HEAD\n", "two versions of the file were merged here"),
    ],
)
def test_hints_show_what_to_type_in_json(text: str, said: str) -> None:
    found = hints(text)
    assert any(said in each for each in found), found
    assert not [each for each in found if OF_YAML.search(each)]


VALUES = st.sampled_from([None, "", "text", [], ["a", "b"], {}, {"a": "b"}, 3, True, [None], [[]]])


@given(st.dictionaries(st.sampled_from([*MINIMAL, "titel", "codes"]), VALUES, min_size=1))
def test_no_hint_for_json_is_one_for_yaml(values: dict[str, Any]) -> None:
    read = read_record("a.json", changed(**values).encode())
    for each in problems_of(read):
        said = f"{each.finding.message} | {each.finding.hint}"
        assert not OF_YAML.search(said.split(" (")[0]), said
