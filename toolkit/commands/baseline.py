"""A baseline: the findings of an old collection that are known and shall not fail a run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.base.fingerprint import fingerprints
from toolkit.rules.ignoring import may_be_ignored

FILE_NAME = "toolkit-baseline.json"
FORMAT = 1


def write_baseline(path: Path, report: Report) -> int:
    """Write what the report holds as known; give how many findings that is.

    What protects the reader or keeps a record from being read is never written: it stays reported.
    """
    entries = [
        {"path": each.path, "code": each.code, "fingerprint": fingerprint}
        for each, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True)
        if may_be_ignored(each.code)
    ]
    text = json.dumps({"format": FORMAT, "known": entries}, indent=1, ensure_ascii=False)
    write_whole(path, text.encode() + b"\n")
    return len(entries)


def read_baseline(path: Path) -> frozenset[str]:
    """Give the fingerprints of a baseline file; one that cannot be read is misuse."""
    try:
        data: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise Misuse(f"cannot read the baseline {path}: {error.strerror or error}") from error
    except ValueError as error:
        hint = "write it anew with: toolkit validate --write-baseline"
        raise Misuse(f"{path.name} is not a baseline: it is not JSON", hint) from error
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise Misuse(f"{path.name} is not a baseline of this version of the toolkit")
    return frozenset(str(entry.get("fingerprint")) for entry in data.get("known", ()))


def without_known(report: Report, known: frozenset[str]) -> tuple[Report, int]:
    """Drop what a baseline knows; give the rest, and how many of its entries were not found."""
    kept: list[Diagnostic] = []
    seen: set[str] = set()
    for each, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True):
        if fingerprint in known and may_be_ignored(each.code):
            seen.add(fingerprint)
        else:
            kept.append(each)
    return replace(report, diagnostics=tuple(kept)), len(known - seen)
