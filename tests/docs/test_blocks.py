"""Every block of the pages is what it claims to be: part of a record, shared file, settings, CI."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.collections import check
from tests.docs.pages import PAGES, ROOT, Block, blocks
from tests.docs.records import SHARED, in_record, make_collection
from tests.docs.session import Session
from tests.docs.test_commands import mistake
from tests.docs.test_integrations import ACTION, HOOKS, found_steps
from tests.exporters.sample import condition, context, page_of
from tests.kinds import KINDS, Condition, named
from toolkit.base.settings import Settings
from toolkit.exporters.formats import FORMATS, make
from toolkit.governance.signatures import PEOPLE, read_signatures
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.reading.find import is_fragment, is_site
from toolkit.records.reading.kind_files import kind_schema, read_kind
from toolkit.records.reading.named.fragments import read_fragment
from toolkit.records.reading.named.sites import read_site
from toolkit.records.refused import Refused
from toolkit.records.syntax.yaml_values import read_values

BLOCKS = [block for page in PAGES for block in blocks(page)]
KNOWN = {
    "sh": "test_sessions.py types them",
    "text": "trees of files, which test_sessions.py looks for; examples of rules, which rules run",
    "yaml": "here",
    "json": "here",
    "toml": "here",
    "mermaid": "ci/rooms.py writes it",
    "console": "test_worked_examples.py types them into a copy of the tree",
    "python": "test_worked_examples.py puts them into a copy of the tree",
}
"""Languages, and where their blocks are tested."""

FONTS = ROOT / "toolkit/exporters/assets/fonts"
_OF_CI = {"on", "jobs", "steps", "uses", "include", "toolkit-validate", "repos", "variables"}


REFERENCE = ROOT / "docs/reference"


def of(language: str) -> list[Block]:
    return [
        block
        for block in BLOCKS
        if block.language == language and not block.not_run and block.page.parent != REFERENCE
    ]


def entries(data: Any) -> list[dict[str, Any]]:
    """Return what a block holds: the entries of a list, or the one group of keys."""
    return data if isinstance(data, list) else [data] if isinstance(data, dict) else []


def is_of_ci(data: Any) -> bool:
    # YAML 1.1 reads the key `on` as true.
    keys = {key for entry in entries(data) for key in entry}
    hooks = {entry.get("id") for entry in entries(data)} & set(HOOKS)
    return bool(keys & {*_OF_CI, True} or hooks)


def test_every_block_says_what_it_is() -> None:
    assert [str(each) for each in BLOCKS if not (each.not_run or each.language in KNOWN)] == []


@pytest.mark.parametrize("block", of("yaml"), ids=str)
def test_yaml(block: Block, tmp_path: Path) -> None:
    data = yaml.safe_load(block.text)
    first = block.text.partition("\n")[0].removeprefix("# ")
    if first.startswith("content/kinds/"):
        kind, refused = read_kind(first, block.text.encode())
        assert kind
        assert refused is None
        return
    if is_fragment(first):
        assert not isinstance(read_fragment(first, block.text.encode()), Refused)
        return
    if is_site(first):
        assert not isinstance(read_site(first, block.text.encode()), Refused)
        return
    if first == PEOPLE:
        (tmp_path / "content").mkdir()
        (tmp_path / first).write_text(block.text, encoding="utf-8")
        assert read_signatures(tmp_path).people
        return
    if first in SHARED or data is None or not is_of_ci(data):
        folder = make_collection(tmp_path / "collection")
        for other in blocks(block.page):
            name = other.text.partition("\n")[0].removeprefix("# ")
            if is_fragment(name):
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_text(other.text, encoding="utf-8")
        place = first if first in SHARED else "content/conditions/minimal.yaml"
        is_part = isinstance(data, dict) and set(data) <= set(Condition.model_fields)
        assert first in SHARED or data is None or is_part, "neither a record's part nor of CI"
        text = block.text if first in SHARED else in_record(block.text)
        (folder / place).write_text(text, encoding="utf-8")
        assert problems(folder, place) == []
        return
    for command in commands(data):
        assert mistake(command, whole=True) == ""


def problems(folder: Path, path: str) -> list[str]:
    """Return the errors of a file, and the comments in it that ignore nothing."""
    report = check(folder, use_cache=False).report
    assert path in report.files
    return [
        f"{each.code} {each.message}"
        for each in report.diagnostics
        if each.path == path and (each.severity == "error" or each.code.startswith("IGN"))
    ]


def commands(data: Any) -> list[str]:
    """Return the lines that a file for CI or pre-commit has the toolkit run."""
    found = []
    for entry in entries(data):
        found += [
            " ".join([HOOKS[hook["id"]]["entry"], *hook.get("args", ())])
            for hook in [*entry.get("hooks", ()), entry]
            if hook.get("id") in HOOKS
        ]
        for repository in entry.get("repos", ()):
            found += commands(repository)
    steps = found_steps(data) if isinstance(data, list) or {"jobs", "steps"} & set(data) else []
    for step in steps:
        if step.get("uses", "").startswith("OWNER/"):
            given = step.get("with", {})
            assert set(given) <= set(ACTION["inputs"])
            options = [f"--{key} {given[key]}" for key in ("profile",) if key in given]
            options += ["--changed-since main"] * ("changed-since" in given)
            options += [f"--report {each}" for each in given.get("reports", "").split()]
            found.append(" ".join(["toolkit validate", *options, given.get("paths", "")]))
    return found


@pytest.mark.parametrize("page", sorted(REFERENCE.glob("*.md")), ids=lambda page: page.stem)
def test_every_example_of_a_key_fits(page: Path) -> None:
    """Their sources and words are in no collection, so only the schema looks at them."""
    kind = page.stem
    for block in blocks(page):
        if kind == "settings":
            Settings.model_validate(tomllib.loads(block.text))
        else:
            text = in_record(block.text, kind) if kind in KINDS else block.text
            data = read_values(text, is_json=kind == "references")
            schema = kind_schema() if kind == "kinds" else named(kind)
            assert [each.finding for each in check_schema(schema, data)] == [], str(block)


@pytest.mark.parametrize("block", of("json"), ids=str)
def test_json(block: Block, tmp_path: Path) -> None:
    data = json.loads(block.text)
    if isinstance(data, list):
        folder = make_collection(tmp_path / "collection")
        assert set(data[0]) & {"id", "type"}, "neither sources nor settings of an editor"
        assert problems(folder, "content/references.json") == []
        return
    if "messages" in data:
        (output,) = FORMATS["messages"].outputs
        made = json.loads(make(output, page_of(condition()), context()).content)
        assert list(data) == list(made)
        assert list(data["messages"][0]) == list(made["messages"][0])
        return
    if "glspc.server.command" in data:
        words = [data["glspc.server.command"], *data["glspc.server.commandArguments"]]
        assert mistake(" ".join(words), whole=True) == ""
        return
    for task in data["tasks"]:
        assert mistake(" ".join([task["command"], *task["args"]]), whole=True) == ""


@pytest.mark.parametrize("block", of("toml"), ids=str)
def test_toml(block: Block, tmp_path: Path) -> None:
    folder = make_collection(tmp_path / "collection")
    images, fonts = folder / "content/images", folder / "content/fonts"
    fonts.mkdir()
    shutil.copy(images / "nerve-fibre.svg", images / "our-logo.svg")
    for style in ("Regular", "Bold"):
        shutil.copy(FONTS / f"NotoSans-{style}.ttf", fonts / f"Lato-{style}.ttf")
    (folder / "toolkit.toml").write_text(block.text, encoding="utf-8")
    done = Session(folder).type("toolkit validate")
    assert done.code == 0, done.printed
