"""Reports: one order for any number of jobs, each thing once."""

import pickle
import random

from toolkit.base.diagnostics import Diagnostic, Report, Span, in_order


def found(path: str = "a.yaml", line: int = 1, **more: object) -> Diagnostic:
    values = {"code": "SYN001", "severity": "error", "message": "wrong", **more}
    return Diagnostic(path, Span(line, 1, line, 2), **values)  # type: ignore[arg-type]


def test_sorts_by_path_then_place_then_code() -> None:
    wanted = [
        found("a.yaml", 2, code="SYN002"),
        found("a.yaml", 10),
        found("a.yaml", 10, code="SYN002"),
        found("b.yaml", 1),
    ]
    assert list(in_order(list(reversed(wanted)))) == wanted


def test_says_each_thing_once() -> None:
    assert in_order([found(), found()]) == (found(),)


def test_the_order_does_not_depend_on_the_order_of_the_findings() -> None:
    # All of these differ only in what is neither path, place, code nor message.
    alike = [found(hint=f"hint {n}") for n in range(20)]
    alike += [found(route=("a", n)) for n in range(20)]
    alike += [found(route=("a", "b")), found(severity="note")]
    shuffled = alike[:]
    random.Random(1).shuffle(shuffled)
    assert in_order(alike) == in_order(shuffled)


def test_counts_by_severity() -> None:
    report = Report((found(), found(severity="note"), found(line=2, severity="note")), ())
    assert (report.count("error"), report.count("warning"), report.count("note")) == (1, 0, 2)


def test_values_pass_between_processes() -> None:
    report = Report((found(route=("signs", 1)),), ("a.yaml",))
    assert pickle.loads(pickle.dumps(report)) == report
