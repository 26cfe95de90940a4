"""Jobs -> their results in order: in this process, in several, or on a cluster.

All of it goes through concurrent.futures.Executor, so that nothing else knows where work is done.
A process that dies takes one job with it and not the run.
"""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import TypeVar

from msgspec import Struct

from toolkit.base.errors import Misuse

Job = TypeVar("Job")
Result = TypeVar("Result")


class Lost(Struct, frozen=True):
    """Stands for the result of a job whose process died, alone with it too."""

    why: str = ""
    """Why no one did it, if that is not the job's own fault: then the next one fares no better."""


class Workers(Struct, frozen=True):
    """Where jobs are run: in processes here, or on the cluster at `dask://HOST:PORT`."""

    count: int = 0
    """How many processes; 0 for one on each core, if there is work enough for them."""
    address: str = ""

    def run(
        self, function: Callable[[Job], Result], jobs: Sequence[Job], worth: int = 2
    ) -> Iterator[tuple[Job, Result | Lost]]:
        """Yield each job with its result, in order; what a job raises is raised here.

        Fewer jobs than `worth` are done in this process unless processes were asked for. On
        processes and clusters, function, jobs and results have to be picklable.
        """
        count = self.count or (_cores() if len(jobs) >= worth else 1)
        if self.address:
            from toolkit.running.cluster import on_cluster

            yield from on_cluster(self.address, function, jobs)
        elif count == 1 or len(jobs) < 2:
            for job in jobs:
                yield job, function(job)
        else:
            yield from _in_processes(count, function, jobs)


def workers(jobs: int, address: str = "") -> Workers:
    """Make sense of --jobs and --executor; 0 jobs leave the number to the work."""
    if jobs < 0:
        raise Misuse(f"--jobs {jobs}: the number of processes cannot be negative")
    if address and not re.fullmatch(r"dask://[^\s/]+:[0-9]+", address):
        raise Misuse(f"--executor {address}: write it as dask://HOST:PORT")
    return Workers(jobs, address)


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_processes(
    count: int, function: Callable[[Job], Result], jobs: Sequence[Job]
) -> Iterator[tuple[Job, Result | Lost]]:
    waiting = deque(jobs)
    while waiting:
        with _pool(min(count, len(waiting))) as pool:
            futures = deque(_submitted(pool, function, waiting))
            yield from _until_broken(futures, waiting)
        # A process has died. It had one of the first jobs: each of those gets one of its own.
        for _ in range(min(2 * count + 1, len(waiting))):
            job = waiting[0]
            with _pool(1) as pool:
                try:
                    result: Result | Lost = pool.submit(function, job).result()
                except BrokenExecutor:
                    result = Lost()
            waiting.popleft()
            yield job, result


def _submitted(
    pool: Executor, function: Callable[[Job], Result], jobs: deque[Job]
) -> Iterator[tuple[Job, Future[Result]]]:
    """Hand over the jobs, as long as no process has died of an earlier one."""
    for job in jobs:
        try:
            yield job, pool.submit(function, job)
        except BrokenExecutor:
            return


def _until_broken(
    futures: deque[tuple[Job, Future[Result]]], waiting: deque[Job]
) -> Iterator[tuple[Job, Result | Lost]]:
    """Yield results until a process dies; what is then still to be done is left in `waiting`."""
    while futures:
        # Let go of each: with their results, thousands of handouts would fill the memory.
        job, future = futures.popleft()
        try:
            result = future.result()
        except BrokenExecutor:
            return
        del future
        waiting.popleft()
        yield job, result


@contextmanager
def _pool(count: int) -> Iterator[Executor]:
    """Start processes; where the system can fork, they begin with everything imported."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context
    from multiprocessing.util import get_temp_dir

    # Theirs as well, once it is there: it goes with this process even if they are killed.
    get_temp_dir()
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(
        count, mp_context=context, initializer=_belong_to, initargs=(os.getpid(),)
    )
    try:
        yield pool
    except BaseException:
        # After Ctrl-C no one waits for what is being done.
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _belong_to(parent: int) -> None:
    """Leave stopping to the process that the user sees; and end with it, however it ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a command makes of these is not for its processes.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    if sys.platform == "linux":
        _die_with_parent()
        # It may have died before that was asked for.
        if os.getppid() != parent:
            os._exit(1)
    else:
        _watch_parent()


def _die_with_parent() -> None:
    """Ask Linux to kill this process when its parent ends: also in the middle of a library."""
    import ctypes
    import signal

    ask_for_signal = 1  # PR_SET_PDEATHSIG
    ctypes.CDLL(None).prctl(ask_for_signal, signal.SIGKILL)


def _watch_parent() -> None:
    """End this process when its parent ends, on systems that cannot be asked to."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is None:
        return

    def wait() -> None:
        parent.join()
        os._exit(1)

    Thread(target=wait, daemon=True).start()
