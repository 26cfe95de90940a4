"""Reports: several at once, each to its place; what cannot be delivered is misuse."""

from __future__ import annotations

import json
import os
import threading
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.commands.collections import SECOND, edit, make
from tests.commands.process import run
from tests.reporters import samples
from toolkit.base.diagnostics import Report
from toolkit.base.errors import Misuse
from toolkit.reporters import NO_RUN, REPORTERS, Run
from toolkit.validation.delivering.deliver import Delivery, deliver, parse_reports


def delivered(
    report: Report,
    deliveries: list[Delivery],
    run_of: Run = NO_RUN,
    job_summary: Path | None = None,
) -> list[str]:
    """Return what was printed."""
    shown: list[str] = []
    deliver(report, deliveries, shown.append, run_of, job_summary=job_summary)
    return shown


def test_formats_with_and_without_a_file() -> None:
    assert parse_reports(["json=a=b.json", "text"]) == (
        Delivery("json", Path("a=b.json")),
        Delivery("text"),
    )
    assert parse_reports([]) == ()


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["jsno"], "no report format jsno", "did you mean json?"),
        (["JSON"], "no report format JSON", "did you mean json?"),
        (["xyz=a"], "no report format xyz", "text, concise, github, gitlab, html, json, junit"),
        ([""], "no report format ", "formats are: "),
        (["\x1b[31m"], "no report format", "formats are: "),
        (["json="], "--report json= names no file", "json=FILE or json"),
        (["text", "json"], "printed into one another", "json=FILE"),
        (["text", "text"], "printed into one another", ""),
        (["json=a", "sarif=a"], "into the same file", "each its own"),
        (["json=a", "sarif=./b/../a"], "into the same file", ""),
    ],
)
def test_what_cannot_be_meant_is_misuse(arguments: list[str], said: str, hint: str) -> None:
    with pytest.raises(Misuse) as caught:
        parse_reports(arguments)
    assert said in str(caught.value)
    assert hint in caught.value.hint
    assert "\x1b" not in str(caught.value)


def test_two_names_of_one_file_are_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with pytest.raises(Misuse, match="into the same file"):
        parse_reports([f"json={tmp_path / 'file'}", f"sarif={tmp_path / 'link'}"])


def test_every_format_at_once(tmp_path: Path) -> None:
    report = samples.small()
    deliveries = [Delivery(name, tmp_path / "new" / name) for name in REPORTERS]
    assert delivered(report, deliveries) == []
    for name, reporter in REPORTERS.items():
        assert (tmp_path / "new" / name).read_text(encoding="utf-8") == reporter.render(
            report, NO_RUN
        )
    printed = delivered(report, [*deliveries, Delivery("concise")])
    assert printed == [REPORTERS["concise"].render(report, NO_RUN)]


def test_only_the_printed_text_is_in_colour(tmp_path: Path) -> None:
    deliveries = [Delivery("text"), Delivery("text", tmp_path / "text")]
    (printed,) = delivered(
        samples.small(), deliveries, Run(paint=lambda text, style: f"<{style}>{text}")
    )
    assert "<bold>" in printed
    assert "<bold>" not in (tmp_path / "text").read_text()


def test_a_file_is_replaced_whole_and_a_link_is_followed(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept", tmp_path / "link"
    kept.write_text("old " * 10_000)
    link.symlink_to(kept)
    delivered(samples.small(), [Delivery("json", link)])
    assert link.is_symlink()
    assert json.loads(kept.read_text())["format"] == 1


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    delivered(samples.small(), [Delivery("concise", pipe)])
    reader.join(10)
    assert read == [REPORTERS["concise"].render(samples.small(), NO_RUN)]


@pytest.mark.parametrize("place", ["folder", "file/report", "no\N{SNOWMAN}" * 100])
def test_a_place_that_cannot_be_written_to_is_misuse(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    shown: list[str] = []
    last = tmp_path / "last"
    deliveries = [Delivery("json", tmp_path / place), Delivery("junit", last), Delivery("concise")]
    with pytest.raises(Misuse, match="cannot write"):
        deliver(samples.small(), deliveries, shown.append)
    # Nothing else is lost.
    assert shown == [REPORTERS["concise"].render(samples.small(), NO_RUN)]
    assert last.read_text() == REPORTERS["junit"].render(samples.small(), NO_RUN)


def test_the_summary_of_a_job_is_added_to_what_is_there(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    delivered(samples.small(), [Delivery("text")], job_summary=summary)
    assert summary.read_text() == "before\n"
    delivered(samples.small(), [Delivery("github")], job_summary=summary)
    assert summary.read_text().startswith("before\n")
    assert len(summary.read_text()) > 20
    with pytest.raises(Misuse, match="cannot write the job summary"):
        delivered(samples.small(), [Delivery("github")], job_summary=tmp_path)


# Through the command.


def test_several_reports_of_one_run(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    edit(root, SECOND, "title:", "tilte:")
    wanted = ("sarif=out/a.sarif", "junit=out/a.xml", "json=out/a.json", "concise")
    done = run(root, "validate", *(part for each in wanted for part in ("--report", each)))
    assert done.returncode == 1
    assert done.stdout.startswith(SECOND.encode())
    assert json.loads((root / "out/a.sarif").read_bytes())["version"] == "2.1.0"
    assert json.loads((root / "out/a.json").read_bytes())["diagnostics"]
    assert ElementTree.parse(root / "out/a.xml").getroot().tag == "testsuites"


def test_standard_output_by_its_name(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    done = run(root, "validate", "--report", "json=/dev/stdout")
    assert json.loads(done.stdout)["format"] == 1


def test_an_unwritable_report_is_2_without_a_traceback(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    done = run(root, "validate", "--report", "json=toolkit.toml/out.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"toolkit: cannot write toolkit.toml/out.json: ")
    assert done.stderr.count(b"\n") == 1


def test_a_wrong_format_is_told_before_anything_is_done(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    done = run(root, "validate", "--report", "json=out.json", "--report", "jsno")
    assert done.returncode == 2
    assert not (root / "out.json").exists()
