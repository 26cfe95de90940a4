"""A snippet of YAML -> the diagnostics of all rules on it, laid over the smallest valid record.

A snippet's top-level keys replace those of tests/minimal.yaml, or of tests/minimal-topic.yaml if
it says `kind: topic`. A comment `# file: content/…` begins another file: a record, whose id is the
file's name unless the snippet says otherwise, or a shared file, which is taken as it stands.
`# without: KEY` leaves a key of the smallest record out. `# expect: CODE …` at the end of a line
says which codes are to be reported on that line.
"""

from __future__ import annotations

import itertools
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest import mock

from tests.rules.remembered import Remembered
from toolkit.base.diagnostics import Diagnostic
from toolkit.base.settings import Settings
from toolkit.records.reading.find import SHARED_FILES, is_fragment, is_site
from toolkit.rules.engine import CRASHED
from toolkit.rules.profiles import with_profile
from toolkit.validation.validate import validate

TESTS = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)

_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
_WITHOUT = re.compile(r"^# without: (\S+)\n", re.MULTILINE)
_KEY = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)
_EXPECT = re.compile(r"\s*# expect: ([A-Z0-9 ]+)$")


@dataclass(frozen=True)
class Checked:
    """What was reported in a collection of examples, and what its texts expect."""

    diagnostics: tuple[Diagnostic, ...]
    expected: frozenset[tuple[str, int, str]]
    """(path, line, code)"""

    def found(self, code: str) -> frozenset[tuple[str, int, str]]:
        return frozenset((d.path, d.span.line, code) for d in self.diagnostics if d.code == code)

    def of(self, code: str) -> list[Diagnostic]:
        return [each for each in self.diagnostics if each.code == code]

    def messages(self, code: str) -> list[str]:
        return [each.message for each in self.of(code)]

    def marked(self, code: str) -> list[str]:
        """The text under the caret of each diagnostic."""
        return [
            each.source[each.span.column - 1 : each.span.end_column - 1]
            if each.span.end_line == each.span.line
            else each.source[each.span.column - 1 :]
            for each in self.of(code)
        ]


def check(
    snippet: str,
    folder: Path,
    settings: Settings | None = None,
    profile: str | None = None,
) -> Checked:
    """Put a snippet into a copy of tests/content in `folder` and validate that."""
    settings = with_profile(settings or Settings(), profile)
    root = folder / "collection"
    shutil.copytree(TESTS / "content", root)
    expected: set[tuple[str, int, str]] = set()
    for path, text in files(snippet).items():
        lines = text.split("\n")
        for number, line in enumerate(lines, start=1):
            match = _EXPECT.search(line)
            if match:
                expected.update((path, number, code) for code in match.group(1).split())
                # Taken out: in JSON and in a text of several lines it would be no comment.
                lines[number - 1] = line[: match.start()]
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines), encoding="utf-8")
    with mock.patch("toolkit.validation.check.Cache", Remembered):
        validated = validate(root, settings, (), TODAY)
    found = validated.report.diagnostics
    broken = [each for each in found if each.path in validated.overview.refused]
    assert not broken, broken
    crashes = [each for each in found if each.code == CRASHED]
    assert not crashes, crashes
    return Checked(found, frozenset(expected))


def files(snippet: str) -> dict[str, str]:
    """Cut a snippet into whole files by path."""
    main, *others = _FILE.split(snippet)
    found: dict[str, str] = {}
    if main.strip():
        topic = _is_topic(main)
        path = "topics/minimal-topic.yaml" if topic else "conditions/minimal.yaml"
        found[f"content/{path}"] = laid_over(_minimal(topic=topic), main)
    for path, text in zip(others[::2], others[1::2], strict=True):
        if Path(path).name in SHARED_FILES.values() or is_fragment(path) or is_site(path):
            found[path] = text
        else:
            minimal = laid_over(_minimal(topic=_is_topic(text)), f"id: {Path(path).stem}\n")
            found[path] = laid_over(minimal, text)
    return found


def laid_over(record: str, snippet: str) -> str:
    """Replace the top-level blocks of a record's text by those of a snippet."""
    blocks = _blocks(record) | _blocks(snippet)
    for key in _WITHOUT.findall(snippet):
        del blocks[key]
    return "".join(blocks.values())


def _blocks(text: str) -> dict[str, str]:
    starts = [match.start() for match in _KEY.finditer(text)]
    pieces = [text[a:b] for a, b in itertools.pairwise([*starts, len(text)])]
    return {piece.split(":", 1)[0]: piece.rstrip("\n") + "\n" for piece in pieces}


def _is_topic(text: str) -> bool:
    return re.search(r"^kind: topic$", text, re.MULTILINE) is not None


def _minimal(*, topic: bool) -> str:
    name = "minimal-topic.yaml" if topic else "minimal.yaml"
    return (TESTS / name).read_text(encoding="utf-8")
