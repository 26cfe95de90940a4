"""A small collection in a temporary folder, and rules that no change of the table touches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.commands.process import ROOT
from toolkit.base.diagnostics import Finding, Report
from toolkit.base.settings import read_settings
from toolkit.records.overview import Overview
from toolkit.records.record import Record
from toolkit.rules.rule import Context, Rule, rule
from toolkit.validation.cache import NOTHING_KEPT
from toolkit.validation.validate import Validated, validate

TODAY = date(2026, 11, 23)
FIRST = "content/conditions/first-condition.yaml"
SECOND = "content/conditions/second-condition.yaml"
TOPIC = "content/topics/both-conditions.yaml"
GLOSSARY = "content/glossary.yaml"
KIND = "content/kinds/condition.yaml"
ORGANISATIONS = "content/organisations.yaml"
REFERENCES = "content/references.json"


@rule("LAN901", "plain-word", severity="warning", fixable=True, serves=())
def plain_word(record: Record, _context: Context) -> Iterator[Finding]:
    """A long word stands where a short one would do."""
    for passage in record.passages:
        for match in re.finditer(r"utilise|WRONG|loop[ab]|swell", passage.text):
            new = {"utilise": "use", "loopa": "loopb", "loopb": "loopa", "swell": "swells"}
            found = match.group()
            yield Finding(
                passage.route, f"{found} is long", words=match.span(), replacement=new.get(found)
            )


@rule("CAR901", "danger", severity="error", serves=())
def danger(record: Record, _context: Context) -> Iterator[Finding]:
    """A record says DANGER."""
    for passage in record.passages:
        if "DANGER" in passage.text:
            yield Finding(passage.route, "danger")


@rule("STR901", "odd-entry", severity="error", scope="collection", serves=())
def odd_entry(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """An entry of a shared file, or the title of a record, says ODD."""
    for name in ("glossary", "organisations"):
        document = overview.shared.get(name)
        for at, entry in enumerate(document.data if document else ()):
            for key in ("meaning", "what_for"):
                if document and "ODD" in entry.get(key, ""):
                    yield document.path, Finding((at, key), "odd")
    for record in overview.facts:
        if "ODD" in record.title:
            yield record.path, Finding(("title",), "odd")


OWN_RULES = (plain_word, danger, odd_entry)


def use_rules(monkeypatch: pytest.MonkeyPatch, rules: Sequence[Rule]) -> None:
    """Put these rules in the place of the table."""
    monkeypatch.setattr("toolkit.rules.own.rule_of.RULES", rules)
    # What other rules found is of no use to these.
    monkeypatch.setattr("toolkit.validation.cache.Cache.get", lambda *_arguments, **_named: None)
    monkeypatch.setattr(
        "toolkit.validation.cache.Cache.get_compared", lambda *_arguments: NOTHING_KEPT
    )


def make(folder: Path) -> Path:
    """Copy the test collection; a folder name may hold anything."""
    shutil.copytree(ROOT / "tests" / "content", folder, dirs_exist_ok=True)
    return folder


def edit(root: Path, path: str, old: str, new: str) -> Path:
    """Replace the first `old` of a file by `new`; it must be there."""
    file = root / path
    text = file.read_bytes().decode()
    assert old in text, (path, old)
    file.write_bytes(text.replace(old, new, 1).encode())
    return file


def check(root: Path, *paths: Path, **options: Any) -> Validated:
    """Validate with the collection's own settings."""
    return validate(root, read_settings(root), paths, TODAY, **options)


def found(report: Report) -> list[tuple[str, int, str]]:
    """Return path, line and code of everything reported."""
    return [(each.path, each.span.line, each.code) for each in report.diagnostics]


def git(folder: Path, *arguments: str) -> str:
    """Run git without the settings of whoever runs the tests."""
    identity = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
    }
    of_ours = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        capture_output=True,
        check=True,
        text=True,
        env=of_ours | identity,
    )
    return done.stdout


def commit(folder: Path, message: str = "x") -> str:
    """Commit everything; give the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD").strip()


def repository(folder: Path) -> str:
    """Make a folder a repository with everything committed; give the commit."""
    git(folder, "init", "-q", "-b", "main")
    return commit(folder)
