"""Shell blocks of a page -> what each line did, run in order in a folder of its own.

The toolkit runs in this process, since a start of Python for each line would take longer than all
of them; everything else is run by the shell. Handouts (PDF) are left out: each takes a second, and
tests/exporters makes them.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from toolkit.cli.entry import run

_ASSIGNED = re.compile(r"export ([A-Z_]+)=(.*)")
_REDIRECTED = re.compile(r"\s+([<>])\s+(\S+)$")
_COMMENT = re.compile(r"\s+#\s.*$")
TODAY = "1795392000"
"""23 November 2026, as SOURCE_DATE_EPOCH."""
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Test"), ("EMAIL", "test@example.org"))
}


@dataclass(frozen=True)
class Done:
    """What one line did."""

    code: int
    printed: str


@dataclass
class Session:
    """A shell, as far as the pages use one."""

    folder: Path
    variables: dict[str, str] = field(
        default_factory=lambda: {"SOURCE_DATE_EPOCH": TODAY} | IDENTITY
    )

    def type(self, line: str) -> Done:
        """Run one line."""
        line = _COMMENT.sub("", line.removeprefix("$ ")).strip()
        if line.startswith("cd "):
            self.folder = self.folder / line.removeprefix("cd ")
            return Done(0 if self.folder.is_dir() else 1, "")
        if assigned := _ASSIGNED.fullmatch(line):
            done = self._shell(f"printf %s {assigned[2]}")
            self.variables[assigned[1]] = done.printed
            return done
        if re.match(r"(\./run )?toolkit\b", line):
            return self._toolkit(line.removeprefix("./run ").removeprefix("toolkit").strip())
        return self._shell(line)

    def _shell(self, line: str) -> Done:
        done = subprocess.run(
            ["/bin/sh", "-c", line],
            cwd=self.folder,
            env=os.environ | self.variables,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return Done(done.returncode, done.stdout)

    def _toolkit(self, line: str) -> Done:
        given, output = b"", None
        while redirected := _REDIRECTED.search(line):
            line = line[: redirected.start()]
            place = self.folder / redirected[2]
            if redirected[1] == ">":
                output = place
            else:
                given = place.read_bytes()
        words = shlex.split(line)
        if words[:1] == ["export"]:
            words += ["--format", "fragment" if "fragment" in words else "html,json"]
        printed, said = io.BytesIO(), io.StringIO()
        with self._surroundings(words, given, printed), contextlib.redirect_stderr(said):
            code = run()
        if output:
            output.write_bytes(printed.getvalue())
        return Done(code, printed.getvalue().decode("utf-8") + said.getvalue())

    @contextlib.contextmanager
    def _surroundings(self, words: list[str], given: bytes, printed: io.BytesIO) -> Iterator[None]:
        stream = io.TextIOWrapper(printed, "utf-8", write_through=True)
        stdin = io.TextIOWrapper(io.BytesIO(given), "utf-8")
        with (
            mock.patch.object(sys, "argv", ["toolkit", *words]),
            mock.patch.object(sys, "stdin", stdin),
            mock.patch.dict(os.environ, self.variables),
            contextlib.redirect_stdout(stream),
            contextlib.chdir(self.folder),
        ):
            os.environ.pop("GITHUB_STEP_SUMMARY", None)
            yield
        stream.detach()
