"""A report whose paths start at its collection -> one whose paths start where its readers stand.

GitHub, GitLab and code scanning look for files from the repository's top, a person at a terminal
from the folder in which they are.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec.structs import replace

from toolkit.base.diagnostics import Report


def from_repository(report: Report, root: Path) -> Report:
    """Return the paths from the top of the repository that holds the collection at `root`.

    Without a repository they stay as they are, and so does the path of a file outside.
    """
    top = _top_of(root)
    return report if top is None else _moved(report, root, top, outside=False)


def from_folder(report: Report, root: Path, folder: Path) -> Report:
    """Return the paths from `folder`, which may be anywhere."""
    return _moved(report, root, folder, outside=True)


def _top_of(root: Path) -> Path | None:
    # A folder in a repository, a file in a worktree or submodule; asking git would cost more.
    return next((each for each in (root, *root.parents) if (each / ".git").exists()), None)


def _moved(report: Report, root: Path, start: Path, *, outside: bool) -> Report:
    if root == start:
        return report
    paths = {*report.files, *(each.path for each in report.diagnostics)}
    moved = {path: _relative(root / path, start, path, outside=outside) for path in paths}
    return replace(
        report,
        diagnostics=tuple(each._replace(path=moved[each.path]) for each in report.diagnostics),
        files=tuple(moved[path] for path in report.files),
    )


def _relative(file: Path, start: Path, path: str, *, outside: bool) -> str:
    try:
        relative = Path(os.path.relpath(file, start)).as_posix()
    except ValueError:
        # On another drive of Windows.
        return path
    return path if relative.startswith("../") and not outside else relative
