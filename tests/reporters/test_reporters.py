from __future__ import annotations

from pathlib import Path

import pytest

from tests.reporters import samples
from toolkit.reporters import NO_RUN, REPORTERS

FORMATS = ["text", "concise", "github", "gitlab", "html", "json", "junit", "sarif"]


def test_the_table_holds_every_format() -> None:
    assert list(REPORTERS) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["small", "hostile", "large", "clean", "nothing"])
def test_any_report_gives_the_same_text_each_time(name: str, kind: str) -> None:
    report = getattr(samples, kind)()
    rendered = REPORTERS[name].render(report, NO_RUN)
    assert rendered == REPORTERS[name].render(report, NO_RUN)
    assert rendered == "" or rendered.endswith("\n")


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "html"])
def test_no_record_steers_a_terminal(name: str) -> None:
    # test_text looks at text; json and sarif hold the source line as it is.
    samples.assert_harmless(REPORTERS[name].render(samples.hostile(), NO_RUN))


def test_a_day_of_broken_content_in_every_format(tmp_path: Path) -> None:
    report = samples.broken(tmp_path)
    codes = {each.code for each in report.diagnostics}
    assert {"SYN005", "SCH001", "CAR002", "REF001"} <= codes
    for name, reporter in REPORTERS.items():
        rendered = reporter.render(report, NO_RUN)
        assert all(code in rendered for code in codes), name
