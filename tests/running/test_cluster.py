"""toolkit/running/cluster.py: on a cluster everything arrives, once, or it is said why not."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.commands.cluster import Cluster
from tests.commands.collections import ROOT, TODAY, check, make
from tests.commands.process import run
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.publishing.export import Exported, Options, export
from toolkit.running import cluster as module
from toolkit.running.work import Lost, workers

pytest.importorskip("distributed")

RECORDS = 150
"""Seven groups of files: each of two workers begins a third one."""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.close()


def collection(folder: Path, records: int) -> Path:
    """Make copies of a record; give the folder."""
    root = make(folder)
    text = (ROOT / "tests/minimal.yaml").read_text()
    for number in range(records):
        copy = text.replace("id: minimal", f"id: copy-{number}", 1)
        copy = copy.replace("title: A condition", f"title: Copy {number}", 1)
        (root / f"content/conditions/copy-{number}.yaml").write_text(copy)
    return root


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def to_export(root: Path, out: Path, address: str, ids: list[str], *formats: str) -> Exported:
    options = Options(workers=workers(1, address))
    return export(root, read_settings(root), ids, formats, out, TODAY, options=options)


_BUSY = threading.Lock()


def slow_double(job: int) -> int:
    assert _BUSY.acquire(blocking=False), "two jobs at once in one process"
    time.sleep(0.05)
    _BUSY.release()
    return job * 2


def die_at(deadly: int, job: int) -> int:
    if job == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return slow_double(job)


def test_a_report_is_the_same_with_a_worker_killed_on_the_way(
    cluster: Cluster, tmp_path: Path
) -> None:
    root = collection(tmp_path / "collection", RECORDS)
    for file in (root / "content/conditions").glob("copy-*7.yaml"):
        file.write_text(file.read_text() + "odd: 1\n")
    arguments = ("validate", "--no-cache", "--report", "json")
    alone = run(root, *arguments)
    address = cluster.with_workers(2)
    victim = cluster.arm()
    done = run(root, *arguments, "--executor", address)
    assert victim.wait(5) == -signal.SIGKILL
    assert (done.returncode, done.stdout, done.stderr) == (alone.returncode, alone.stdout, b"")
    found = json.loads(done.stdout)["diagnostics"]
    errors = [each["path"] for each in found if each["severity"] == "error"]
    assert len(errors) == len(set(errors)) == RECORDS / 10


def test_an_export_is_the_same_with_a_worker_killed_on_the_way(
    cluster: Cluster, tmp_path: Path
) -> None:
    root = collection(tmp_path / "collection", 20)
    to_export(root, tmp_path / "alone", "", [], "json", "html")
    address = cluster.with_workers(2)
    victim = cluster.arm()
    done = to_export(root, root / "exports", address, [], "json", "html")
    assert victim.wait(5) == -signal.SIGKILL
    assert done.left_out == ()
    assert len(done.written) == len(set(done.written))
    assert files(root / "exports") == files(tmp_path / "alone")


def test_a_handout_is_the_same(cluster: Cluster, tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    to_export(root, tmp_path / "alone", "", ["second-condition"], "pdf")
    address = cluster.with_workers(1)
    to_export(root, root / "exports", address, ["second-condition"], "pdf")
    assert files(root / "exports") == files(tmp_path / "alone")


def test_a_worker_of_several_threads_does_one_job_at_a_time(cluster: Cluster) -> None:
    address = cluster.with_workers(1)
    assert list(workers(0, address).run(slow_double, range(4))) == [(0, 0), (1, 2), (2, 4), (3, 6)]


def test_a_worker_is_no_scheduler(cluster: Cluster) -> None:
    cluster.with_workers(1)
    with cluster.client() as client:
        place = next(iter(client.nthreads())).removeprefix("tcp://")
    with pytest.raises(Misuse, match=f"no Dask scheduler at {place}"):
        list(workers(0, f"dask://{place}").run(slow_double, [1]))


def test_a_machine_with_another_toolkit_is_named_and_its_work_refused(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "toolkit", tmp_path / "other" / "toolkit")
    (tmp_path / "other/toolkit/rules/a_rule_more.py").write_text("")
    (tmp_path / "none/toolkit").mkdir(parents=True)
    (tmp_path / "none/toolkit/__init__.py").write_text("")
    cluster.with_workers(1)
    cluster.start_worker(path=tmp_path / "other")
    cluster.start_worker(path=tmp_path / "none")
    address = cluster.with_workers(3)
    with pytest.raises(Misuse) as caught:
        list(workers(0, address).run(slow_double, range(20)))
    assert len(re.findall(r"tcp://[\d.:]+: ", str(caught.value))) == 2
    assert re.search("the files of .* [0-9a-f]{12} instead of [0-9a-f]{12}", str(caught.value))
    assert "the toolkit does not work there" in str(caught.value)
    cluster.with_workers(2)
    # As if the other had joined when all were asked already.
    monkeypatch.setattr(module._Cluster, "refuse_others", lambda _: None)
    with pytest.raises(Misuse, match=r"tcp://[\d.:]+: the files of .* instead of"):
        list(workers(0, address).run(slow_double, range(20)))
    cluster.with_workers(1)


def test_what_is_left_when_the_last_worker_dies_is_named_and_without_any_nothing_begins(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_GONE", 0.5)
    monkeypatch.setattr(module, "_FIRST", 0.5)
    root = collection(tmp_path / "collection", 100)
    address = cluster.with_workers(1)
    cluster.arm()
    found = check(root, workers=workers(0, address)).report.diagnostics
    lost = [each.path for each in found if "has lost all its workers" in each.message]
    assert len(set(lost)) == len(lost) >= 50
    with pytest.raises(Misuse, match=r"has no worker, after 0\.5 seconds") as caught:
        check(root, workers=workers(0, address))
    assert f"dask worker {cluster.place}" in caught.value.hint


def test_a_job_that_kills_every_worker_is_lost_and_no_other(cluster: Cluster) -> None:
    address = cluster.with_workers(3)
    cluster.allow_failures(0)
    found = list(workers(0, address).run(partial(die_at, 0), range(8)))
    cluster.allow_failures(3)
    assert found == [(0, Lost()), *((job, job * 2) for job in range(1, 8))]


def test_what_is_no_scheduler_is_misuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ANSWER", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for port in (silent.getsockname()[1], 9):
            with pytest.raises(Misuse, match=f"no Dask scheduler at 127.0.0.1:{port}") as caught:
                list(workers(0, f"dask://127.0.0.1:{port}").run(slow_double, [1]))
            assert "dask scheduler" in caught.value.hint


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Misuse) as caught:
        list(workers(0, "dask://127.0.0.1:9").run(slow_double, [1]))
    assert "patient-information-toolkit[dask]" in caught.value.hint


def test_a_scheduler_that_goes_on_the_way_ends_the_work(cluster: Cluster) -> None:
    address = cluster.with_workers(1)
    results = workers(0, address).run(slow_double, range(20))
    assert next(results) == (0, 0)
    cluster.kill_scheduler()
    with pytest.raises(Misuse, match=r"scheduler at .* has gone"):
        list(results)
