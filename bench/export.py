"""Seconds a handout: ours against peers on the same text, one document and many.

Ours validates, renders, lays out, tags for PDF/UA-1 and PDF/A-3a, embeds the data and reads the
file back; no peer does more than lay out. Peers that take one document at a time are started anew
for each, so that one and many cost them the same.
"""

from __future__ import annotations

import importlib.util
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from collection import make_collection
from measure import Run, compare, machine
from texts import write_texts

BIN = Path(sys.executable).parent
MODULES = Path(__file__).resolve().parent.parent / ".browser"
OURS = "toolkit export, 1 process"
_TYPST = """import sys, typst
for name in sys.argv[1:]:
    typst.compile(name, output=name[:-3] + "pdf")
"""
_NAIVE = """import sys
from weasyprint import HTML
for name in sys.argv[1:]:
    HTML(name).write_pdf(name[:-4] + "pdf", pdf_variant="pdf/a-3a")
"""
# One file a process: for these every document is a cold one.
_EACH = 'for folder in "$@"; do cd "$folder" && {} || exit 1; done'


def commands(root: Path, folders: Sequence[Path]) -> dict[str, list[str]]:
    """Give what makes these documents, by name; an empty command is not installed.

    Ours exports the collection at `root`, the peers take the same texts from `folders`.
    """
    afresh = 'cd "$1" && rm -rf exports .toolkit-cache && shift && exec "$@"'
    export = ["sh", "-c", afresh, "sh", str(root), str(BIN / "toolkit"), "export"]
    export += ["--format", "pdf", *(each.name for each in folders)]
    texts = [str(each / "handout.html") for each in folders]
    return {
        OURS: [*export, "--jobs", "1"],
        "toolkit export, 2 processes": [*export, "--jobs", "2"],
        "WeasyPrint command, the handout's HTML": _each(
            folders,
            str(BIN / "weasyprint"),
            "handout.html weasyprint.pdf --pdf-variant pdf/a-3a",
        ),
        "WeasyPrint, naive, in one process": [
            sys.executable,
            "-c",
            _NAIVE,
            *(str(each / "naive.html") for each in folders),
        ],
        "Chromium, the fact sheet": _each(
            folders,
            "chromium",
            "--headless --no-sandbox --disable-gpu --print-to-pdf=chromium.pdf fact-sheet.html",
        ),
        "Chromium, kept running": _chromium(folders),
        "LibreOffice, the handout's HTML": _one(
            "soffice",
            ["--headless", "--convert-to", "pdf:writer_web_pdf_Export"],
            ["--outdir", str(folders[0].parent), *texts],
        ),
        "pandoc + XeLaTeX": _latex(folders, "xelatex"),
        "Typst (Python package)": _typst(folders),
    }


def _one(name: str, options: Sequence[str], files: Sequence[str]) -> list[str]:
    found = shutil.which(name)
    return [found, *options, *files] if found else []


def _each(folders: Sequence[Path], name: str, arguments: str) -> list[str]:
    found = shutil.which(name)
    if not found:
        return []
    return ["sh", "-c", _EACH.format(f"{found} {arguments}"), "sh", *map(str, folders)]


def _chromium(folders: Sequence[Path]) -> list[str]:
    found = shutil.which("chromium")
    if not (found and shutil.which("node") and (MODULES / "node_modules").is_dir()):
        return []
    script = str(Path(__file__).parent / "chromium.mjs")
    return ["node", script, str(MODULES), found, *(str(f / "fact-sheet.html") for f in folders)]


def _latex(folders: Sequence[Path], engine: str) -> list[str]:
    if not shutil.which(engine):
        return []
    return _each(folders, "pandoc", f"handout.html -o {engine}.pdf --pdf-engine={engine}")


def _typst(folders: Sequence[Path]) -> list[str]:
    if importlib.util.find_spec("typst") is None:
        return []
    return [sys.executable, "-c", _TYPST, *(str(each / "handout.typ") for each in folders)]


def report(
    one: Mapping[str, Sequence[Run]], many: Mapping[str, Sequence[Run]], missing: list[str], n: int
) -> str:
    """Give a Markdown table: one document, and what each one more of `n` costs."""
    lines = [
        "| command | 1 handout: wall s | CPU s | ratio | each one more: wall s | CPU s | ratio |",
        "|---|---|---|---|---|---|---|",
    ]
    our_cold = statistics.median(run.cpu for run in one[OURS])
    _, our_warm = _slope(one[OURS], many[OURS], n)
    for name in one:
        if any(run.code for run in (*one[name], *many[name])):
            lines.append(f"| {name} | failed | | | | | |")
            continue
        wall, cpu = (statistics.median(getattr(r, k) for r in one[name]) for k in ("wall", "cpu"))
        more_wall, more_cpu = _slope(one[name], many[name], n)
        lines.append(
            f"| {name} | {wall:.2f} | {cpu:.2f} | {cpu / our_cold:.2f} "
            f"| {more_wall:.3f} | {more_cpu:.3f} | {more_cpu / our_warm:.2f} |"
        )
    return "\n".join(lines + [f"| {name} | not installed | | | | | |" for name in missing])


def _slope(one: Sequence[Run], many: Sequence[Run], n: int) -> tuple[float, float]:
    """Wall and CPU seconds of one handout more; medians of the rounds."""
    pairs = list(zip(one, many, strict=True))
    wall = statistics.median((b.wall - a.wall) / (n - 1) for a, b in pairs)
    return wall, statistics.median((b.cpu - a.cpu) / (n - 1) for a, b in pairs)


def _versions() -> str:
    said = []
    for name in ("chromium", "soffice", "pandoc", "xelatex"):
        if path := shutil.which(name):
            shown = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
            said.append(" ".join(shown.stdout.split("\n")[0].split()[:4]))
    packages = ["weasyprint", *(["typst"] if importlib.util.find_spec("typst") else [])]
    return "; ".join([machine("patient-information-toolkit", *packages), *said])


def _documents(folder: Path, count: int) -> dict[str, list[str]]:
    ids = [each.stem for each in make_collection(folder / "collection", count)]
    texts = write_texts(folder / "collection", folder / "texts", ids, datetime.now(UTC).date())
    return commands(folder / "collection", texts)


def main() -> None:
    """Print the table; the first argument is the number of handouts, the second of rounds."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    if size < 2:
        sys.exit("the number of handouts is 2 or more: the table says what one more of them costs")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        single, several = (_documents(folder / str(count), count) for count in (1, size))
        missing = [name for name, command in single.items() if not command]
        both = {f"1 {name}": command for name, command in single.items() if command}
        both |= {f"{size} {name}": command for name, command in several.items() if command}
        runs = compare(both, folder, rounds)
    one = {name: runs[f"1 {name}"] for name in single if name not in missing}
    many = {name: runs[f"{size} {name}"] for name in single if name not in missing}
    print(f"{size} handouts, {rounds} rounds, medians; ratios of CPU time, ours in 1 process = 1\n")
    print(report(one, many, missing, size))
    print(f"\n{_versions()}")


if __name__ == "__main__":
    main()
