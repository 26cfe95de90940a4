"""The preview of the shipped records: from saving a file to having the page that has the change."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from measure import ENVIRONMENT, machine

ROOT = Path(__file__).parents[1]
BESIDE = ("note/{ending}", "findings", "texts")
"""What an open page asks for with the file itself."""


class Preview:
    """A preview that runs, and an open page of it that waits for changes."""

    def __init__(self, address: str) -> None:
        self._host = address.removeprefix("http://").partition("/")[0]
        page = self.get("/")
        (seen,) = re.findall(rb'preview-number" content="(\d+)"', page)
        connection = http.client.HTTPConnection(self._host)
        connection.request("GET", f"/events?seen={seen.decode()}")
        self._events = connection.getresponse()

    def get(self, path: str) -> bytes:
        """Return what is at an address."""
        connection = http.client.HTTPConnection(self._host)
        connection.request("GET", path)
        return connection.getresponse().read()

    def wait(self) -> None:
        """Wait until a change is told."""
        while not self._events.readline().startswith(b"data: "):
            pass


@contextmanager
def preview(folder: Path) -> Iterator[Preview]:
    """Start a preview, as an editor does, and stop it in the end."""
    command = [str(Path(sys.executable).parent / "toolkit"), "preview"]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, env=ENVIRONMENT, text=True
    )
    try:
        assert process.stdout
        yield Preview(process.stdout.readline().split()[0])
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def followed(open_page: Preview, record: Path, ending: str, change: int) -> float:
    """Change a record's title; return the seconds until the page has followed."""
    text = record.read_text(encoding="utf-8")
    before = open_page.get(f"/record/{record.stem}/file/{ending}")
    start = time.perf_counter()
    record.write_text(re.sub(r"(?m)^title: .*", rf"\g<0> {change}", text), encoding="utf-8")
    open_page.wait()
    with ThreadPoolExecutor() as beside:
        for each in BESIDE:
            beside.submit(open_page.get, f"/record/{record.stem}/{each.format(ending=ending)}")
        after = open_page.get(f"/record/{record.stem}/file/{ending}")
        seconds = time.perf_counter() - start
    if before == after:
        raise SystemExit(f"the page of {record.stem} has not followed")
    record.write_text(text, encoding="utf-8")
    open_page.wait()
    return seconds


def main() -> None:
    """Print the table; the first argument is the number of rounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "content", folder / "content")
        shutil.copyfile(ROOT / "toolkit.toml", folder / "toolkit.toml")
        records = sorted(
            file
            for kind in ("conditions", "topics", "procedures", "medicines")
            for file in (folder / "content" / kind).glob("*.yaml")
        )
        print("| record | fact sheet: median s | worst | handout: median s | worst |")
        print("|---|---|---|---|---|")
        with preview(folder) as open_page:
            for record in records:
                cells = [record.stem]
                for ending in ("html", "pdf"):
                    took = [followed(open_page, record, ending, at) for at in range(rounds)]
                    cells += [f"{statistics.median(took):.2f}", f"{max(took):.2f}"]
                print(f"| {' | '.join(cells)} |", flush=True)
    print(
        f"\n{machine('patient-information-toolkit', 'weasyprint')}, load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
