"""CPU seconds of a job on CI that checks six records: from nothing, and with what a cache kept.

Ours are the scripts of action.yml, run as GitHub runs them. Packages come from a folder, so that no
network is measured; check-jsonschema checks the schema alone.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

import yaml
from collection import make_collection
from measure import ENVIRONMENT, compare, machine, table

ROOT = Path(__file__).resolve().parent.parent
PEER = "check-jsonschema, from nothing"
OURS = "the action, from nothing"
RECORDS = "content/conditions/*.yaml"
_INPUTS = ("PATHS", "ROOT", "PROFILE", "CHANGED_SINCE", "REPORTS")


def commands(folder: Path, python: str) -> dict[str, list[str]]:
    """Give the jobs by name; each makes its environment in the folder again."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    scripts = {each["name"]: each.get("run", "") for each in steps}
    ours = {
        "PYTHON": python,
        "RUNNER_TEMP": str(folder / "runner"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_OUTPUT": str(folder / "output"),
        "TOOLKIT_PATH": "",
        **{f"INPUT_{name}": "" for name in _INPUTS},
    }
    peer = f"{folder}/peer"
    check = (
        f"{peer}/bin/check-jsonschema --schemafile {ROOT}/schemas/condition.schema.json {RECORDS}"
    )
    pip = "-I -m pip {} install --quiet {} check-jsonschema"
    clear = f"rm -rf {folder}/runner {peer} .toolkit-cache && mkdir {folder}/runner"
    name, install, validate = (
        f"bash -c {shlex.quote(scripts[title])}"
        for title in ("Name what is installed", "Install the toolkit", "Validate")
    )
    kept = f"{folder}/venv.tar"
    return {
        PEER: _job(
            {},
            clear,
            f"{python} -I -m venv {peer}",
            f"{peer}/bin/python {pip.format('', '')}",
            check,
        ),
        "check-jsonschema, installed as ours is": _job(
            {},
            clear,
            f"{python} -I -m venv --without-pip {peer}",
            f"{python} {pip.format(f'--python {peer}', '--no-compile')}",
            check,
        ),
        OURS: _job(
            ours,
            clear,
            name,
            install,
            validate,
        ),
        "the action, kept installation unpacked": _job(
            ours, clear, name, f"tar -C {folder}/runner -xf {kept}", validate
        ),
    }


def _job(environment: Mapping[str, str], *scripts: str) -> list[str]:
    return ["env", *(f"{k}={v}" for k, v in environment.items()), "bash", "-ec", "\n".join(scripts)]


def _wheels(folder: Path, python: str) -> None:
    """Download what both install, and what builds ours."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    pip = [python, "-m", "pip", "download", "--quiet", "-c", str(ROOT / "constraints.txt")]
    subprocess.run([*pip, "-d", str(folder), *wanted, "check-jsonschema"], check=True)
    ENVIRONMENT.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=str(folder), PIP_CONFIG_FILE="/dev/null")


def main() -> None:
    """Print the table; the first argument is the number of rounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    python = getattr(sys, "_base_executable", sys.executable)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _wheels(folder / "wheels", python)
        made = make_collection(folder / "collection", 6)
        # What these name elsewhere is an error then, which takes no longer to find than to accept.
        for kind in ("conditions", "medicines", "procedures", "topics"):
            for path in {*(folder / "collection/content" / kind).glob("*.yaml")}.difference(made):
                path.unlink()
        jobs = commands(folder, python)
        # It leaves what the others unpack.
        subprocess.run(jobs[OURS], cwd=folder / "collection", env=ENVIRONMENT, check=False)
        subprocess.run(
            ["tar", "-C", "runner", "-cf", "venv.tar", "toolkit-venv"], cwd=folder, check=True
        )
        runs = compare(jobs, folder / "collection", rounds)
    print(f"6 records, {rounds} rounds, medians\n")
    print(table(runs, PEER))
    print(f"\n{machine('patient-information-toolkit')}, pip {_pip(python)}")


def _pip(python: str) -> str:
    said = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True)
    return said.stdout.split()[1]


if __name__ == "__main__":
    main()
