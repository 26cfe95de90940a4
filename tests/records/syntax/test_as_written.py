"""What an editor sees in the file is what readers see, or there is a finding at the place."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from tests.kinds import KINDS, read_record
from tests.rules.examples import TESTS
from toolkit.base.settings import Settings
from toolkit.cli.application import application
from toolkit.records.problem import Problem
from toolkit.records.reading.shared_files import shared_contents
from toolkit.records.refused import Refused
from toolkit.records.syntax.as_written import backslash_codes
from toolkit.records.syntax.parse import read_document
from toolkit.records.syntax.yaml_values import YamlRefused, events, read_values
from toolkit.rules.overrides import refuse_wrong_rules
from toolkit.validation.check_files import Surroundings, check_files

SHARED = tuple(shared_contents(TESTS / "content", {}).items())


def found(text: str) -> list[tuple[str, str]]:
    """The code and the letters under the caret of each problem."""
    try:
        read_values(text, KINDS.texts)
    except YamlRefused as refused:
        return marks(text, refused.problems)
    return []


def marks(text: str, problems: Iterable[Problem]) -> list[tuple[str, str]]:
    lines = text.split("\n")
    return [
        (p.code, lines[p.span.line - 1][p.span.column - 1 : p.span.end_column - 1])
        for p in problems
        if p.span
    ]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("outlook: It helps. #Do not take it\n", "#Do not take it"),
        ("outlook: It helps. # Do not take it\n", "# Do not take it"),
        ("outlook: It helps.\t# never\n", "# never"),
        ("outlook: It helps.   #1 in 4\r\nid: a\r\n", "#1 in 4"),
        ("outlook: It\n  helps. #not\n", "#not"),
        ('outlook: "It helps."\n  #not you\n', "#not you"),
        ("outlook: # not you\n  It helps.\n", "# not you"),
        ("outlook: >- # not you\n  It helps.\n", "# not you"),
        ("outlook: | #not you\n  It helps.\n", "#not you"),
        ("outlook: It helps.\n  #Do not take it\n", "#Do not take it"),
        ("outlook: |\n    It helps.\n  #Do not take it\n", "#Do not take it"),
        ("questions_to_ask:\n  - Why? #or not\n", "#or not"),
        ("questions_to_ask:\n  - # or not\n    Why?\n", "# or not"),
        ("get_help:\n  - signs:\n      - one # two\n", "# two"),
        ("questions_to_ask: [Why, # two\n  How]\n", "# two"),
        ("- id: a\n  meaning: a cover #of nerves\n", "#of nerves"),
    ],
)
def test_words_behind_a_hash_are_lost(text: str, lost: str) -> None:
    assert found(text) == [("SYN015", lost)]


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\noutlook: It helps.\n# another\n  # and one\nid: a\n",
        "outlook: It helps.\n#Do not\n",
        "questions_to_ask:\n  # first\n  - Why?\n  # second\n  #- How?\n  - When? \n",
        "kind: condition # the kind\nid: a #b\nreview:\n  status: draft # not yet\n",
        "codes:\n  icd10: [G35] # MS\n",
        "get_help: # cards\n  - urgency: urgent # today\n",
        "outlook: It helps. # toolkit: ignore[LAN001] why\n",
        "outlook: >- #toolkit: ignore[LAN001] why\n  It helps.\n",
        "outlook: It#helps and C# too\n",
        "outlook: 'It helps # a lot'\n",
        "outlook: 'It helps.' # not you\n",
        'outlook: "It\n  helps." #not you\n',
        'questions_to_ask:\n  - "Why?" # a note\n  - [\'How?\', # another\n    "When?"]\n',
        "outlook: |\n  It helps # a lot\n  #too\n",
        "nothing: It helps # a lot\n",
    ],
)
def test_other_comments_and_hashes_are_allowed(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            'get_help:\n  - signs: [you took more than 4,000mg in 24 hours, "a b"]\n',
            "you took more than 4,000mg in 24 hours",
        ),
        ("questions_to_ask: ['Why?', How often]\n", "How often"),
        ("also_known_as: [4,000]\n", "4,000"),
        ("also_known_as: [a,b, c]\n", "a,b"),
        ("also_known_as: [\n  MS,\n  first syndrome,\n]\n", "first syndrome"),
        ("also_known_as: [Palsy of\n  Bell]\n", "Palsy of"),
        ("nerve_pain: {feels_like: [burning all day]}\n", "burning all day"),
    ],
)
def test_texts_of_several_words_in_square_brackets_have_quotes(text: str, marked: str) -> None:
    assert found(text) == [("SYN017", marked)]


@pytest.mark.parametrize(
    "text",
    [
        "also_known_as: [MS, SLE]\n",
        "also_known_as: [\"4,000 mg\", MS, 'a, b']\n",
        "body_systems: [whole body, joints and muscles]\n",
        "review:\n  authors: [{name: Content team, role: Editors}]\n",
        "also_known_as:\n  - 4,000 mg, or more\n",
        "outlook: See [the 4,000 words, and more](https://a.b).\n",
    ],
)
def test_other_lists_need_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ('title: "Sj\\xf6gren"\n', "\\xf6"),
        ('title: "\\u0041bc"\n', "\\u0041"),
        ('outlook: "one\\n\\ntwo"\n', "\\n"),
        ('outlook: "one\\ttwo"\n', "\\t"),
        ('outlook: "an infec\\\n  tion"\n', "\\"),
        ('questions_to_ask:\n  - "a\\_b"\n', "\\_"),
    ],
)
def test_backslash_codes_are_not_what_readers_see(text: str, marked: str) -> None:
    assert found(text) == []
    ((code, words),) = marks(text, backslash_codes(events(text), text, KINDS.texts))
    assert (code, words) == ("SYN018", marked)


def test_the_default_dump_of_a_yaml_library_is_read_with_warnings() -> None:
    record = yaml.safe_load((TESTS / "minimal.yaml").read_text(encoding="utf-8"))
    record["title"] = "Sjögren’s syndrome"
    record["overview"] = f"{'It affects élastic nerves. ' * 9}[@source-one]\n\nIt “hurts”."
    dumped = yaml.safe_dump(record).encode()
    assert b"\\xF6gren" in dumped
    read = read_record("content/conditions/minimal.yaml", dumped)
    assert not isinstance(read, Refused)
    assert read.model.overview == record["overview"]
    around = Surroundings(SHARED, Settings())
    (checked,) = check_files(around, [("content/conditions/minimal.yaml", dumped)])
    warned = [each for each in checked.diagnostics if each.code == "SYN018"]
    assert {each.severity for each in warned} == {"warning"}
    assert [each.source.partition(":")[0] for each in warned] == ["overview", "title"]


def test_the_warning_of_codes_may_be_switched_off() -> None:
    settings = Settings(rules={"SYN018": "off"})
    refuse_wrong_rules(settings)
    text = (TESTS / "minimal.yaml").read_text(encoding="utf-8")
    content = text.replace("title: A condition", 'title: "Sj\\xf6gren"').encode()
    (checked,) = check_files(Surroundings(SHARED, settings), [("a.yaml", content)])
    assert checked.facts
    assert not [each for each in checked.diagnostics if each.code == "SYN018"]


@pytest.mark.parametrize(
    "text", ['title: "a \\"b\\" \\\\ c"\n', "title: 'a\\xf6'\n", 'id: "\\x41"\n']
)
def test_backslashes_that_readers_see_are_allowed(text: str) -> None:
    assert found(text) == []
    assert list(backslash_codes(events(text), text, KINDS.texts)) == []


def test_json_has_no_other_way_to_write_a_new_line() -> None:
    read = read_document("a.json", b'{"title": "Sj\\u00f6gren", "outlook": "one\\n\\ntwo # x"}')
    assert not isinstance(read, Refused)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("outlook: One\n  two.\n\n  Three.\n", "Three."),
        ('outlook: "One.\n\n  Three."\n', 'Three."'),
        ("outlook: 'Steps:\n  2. two\n  3. three'\n", "2. two"),
        ("outlook: It can be\n  1. one\n  2. two\n", "1. one"),
        ("outlook: >-\n  It can be:\n  • one\n  • two\n", "• one"),
        ("outlook: >-\n  It can be:\n  a) one\n  b) two\n", "a) one"),
        ("outlook: >-\n  | Drug | Dose |\n  | A | 5 mg |\n", "| A | 5 mg |"),
        ("summary: It can be\n  - one\n", "- one"),
    ],
)
def test_lines_that_yaml_joins(text: str, marked: str) -> None:
    ((code, words),) = found(text)
    assert (code, words) in {("SYN016", marked), ("SYN011", marked)}


@pytest.mark.parametrize(
    "text",
    [
        "outlook: It began in\n  2019. It ended.\n",
        "outlook: 'One\n  two.'\n",
        "outlook: |-\n  One.\n\n  1. two\n  2. three\n",
        "id: One\n\n  two\n",
    ],
)
def test_lines_that_read_on_may_be_joined(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("a.yaml", 'title: "a\n<<<<<<< HEAD\n  b\n=======\n  c\n>>>>>>> d"\n', 2),
        ("a.yaml", "outlook: |\n  a\n  <<<<<<< HEAD\n  b\n", 3),
        ("a.yaml", "outlook: a\n  b >>>>>>> main\n", 2),
        ("a.yaml", "title: 'a\n=======\n  b'\n", 2),
        ("a.yaml", "title: a\n||||||| 1a2b\ntitle: b\n", 2),
        ("a.json", '{"title": "a",\n<<<<<<< HEAD\n"b": 1}\n', 2),
        ("a.json", '{"title": "a <<<<<<< HEAD b"}\n', 1),
        ("a.yaml", "title: a\r\n=======\r\ntitle: b\r\n", 2),
    ],
)
def test_marks_that_git_left_are_found_in_any_text(path: str, text: str, line: int) -> None:
    read = read_document(path, text.encode())
    assert isinstance(read, Refused)
    (problem,) = read.problems
    assert problem.span
    assert "git" in problem.finding.message
    assert problem.span.line == line


@pytest.mark.parametrize(
    "text", ["# <<<<<<< a section >>>>>>>\na: b\n", "# =======\na: 1\n", "a: '========'\n"]
)
def test_lines_drawn_in_comments_are_none(text: str) -> None:
    assert not isinstance(read_document("a.yaml", text.encode()), Refused)


@pytest.mark.parametrize(
    "text", ['outlook: "a\\eb"\n', 'title: "a\\u200bb"\n', 'title: "a\\0b"\n', 'title: "a\\x07"\n']
)
def test_a_code_that_nobody_can_see_is_an_error(text: str) -> None:
    assert [code for code, _ in found(text)] == ["SYN003"]


def test_fix_never_touches_a_text_that_commas_cut(tmp_path: Path) -> None:
    (tmp_path / "content" / "conditions").mkdir(parents=True)
    (tmp_path / "toolkit.toml").write_text("")
    file = tmp_path / "content" / "conditions" / "minimal.yaml"
    text = (TESTS / "minimal.yaml").read_text(encoding="utf-8")
    sign = '["you have trouble breathing [@source-one]"]'
    cut = '[you took more than 4,000 mg in 24 hours, "you have trouble breathing [@source-one]"]'
    # The tablet is what --fix would change if the file were read.
    before = text.replace(sign, cut).replace("It can ease", "You can utilise it to ease").encode()
    assert cut.encode() in before
    file.write_bytes(before)
    run = CliRunner().invoke(application(), ["validate", "--fix", "--root", str(tmp_path)])
    assert run.exit_code == 1
    assert "SYN017" in run.output
    assert file.read_bytes() == before
