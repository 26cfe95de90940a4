"""A Dask cluster as an administrator starts it: processes in folders of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.commands.collections import ROOT

_DASK = ROOT / ".venv" / "bin" / "dask"
_ELSEWHERE = ("SOURCE_DATE_EPOCH", "COLUMNS", "NO_COLOR")


class Cluster:
    """A scheduler and workers, whose number each test chooses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._scheduler: subprocess.Popen[bytes] | None = None
        self._workers: list[subprocess.Popen[bytes]] = []
        self.place = ""

    def with_workers(self, number: int) -> str:
        """Bring a cluster to so many workers; give its address for --executor."""
        if not self._scheduler or self._scheduler.poll() is not None:
            self._start_scheduler()
        self._workers = [each for each in self._workers if each.poll() is None]
        while len(self._workers) > number:
            _stop(self._workers.pop())
        while len(self._workers) < number:
            self.start_worker()
        with self.client() as client:
            _until(lambda: len(client.nthreads()) == number)
        return f"dask://{self.place}"

    def start_worker(self, path: Path = ROOT) -> None:
        """Start a worker, of several threads as is Dask's way, with the toolkit in a folder."""
        number = len(list(self._folder.iterdir()))
        arguments = ["worker", self.place, "--nthreads", "2", "--no-nanny"]
        surroundings = {"PYTHONHASHSEED": str(number), "TZ": "Asia/Tokyo", "LC_ALL": "C"}
        surroundings["PYTHONPATH"] = str(path)
        self._workers.append(self._start(f"worker{number}", arguments, surroundings))

    def client(self) -> Any:
        """Return a client of its own; imported only where there is a cluster."""
        import distributed

        return distributed.Client(f"tcp://{self.place}", timeout=20, set_as_default=False)

    def arm(self) -> subprocess.Popen[bytes]:
        """Have the first worker killed when it begins its third job; give its process."""
        victim = self._workers[0]
        with self.client() as client:
            pids = client.run(os.getpid)
            address = next(each for each, pid in pids.items() if pid == victim.pid)
            client.run(_arm, workers=[address])
        return victim

    def allow_failures(self, number: int) -> None:
        """Have the scheduler give a job up when so many workers and one have died with it."""
        with self.client() as client:
            client.run_on_scheduler(_allow_failures, number)

    def kill_scheduler(self) -> None:
        """Kill the scheduler; its workers end by themselves."""
        assert self._scheduler
        self._scheduler.kill()
        self._scheduler.wait()

    def close(self) -> None:
        """Stop everything."""
        for each in (*self._workers, self._scheduler):
            if each:
                _stop(each)

    def _start_scheduler(self) -> None:
        for each in self._workers:
            _stop(each)
        self._workers = []
        number = len(list(self._folder.iterdir()))
        file = self._folder / f"scheduler{number}.json"
        arguments = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
        self._scheduler = self._start(
            f"scheduler{number}", [*arguments, "--scheduler-file", str(file)], {}
        )
        _until(file.exists)
        # The file is there before it is whole.
        _until(lambda: file.read_text().rstrip().endswith("}"))
        self.place = json.loads(file.read_text())["address"].removeprefix("tcp://")

    def _start(
        self, name: str, arguments: list[str], surroundings: dict[str, str]
    ) -> subprocess.Popen[bytes]:
        folder = self._folder / name
        folder.mkdir()
        kept = {key: value for key, value in os.environ.items() if key not in _ELSEWHERE}
        with (folder / "log").open("wb") as log:
            return subprocess.Popen(
                [str(_DASK), *arguments],
                cwd=folder,
                env=kept | {"PYTHONPATH": str(ROOT)} | surroundings,
                stdout=log,
                stderr=log,
            )


def _arm(dask_worker: Any) -> None:
    dask_worker.plugins["deadly"] = _Deadly()


def _allow_failures(number: int, dask_scheduler: Any = None) -> None:
    dask_scheduler.allowed_failures = number


class _Deadly:
    """Counts the jobs that a worker begins: at the third it has given results already."""

    def __init__(self) -> None:
        self._begun = 0

    def transition(self, key: object, start: str, finish: str, **_rest: object) -> None:
        self._begun += finish == "executing"
        if self._begun == 3:
            os.kill(os.getpid(), signal.SIGKILL)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _until(is_so: Any) -> None:
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)
