"""A baseline: the findings of an old collection that are known and shall not fail a run."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.errors import Misuse
from toolkit.base.families import family_of
from toolkit.base.files import read_limited, write_whole
from toolkit.base.fingerprint import fingerprints

FILE_NAME = "toolkit-baseline.json"
FORMAT = 1
_ANEW = "write it again with: toolkit validate --write-baseline"


class Known(Struct, frozen=True, order=True):
    """One entry of a baseline: where a finding was, and its code."""

    path: str
    code: str


def write_baseline(path: Path, report: Report) -> int:
    """Write what the report holds as known; give how many findings that is.

    What protects the reader or keeps a record from being read is never written: it stays reported.
    """
    entries = [
        {"path": each.path, "code": each.code, "fingerprint": fingerprint}
        for each, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True)
        if family_of(each.code).may_be_ignored
    ]
    text = json.dumps({"format": FORMAT, "known": entries}, indent=1)
    content = text.encode() + b"\n"
    if len(content) > budget.BASELINE_BYTES:
        said = f"the baseline would be larger than {budget.BASELINE_BYTES // budget.MEGABYTE} MB"
        raise Misuse(said, "switch off in toolkit.toml, under [rules], what is reported most")
    if path.exists() and not path.is_file():
        raise Misuse(f"cannot write the baseline {path}: it is not a file")
    # A collection may bring a link along, and the file that it leads to may be anyone's.
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise Misuse(
            f"cannot write the baseline {path}: it is a link to a place outside its folder",
            "delete the link, or name the file itself with --baseline",
        )
    try:
        write_whole(path.resolve(), content)
    except OSError as error:
        raise Misuse(f"cannot write the baseline {path}: {error.strerror or error}") from error
    return len(entries)


def read_baseline(path: Path) -> Mapping[str, Known]:
    """Return the entries of a baseline file by fingerprint; one that cannot be read is misuse."""
    try:
        data: Any = json.loads(read_limited(path, budget.BASELINE_BYTES))
    except OSError as error:
        raise Misuse(
            f"cannot read the baseline {path}: {error.strerror or error}", _ANEW
        ) from error
    except (ValueError, RecursionError) as error:
        raise Misuse(f"{path.name} is not a baseline: it is not JSON", _ANEW) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise Misuse(f"{path.name} is not a baseline of this version of the toolkit", _ANEW)
    entries = data.get("known")
    if not isinstance(entries, list) or not all(map(_is_entry, entries)):
        raise Misuse(f"{path.name} is not a baseline: known is not a list of entries", _ANEW)
    return {entry["fingerprint"]: Known(entry["path"], entry["code"]) for entry in entries}


def _is_entry(entry: Any) -> bool:
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) for key in ("path", "code", "fingerprint")
    )


def without_known(report: Report, known: Mapping[str, Known]) -> tuple[Report, tuple[Known, ...]]:
    """Drop what a baseline knows; give the rest, and the entries that were not found."""
    kept: list[Diagnostic] = []
    seen: set[str] = set()
    for each, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True):
        if fingerprint in known and family_of(each.code).may_be_ignored:
            seen.add(fingerprint)
        else:
            kept.append(each)
    left = {each.code for each in kept}
    codes = {code: info for code, info in report.codes.items() if code in left}
    missing = sorted(entry for fingerprint, entry in known.items() if fingerprint not in seen)
    return replace(report, diagnostics=tuple(kept), codes=codes), tuple(missing)


def fixed(
    missing: Collection[Known], ran: Collection[str], refused: Collection[str]
) -> tuple[Known, ...]:
    """Return the entries whose fault is gone, not only out of sight.

    It is out of sight where its rule did not run, and in a file that could not be read.
    """
    return tuple(entry for entry in missing if entry.code in ran and entry.path not in refused)
