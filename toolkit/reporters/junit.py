"""A report as JUnit XML: a suite for each file, a case for each code that was found in it.

Errors and warnings are failures. Notes are not: they are in the case's output, and it passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC
from xml.etree import ElementTree as Xml

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.text.printable import printable
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.text import place
from toolkit.reporters.wording import advice_kind, all_files, heading, opening


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return the whole report as an XML document, with when it was made."""
    by_file: dict[str, dict[str, list[Diagnostic]]] = {path: {} for path in all_files(report)}
    for each in report.diagnostics:
        by_file[each.path].setdefault(each.code, []).append(each)
    root = Xml.Element("testsuites", name="toolkit validate")
    for path, codes in by_file.items():
        suite = Xml.SubElement(root, "testsuite", name=printable(path), file=printable(path))
        if run.time:
            # The format's own schema has no place for a time zone.
            suite.set("timestamp", f"{run.time.astimezone(UTC):%Y-%m-%dT%H:%M:%S}")
        for code, found in sorted(codes.items()):
            _case(suite, path, heading(report, code), found)
        if not codes:
            _case(suite, path, "nothing to fix", [])
    for element in (root, *root):
        _count(element)
    Xml.indent(root, " ")
    text = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _case(suite: Xml.Element, path: str, name: str, found: list[Diagnostic]) -> None:
    # Services split a class name at its dots, so the file's ending is left out.
    owner = re.sub(r"\.(ya?ml|json|toml)$", "", printable(path))
    case = Xml.SubElement(suite, "testcase", name=name, classname=owner)
    failures = [each for each in found if each.severity != "note"]
    if failures:
        message = opening(failures[0])
        if len(failures) > 1:
            message = f"{len(failures)} times: {message}"
        failure = Xml.SubElement(case, "failure", message=message, type=failures[0].code)
        failure.text = _places(failures)
    notes = [each for each in found if each.severity == "note"]
    if notes:
        Xml.SubElement(case, "system-out").text = _places(notes)


def _places(found: Iterable[Diagnostic]) -> str:
    lines: list[str] = []
    for each in found:
        where = place(each.path, each.span)
        lines.append(f"{where}: {each.severity}: {printable(each.message)}")
        if each.source.strip():
            lines.append(f"    | {printable(each.source.strip())[:200]}")
        if each.hint:
            lines.append(f"    {advice_kind(each)}: {printable(each.hint)}")
    return "\n" + "\n".join(lines) + "\n"


def _count(element: Xml.Element) -> None:
    cases = list(element.iter("testcase"))
    failed = sum(case.find("failure") is not None for case in cases)
    for name, number in (("tests", len(cases)), ("failures", failed), ("errors", 0)):
        element.set(name, str(number))
    if element.tag == "testsuite":
        element.set("skipped", "0")


REPORTER = Reporter("junit", render)
