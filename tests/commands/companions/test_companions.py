"""`toolkit init --with`: what other programs need, and nothing of what is there is touched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from tests.commands.collections import make
from toolkit.base.errors import Misuse
from toolkit.cli.application import application
from toolkit.commands.companions import COMPANIONS, parse_companions
from toolkit.commands.init import accompany, initialise
from toolkit.commands.schema import schemas
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.reading.find import SHARED_FILES, folder_of
from toolkit.records.reading.shared_files import collection_kinds


def init(*words: str) -> str:
    done = CliRunner().invoke(application(), ["init", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def read(path: Path) -> Any:
    return (json.loads if path.suffix == ".json" else yaml.safe_load)(path.read_text("utf-8"))


def test_names_are_split_and_wrong_ones_refused() -> None:
    chosen = parse_companions(["vscode, GitHub", "vscode"])
    assert [each.name for each in chosen] == ["vscode", "github"]
    with pytest.raises(Misuse, match="gitlap") as error:
        parse_companions(["gitlap"])
    assert "gitlab" in error.value.hint


@pytest.mark.parametrize("name", COMPANIONS)
def test_only_what_is_not_there_is_written(name: str, tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    before = files(root)
    begun = accompany(root, COMPANIONS[name], "0.1.0")
    after = files(root)
    assert set(after) - set(before) == {str(path) for path in begun.written}
    assert begun.left == ()
    assert all(read(path) for path in begun.written)

    mine, *others = begun.written
    mine.write_text("mine", encoding="utf-8")
    for path in others:
        path.unlink()
    again = accompany(root, COMPANIONS[name], "0.1.0")
    assert (again.left, again.written) == ((mine,), tuple(others))
    assert files(root) == {**after, str(mine): b"mine"}


def test_a_new_collection_and_one_that_is_there(tmp_path: Path) -> None:
    folder = str(tmp_path / "new")
    first = init(folder, "--with", "github")
    assert "toolkit.toml" in first
    assert "content.yml" in first
    assert "where it says OWNER" in first
    (tmp_path / "new/.github/workflows/content.yml").write_text("mine")
    second = init(folder, "--with", "github,pre-commit")
    assert "toolkit.toml" not in second
    assert f"left as it is, since it was there: {folder}/.github/workflows/content.yml" in second
    assert "github: write" not in second
    assert "pre-commit: write" in second


def test_a_collection_begins_only_once(tmp_path: Path) -> None:
    initialise(tmp_path)
    words = ["init", str(tmp_path), "--kind", "topic", "--with", "github"]
    done = CliRunner().invoke(application(), words)
    assert isinstance(done.exception, Misuse)
    assert not (tmp_path / ".github").exists()


def test_vs_code_knows_the_schema_of_every_file(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    kind = "kind: service\nwhat: A service.\nsections:\n"
    kind += "  - {key: offer, heading: What we offer, block: prose, presence: required}\n"
    (root / "content/kinds/service.yaml").write_text(kind, encoding="utf-8")
    accompany(root, COMPANIONS["vscode"], "0.1.0")
    settings = read(root / ".vscode/settings.json")
    known = settings["yaml.schemas"]
    for kind in (*shipped_kinds(), "service"):
        at = f"content/{folder_of(kind)}/**/*.yaml"
        assert known[f"schemas/{kind}.schema.json"] == at
    (in_json,) = settings["json.schemas"]
    places = {*known.values(), *(each.removeprefix("/") for each in in_json["fileMatch"])}
    assert {f"content/{place}" for place in SHARED_FILES.values()} <= places
    named = {Path(each).name for each in (*known, in_json["url"])}
    # Of what the toolkit writes itself no editor needs to know the form.
    assert named | {"export.schema.json", "report.schema.json"} == set(
        schemas(collection_kinds(root))
    )


def test_vs_code_starts_the_language_server_of_each_yaml_file(tmp_path: Path) -> None:
    accompany(make(tmp_path / "collection"), COMPANIONS["vscode"], "0.1.0")
    settings = read(tmp_path / "collection/.vscode/settings.json")
    command = settings["glspc.server.command"], *settings["glspc.server.commandArguments"]
    assert command == ("toolkit", "lsp")
    assert settings["glspc.server.languageId"] == ["yaml"]


def test_the_workflow_may_only_read_and_runs_the_action(tmp_path: Path) -> None:
    accompany(tmp_path, COMPANIONS["github"], "1.2.3")
    workflow = read(tmp_path / ".github/workflows/content.yml")
    assert workflow["permissions"] == {"contents": "read"}
    # YAML 1.1 reads the key `on` as true.
    assert set(workflow[True]) == {"push", "pull_request"}
    checkout, own = workflow["jobs"]["validate"]["steps"]
    assert checkout["with"]["persist-credentials"] is False
    assert own["uses"] == "OWNER/patient-information-toolkit@v1.2.3"


def test_the_job_of_gitlab_is_included(tmp_path: Path) -> None:
    accompany(tmp_path, COMPANIONS["gitlab"], "1.2.3")
    own = read(tmp_path / ".gitlab-ci.yml")
    (included,) = own["include"]
    job = read(tmp_path / included["local"])
    assert "toolkit-validate" in job
    assert set(own["variables"]) <= set(job["variables"])
    assert own["variables"]["TOOLKIT_VERSION"] == "v1.2.3"
