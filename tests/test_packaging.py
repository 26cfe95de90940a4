"""The wheel holds everything the toolkit needs, and works far from the checkout."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.collections import make

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it: what pip does, without asking an index."""
    pytest.importorskip("hatchling", reason="./run setup installs it")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    return make(tmp_path)


@pytest.fixture
def toolkit(installed: Path, collection: Path) -> Run:
    """Run the unpacked toolkit from a folder inside a collection."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from toolkit.cli import main; main()", *arguments],
            cwd=collection / "content",
            env={**os.environ, "PYTHONPATH": str(installed)},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run


def test_holds_every_file_of_the_package(installed: Path) -> None:
    package = ROOT / "toolkit"
    for path in package.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts and path.name[0] != ".":
            assert (installed / "toolkit" / path.relative_to(package)).is_file(), path


def test_holds_the_schemas_and_the_licences(installed: Path) -> None:
    schemas = {path.name for path in (ROOT / "schemas").glob("*.schema.json")}
    assert schemas == {path.name for path in (installed / "toolkit" / "schemas").iterdir()}
    assert schemas
    (info,) = installed.glob("*.dist-info")
    licences = {path.name for path in (info / "licenses").rglob("*") if path.is_file()}
    assert licences == {"LICENSE", "OFL.txt"}


def test_holds_nothing_else(installed: Path) -> None:
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} == {"toolkit"}


def test_is_what_runs(installed: Path) -> None:
    code = "import toolkit; print(toolkit.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=installed.parent,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_exports_from_any_folder_of_a_collection(toolkit: Run, collection: Path) -> None:
    done = toolkit("export", "first-condition", "--format", "html,pdf,json")
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (collection / "exports" / "en-GB").iterdir()}
    assert made == {f"first-condition.{ending}" for ending in ("html", "pdf", "json")}


def test_outside_a_collection_says_so(toolkit: Run, collection: Path) -> None:
    (collection / "toolkit.toml").unlink()
    done = toolkit("validate")
    assert (done.returncode, done.stdout) == (2, "")
    assert "toolkit init" in done.stderr


def test_every_dependency_is_pinned() -> None:
    pins = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, version = line.split("==")
            assert re.fullmatch(r"[0-9][0-9.]*", version), line
            pins[re.sub(r"[-_.]+", "-", name).lower()] = version
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in (*wanted, *PROJECT["build-system"]["requires"]):
        name = re.match(r"[A-Za-z0-9-]+", requirement)[0]
        assert name.lower() in pins, f"{name} is not in constraints.txt"
