"""Lists, bullets and quotation marks that YAML takes for words."""

import pytest

from tests.kinds import Condition, Topic
from tests.model.full_record import full_condition, full_topic
from toolkit.model.text_fields import texts_in
from toolkit.records.problem import Problem
from toolkit.records.syntax.stray_marks import NAMES
from toolkit.records.syntax.yaml_values import YamlRefused, read_values


def only_problem(text: str) -> Problem:
    with pytest.raises(YamlRefused) as error:
        read_values(text)
    (problem,) = error.value.problems
    return problem


def test_a_dash_that_is_too_far_in_is_told_how_many_spaces_it_needs() -> None:
    problem = only_problem("signs:\n    - one\n      - two\n")
    assert problem.finding.hint.startswith("put exactly 4 spaces before the dash")


def test_a_list_below_a_text_is_told_to_lose_one_of_the_two() -> None:
    problem = only_problem("signs: some\n  - one\n")
    assert problem.finding.hint == (
        "delete the text on the line of the key, or take the dashes away"
    )


@pytest.mark.parametrize("bullet", "•·▪◦‣●")
def test_bullets_are_no_dashes(bullet: str) -> None:
    problem = only_problem(f"signs:\n  {bullet} one\n  {bullet} two\n")
    assert problem.finding.hint == "begin each entry with a dash and a space: - one"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("“CIDP”", "take them away: title: CIDP"),
        ("‘CIDP’", "take them away: title: CIDP"),
        ("„CIDP“", "take them away: title: CIDP"),
        ("“CIDP", "delete it, or close the quotation with ”"),
        ("CIDP”", "delete it, or open the quotation with “"),
        ('CIDP"', 'delete it, or open the quotation with "'),
        ('“CIDP"', "use straight quotation marks at both ends, or none: CIDP"),
    ],
)
def test_quotation_marks(typed: str, hint: str) -> None:
    problem = only_problem(f"title: {typed}\n")
    assert (problem.code, problem.finding.hint) == ("SYN014", hint)


@pytest.mark.parametrize("typed", ["“A” or “B”", "6'2\"", 'a 5"', "don’t", "‘tis", "the “end”"])
def test_quotation_marks_inside_a_text_are_its_own(typed: str) -> None:
    assert read_values(f"title: {typed}\n") == {"title": typed}


def test_a_whole_text_may_be_a_quotation_where_people_speak() -> None:
    assert read_values("plain: “brain fog”\n") == {"plain": "“brain fog”"}


def test_names_are_keys_and_never_those_of_marked_texts_alone() -> None:
    models = [Condition(**full_condition()), Topic(**full_topic())]
    marked = {
        [step for step in route if isinstance(step, str)][-1]
        for model in models
        for route, _, kind in texts_in(model)
        if kind != "plain"
    }
    assert not NAMES & marked


def test_what_a_hash_and_a_number_cut_off_is_shown() -> None:
    problem = only_problem("name: Treatment #1 for pain  \n")
    assert problem.span
    assert (problem.span.column, problem.span.end_column) == (17, 28)
