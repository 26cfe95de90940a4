"""Jobs -> their results in order, from a Dask cluster: each once, whichever of its machines die.

A report or a file made by other rules would be wrong and no one would see it. So every machine says
what it would do a job with, at the start and, as machines may join later, again with each job.
"""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future, wait
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from threading import Lock
from time import monotonic
from typing import Any, TypeVar

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.base.tool import made_of
from toolkit.running.work import Lost

Job = TypeVar("Job")
Result = TypeVar("Result")

_ANSWER = 5
"""Seconds in which a scheduler answers."""
_FIRST = 30
"""Seconds to wait for a first worker: those that are being started take some."""
_GONE = 60
"""Seconds without any worker, after which none is expected to come back."""
_ASKED = 1.0
"""Seconds between two questions whether there are workers still."""
_LOUD = ("distributed", "distributed.client", "tornado.application")
_SHOWN = 5
"""Machines that a message names."""

_ALONE = Lock()
"""A worker has several threads, but a log, a font table and caches that belong to the process."""


def on_cluster(
    address: str, function: Callable[[Job], Result], jobs: Sequence[Job]
) -> Iterator[tuple[Job, Result | Lost]]:
    """Yield each job with its result, in order, from the cluster at `dask://HOST:PORT`.

    No cluster there, one without workers and one that is not the same everywhere are misuse.
    """
    if not jobs:
        return
    distributed = _library()
    place = address.removeprefix("dask://")
    with _client(distributed, place) as client:
        cluster = _Cluster(distributed, client, place)
        cluster.wait_for_workers()
        cluster.refuse_others()
        do = partial(_do, function, made_of())
        waiting = deque((job, cluster.submit(do, job)) for job in jobs)
        while waiting:
            # Let go one by one: what a future holds may be a whole handout.
            job, future = waiting.popleft()
            result = cluster.result(future)
            if isinstance(result, Lost) and not result.why:
                # With a worker die the jobs that it had besides: alone, only a deadly one does.
                for _job, other in waiting:
                    cluster.wait(other)
                result = cluster.result(cluster.submit(do, job))
            yield job, result


def _do(function: Callable[[Job], Result], expected: Mapping[str, str], job: Job) -> Result:
    """Do a job on a worker."""
    different = _differences(expected, made_of())
    if different:
        where = import_module("distributed").get_worker().address
        raise _not_the_same("", [f"{where}: {different}"])
    with _ALONE:
        return function(job)


def _library() -> Any:
    """Import distributed; not by a statement, as it has no type hints that mypy may read."""
    try:
        return import_module("distributed")
    except ImportError as error:
        raise Misuse(
            "--executor dask:// needs the package distributed",
            f"type: {line_to_type('dask')}",
        ) from error


@contextmanager
def _client(distributed: Any, place: str) -> Iterator[Any]:
    nobody = Misuse(
        f"there is no Dask scheduler at {place}",
        "start one with: dask scheduler; it says at which HOST:PORT it is, "
        "which is not that of its dashboard",
    )
    try:
        # A client would wait for ever for the answer of something that is no scheduler.
        kind = asyncio.run(asyncio.wait_for(_kind(distributed, place), _ANSWER))
        if kind != "Scheduler":
            raise nobody
        client = distributed.Client(f"tcp://{place}", timeout=_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise nobody from error
    with _silence():
        try:
            yield client
        finally:
            # With the client goes all that it has asked for, so that no one waits after Ctrl-C.
            client.close(timeout=_ANSWER)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep tracebacks for programmers from those who read what the toolkit says of the same."""
    loggers = list(map(logging.getLogger, _LOUD))
    levels = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for each, level in zip(loggers, levels, strict=True):
            each.setLevel(level)


async def _kind(distributed: Any, place: str) -> str:
    async with distributed.rpc(f"tcp://{place}") as somebody:
        return str((await somebody.identity())["type"])


class _Cluster:
    """A client, and whether there is still someone who works for it."""

    def __init__(self, distributed: Any, client: Any, place: str) -> None:
        self._distributed = distributed
        self._client = client
        self._place = place
        self._is_given_up = False

    def wait_for_workers(self) -> None:
        """Wait for the first one; misuse if none comes."""
        try:
            self._client.wait_for_workers(1, timeout=_FIRST)
        except TimeoutError as error:
            raise Misuse(
                f"the Dask scheduler at {self._place} has no worker, after {_FIRST} seconds",
                "start some on each machine: "
                f"dask worker {self._place} --nworkers auto --nthreads 1",
            ) from error

    def submit(self, do: Callable[[Job], Result], job: Job) -> Future[Result]:
        """Hand over a job."""
        with warnings.catch_warnings():
            # Advice for programmers about large jobs, such as a record with many pictures.
            warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
            future: Future[Result] = self._client.get_executor(pure=False).submit(do, job)
        return future

    def result(self, future: Future[Result]) -> Result | Lost:
        """Return what came of a job; what it raised is raised here."""
        self.wait(future)
        if not future.done():
            return Lost(f"the cluster at {self._place} has lost all its workers")
        try:
            return future.result()
        except self._distributed.KilledWorker:
            return Lost()
        except CancelledError as error:
            raise Misuse(
                f"the Dask scheduler at {self._place} has gone",
                "start the cluster again and run the command again",
            ) from error
        except Misuse:
            raise
        except Exception:
            # A machine that joined later may not even know what it was asked to do.
            self.refuse_others()
            raise

    def wait(self, future: Future[Any]) -> None:
        """Wait until a job is done, or until there has been no worker for too long."""
        last_seen = monotonic()
        while not self._is_given_up and not wait([future], _ASKED).done:
            with suppress(OSError):
                if self._client.nthreads():
                    last_seen = monotonic()
            self._is_given_up = monotonic() - last_seen > _GONE

    def refuse_others(self) -> None:
        """Refuse a cluster of which a machine would do a job otherwise than this one."""
        answers = dict(self._client.run(made_of, on_error="return"))
        try:
            answers["the scheduler"] = self._client.run_on_scheduler(made_of)
        except Exception as error:
            answers["the scheduler"] = error
        different = [
            f"{where}: {difference}"
            for where, says in sorted(answers.items())
            # One that has just died will do no job.
            if not isinstance(says, OSError) and (difference := _differences(made_of(), says))
        ]
        if different:
            raise _not_the_same(f" at {self._place}", different)


def _differences(expected: Mapping[str, str], found: Mapping[str, str] | Exception) -> str:
    """Say in which way a machine differs from this one; nothing if it does not."""
    if isinstance(found, Exception):
        return f"the toolkit does not work there ({found})"
    return ", ".join(
        f"{name} {found.get(name, 'missing')} instead of {wanted}"
        for name, wanted in expected.items()
        if found.get(name) != wanted
    )


def _not_the_same(place: str, different: Sequence[str]) -> Misuse:
    shown = "; ".join(different[:_SHOWN])
    more = f"; and {len(different) - _SHOWN} more" if len(different) > _SHOWN else ""
    return Misuse(
        f"the cluster{place} would not do the same as this machine: {shown}{more}",
        "install the same Python, toolkit and libraries on all machines, then start the scheduler "
        "and the workers again",
    )
