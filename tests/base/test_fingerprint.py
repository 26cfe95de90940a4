from __future__ import annotations

import re

from tests.reporters.samples import found, hostile, large, report, small
from toolkit.base.diagnostics import Diagnostic, Report, Span
from toolkit.base.fingerprint import covered_words, fingerprints


def one(diagnostic: Diagnostic) -> str:
    (name,) = fingerprints(report(diagnostic))
    return name


def test_one_for_each_diagnostic_all_different() -> None:
    for made in (small(), hostile(), large(), Report((), ())):
        names = fingerprints(made)
        assert len(names) == len(set(names)) == len(made.diagnostics)
        assert all(re.fullmatch("[0-9a-f]{64}", name) for name in names)


def test_the_value_never_changes() -> None:
    # Baselines hold these values: another way of making them would make every finding new.
    expected = "45b03de9d839f2e56ebd04b74ce2884e771805dc90df1a8e5c7d9cbd7e88d53a"
    assert one(found()) == expected


def test_moved_lines_do_not_count() -> None:
    moved = found()._replace(span=Span(300, 20, 300, 30), source="      next_review: 2023-03-01")
    assert covered_words(moved) == covered_words(found()) == "2023-03-01"
    assert one(moved) == one(found())


def test_entries_put_in_before_it_do_not_count() -> None:
    first = found(route=("get_help", 0, "signs", 2))
    assert one(first) == one(first._replace(route=("get_help", 1, "signs", 5)))
    assert one(first) != one(first._replace(route=("get_help", 0, "action")))
    assert one(first) != one(first._replace(route=("get_help", "0", "signs", "2")))


def test_another_message_does_not_count() -> None:
    assert one(found(message="overdue by 41 days")) == one(found(message="overdue by 42 days"))


def test_white_space_does_not_count() -> None:
    spans = Span(1, 3, 1, 99)
    wide = found(span=spans, source="  two   words \t here ")
    assert one(wide) == one(found(span=spans, source="  two words here"))


def test_path_code_and_words_count() -> None:
    others = [
        found(path="content/conditions/cidp.yaml"),
        found("REV002"),
        found(source="  next_review: 2024-03-01"),
    ]
    assert len({one(found()), *map(one, others)}) == 4


def test_equal_ones_are_counted() -> None:
    twice = [found(span=Span(line, 16, line, 26)) for line in (5, 9)]
    before, after = fingerprints(report(*twice))
    assert before == one(found())
    assert before != after


def test_one_more_before_equal_ones_makes_one_new_name() -> None:
    two = [found(span=Span(line, 16, line, 26)) for line in (5, 9)]
    three = [*two, found(span=Span(2, 16, 2, 26))]
    assert len(set(fingerprints(report(*three))) - set(fingerprints(report(*two)))) == 1


def test_a_span_of_several_lines_covers_the_rest_of_the_first() -> None:
    assert covered_words(found(span=Span(1, 3, 4, 2), source="- first line")) == "first line"


def test_a_span_beyond_the_line_covers_nothing() -> None:
    assert covered_words(found(span=Span(1, 30, 1, 40), source="short")) == ""
