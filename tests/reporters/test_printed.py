"""What is printed into a terminal or a CI log: nothing of a record is a command there."""

from __future__ import annotations

import json
import re
import unicodedata
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reporters.samples import EVIL, found, report
from toolkit.base.diagnostics import Edit, Report, Span
from toolkit.reporters import NO_RUN, REPORTERS

# Pieces that do harm when they meet, among letters of all kinds.
PIECES = st.sampled_from(
    (*EVIL[:7], "::", "##[", "##", "[", "##vso[", "group]", " ", "\t", "\n", "\r", "\x85", "\\")
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=5).map("".join)
# What is no text at all in a file's name reaches Python as one of 128 surrogates only.
PATHS = TEXTS.map(lambda text: text.encode("utf-8", "ignore").decode())
OURS = re.compile(r"::(?:(?:error|warning|notice) file=.*::|group::\d+ more|endgroup::$)")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports of which every text and path is made by somebody else."""
    made = []
    for code, severity in draw(
        st.lists(st.sampled_from((("CAR002", "error"), ("LAN001", "warning"), ("REF009", "note"))))
    ):
        source = draw(TEXTS)
        first, last = sorted((draw(st.integers(1, 9)), draw(st.integers(1, 9))))
        span = Span(4, first, 4, last + 1)
        made.append(
            found(
                code,
                draw(TEXTS),
                path=draw(PATHS) or "a.yaml",
                span=span,
                severity=severity,  # type: ignore[arg-type]
                hint=draw(TEXTS),
                route=(draw(TEXTS), 0),
                source=source,
                edit=Edit(span, source[first - 1 : last], draw(TEXTS), ()),
            )
        )
    return report(*made, files=tuple(draw(st.lists(PATHS, max_size=2))))


def assert_commands_are_ours(text: str) -> None:
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            assert OURS.match(line), line
        else:
            # GitHub's runner looks for these anywhere in a line, and so does Azure Pipelines.
            assert not re.search(r"##[A-Za-z]*\[", line), line


@pytest.mark.parametrize("name", REPORTERS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(made=reports())
def test_no_record_commands_a_terminal_or_a_ci_service(name: str, made: Report) -> None:
    printed = REPORTERS[name].render(made, NO_RUN).encode("utf-8", "backslashreplace").decode()
    assert_commands_are_ours(printed)
    unseen = {letter for letter in printed if unicodedata.category(letter) in ("Cc", "Cf", "Cs")}
    assert unseen <= {"\n"}


@settings(max_examples=25)
@given(made=reports())
def test_programs_read_what_stood_there(made: Report) -> None:
    data = json.loads(REPORTERS["json"].render(made, NO_RUN))
    texts = [(each["path"], each["message"], each["source"]) for each in data["diagnostics"]]
    assert texts == [(each.path, each.message, each.source) for each in made.diagnostics]
    json.loads(REPORTERS["sarif"].render(made, NO_RUN))
    json.loads(REPORTERS["gitlab"].render(made, NO_RUN))
    Xml.fromstring(REPORTERS["junit"].render(made, NO_RUN).encode())


def test_a_command_in_the_source_line_is_defused_under_its_marker() -> None:
    source = "title: ##[error]oh"
    text = REPORTERS["text"].render(report(found(source=source, span=Span(3, 17, 3, 19))), NO_RUN)
    excerpt, caret = text.splitlines()[2:4]
    assert excerpt.endswith("| title: ## [error]oh")
    assert excerpt[caret.index("^") :] == "oh"
