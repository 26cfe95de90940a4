"""toolkit/running/work.py: every job once, in order, wherever it is done and whoever dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, wait
from functools import partial
from pathlib import Path

import pytest

from tests.commands.process import surroundings
from toolkit.base.errors import Misuse
from toolkit.running.work import Lost, Workers, workers

JOBS = list(range(20))


def double(job: int) -> int:
    return job * 2


def die_at(deadly: int, job: int) -> int:
    if job == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return job * 2


def die_once(folder: Path, job: int) -> int:
    mark = folder / "died"
    if job == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job * 2


def fail_at(bad: int, job: int) -> int:
    if job == bad:
        raise ValueError(f"job {job}")
    return job * 2


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_results_are_in_the_order_of_the_jobs(count: int) -> None:
    assert list(Workers(count).run(double, JOBS)) == [(job, job * 2) for job in JOBS]
    assert list(Workers(count).run(double, [])) == []


@pytest.mark.parametrize("deadly", [0, 1, 10, 19])
def test_the_job_that_kills_its_process_is_named_and_the_rest_is_done(deadly: int) -> None:
    found = dict(Workers(2).run(partial(die_at, deadly), JOBS))
    assert found.pop(deadly) == Lost()
    assert found == {job: job * 2 for job in JOBS if job != deadly}


def test_a_process_that_dies_while_jobs_are_handed_over_loses_its_job_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = ProcessPoolExecutor.submit

    def slow(*arguments: object) -> object:
        future = real(*arguments)  # type: ignore[arg-type]
        wait([future], 0.05)
        return future

    monkeypatch.setattr(ProcessPoolExecutor, "submit", slow)
    found = dict(Workers(2).run(partial(die_at, 0), JOBS))
    assert found == {0: Lost()} | {job: job * 2 for job in JOBS if job}


def test_a_process_that_dies_by_chance_loses_nothing(tmp_path: Path) -> None:
    found = list(Workers(2).run(partial(die_once, tmp_path), JOBS))
    assert (tmp_path / "died").exists()
    assert found == [(job, job * 2) for job in JOBS]


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_job_raises_is_raised(count: int) -> None:
    with pytest.raises(ValueError, match="job 3"):
        list(Workers(count).run(partial(fail_at, 3), JOBS))


@pytest.mark.parametrize("address", ["localhost:8786", "dask://", "dask://host", "spark://h:1"])
def test_another_address_is_misuse(address: str) -> None:
    with pytest.raises(Misuse, match="dask://HOST:PORT"):
        workers(0, address)


def test_a_negative_number_is_misuse() -> None:
    with pytest.raises(Misuse, match="-1"):
        workers(-1)


POOL = """
import os, sys, time
from toolkit.running.work import Workers

def job(_number):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)

list(Workers(2).run(job, [1, 2]))
"""
WATCHED = """
import os, time
from multiprocessing import get_context
from toolkit.running import work

def job():
    work._watch_parent()
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)

several = [get_context("fork").Process(target=job) for _ in "ab"]
for each in several:
    each.start()
several[0].join()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the processes are forked")
@pytest.mark.parametrize("code", [POOL, WATCHED], ids=["asked of Linux", "watched"])
def test_processes_end_with_the_one_that_started_them_even_if_it_is_killed(code: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=surroundings({})
    ) as process:
        assert process.stdout
        children = [int(process.stdout.readline()) for _ in range(2)]
        assert all(map(lives, children))
        process.kill()
    end = time.monotonic() + 10
    while any(map(lives, children)) and time.monotonic() < end:
        time.sleep(0.02)
    assert not any(map(lives, children))


def lives(pid: int) -> bool:
    try:
        # One that nobody has buried yet does no more harm.
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
