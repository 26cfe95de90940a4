"""Reports for the tests of reporters: a small one, a hostile one, a large one, and a real one."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from toolkit.base.diagnostics import (
    SEVERITIES,
    CodeInfo,
    Diagnostic,
    Edit,
    Report,
    Route,
    Severity,
    Span,
    in_order,
)

ROOT = Path(__file__).parents[2]
GOLDENS = Path(__file__).parent / "goldens"

LUPUS = "content/conditions/lupus.yaml"
CIDP = "content/conditions/cidp.yaml"
TOPIC = "content/topics/autoimmune-nerve-pain.yaml"

CODES = {
    info.code: info
    for info in (
        CodeInfo(
            "SYN005",
            "duplicate-key",
            "error",
            "A key stands twice in one group.",
            "Only the last would be kept.",
            "outlook: …\noutlook: …",
            "outlook: …",
        ),
        CodeInfo(
            "CAR002",
            "emergency-card-without-service",
            "error",
            "An emergency card names no emergency service.",
            "In an emergency nobody has time to work out whom to call.",
            "action: Get help if",
            "action: Call 999 if",
            "NHS digital service manual, care cards",
        ),
        CodeInfo(
            "REV001",
            "review-overdue",
            "error",
            "The date of the next review has passed.",
            "Advice that nobody has checked in time may no longer be safe.",
            "review: {next_review: 2023-03-01}",
            "review: {next_review: 2028-03-01}",
        ),
        CodeInfo("LAN001", "sentence-too-long", "warning", "A sentence is long.", "It is hard."),
        CodeInfo("REF009", "only-one-source", "note", "All claims stand on one source.", "One."),
    )
}


def found(
    code: str = "REV001",
    message: str = "the review was due on 1 March 2023",
    *,
    path: str = LUPUS,
    span: Span | None = None,
    severity: Severity = "error",
    hint: str = "",
    route: Route = ("review", "next_review"),
    source: str = "  next_review: 2023-03-01",
    edit: Edit | None = None,
) -> Diagnostic:
    """One diagnostic; whatever is left out is plausible."""
    place = span or Span(210, 16, 210, 26)
    return Diagnostic(path, place, code, severity, message, hint, route, source, edit)


def report(*diagnostics: Diagnostic, files: tuple[str, ...] = (CIDP, LUPUS, TOPIC)) -> Report:
    return Report(in_order(list(diagnostics)), files, CODES)


def small() -> Report:
    """A report that the golden files show in every format."""
    edit = Edit(Span(40, 10, 40, 13), "ie ", "that is ", ("symptoms", "intro"))
    return report(
        found(
            "SYN005",
            "outlook stands twice: on line 90 and here",
            path=CIDP,
            span=Span(120, 1, 120, 8),
            hint="keep one of the two, or put both texts under one key",
            route=("outlook",),
            source="outlook: Most people get better.",
        ),
        found(
            "CAR002",
            "the emergency card does not say whom to call",
            span=Span(14, 13, 14, 24),
            hint="begin with: Call 999 if",
            route=("get_help", 0, "action"),
            source="    action: Get help if",
        ),
        found(hint="check the record, then write the new date"),
        found(
            "LAN001",
            "this sentence has 31 words (at most 20)",
            span=Span(40, 10, 41, 30),
            severity="warning",
            hint="make two sentences of it",
            route=("symptoms", "intro"),
            source="  intro: ie a very long sentence that goes on & on <and on>",
            edit=edit,
        ),
        found(
            "REF009",
            "all 12 claims cite nhs-lupus",
            path=TOPIC,
            span=Span(1, 1, 1, 5),
            severity="note",
            route=(),
            source="kind: topic",
        ),
    )


EVIL = (
    "\x1b[31mred\x1b[0m",
    "::error file=x::smuggled",
    "##[set-output name=x]smuggled",
    "first\r\n::warning::second\u2028third\x85fourth",
    "]]> <script>alert(1)</script> &amp; </failure> <!-- --> ]]&gt;",
    "\x00\x01\x08\x7f\x9b\ufffe\uffff\ud800",
    "\u202egnp.exe\u202c \u200b\ufeff",
    "100% %0A %25 a=b,c:d;e",
    "| a | `b` | ~~~ ``` *c* _d_ [e](https://evil.example) ![f](x) @nhs-gbs #1 :+1: $x^2$",
    "{0} {{ 7 * 7 }} {% raw %} ${HOME} {#",
    "[words](record:lupus) and [@nhs-gbs]",
    "x" * 10_000,
    "word " * 2_000,
    "",
    "   ",
)


def hostile() -> Report:
    """A report in which every text tries to be something else."""
    diagnostics = [
        found(
            code,
            text,
            path=f"content/conditions/{name}.yaml",
            span=Span(7, 3, line, column),
            severity=severity,
            hint=text,
            route=("a/b~c", 0, text[:50]),
            source=f"  {text}",
        )
        for text in EVIL
        for name in ("plain", "a b%20#?&<x>", "::error::x", "ü\tx\x1b\n::debug::y")
        for code, severity in zip(("CAR002", "LAN001", "REF009"), SEVERITIES, strict=True)
        for line, column in ((7, 9), (9, 1), (7, 3))
    ]
    return report(*diagnostics, files=())


def large(number: int = 5_000) -> Report:
    """As many diagnostics as an old collection may have at first."""
    infos = [CODES[code] for code in ("CAR002", "SYN005", "REV001", "LAN001", "REF009")]
    return report(
        *(
            found(
                infos[at % 5].code,
                f"problem {at} of many, said in as many words as problems take",
                path=f"content/conditions/record-{at // 25:03}.yaml",
                span=Span(at % 250 + 1, 3, at % 250 + 1, 9),
                severity=infos[at % 5].severity,
                hint="write something else here instead of this",
                source="  source of the line, as long as the lines of records are in real life",
            )
            for at in range(number)
        ),
        files=(),
    )


def clean() -> Report:
    """A report of files in which there is nothing to mend."""
    return report()


def nothing() -> Report:
    """A report of no files at all."""
    return report(files=())


def broken(folder: Path) -> Report:
    """The report on the shipped content after an editor's worst day; `folder` takes a copy."""
    # Imported here: most tests of reporters need no rules.
    from toolkit.base.settings import read_settings
    from toolkit.validation.validate import validate

    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "toolkit.toml", folder)
    conditions = folder / "content" / "conditions"
    for name, pattern, new in (
        ("lupus", r"^title:", "sumary: x\ntitle:"),
        ("cidp", r"action: .*", "action: call the nurse"),
        ("cidp", r"\[@[a-z0-9-]+\]", "[@no-such-source]"),
        ("cidp", r"\(glossary:[a-z-]+\)", "(glossary:no-such-term)"),
        ("multiple-sclerosis", r"^outlook:.*", f"outlook: |\n  {'A long and winding ' * 20}road."),
        ("multiple-sclerosis", r"action: .*", "action: Get help now if"),
        ("guillain-barre-syndrome", r"^title: .*", f"title: {'A long title ' * 8}"),
        ("sjogrens", r"^(id: .*)$", r"\1\n\1"),
    ):
        path = conditions / f"{name}.yaml"
        text, times = re.subn(pattern, new, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert times, (name, pattern)
        path.write_text(text, "utf-8")
    (conditions / "hostile.yaml").write_text(
        "kind: condition\n\x1b[31mid: '::error::x'\ntitle: ]]><script>\n", "utf-8"
    )
    return validate(folder, read_settings(folder), [], date(2030, 1, 1)).report


def check_golden(name: str, text: str, *, update: bool) -> None:
    """Compare with a file of goldens/; `pytest --update-goldens` writes it."""
    path = GOLDENS / name
    if update:
        path.write_text(text, "utf-8", newline="")
    assert text == path.read_bytes().decode()


def assert_harmless(text: str, *, line_ends: str = "\n") -> None:
    """No letter of a report may steer a terminal, hide itself or break the encoding."""
    text.encode()
    strange = {letter for letter in text if not letter.isprintable() and letter not in line_ends}
    assert not strange
