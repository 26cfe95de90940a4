from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time

import pytest

from toolkit.running.time_limit import TookTooLong, time_limit


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
