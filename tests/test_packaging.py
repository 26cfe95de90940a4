"""The wheel holds everything the toolkit needs, and works far from the checkout."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from importlib.metadata import packages_distributions, requires
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.commands.collections import make
from toolkit.base.tool import PACKAGE

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
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.match(r"[A-Za-z0-9-]+", each)[0] for each in wanted}
    names |= {re.match(r"[A-Za-z0-9-]+", each)[0] for each in PROJECT["build-system"]["requires"]}
    for name in names - {PACKAGE}:
        assert name.lower() in pins, f"{name} is not in constraints.txt"


def test_the_environment_of_developers_has_every_extra() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    others = ",".join(sorted(set(extras) - {"dev"}))
    assert f"{PACKAGE}[{others}]" in extras["dev"]


# Without extras


def brought_by(*requirements: str) -> set[str]:
    """Return the distributions that pip would install for these, in small letters."""
    found: set[str] = set()
    waiting = [*requirements]
    while waiting:
        wanted = Requirement(waiting.pop())
        name = canonicalize_name(wanted.name)
        if name in found or not (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        extras = ["", *wanted.extras]
        for line in requires(name) or ():
            marker = Requirement(line).marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(line.split(";")[0])
    return found


@pytest.fixture
def without_extras(installed: Path, collection: Path, tmp_path: Path) -> Run:
    """Run the unpacked toolkit with nothing but what it asks for without an extra."""
    asked_for = brought_by(*PROJECT["project"]["dependencies"])
    modules, names = [], []
    for module, distributions in packages_distributions().items():
        others = {canonicalize_name(each) for each in distributions} - asked_for - {PACKAGE}
        if others and len(others) == len({*distributions}) and module != "toolkit":
            modules.append(module)
            names += others
    assert {"weasyprint", "pikepdf", "pypdfium2", "segno", "docx", "lxml", "cffi"} <= {*modules}
    (tmp_path / "here").mkdir()
    (tmp_path / "here/sitecustomize.py").write_text(
        f"import importlib.metadata as metadata, sys\n"
        f"sys.modules.update(dict.fromkeys({modules!r}))\n"
        f"there = metadata.version\n"
        f"def version(name):\n"
        f"    if name in {names!r}: raise metadata.PackageNotFoundError(name)\n"
        f"    return there(name)\n"
        f"metadata.version = version\n"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from toolkit.cli import main; main()", *arguments],
            cwd=collection,
            env={**os.environ, "PYTHONPATH": f"{tmp_path / 'here'}{os.pathsep}{installed}"},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run


def test_everything_but_pdf_works_without_extras(without_extras: Run, collection: Path) -> None:
    done = without_extras("validate", "--report", "html")
    assert (done.returncode, done.stderr) == (0, "")
    done = without_extras("export", "--format", "html,json,text")
    assert done.returncode == 0, done.stderr
    assert list(collection.glob("exports/*/first-condition.html"))


PDF_LINE = 'pip install "patient-information-toolkit[pdf]"'


def test_without_the_extra_it_is_named_and_the_rest_is_made(
    without_extras: Run, collection: Path
) -> None:
    done = without_extras("export")
    assert done.returncode == 1
    assert done.stderr.count(PDF_LINE) == 1, done.stderr
    made = {path.suffix for path in collection.glob("exports/*/first-condition.*")}
    assert made == {".html", ".json"}
    done = without_extras("export", "--check", "--variant", "all")
    assert done.returncode == 1
    assert (done.stdout + done.stderr).count(PDF_LINE) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "paper.pdf"),
        ("review-import", "paper.pdf"),
        ("review-pack", "first-condition"),
        ("doctor",),
    ],
)
def test_what_needs_the_extra_names_it(
    without_extras: Run, collection: Path, arguments: tuple[str, ...]
) -> None:
    (collection / "paper.pdf").write_bytes(b"%PDF-1.7")
    done = without_extras(*arguments)
    assert done.returncode in (1, 2), done.stderr
    assert PDF_LINE in done.stdout + done.stderr
    assert "crashed" not in done.stderr
