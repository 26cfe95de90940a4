"""The scripts of the action and of the GitLab job, run as the platforms run them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.docs.pages import ROOT

BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="bash is not on this machine")

HOSTILE = [
    "$(touch {mark})",
    "`touch {mark}`",
    "; touch {mark}",
    'x" ; touch {mark} ; "',
    "x' ; touch {mark} ; '",
    "x && touch {mark}",
    "x | touch {mark}",
    "> {mark}",
    "--write-baseline",
    "*",
    "~",
    "x\ntouch {mark}",
    "x\n::error::forged",
    "x ##[error]forged",
    "${{ github.token }}",
    "\\",
]


@dataclass(frozen=True)
class Done:
    """What one run of a script did."""

    code: int
    printed: str
    outputs: dict[str, str]
    summary: str


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A collection at the top of a checkout, with a name that needs quotes."""
    folder = tmp_path / "check out's"
    shutil.copytree(ROOT / "tests/content", folder)
    return folder


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """What the install step leaves: Python and the toolkit, in the runner's temporary folder."""
    folder = tmp_path / "runner temp"
    programs = folder / "toolkit-venv/bin"
    programs.mkdir(parents=True)
    write_program(programs / "python", '"$@"')
    write_program(programs / "toolkit", '-c "from toolkit.cli import main; main()" "$@"')
    return folder


def write_program(path: Path, arguments: str) -> None:
    path.write_text(f"#!/bin/sh\nexec '{sys.executable}' {arguments}\n", encoding="utf-8")
    path.chmod(0o755)


def step(name: str) -> str:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (found,) = [each for each in action["runs"]["steps"] if each["name"] == name]
    return str(found["run"])


@pytest.fixture
def validate(collection: Path, tools: Path) -> Callable[..., Done]:
    """Run the action's step; inputs are given by their names."""

    def run(**inputs: str) -> Done:
        names = ("paths", "profile", "changed_since", "reports")
        environment = {
            **{key: text for key, text in os.environ.items() if key != "GITHUB_STEP_SUMMARY"},
            **{f"INPUT_{name.upper()}": inputs.get(name, "") for name in names},
            "RUNNER_TEMP": str(tools),
            "GITHUB_OUTPUT": str(tools / "output"),
            "GITHUB_STEP_SUMMARY": str(tools / "summary"),
            "PYTHONPATH": str(ROOT),
        }
        for name in ("output", "summary"):
            (tools / name).write_text("", encoding="utf-8")
        command = [BASH or "", "--noprofile", "--norc", "-eo", "pipefail", "-c", step("Validate")]
        done = subprocess.run(
            command,
            cwd=collection,
            env=environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        lines = (tools / "output").read_text(encoding="utf-8").splitlines()
        outputs = dict(line.split("=", 1) for line in lines)
        summary = (tools / "summary").read_text(encoding="utf-8")
        return Done(done.returncode, done.stdout, outputs, summary)

    return run


def break_a_record(collection: Path) -> None:
    path = collection / "content/conditions/first-condition.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nnonsense: 1\n", encoding="utf-8")


def obeyed(printed: str) -> list[str]:
    """Give the lines that the runner takes for commands: none between stop and its mark."""
    found, mark = [], None
    for line in printed.splitlines():
        if mark is None and line.startswith("::stop-commands::"):
            mark = f"::{line.removeprefix('::stop-commands::')}::"
        elif mark is not None:
            mark = None if line == mark else mark
        elif line.lstrip().startswith("::") or "##[" in line:
            found.append(line)
    assert mark is None, "commands stay switched off for the rest of the job"
    return found


def test_a_clean_collection(validate: Callable[..., Done]) -> None:
    done = validate()
    assert done.code == 0, done.printed
    assert done.outputs["exit-code"] == done.outputs["errors"] == "0"
    assert {"warnings", "notes", "sarif"} <= set(done.outputs)
    assert json.loads(Path(done.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    assert done.summary.startswith("### ")


def test_errors(validate: Callable[..., Done], collection: Path) -> None:
    break_a_record(collection)
    done = validate()
    assert (done.code, done.outputs["exit-code"]) == (1, "1")
    assert int(done.outputs["errors"]) >= 1
    assert [line for line in obeyed(done.printed) if line.startswith("::error file=content/")]
    assert "first-condition.yaml" in done.summary


def test_paths_and_reports_stand_one_on_a_line(
    validate: Callable[..., Done], collection: Path
) -> None:
    break_a_record(collection)
    folder = collection / "content/more of it"
    folder.mkdir()
    shutil.copy(collection / "content/topics/both-conditions.yaml", folder)
    done = validate(
        paths="  content/topics\n\n  content/more of it\r\n",
        reports="junit=out/junit report.xml\ngitlab=quality.json",
    )
    assert (collection / "out/junit report.xml").is_file(), done.printed
    checked = (collection / "out/junit report.xml").read_text(encoding="utf-8")
    assert "first-condition" not in checked
    assert (collection / "quality.json").is_file()


def test_a_profile(validate: Callable[..., Done]) -> None:
    done = validate(profile="nhss")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert "did you mean nhs?" in done.printed
    assert validate(profile="publish").outputs["exit-code"] == "1", "the records are drafts"


def test_changed_since(validate: Callable[..., Done], collection: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=collection, check=True, capture_output=True)

    if shutil.which("git") is None:
        pytest.skip("git is not on this machine")
    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Before")
    assert validate(changed_since="HEAD").code == 0
    break_a_record(collection)
    assert validate(changed_since="HEAD").code == 1
    git("commit", "--quiet", "--all", "--message", "After")
    assert validate(changed_since="HEAD").code == 0
    assert validate(changed_since="no-such-branch").code == 2


@pytest.mark.parametrize("name", ["paths", "profile", "changed_since", "reports"])
@pytest.mark.parametrize("text", HOSTILE)
def test_an_input_stays_a_text(
    validate: Callable[..., Done], collection: Path, tmp_path: Path, name: str, text: str
) -> None:
    mark = tmp_path / "touched"
    before = {path for path in collection.rglob("*") if ".git" not in path.parts}
    done = validate(**{name: text.replace("{mark}", str(mark))})
    assert done.code == 2, done.printed
    assert done.outputs == {"exit-code": "2"}
    assert not mark.exists()
    assert set(collection.rglob("*")) == before
    assert obeyed(done.printed) == []


def test_no_module_is_taken_from_the_checked_repository(
    validate: Callable[..., Done], collection: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "touched"
    for name in ("json", "secrets", "pathlib", "yaml", "typer", "sitecustomize"):
        text = f"open({str(mark)!r}, 'w')\n"
        (collection / f"{name}.py").write_text(text, encoding="utf-8")
    # The stand-in for the toolkit's own program runs with -c, which looks here first.
    program = Path(next(collection.parent.glob("runner temp/toolkit-venv/bin/toolkit")))
    write_program(program, '-P -c "from toolkit.cli import main; main()" "$@"')
    assert validate().code == 0
    assert validate(profile="none").code == 2
    assert not mark.exists()


def run_install(tmp_path: Path, source: Path, **environment: str) -> list[list[str]]:
    """Run the install step with a Python that only notes how it was called."""
    temporary = tmp_path / "temp dir"
    programs = temporary / "toolkit-venv/bin"
    programs.mkdir(parents=True)
    calls = tmp_path / "calls"
    for path in (tmp_path / "python", programs / "python"):
        path.write_text(
            "#!/bin/sh\n"
            f'printf \'%s\\037\' "$PWD" "${{PIP_CONSTRAINT-}}" "$@" >>\'{calls}\'\n'
            f"echo >>'{calls}'\n",
            encoding="utf-8",
        )
        path.chmod(0o755)
    subprocess.run(
        [BASH or "", "--noprofile", "--norc", "-eo", "pipefail", "-c", step("Install the toolkit")],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "RUNNER_TEMP": str(temporary),
            "GITHUB_ACTION_PATH": str(source),
            "PYTHON": str(tmp_path / "python"),
            "TOOLKIT_PATH": "",
            **environment,
        },
        check=True,
    )
    lines = calls.read_text(encoding="utf-8").splitlines()
    return [line.split("\037")[:-1] for line in lines]


def test_installs_its_own_checkout_with_its_pins(tmp_path: Path) -> None:
    source = tmp_path / "the action"
    source.mkdir()
    (source / "constraints.txt").touch()
    venv, pip = run_install(tmp_path, source)
    assert venv[2:] == ["-I", "-m", "venv", str(tmp_path / "temp dir/toolkit-venv")]
    assert pip == [str(source), "constraints.txt", *["-I", "-m", "pip", "install", "--quiet", "."]]


def test_installs_another_folder_without_pins(tmp_path: Path) -> None:
    other = tmp_path / "$(touch touched); other"
    other.mkdir()
    _venv, pip = run_install(tmp_path, tmp_path, TOOLKIT_PATH=other.name)
    assert pip[:2] == [str(other), ""]
    assert not (tmp_path / "touched").exists()


# GitLab


@pytest.mark.parametrize("shell", ["bash", "dash", "busybox"])
def test_the_gitlab_job(shell: str, collection: Path, tools: Path, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on this machine")
    template = (ROOT / "ci/gitlab/toolkit.gitlab-ci.yml").read_text(encoding="utf-8")
    # Only the check: what it does before, to fetch and install, needs a network.
    script = "".join(yaml.safe_load(template)["toolkit-validate"]["script"])
    mark = tmp_path / "touched"

    def run(**variables: str) -> int:
        command = [program, "sh"] if shell == "busybox" else [program]
        return subprocess.run(
            [*command, "-ec", f"work='{tools}'\n{script}"],
            cwd=collection,
            env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
            check=False,
            capture_output=True,
        ).returncode

    (tools / "venv").symlink_to(tools / "toolkit-venv")
    assert run() == 0
    assert json.loads((collection / "gl-code-quality-report.json").read_text("utf-8")) is not None
    assert (collection / "toolkit-junit.xml").is_file()
    assert run(TOOLKIT_PATHS="content/topics\ncontent/conditions\n") == 0
    assert run(TOOLKIT_PROFILE="publish") == 1, "the records are drafts"
    for text in HOSTILE:
        hostile = text.replace("{mark}", str(mark))
        for name in ("TOOLKIT_PATHS", "TOOLKIT_PROFILE", "TOOLKIT_CHANGED_SINCE"):
            assert run(**{name: hostile}) == 2, (name, text)
    assert not mark.exists()
