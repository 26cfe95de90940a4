"""A kill at each step of the change of a folder leaves no dead link, and the next run ends it."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path, PurePath
from typing import Any

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, TOPIC, edit, make
from toolkit.base.settings import read_settings
from toolkit.publishing import swap as module
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Options, export
from toolkit.publishing.swap import STAGE, finish, swap
from toolkit.records.reading.find import CONTENT
from toolkit.running.work import Workers

MINE = "en-GB/my-own.txt"

STEPS = ("mkdir", "rename", "replace", "link", "unlink", "rmdir", "chmod")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], list[str]]:
    """A collection of two languages with all of its next export staged, and what is in that."""
    root = make(tmp_path_factory.mktemp("ready"))
    changed(root)
    (root / "exports" / MINE).write_text("mine")
    third = (root / SECOND).read_text().replace("second-condition", "third-condition")
    third = third.replace("title: Second", "title: Third")
    (root / CONTENT / "conditions/third-condition.yaml").write_text(third)
    edit(root, FIRST, "title: First", "title: Very first")
    edit(root, FIRST, "related: [both-conditions]", "related: [third-condition]")
    edit(root, SECOND, "title: Second", "title: Very second")
    (root / TOPIC).unlink()
    caught: list[tuple[list[str], list[str]]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "toolkit.publishing.folder.swap",
            lambda _out, staged, gone: caught.append((list(staged), list(gone))),
        )
        changed(root)
    return root, *caught[0]


def changed(root: Path) -> tuple[Path, ...]:
    options = Options(workers=Workers(1))
    out = root / "exports"
    done = export(root, read_settings(root), [], ["html", "json"], out, TODAY, (), options)
    return (*done.written, *done.removed)


def faults(root: Path) -> list[str]:
    out = root / "exports"
    return check_exports(root, read_settings(root), [], ["html", "json"], out, TODAY, ())


def killed_at(step: int, how: str, work: Callable[[], None]) -> bool:
    """Do the work in a process of its own, which is killed before that step; say whether it was."""
    child = os.fork()
    if child:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in {0, -signal.SIGKILL}
        return status != 0
    code, left = 1, [step]
    try:
        for name in STEPS:
            setattr(os, name, counted(getattr(os, name), left))
        exchange = module._exchange if how == "exchanges" else refused
        module._exchange = counted(exchange, left)
        work()
        code = 0
    finally:
        os._exit(code)


def counted(step: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    def one(*arguments: Any, **named: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*arguments, **named)

    return one


def refused(*_arguments: object) -> None:
    raise OSError(38, "Function not implemented")


def files(out: Path) -> dict[str, bytes]:
    return {
        file.relative_to(out).as_posix(): file.read_bytes()
        for file in sorted(out.rglob("*"))
        if file.is_file() and STAGE not in file.parts
    }


def dead_links(seen: dict[str, bytes], old: Collection[str]) -> set[str]:
    """Return the links to files that are not there that a reader meets who begins at old pages."""
    dead, met, todo = set[str](), set[str](), [*old]
    while todo:
        path = todo.pop()
        if path in met or path not in seen or not path.endswith(".html"):
            continue
        met.add(path)
        for address in re.findall(r'href="([^"#?:]+)"', seen[path].decode()):
            to = (PurePath(path).parent / address).as_posix().removeprefix("en-GB/../")
            todo.append(to)
            dead |= set() if to in seen else {f"{path} -> {to}"}
    assert len(met) > 2
    return dead


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("how", ["exchanges", "replaces"])
def test_a_kill_at_each_step_leaves_no_dead_link_and_the_next_run_ends_it(
    ready: tuple[Path, list[str], list[str]], tmp_path: Path, how: str
) -> None:
    prepared, staged, gone = ready
    old = files(prepared / "exports")
    whole = Path(shutil.copytree(prepared, tmp_path / "whole"))
    swap(whole / "exports", staged, gone)
    new = files(whole / "exports")
    assert {path for path in old if path not in new} == {*gone} != set()
    assert {path for path in new if path not in old} >= {"en-GB/third-condition.html"}
    pages = {path for path in old if "/" in path and path in new and old[path] != new[path]}
    step, goes_on = 0, True
    while goes_on:
        step += 1
        out = tmp_path / f"at-{step}"
        shutil.copytree(prepared / "exports", out)
        goes_on = killed_at(step, how, partial(swap, out, staged, gone))
        seen = files(out)
        assert dead_links(seen, old) == set(), step
        assert old.keys() - {*gone} <= seen.keys(), step
        if how == "exchanges":
            # All that has changed in a language, or nothing of it.
            assert {path for path in pages if seen[path] == new[path]} in (set(), pages), step
        # Whoever ends it may be killed as well: at each of its steps, after twelve of these.
        for again in range(1 + step % 12, 30, 12):
            was_killed = killed_at(again, how, partial(finish, out))
            assert dead_links(files(out), old) == set(), (step, again)
            if not was_killed:
                break
        finish(out)
        assert files(out) == new, step
        assert not (out / STAGE).exists()
    assert step > 10
    # That is what the next export makes as well.
    assert changed(whole) == ()
    assert faults(whole) == [f"{MINE}: no export has made this file"]


def test_what_is_put_into_a_folder_while_it_is_exchanged_stays(
    ready: tuple[Path, list[str], list[str]], tmp_path: Path
) -> None:
    out = tmp_path / "exports"
    shutil.copytree(ready[0] / "exports", out)
    # As after a kill right after the exchange: the file is in the folder that was exchanged.
    (out / STAGE / "en-GB/late.txt").write_text("late")
    finish(out)
    assert (out / "en-GB/late.txt").read_text() == "late"
    assert not (out / STAGE).exists()


def test_a_stage_that_is_a_link_is_let_go_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "exports", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (elsewhere / "page.html").write_text("mine")
    (out / STAGE).symlink_to(elsewhere)
    finish(out)
    assert (elsewhere / "page.html").read_text() == "mine"
    assert not (out / STAGE).is_symlink()
