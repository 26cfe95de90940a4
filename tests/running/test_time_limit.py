from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.running import time_limit as module
from toolkit.running.time_limit import TookTooLong, time_limit

ROOT = Path(__file__).parents[2]


@pytest.fixture
def rings_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AGAIN", 0.2)


def _pass_over_the_first(seconds: int) -> str:
    """Work on when asked to stop, as where Python tidies up an object; say how that ended."""
    end = time.monotonic() + seconds + 4
    try:
        with time_limit(seconds, may_end_process=False):
            try:
                while time.monotonic() < end:
                    pass
            except TookTooLong:
                while time.monotonic() < end:
                    pass
    except TookTooLong:
        return "stopped"
    return "came to its end"


def _in_a_thread(work: Callable[[], None]) -> None:
    worker = threading.Thread(target=work)
    worker.start()
    worker.join(30)
    assert not worker.is_alive()


def test_work_within_its_time_is_left_alone() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(5, may_end_process=True):
        assert threading.active_count() >= 2
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_work_that_takes_longer_is_stopped() -> None:
    start = time.monotonic()
    with pytest.raises(TookTooLong), time_limit(1, may_end_process=False):
        time.sleep(30)
    assert time.monotonic() - start < 10


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarms here")
def test_work_that_cannot_be_stopped_ends_with_its_process() -> None:
    # As in a library that passes over whatever is raised in it.
    code = """
import time
from toolkit.running import time_limit as module

module._GRACE = 0.5
with module.time_limit(1, may_end_process=True):
    while True:
        try:
            time.sleep(20)
            break
        except module.TookTooLong:
            pass
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, timeout=60, capture_output=True
    )
    assert (done.returncode, done.stderr) == (1, b"")


def test_no_limit_is_none() -> None:
    with time_limit(0, may_end_process=True):
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_work_in_another_thread_is_stopped_and_what_follows_is_left_alone() -> None:
    stopped: list[bool] = []

    def work() -> None:
        for seconds in (1, 60):
            end = time.monotonic() + 1.5
            try:
                with time_limit(seconds, may_end_process=True):
                    while time.monotonic() < end:
                        pass
                stopped.append(False)
            except TookTooLong:
                stopped.append(True)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join(30)
    assert stopped == [True, False]
    assert threading.active_count() < 3


@pytest.mark.usefixtures("rings_often")
def test_work_that_passes_over_the_first_alarm_is_stopped_by_the_next() -> None:
    assert _pass_over_the_first(1) == "stopped"


@pytest.mark.usefixtures("rings_often")
def test_work_in_another_thread_that_passes_over_the_first_is_stopped_by_the_next() -> None:
    ended: list[str] = []
    _in_a_thread(lambda: ended.append(_pass_over_the_first(1)))
    assert ended == ["stopped"]


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarms here")
def test_an_alarm_as_the_limit_ends_leaves_none_that_rings_on() -> None:
    # Before the first line of the end, which is when Python calls a profiler.
    code = """
import signal, sys
from toolkit.running.time_limit import time_limit

limit = time_limit(60, may_end_process=False)

def ring(frame, event, _arg):
    if event == "call" and frame.f_code is type(limit).__exit__.__code__:
        sys.setprofile(None)
        signal.getsignal(signal.SIGALRM)(signal.SIGALRM, frame)
        print("rang")

with limit:
    sys.setprofile(ring)
print(*signal.getitimer(signal.ITIMER_REAL))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, timeout=60, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("rang\n0.0 0.0\n", "")


def _here(work: Callable[[], None]) -> None:
    work()


def _stopped_after(work: Callable[[], None]) -> float:
    """Do the work within a limit of two seconds; return when it was stopped."""
    start = time.monotonic()
    with pytest.raises(TookTooLong), time_limit(2, may_end_process=False):
        work()
    return time.monotonic() - start


def _work_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


@pytest.mark.parametrize("run", [_here, _in_a_thread])
def test_a_limit_goes_on_after_another_within_it(run: Callable[[Callable[[], None]], None]) -> None:
    def work() -> None:
        for _ in range(2):
            with time_limit(60, may_end_process=False):
                _work_for(0.7)
        _work_for(10)

    found: list[float] = []
    run(lambda: found.append(_stopped_after(work)))
    # What was left of its time, and not all of it again.
    assert [1.9 < each < 3.2 for each in found] == [True]
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("run", [_here, _in_a_thread])
def test_a_limit_that_is_over_stops_the_work_of_another_within_it(
    run: Callable[[Callable[[], None]], None],
) -> None:
    def work() -> None:
        # Whoever set the inner limit takes it for its own, and goes on: the outer one asks again.
        try:
            with time_limit(60, may_end_process=False):
                _work_for(10)
        except TookTooLong:
            _work_for(10)

    found: list[float] = []
    run(lambda: found.append(_stopped_after(work)))
    assert [1.9 < each < 5 for each in found] == [True]
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_inner_limit_that_is_shorter_stops_its_own_work_alone() -> None:
    with time_limit(60, may_end_process=False):
        with pytest.raises(TookTooLong), time_limit(1, may_end_process=False):
            _work_for(10)
        left, _again = signal.getitimer(signal.ITIMER_REAL)
        assert 50 < left < 60


_TRACED = """
import sys, threading
from toolkit.running.time_limit import time_limit

def work():
    with time_limit(60, may_end_process=False):
        pass

thread = threading.Thread(target=work)
thread.start()
thread.join()
sys.settrace(lambda *_event: None)
work()
"""


def test_python_goes_on_under_a_tracer_after_a_limit_in_a_thread() -> None:
    # In a process of its own, since it is Python itself that would hang.
    subprocess.run([sys.executable, "-c", _TRACED], cwd=ROOT, check=True, timeout=30)
