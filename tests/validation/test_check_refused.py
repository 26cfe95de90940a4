"""One run shows all that is wrong with a record, whatever stage finds it, and no more than that."""

import json
import random
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds import KINDS_ALONE, explain, read_record
from tests.records.explaining.mistakes import RECORDS, Mistake
from toolkit.base.diagnostics import Diagnostic
from toolkit.base.settings import Settings
from toolkit.records.reading.shared_files import read_shared, shared_contents
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.yaml_values import read_values
from toolkit.rules import RULES
from toolkit.rules.engine import CRASHED, check_record
from toolkit.rules.rule import Context
from toolkit.validation.check_files import Surroundings, check_files
from toolkit.validation.check_refused import WAITING, check_partial

TESTS = Path(__file__).parents[1]
MINIMAL = (TESTS / "minimal.yaml").read_text()
TODAY = date(2026, 11, 28)
AROUND = Surroundings(KINDS_ALONE, Settings())


def context(root: Path) -> Context:
    return Context(Settings(), read_shared(shared_contents(root, {})).library)


CONTEXT = context(TESTS / "content")
WHOLE = {rule.code for rule in RULES if rule.whole}
PATH = "content/conditions/minimal.yaml"


def checked(text: str, path: str = PATH) -> list[Diagnostic]:
    (found,) = check_files(AROUND, [(path, text.encode())])
    return list(found.diagnostics)


def codes(text: str) -> list[str]:
    return sorted(each.code for each in checked(text))


FULL_OF_RULES = (
    MINIMAL.replace("Check your feet each day.", "Utilise 5-10 socks e.g. wool.")
    .replace("outlook: Most", "outlook: 50% of them suffer from it. Most")
    .replace("Call 999 if", "Call the doctor if")
)
FAULTS = [
    ("title: A condition\n", ""),
    ("audience:", "audiance:"),
    ("  status: draft", "  status: drafty"),
    ("main_message: Get new symptoms checked. [@source-one]", "main_message: [a, b]"),
    ("questions_to_ask:\n  - What can I do myself?", "questions_to_ask: []"),
    ("living_with_it: Rest", "related: [Bad_Id]\nliving_with_it: Rest"),
    ("nerve_pain:\n", "nerve_pain:\n  chance: {about: 5, in: 4, who: people}\n"),
    ("name: Blood test", "name: A **blood** test"),
]


def test_mending_what_is_reported_shows_nothing_new() -> None:
    broken = FULL_OF_RULES
    for old, new in FAULTS:
        assert old in broken
        broken = broken.replace(old, new, 1)
    first = codes(broken)
    assert {"SCH001", "SCH002", "SCH003", "SCH004", "SCH005", "SCH007", "MOD001"} <= set(first)
    afterwards = [code for code in codes(FULL_OF_RULES) if code not in WHOLE]
    assert len(afterwards) >= 5
    for code in set(afterwards):
        assert first.count(code) >= afterwards.count(code), code


def test_what_yaml_changes_in_silence_hides_no_other_line() -> None:
    hidden = FULL_OF_RULES.replace("causes: The", "causes: One #2 of it. The")
    first, afterwards = codes(hidden), codes(FULL_OF_RULES)
    assert "SYN015" in first
    assert set(afterwards) - set(first) <= WHOLE


def test_the_text_of_a_misspelt_key_is_read() -> None:
    (found,) = [each for each in checked(FULL_OF_RULES.replace("outlook:", "outlok:")) if
                "50%" in each.message]  # fmt: skip
    assert found.source.startswith("outlok: 50%")
    inside = MINIMAL.replace("treatments:", "treatmens:").replace("kind: eases", "kind: easing")
    assert {"SCH001", "SCH004"} <= set(codes(inside))


def test_which_rules_wait_is_said() -> None:
    (note,) = [each for each in checked(MINIMAL.replace("title:", "titel:")) if
               each.code == WAITING]  # fmt: skip
    assert all(code in note.hint for code in WHOLE)
    assert not [each for each in checked(MINIMAL) if each.code == WAITING]


def test_an_ignore_comment_works_in_a_file_with_errors() -> None:
    line = "outlook: They utilise it. [@source-one]"
    broken = MINIMAL.replace("title:", "titel:").replace(
        "outlook: Most people get better. [@source-one]", line
    )
    assert "LAN" in "".join(codes(broken))
    (found,) = check_files(AROUND, [(PATH, broken.encode())])
    ignored = broken.replace(line, f"{line}  # toolkit: ignore[LAN001] the charity's own word")
    (again,) = check_files(AROUND, [(PATH, ignored.encode())])
    assert (len(found.ignores), len(again.ignores)) == (0, 1)


def test_without_a_language_no_rule_judges_words() -> None:
    assert not {code[:3] for code in codes(FULL_OF_RULES.replace("language: en-GB\n", ""))} - {
        "SCH"
    }


@pytest.mark.parametrize("mistake", RECORDS, ids=str)
def test_no_mistake_crashes_a_rule_or_is_said_twice(mistake: Mistake) -> None:
    (found,) = check_files(AROUND, [(f"content/conditions/{mistake.file}", mistake.content)])
    assert CRASHED not in {each.code for each in found.diagnostics}
    assert len(set(found.diagnostics)) == len(found.diagnostics)
    assert not [each for each in found.diagnostics if each.source.strip() == "…"]


def routes(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for key, value in inside:
        found.append((*at, key))
        if isinstance(value, dict | list):
            found += routes(value, (*at, key))
    return found


DATA = read_values(FULL_OF_RULES)
ROUTES = routes(DATA)
WRONG: list[Any] = [None, "", [], {}, [[]], {"x": 1}, 3, True, "text", "…", ["a", "a"]]


def damaged(changes: list[tuple[tuple[Any, ...], Any]]) -> str:
    data = deepcopy(DATA)
    for route, value in changes:
        owner = data
        try:
            for step in route[:-1]:
                owner = owner[step]
            owner[route[-1]] = deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue
    return json.dumps(data, ensure_ascii=False)


def said_of(found: Any) -> set[tuple[str, Any, str]]:
    return {(each.code, each.finding.route, each.finding.message) for each in found}


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(ROUTES), st.sampled_from(WRONG)), min_size=1, max_size=3))
def test_what_is_found_in_a_part_is_found_in_the_whole(changes: Any) -> None:
    """Whatever is damaged, the rest is judged as in the record without the damage."""
    whole = read_record("content/conditions/minimal.json", damaged([]).encode())
    assert isinstance(whole, Record)
    read = read_record("content/conditions/minimal.json", damaged(changes).encode())
    if isinstance(read, Refused) and (read := explain(read)).partial:
        part = check_partial(read.partial, read.doubt, RULES, CONTEXT)
        in_whole = said_of(check_record(whole, RULES, CONTEXT))
        touched = [route for route, _value in changes]
        assert not {
            each
            for each in said_of(part) - in_whole
            # A value that fits, but is another, is judged for what it is.
            if not any(each[1][:1] == route[:1] for route in touched)
        }


def test_every_rule_that_compares_parts_says_so() -> None:
    """Of the real records too, with one value at a time taken out."""
    order, around = random.Random(7), context(TESTS.parent)
    for path in sorted((TESTS.parent / "content").glob("*/*.yaml"))[:3]:
        data = read_values(path.read_text(), as_written=False)
        name = f"content/conditions/{path.stem}.json"
        fragments = around.library.fragments
        whole = read_record(name, json.dumps(data).encode(), fragments)
        assert isinstance(whole, Record)
        in_whole = said_of(check_record(whole, RULES, around))
        for route in order.sample(routes(data), 12):
            broken = deepcopy(data)
            owner = broken
            for step in route[:-1]:
                owner = owner[step]
            owner[route[-1]] = {"x": 1}
            read = read_record(name, json.dumps(broken).encode(), fragments)
            if isinstance(read, Refused) and (read := explain(read)).partial:
                found = said_of(check_partial(read.partial, read.doubt, RULES, around))
                assert found <= in_whole, (path.name, route)
