from __future__ import annotations

from tests.reporters.samples import found, large, report
from toolkit.base.diagnostics import Diagnostic, Span
from toolkit.reporters import NO_RUN
from toolkit.reporters.ranking import annotated, ranked


def at(code: str, path: str, line: int = 1) -> Diagnostic:
    return found(code, path=path, span=Span(line, 1, line, 2))


def names(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"{each.code} {each.path} {each.span.line}" for each in diagnostics]


def test_safety_then_what_cannot_be_read_then_the_rest() -> None:
    given = [at("LAN001", "a"), at("SCH001", "b"), at("REV001", "c"), at("CAR001", "d")]
    assert names(ranked(given)) == ["CAR001 d 1", "SCH001 b 1", "LAN001 a 1", "REV001 c 1"]


def test_a_code_comes_once_for_a_file_before_a_second_time() -> None:
    given = [at("CAR001", "a", line) for line in range(1, 12)] + [at("LAN001", "b")]
    assert names(ranked(given))[:3] == ["CAR001 a 1", "LAN001 b 1", "CAR001 a 2"]


def test_each_severity_has_its_own_limit() -> None:
    chosen = annotated(large(), NO_RUN)
    severities = [each.severity for each in chosen]
    assert severities == ["error"] * 10 + ["warning"] * 10 + ["note"] * 10
    assert {each.code for each in chosen[:10]} == {"CAR002"}
    assert len({each.path for each in chosen[:10]}) == 10


def test_few_are_all_chosen() -> None:
    made = report(found(), found("CAR002"))
    assert set(annotated(made, NO_RUN)) == set(made.diagnostics)
