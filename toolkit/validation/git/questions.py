"""Questions to git about the repository of a collection; what it cannot answer is misuse."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.text.printable import printable

# Inside a hook git says which repository it means, as seen from another folder than ours.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


def base_of(root: Path, revision: str) -> str | None:
    """Return the commit from which what is here went its own way from a revision.

    What others have changed there since then is no change of ours. Without a common ancestor, as
    in a shallow clone, it is the revision itself. None for HEAD before the first commit.
    """
    inside = ask(root, "rev-parse", "--is-inside-work-tree")
    if inside is None or inside.strip() != b"true":
        hint = "git init makes a repository; leave --changed-since out to validate everything"
        raise Misuse(f"--changed-since: {printable(str(root))} is in no git repository", hint)
    name = _commit(root, revision)
    if name is None and revision == "HEAD":
        return None
    if name is None:
        raise Misuse(f"git knows no revision {printable(revision[:80])!r}", _hint(root))
    common = ask(root, "merge-base", name, "HEAD")
    return common.decode().strip() if common else name


def _commit(root: Path, revision: str) -> str | None:
    """Return the name of a revision's commit; None if there is no such revision."""
    found = None
    # What begins with - would be an option to git.
    if revision and not revision.startswith("-") and "\0" not in revision:
        found = ask(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return found.decode().strip() if found else None


def _hint(root: Path) -> str:
    if ask(root, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return "this repository has no commit yet; leave --changed-since out"
    if ask(root, "rev-parse", "--is-shallow-repository", strict=False) == b"true\n":
        return "this clone is shallow; fetch the history first: git fetch --unshallow"
    return "name a branch, a tag or a commit; in CI fetch it first"


def contents(root: Path, revision: str, folder: str) -> dict[str, bytes]:
    """Return the plain files of a folder as they are in a revision, by path; links are left out."""
    commit = _commit(root, revision)
    if commit is None:
        hint = "name a file, a folder, a branch, a tag or a commit"
        message = f"there is no file, no folder and no revision {printable(revision[:80])!r}"
        raise Misuse(message, hint)
    listed = ask(root, "ls-tree", "-r", "-z", commit, "--", folder, strict=True) or b""
    blobs: dict[str, bytes] = {}
    for line in filter(None, listed.split(b"\0")):
        head, _tab, path = line.partition(b"\t")
        mode, kind, name = head.split()
        if kind == b"blob" and mode != b"120000":
            blobs[os.fsdecode(path)] = name
    wanted = b"\n".join(blobs.values()) + b"\n"
    said = (ask(root, "cat-file", "--batch", strict=True, told=wanted) or b"") if blobs else b""
    found: dict[str, bytes] = {}
    at = 0
    for shown in blobs:
        end = said.index(b"\n", at)
        size = int(said[at:end].split()[-1])
        found[shown] = said[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def names(root: Path, *arguments: str) -> frozenset[str]:
    """Return the file names that a git command prints with -z."""
    printed = ask(root, *arguments, strict=True)
    return frozenset(os.fsdecode(name) for name in (printed or b"").split(b"\0") if name)


def ask(
    root: Path, *arguments: str, strict: bool = False, told: bytes | None = None
) -> bytes | None:
    """Return what git prints; None, or if `strict` misuse, when it fails."""
    environment = {key: value for key, value in os.environ.items() if key not in _OF_A_HOOK}
    # What git says is read below, and repeated beside English words.
    environment["LC_ALL"] = "C"
    try:
        # A list of arguments and no shell: a revision cannot become a command.
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            input=told,
            check=False,
            env=environment,
        )
    except FileNotFoundError as error:
        raise Misuse("git is needed for this, and is not installed") from error
    except OSError as error:
        raise Misuse(f"git cannot be asked: {error.strerror or error}") from error
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if strict or any("dubious ownership" in line for line in reason):
        raise Misuse(f"git says: {printable(reason[0]) if reason else 'nothing'}")
    return None
