"""The scripts of the action and of the GitLab job, run as the platforms run them."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
import yaml

from tests.commands.collections import repository
from tests.docs.pages import ROOT, blocks
from toolkit.commands.companions.gitlab import JOB as GITLAB_JOB

BASH = shutil.which("bash") or ""
SHELLS = [shell for shell in ("bash", "dash", "busybox") if shutil.which(shell)]
pytestmark = pytest.mark.skipif(not BASH, reason="bash is not on this machine")

_ANYWHERE = (
    "$(touch {mark})",
    "`touch {mark}`",
    "; touch {mark}",
    'x" ; touch {mark} ; "',
    "x' ; touch {mark} ; '",
    "x && touch {mark}",
    "x | touch {mark}",
    "> {mark}",
    "%s%n",
    "PATHS",
    "${HOME}",
    "${{ github.token }}",
    "two  words",
)
HOSTILE = [" ".join(_ANYWHERE), "--write-baseline", "*", "~", "$HOME", "\\"]
"""What counts anywhere is in one text; what counts only at the start, or alone, is by itself."""


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A collection at the top of a checkout, with a name that needs quotes."""
    folder = tmp_path / "check out's"
    shutil.copytree(ROOT / "tests/content", folder)
    return folder


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """What the install step leaves: Python and the toolkit, in the runner's temporary folder."""
    folder = tmp_path / "runner temp"
    programs = folder / "toolkit-venv/bin"
    programs.mkdir(parents=True)
    write_program(programs / "python", f"exec '{sys.executable}' \"$@\"")
    # -P: as for the program that pip makes, the folder it is started in holds no modules.
    write_program(
        programs / "toolkit",
        f"exec '{sys.executable}' -P -c 'from toolkit.cli import main; main()' \"$@\"",
    )
    return folder


@pytest.fixture
def calls(temporary: Path, tmp_path: Path) -> Callable[[], list[str]]:
    """Put a toolkit there that only notes its arguments; give those of its last call."""
    noted = tmp_path / "arguments"
    program = temporary / "toolkit-venv/bin/toolkit"
    write_program(program, f"printf '%s\\0' \"$@\" >'{noted}'")
    return lambda: noted.read_text(encoding="utf-8").split("\0")[:-1]


def write_program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def as_github_does(script: str) -> list[str]:
    return [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]


def step(name: str) -> str:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (found,) = [each for each in action["runs"]["steps"] if each["name"] == name]
    return str(found["run"])


@dataclass(frozen=True)
class Done:
    """What one run of a script did."""

    code: int
    printed: str
    outputs: dict[str, str]
    summary: str


@pytest.fixture
def validate(run_step: Callable[..., Done]) -> Callable[..., Done]:
    """Run the action's main step; inputs are given by their names."""
    return partial(run_step, "Validate")


@pytest.fixture
def run_step(collection: Path, temporary: Path) -> Callable[..., Done]:
    """Run a step of the action by its name."""
    output, summary = temporary / "output", temporary / "summary"

    def run(title: str, **inputs: str) -> Done:
        output.write_text("", encoding="utf-8")
        summary.write_text("", encoding="utf-8")
        names = ("paths", "root", "profile", "changed_since", "reports", "diff_with")
        done = subprocess.run(
            as_github_does(step(title)),
            cwd=collection,
            env={
                **os.environ,
                **{f"INPUT_{name.upper()}": inputs.get(name, "") for name in names},
                "RUNNER_TEMP": str(temporary),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "PYTHONPATH": str(ROOT),
            },
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        said = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
        return Done(done.returncode, done.stdout, said, summary.read_text(encoding="utf-8"))

    return run


def break_a_record(collection: Path) -> None:
    path = collection / "content/conditions/first-condition.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nnonsense: 1\n", encoding="utf-8")


def obeyed(printed: str) -> list[str]:
    """Return the lines that the runner takes for commands: none between stop and its mark."""
    found, mark = [], ""
    for line in printed.splitlines():
        if line.startswith("::stop-commands::"):
            mark = f"::{line.removeprefix('::stop-commands::')}::"
        elif mark:
            mark = "" if line == mark else mark
        elif line.lstrip().startswith("::") or "##[" in line:
            found.append(line)
    assert not mark, "commands stay switched off for the rest of the job"
    return found


def test_errors_in_a_collection_below_the_top(
    validate: Callable[..., Done], collection: Path
) -> None:
    (collection / ".git").mkdir()
    shutil.copytree(collection / "content", collection / "leaflets" / "content")
    shutil.copy(collection / "toolkit.toml", collection / "leaflets")
    break_a_record(collection / "leaflets")
    done = validate(root="leaflets", reports="junit=out/junit report.xml\ngitlab=quality.json")
    assert (done.code, done.outputs["exit-code"]) == (1, "1")
    assert int(done.outputs["errors"]) >= 1
    path = "leaflets/content/conditions/first-condition.yaml"
    assert [line for line in obeyed(done.printed) if line.startswith(f"::error file={path},")]
    assert "first-condition.yaml" in done.summary
    assert (collection / "out/junit report.xml").is_file()
    assert (collection / "quality.json").is_file()


def test_messages_are_no_commands_and_modules_of_the_repository_are_not_loaded(
    validate: Callable[..., Done], collection: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "touched"
    for name in ("json", "secrets", "pathlib", "yaml", "typer", "sitecustomize"):
        (collection / f"{name}.py").write_text(f"open({str(mark)!r}, 'w')\n", encoding="utf-8")
    done = validate(profile="::warning::forged\n::error::forged\n##[error]forged")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert "there is no profile" in done.printed
    assert obeyed(done.printed) == []
    assert not mark.exists()


def test_a_clean_change(validate: Callable[..., Done], collection: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not on this machine")
    break_a_record(collection)
    repository(collection)
    done = validate(changed_since="HEAD")
    assert done.code == 0, done.printed
    assert done.outputs["exit-code"] == done.outputs["errors"] == "0"
    assert {"warnings", "notes", "sarif"} <= set(done.outputs)
    assert json.loads(Path(done.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    assert done.summary.startswith("### ")


def test_differences_are_in_the_summary_and_fail_nothing(
    run_step: Callable[..., Done], collection: Path
) -> None:
    repository(collection)
    file = collection / "content/conditions/first-condition.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("every 4 weeks", "every 2 weeks"), encoding="utf-8")
    done = run_step("Differences", diff_with="HEAD")
    assert done.code == 0, done.printed
    assert "Grade 1: may do harm" in done.summary
    wrong = run_step("Differences", diff_with="::error::forged")
    assert wrong.code == 2
    assert obeyed(wrong.printed) == []


def test_lines_become_arguments(
    validate: Callable[..., Done], calls: Callable[[], list[str]]
) -> None:
    validate(
        paths="  content/topics\n\n  content/more of it\r\n",
        profile="nhs",
        changed_since="main",
        reports="html=out.html\n  junit=a b.xml  ",
    )
    github, sarif, data, *rest = [word for word in calls() if word != "--report"][1:]
    assert github == "github"
    assert sarif.startswith("--report=sarif=")
    assert data.startswith("--report=json=")
    assert rest == [
        "--profile=nhs",
        "--changed-since=main",
        "--report=html=out.html",
        "--report=junit=a b.xml",
        "--",
        "content/topics",
        "content/more of it",
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_input_stays_a_text(
    validate: Callable[..., Done],
    calls: Callable[[], list[str]],
    collection: Path,
    tmp_path: Path,
    text: str,
) -> None:
    mark = tmp_path / "touched"
    before = set(collection.rglob("*"))
    given = text.replace("{mark}", str(mark))
    assert validate(paths=given, profile=given, changed_since=given, reports=given).code == 0
    profile, since, report, end, path = calls()[-5:]
    assert (profile, since) == (f"--profile={given}", f"--changed-since={given}")
    assert (report, end, path) == (f"--report={given}", "--", given)
    assert not mark.exists()
    assert set(collection.rglob("*")) == before


def installing(tmp_path: Path, source: Path, toolkit_path: str = "") -> list[list[str]]:
    """Run the install step with a Python that only notes how it was called."""
    temporary = tmp_path / "temp dir"
    noted = tmp_path / "calls"
    words = '"$PWD" "${PIP_CONSTRAINT-}" "${PIP_BUILD_CONSTRAINT-}" "$@"'
    write_program(tmp_path / "python", f"printf '%s\\037' {words} >>'{noted}'\necho >>'{noted}'")
    subprocess.run(
        as_github_does(step("Install the toolkit")),
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "RUNNER_TEMP": str(temporary),
            "GITHUB_ACTION_PATH": str(source),
            "PYTHON": str(tmp_path / "python"),
            "TOOLKIT_PATH": toolkit_path,
        },
        check=True,
    )
    return [line.split("\037")[:-1] for line in noted.read_text(encoding="utf-8").splitlines()]


def test_installs_its_own_checkout_with_its_pins(tmp_path: Path) -> None:
    source = tmp_path / "the action"
    source.mkdir()
    (source / "constraints.txt").touch()
    venv, pip = installing(tmp_path, source)
    place = str(tmp_path / "temp dir/toolkit-venv")
    assert venv[3:] == ["-I", "-m", "venv", "--without-pip", place]
    pins = ["constraints.txt", "constraints.txt"]
    into = ["-I", "-m", "pip", "--python", place]
    assert pip == [str(source), *pins, *into, "install", "--no-compile", "--quiet", "."]


def test_installs_another_folder_without_pins(tmp_path: Path) -> None:
    other = tmp_path / "$(touch touched); other"
    other.mkdir()
    _venv, pip = installing(tmp_path, tmp_path, other.name)
    assert pip[:3] == [str(other), "", ""]
    assert not (tmp_path / "touched").exists()


def key_of(source: Path, temporary: Path) -> str:
    """Run the step that names an installation; give the name."""
    output = temporary / "output"
    output.unlink(missing_ok=True)
    subprocess.run(
        as_github_does(step("Name what is installed")),
        cwd=temporary,
        env={
            **os.environ,
            "GITHUB_ACTION_PATH": str(temporary),
            "GITHUB_OUTPUT": str(output),
            "PYTHON": sys.executable,
            "TOOLKIT_PATH": str(source),
        },
        check=True,
    )
    name, key = output.read_text(encoding="utf-8").strip().split("=")
    assert (name, len(key)) == ("key", 64)
    return key


def test_another_source_is_another_installation(tmp_path: Path, temporary: Path) -> None:
    source = tmp_path / "$(touch touched); source"
    files = ("pyproject.toml", "constraints.txt", "toolkit/rules/one.py", "schemas/one.json")
    for name in files:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text("1")
    seen = {key_of(source, temporary)}
    for name in ("toolkit/rules/__pycache__/one.pyc", "content/one.yaml"):
        (source / name).parent.mkdir(parents=True)
        (source / name).write_text("1")
        assert key_of(source, temporary) in seen
    for name in (*files, "toolkit/rules/two.py"):
        (source / name).write_text("2")
        key = key_of(source, temporary)
        assert key not in seen, name
        seen.add(key)
    (source / "toolkit/rules/two.py").rename(source / "toolkit/two.py")
    assert key_of(source, temporary) not in seen
    assert not list(tmp_path.rglob("touched"))


@pytest.fixture(params=SHELLS)
def gitlab_job(
    request: pytest.FixtureRequest, collection: Path, temporary: Path
) -> Callable[..., int]:
    """Run the check of the GitLab job; what comes before, to install, needs a network."""
    template = GITLAB_JOB.read_text(encoding="utf-8")
    script = "".join(yaml.safe_load(template)["toolkit-validate"]["script"])
    (temporary / "venv").symlink_to(temporary / "toolkit-venv")
    shell = [str(shutil.which(request.param)), *(["sh"] if request.param == "busybox" else [])]

    def run(**variables: str) -> int:
        return subprocess.run(
            [*shell, "-ec", f"work='{temporary}'\n{script}"],
            cwd=collection,
            env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
            check=False,
            capture_output=True,
        ).returncode

    return run


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_gitlab_job(
    gitlab_job: Callable[..., int], calls: Callable[[], list[str]], temporary: Path, code: int
) -> None:
    """It runs the line that the page shows, which test_sessions.py types, and ends as that does."""
    program = temporary / "toolkit-venv/bin/toolkit"
    write_program(program, f"{program.read_text(encoding='utf-8')}\nexit {code}")
    assert gitlab_job() == code
    page = ROOT / "docs/how-to/gitlab-ci.md"
    *_init, line = [block.text for block in blocks(page) if block.language == "sh"]
    assert ["toolkit", *calls()] == [*shlex.split(line), "--"]


def test_a_variable_stays_a_text(
    gitlab_job: Callable[..., int],
    calls: Callable[[], list[str]],
    collection: Path,
    tmp_path: Path,
) -> None:
    mark = tmp_path / "touched"
    names = ("TOOLKIT_PATHS", "TOOLKIT_ROOT", "TOOLKIT_PROFILE", "TOOLKIT_CHANGED_SINCE")
    for text in HOSTILE:
        given = text.replace("{mark}", str(mark))
        assert gitlab_job(**dict.fromkeys(names, given)) == 0
        assert calls()[-4:] == [f"--profile={given}", f"--changed-since={given}", "--", given]
    gitlab_job(TOOLKIT_PATHS="content/topics\n\ncontent/more of it\n")
    assert calls()[-3:] == ["--", "content/topics", "content/more of it"]
    assert not mark.exists()
