from __future__ import annotations

from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree as Xml

import pytest

from tests.reporters.samples import (
    TOPIC,
    check_golden,
    clean,
    found,
    hostile,
    large,
    nothing,
    report,
    small,
)
from toolkit.base.diagnostics import Report, Span
from toolkit.reporters import Run
from toolkit.reporters.junit import render


def read(made: Report) -> Xml.Element:
    return Xml.fromstring(render(made).encode())


def test_golden(update_goldens: bool) -> None:
    check_golden("junit.xml", render(small()), update=update_goldens)


@pytest.mark.parametrize("made", [small(), hostile(), large(), clean(), nothing()])
def test_counts_are_those_of_the_cases(made: Report) -> None:
    root = read(made)
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        failed = [case for case in cases if case.find("failure") is not None]
        assert element.get("tests") == str(len(cases))
        assert element.get("failures") == str(len(failed))
        assert element.get("errors") == "0"


def test_a_suite_for_each_file_and_a_case_for_each_code() -> None:
    made = report(found(), found(span=Span(3, 1, 3, 2)), found("CAR002"))
    suites = {suite.get("name"): suite for suite in read(made)}
    assert list(suites) == list(made.files)
    lupus = suites["content/conditions/lupus.yaml"]
    assert [case.get("name") for case in lupus] == [
        "CAR002 emergency card without service",
        "REV001 review overdue",
    ]
    assert {case.get("classname") for case in lupus} == {"content/conditions/lupus"}
    (passing,) = suites[TOPIC]
    assert passing.get("name") == "nothing to fix"
    assert list(passing) == []


def test_a_failure_holds_every_place_and_mend() -> None:
    made = report(found(hint="write it"), found(span=Span(3, 1, 3, 2), hint="write it"))
    (failure,) = read(made).iter("failure")
    assert failure.get("type") == "REV001"
    assert failure.get("message") == "2 times: The review was due on 1 March 2023."
    assert failure.text
    assert failure.text.count("help: write it") == 2
    assert "content/conditions/lupus.yaml:3:1: error: the review" in failure.text
    assert "content/conditions/lupus.yaml:210:16: error: the review" in failure.text


def test_warnings_fail_and_notes_do_not() -> None:
    root = read(report(found("LAN001", severity="warning"), found("REF009", severity="note")))
    outcomes = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert outcomes["LAN001 sentence too long"] == ["failure"]
    assert outcomes["REF009 only one source"] == ["system-out"]


def test_a_problem_of_the_collection_has_its_suite() -> None:
    root = read(report(found("INT001", path="toolkit.toml")))
    (suite,) = [each for each in root if each.get("name") == "toolkit.toml"]
    assert suite.get("failures") == "1"


def test_hostile_text_stays_text() -> None:
    tags = {element.tag for element in read(hostile()).iter()}
    assert tags == {"testsuites", "testsuite", "testcase", "failure", "system-out"}
    text = "".join(read(hostile()).itertext())
    assert "]]> <script>alert(1)</script> &amp; </failure>" in text


def test_each_suite_says_when_in_the_form_of_the_schema() -> None:
    made = datetime(2026, 11, 23, 12, 30, tzinfo=timezone(timedelta(hours=2)))
    suites = list(Xml.fromstring(render(small(), Run(made))))
    assert {suite.get("timestamp") for suite in suites} == {"2026-11-23T10:30:00"}
    assert all(suite.get("timestamp") is None for suite in Xml.fromstring(render(small())))
