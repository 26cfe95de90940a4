"""A limit on the time that one piece of work may take."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_GRACE = 10
"""Seconds between asking the work to stop and ending its process."""


class TookTooLong(BaseException):
    """The work was stopped because its time was over.

    No Exception, or whoever goes on after any fault of a part would go on after this as well.
    """


@contextmanager
def time_limit(seconds: int, *, may_end_process: bool) -> Iterator[None]:
    """Raise TookTooLong once the time is over; 0 is no limit.

    Work in a library that does not return cannot be asked to stop: where `may_end_process`, its
    process ends a little later. Work in a thread, and on systems without alarms, is only asked: the
    process may belong to others as well.
    """
    if not seconds:
        yield
    elif hasattr(signal, "SIGALRM") and _is_main_thread():
        with _alarm(seconds, may_end_process=may_end_process):
            yield
    else:
        with _asked_by_another_thread(seconds):
            yield


@contextmanager
def _alarm(seconds: int, *, may_end_process: bool) -> Iterator[None]:
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


@contextmanager
def _asked_by_another_thread(seconds: int) -> Iterator[None]:
    worker = ctypes.c_ulong(threading.get_ident())
    ended = threading.Event()
    # So that nothing is raised in what the thread does afterwards.
    one_at_a_time = threading.Lock()

    def stop() -> None:
        with one_at_a_time:
            if not ended.is_set():
                ctypes.pythonapi.PyThreadState_SetAsyncExc(worker, ctypes.py_object(TookTooLong))

    watch = threading.Timer(seconds, stop)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        with one_at_a_time:
            ended.set()
        watch.cancel()


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
