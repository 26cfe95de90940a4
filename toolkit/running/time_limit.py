"""A limit on the time that one piece of work may take."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from contextlib import AbstractContextManager, nullcontext
from types import FrameType

_GRACE = 10
"""Seconds between asking the work to stop and ending its process."""

_AT_ONCE = 0.01
"""Seconds: a timer of 0 would never ring."""

_AGAIN = 1
"""Seconds until it is asked again: what is raised while Python tidies up an object is lost."""


class TookTooLong(BaseException):
    """The work was stopped because its time was over.

    No Exception, or whoever goes on after any fault of a part would go on after this as well.
    """


def time_limit(seconds: int, *, may_end_process: bool) -> AbstractContextManager[None]:
    """Raise TookTooLong once the time is over, and again until the work ends; 0 is no limit.

    Work in a library that does not return cannot be asked to stop: where `may_end_process`, its
    process ends a little later. Work in a thread, and on systems without alarms, is only asked: the
    process may belong to others as well.

    A limit may be within another: the outer one goes on, and stops the work of the inner one too.
    """
    if not seconds:
        return nullcontext()
    if hasattr(signal, "SIGALRM") and _is_main_thread():
        return _Alarm(seconds, may_end_process=may_end_process)
    return _AskedByAnotherThread(seconds)


# Both are classes and not generators: what is raised in the code of contextlib, between the work
# and the end of its limit, would leave the alarm ringing.


class _Alarm(AbstractContextManager[None]):
    """A signal of the system, which interrupts even a call that waits.

    A process has one alarm for all limits that are within one another: it rings for the first that
    is over, and with the end of the inner one it goes back to the outer one.
    """

    def __init__(self, seconds: int, *, may_end_process: bool) -> None:
        self._seconds = seconds
        self._may_end_process = may_end_process
        self._has_ended = False
        self._watch = threading.Timer(seconds + _GRACE, os._exit, [1])
        self._watch.daemon = True

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGALRM, self._stop)
        self._start = time.monotonic()
        # The outer timer stays on until this one is: it may be over just now.
        self._outer, self._outer_again = signal.getitimer(signal.ITIMER_REAL)
        first = min(self._seconds, self._outer or self._seconds)
        signal.setitimer(signal.ITIMER_REAL, first, _AGAIN)
        if self._may_end_process:
            self._watch.start()

    def __exit__(self, *_error: object) -> None:
        self._has_ended = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)
        self._watch.cancel()
        if self._outer:
            left = self._outer - (time.monotonic() - self._start)
            signal.setitimer(signal.ITIMER_REAL, max(left, _AT_ONCE), self._outer_again)

    def _stop(self, _signal: int, frame: FrameType | None) -> None:
        # The end may be interrupted before its first line.
        if not self._has_ended and not _is_ending(frame, _Alarm):
            raise TookTooLong


class _AskedByAnotherThread(AbstractContextManager[None]):
    """A thread that waits, and has Python raise it in the one that works."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._has_ended = False
        self._wakes = threading.Event()
        self._one_at_a_time = threading.Lock()

    def __enter__(self) -> None:
        self._worker = threading.get_ident()
        threading.Thread(target=self._ask, daemon=True).start()

    def __exit__(self, *_error: object) -> None:
        self._has_ended = True
        # What is being asked now is heard here, and not in what the thread does afterwards. It is
        # not taken back: Python 3.11 looks for it for ever, and hangs where a tracer is at work.
        with self._one_at_a_time:
            pass
        self._wakes.set()

    def _ask(self) -> None:
        import ctypes

        wait = self._seconds
        while not self._wakes.wait(wait):
            with self._one_at_a_time:
                if self._has_ended:
                    return
                frame = sys._current_frames().get(self._worker)  # noqa: SLF001  no other way
                if not _is_ending(frame, _AskedByAnotherThread):
                    what = ctypes.py_object(TookTooLong)
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._worker), what)
            wait = _AGAIN


def _is_ending(frame: FrameType | None, limit: type[_Alarm | _AskedByAnotherThread]) -> bool:
    return frame is not None and frame.f_code is limit.__exit__.__code__


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
