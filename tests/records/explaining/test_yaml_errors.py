"""libyaml's errors in an editor's words, also where no mend could be found."""

import pytest
import yaml

from toolkit.records.explaining import yaml_errors
from toolkit.records.explaining.yaml_errors import explain_yaml_error
from toolkit.records.syntax import yaml_values

CASES = {
    'a: "b\n': (1, "a quotation mark opens here"),
    "a: b: c\n": (1, "a colon with a space"),
    "a: b\n c: d\n": (2, "a colon with a space"),
    "a: b\nc\n": (2, "this line has no colon"),
    "a: @b\n": (1, "a text may not begin with @"),
    "a: %b\n": (1, "a text may not begin with %"),
    "a: [b\nc: d\n": (1, "a list in square brackets"),
    "a: {b: c\nd: e\n": (1, "a group in curly brackets"),
    "a: {b: 1 c: 2}\n": (1, "a comma is missing here"),
    'a: "\\q"\n': (1, "a backslash in double quotes"),
    'a: "\\x1"\n': (1, "a backslash code"),
    'a: "\\ud83d"\n': (1, "a backslash code stands for half"),
    "a: - b\n": (1, "a list begins on the same line"),
    "a: >b\n": (1, "text follows > or |"),
    "a: ]\n": (1, "a value is missing"),
    "- a\nb: c\n": (2, "this line is indented like the list"),
    '"a" b: c\n': (1, "this line does not line up"),
    "%YAML 3.0\n---\na: b\n": (1, "this line asks for a version"),
}


@pytest.mark.parametrize(("text", "said"), CASES.items(), ids=CASES)
def test_every_error_has_words_without_a_mend(
    monkeypatch: pytest.MonkeyPatch, text: str, said: tuple[int, str]
) -> None:
    monkeypatch.setattr(yaml_errors, "find_slip", lambda *_: None)
    with pytest.raises(yaml.YAMLError) as error:
        yaml_values.read_values(text)
    problem = explain_yaml_error(error.value, text)
    assert problem.span
    assert (problem.span.line, problem.finding.message[: len(said[1])]) == said
    assert problem.finding.hint
    assert "YAML:" not in problem.finding.message


@pytest.mark.parametrize("text", CASES)
def test_with_python_s_own_parser_there_is_a_problem_too(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(yaml_values, "_Parser", yaml.Loader)
    with pytest.raises((yaml.YAMLError, yaml_values.YamlRefused)) as error:
        yaml_values.read_values(text)
    if isinstance(error.value, yaml.YAMLError):
        problem = explain_yaml_error(error.value, text)
        assert problem.span
        assert problem.span.line <= text.count("\n")
        assert problem.finding.hint


def test_json_is_not_mended_as_yaml() -> None:
    text = '{"a": "\\ud83d"}'
    with pytest.raises(yaml.YAMLError) as error:
        yaml_values.read_values(text)
    problem = explain_yaml_error(error.value, text, is_json=True)
    assert problem.finding.message == "a backslash code stands for half a character"
