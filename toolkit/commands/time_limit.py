"""A limit on the time that one piece of work may take."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_GRACE = 10
"""Seconds between asking the work to stop and ending its process."""


class TookTooLong(Exception):
    """The work was stopped because its time was over."""


@contextmanager
def time_limit(seconds: int, *, may_end_process: bool) -> Iterator[None]:
    """Raise TookTooLong once the time is over; 0 is no limit.

    Work in a library that does not return cannot be asked to stop: where `may_end_process`, its
    process ends a little later. Systems without alarms have no limit.
    """
    if not seconds or not hasattr(signal, "SIGALRM") or not _is_main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    watch = threading.Timer(seconds + _GRACE, os._exit, [1])
    watch.daemon = True
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    if may_end_process:
        watch.start()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        watch.cancel()


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
