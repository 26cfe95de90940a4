"""The files for pre-commit, GitHub and GitLab have what these platforms ask for."""

import json
import re
from typing import Any

import pytest
import yaml

from tests.docs.pages import PAGES, ROOT, Block, blocks
from toolkit.commands.companions import COMPANIONS
from toolkit.commands.companions.gitlab import JOB
from toolkit.commands.native_libraries import LIBRARIES
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.validation.delivering.deliver import parse_reports

HOW_TO = ROOT / "docs/how-to"


def text_of(place: str) -> str:
    return (ROOT / place).read_text(encoding="utf-8")


def read(place: str) -> Any:
    return yaml.safe_load(text_of(place))


def written(companion: str, place: str) -> str:
    return COMPANIONS[companion].files(shipped_kinds(), "0.1.0")[place]


HOOKS = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}
ACTION = read("action.yml")
GITLAB = read(str(JOB))
WORKFLOW = read(".github/workflows/ci.yml")


def examples(page: str, language: str = "yaml") -> list[Block]:
    return [block for block in blocks(HOW_TO / page) if block.language == language]


# pre-commit


def test_hooks_have_what_pre_commit_asks_for() -> None:
    assert list(HOOKS) == ["toolkit-validate", "toolkit-fix"]
    for hook in HOOKS.values():
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert hook["language"] == "python"
        assert hook["entry"].split()[:2] == ["toolkit", "validate"]


def test_every_commit_starts_the_check() -> None:
    """pre-commit counts no deleted files, so that no pattern of names finds them."""
    hook = HOOKS["toolkit-validate"]
    assert hook["always_run"] is True
    assert not {"files", "types", "types_or", "exclude"} & set(hook)


def test_the_check_looks_at_records_that_are_not_in_the_commit() -> None:
    assert HOOKS["toolkit-validate"]["pass_filenames"] is False


def test_what_is_written_and_shown_uses_hooks_that_there_are() -> None:
    shown = "\n".join(block.text for block in examples("pre-commit.md"))
    used = re.findall(r"- id: (\S+)", shown + written("pre-commit", ".pre-commit-config.yaml"))
    assert set(used) == set(HOOKS)


# GitHub


def test_the_action_has_what_github_asks_for() -> None:
    assert {"name", "description", "inputs", "outputs", "runs"} <= set(ACTION)
    assert ACTION["runs"]["using"] == "composite"
    for step in ACTION["runs"]["steps"]:
        assert ("uses" in step) != ("run" in step)
        assert "run" not in step or step["shell"] == "bash"
    for each in (*ACTION["inputs"].values(), *ACTION["outputs"].values()):
        assert each["description"]
    assert all(isinstance(each["default"], str) for each in ACTION["inputs"].values())


def steps_of(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("step", [*ACTION["runs"]["steps"], *steps_of(WORKFLOW)])
def test_no_expression_stands_in_a_script(step: dict[str, Any]) -> None:
    assert "${{" not in step.get("run", "")


@pytest.mark.parametrize(
    "text",
    [
        *map(text_of, (".github/workflows/ci.yml", "action.yml", "docs/how-to/github-actions.md")),
        written("github", ".github/workflows/content.yml"),
    ],
)
def test_actions_of_others_are_pinned_by_hash_beside_their_version(text: str) -> None:
    used = re.findall(r"uses: (.+)", text)
    assert used
    # One's own action has the tag that its owner gave it.
    others = [each for each in used if each != "./" and not each.startswith("OWNER/")]
    pinned = r"[\w.-]+/[\w./-]+@[0-9a-f]{40}  # v[0-9]+\.[0-9]+\.[0-9]+"
    assert [each for each in others if not re.fullmatch(pinned, each)] == []


def test_the_gitlab_template_has_no_branch_for_a_version() -> None:
    text = JOB.read_text(encoding="utf-8")
    assert re.search(r'TOOLKIT_VERSION: "?v[0-9]+\.[0-9]+\.[0-9]+"?\n', text)


def test_the_action_uses_every_input() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in text


def test_the_workflow_may_only_read() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    for job in WORKFLOW["jobs"].values():
        assert "permissions" not in job
        assert job["timeout-minutes"]
    for step in steps_of(WORKFLOW):
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False
    # YAML 1.1 reads the key `on` as true.
    assert set(WORKFLOW[True]) == {"push", "pull_request"}


def test_the_workflow_runs_ci_and_the_action() -> None:
    steps = steps_of(WORKFLOW)
    assert any(step.get("run") == ".ci/run" for step in steps)
    (own,) = [step for step in steps if step.get("uses") == "./"]
    assert set(own["with"]) <= set(ACTION["inputs"])


def test_the_workflow_installs_what_pdf_needs() -> None:
    script = "\n".join(step.get("run", "") for step in steps_of(WORKFLOW))
    assert all(library.packages["apt"] in script.split() for library in LIBRARIES)


def test_the_page_uses_inputs_and_outputs_that_there_are() -> None:
    text = "\n".join(block.text for block in examples("github-actions.md"))
    used = [
        step.get("with", {})
        for block in examples("github-actions.md")
        for step in found_steps(yaml.safe_load(block.text))
        if step.get("uses", "").startswith("OWNER/")
    ]
    assert len(used) >= 3
    assert all(set(each) <= set(ACTION["inputs"]) for each in used)
    assert set(re.findall(r"steps\.content\.outputs\.([\w-]+)", text)) <= set(ACTION["outputs"])
    page = (HOW_TO / "github-actions.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in (*ACTION["inputs"], *ACTION["outputs"]))


def found_steps(data: Any) -> list[dict[str, Any]]:
    """Return the steps of a workflow, of a job, or of a list that is a part of one."""
    if isinstance(data, list):
        return data
    return steps_of(data) if "jobs" in data else data.get("steps", [])


# GitLab


def test_the_template_has_what_gitlab_asks_for() -> None:
    job = GITLAB["toolkit-validate"]
    assert job["script"]
    reports = job["artifacts"]["reports"]
    assert job["artifacts"]["when"] == "always", "the reports matter most when the job fails"
    script = "\n".join(job["script"])
    written = re.findall(r"--report (\S+)", script)
    parse_reports(written)
    assert f"gitlab={reports['codequality']}" in written
    assert f"junit={reports['junit']}" in written


def test_the_job_does_not_hide_the_variables_of_a_collection() -> None:
    assert not set(GITLAB["variables"]) & set(GITLAB["toolkit-validate"]["variables"])


def test_the_page_has_every_variable() -> None:
    page = (HOW_TO / "gitlab-ci.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in GITLAB["variables"])
    assert set(re.findall(r"\bTOOLKIT_[A-Z_]+", page)) == set(GITLAB["variables"])


# All of them


@pytest.mark.parametrize(
    "block",
    [block for page in PAGES for block in blocks(page) if block.language in ("yaml", "json")],
    ids=lambda block: f"{block.page.name}:{block.line}",
)
def test_shown_files_can_be_read(block: Block) -> None:
    if block.language == "json":
        json.loads(block.text)
    else:
        yaml.safe_load(block.text)


def test_the_pattern_for_vs_code_fits_the_lines() -> None:
    pattern = json.loads(written("vscode", ".vscode/tasks.json"))["tasks"][0]["problemMatcher"][
        "pattern"
    ]
    line = "content/conditions/lupus.yaml:12:8: note LAN012 “is advised” is in the passive voice"
    match = re.fullmatch(pattern["regexp"], line)
    assert match
    found = {name: match[group] for name, group in pattern.items() if isinstance(group, int)}
    assert found == {
        "file": "content/conditions/lupus.yaml",
        "line": "12",
        "column": "8",
        "severity": "note",
        "code": "LAN012",
        "message": "“is advised” is in the passive voice",
    }
