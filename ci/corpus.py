"""The pages of other people in ../shared/corpus -> records, and what of them has no place.

python ci/corpus.py                 import all pages as HTML and count, by sort, what is not placed
python ci/corpus.py --export        and export every record that was made
python ci/corpus.py --docx 20       the same for so many pages as Word files, through LibreOffice
python ci/corpus.py --keep FOLDER   and leave the collection and its pages there
"""

from __future__ import annotations

import argparse
import html
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from PIL import Image

from toolkit.base.settings import read_settings
from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.commands.import_leaflets import Imported, Importer
from toolkit.commands.init import initialise
from toolkit.importing.tree import Left

_ABOVE = [each / "shared/corpus/records.jsonl" for each in Path(__file__).parents]
RECORDS = next((each for each in _ABOVE if each.exists()), _ABOVE[1])
FURNITURE = {"navigation", "page header", "page footer", "around the main part", "form", "button"}
"""What a site has around a leaflet: no content that a record should have a place for."""
CARDS = {"see_gp": "non-urgent", "urgent": "urgent", "emergency": "emergency"}
BOXES = {"info": "nhsuk-inset-text", "warning": "nhsuk-warning-callout"}
TODAY = date(2026, 11, 28)


def name_of(page: dict[str, Any]) -> str:
    """Return a file name for a page."""
    name = re.sub(r"[^a-z0-9]+", "-", f"{page['source']}-{page['id']}".lower()).strip("-")
    return name[:55].strip("-")


def as_html(page: dict[str, Any]) -> str:
    """Return a page with all the text that its record in the corpus has, each once."""
    title = html.escape(page["title"])
    body = "\n".join(_parts(page))
    address = next((each["url"] for each in page["see_references"][-1:]), "")
    return (
        f'<!DOCTYPE html><html lang="{page["lang"]}"><head><meta charset="utf-8">'
        f'<title>{title}</title><link rel="canonical" href="{html.escape(address)}"></head>'
        f"<body><nav>Home Search</nav><main><h1>{title}</h1>\n{body}\n</main></body></html>\n"
    )


def _parts(page: dict[str, Any]) -> Iterator[str]:
    texts = " ".join(each["text"] for each in page["sections"])
    if page["also_called"]:
        yield f"<p>Also called: {html.escape(', '.join(page['also_called']))}</p>"
    if page["summary_text"] and page["summary_text"][:40] not in texts:
        yield _paragraphs(page["summary_text"])
    for each in page["sections"]:
        yield _section(each, page["title"])
    for at, alt in enumerate(page["extra"].get("images") or ()):
        yield f'<img src="{name_of(page)}-{at}.png" alt="{html.escape(alt)}">'
    for key in ("inheritance", "causes"):
        if page[key] and page[key][:30] not in texts:
            yield f"<h2>{key.title()}</h2>{_paragraphs(page[key])}"
    if page["codes"]:
        rows = (f"<dt>{key}</dt><dd>{', '.join(each)}</dd>" for key, each in page["codes"].items())
        yield f"<h2>Codes</h2><dl>{''.join(rows)}</dl>"
    links = "".join(
        f'<li><a href="{html.escape(each["url"])}">{html.escape(each["title"])}</a></li>'
        for each in page["see_references"]
    )
    yield f"<h2>References</h2><ul>{links}</ul>"
    yield f"<p>Licence: {html.escape(page['licence'])}</p>"


def _section(section: dict[str, Any], title: str) -> str:
    text = _markdown(section["text"]) if section.get("markdown") else _paragraphs(section["text"])
    role = section.get("role") or ""
    # What has no heading of its own has the page's in the corpus.
    own = "" if section["heading"] == title else html.escape(section["heading"])
    if role:
        names = f"nhsuk-care-card nhsuk-care-card--{CARDS[role]}" if role in CARDS else BOXES[role]
        heading = f"<h3>{own}</h3>" if own else ""
        return f'<div class="{names}">{heading}{text}</div>'
    return f"<h2>{own}</h2>{text}" if own else text


def _markdown(text: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(text))


def _paragraphs(text: str) -> str:
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [html.escape(line.strip()) for line in block.split("\n") if line.strip()]
        at = next((n for n, line in enumerate(lines) if line.startswith("- ")), len(lines))
        if lines[:at]:
            found.append(f"<p>{'<br>'.join(lines[:at])}</p>")
        items = [line.removeprefix("- ") for line in lines[at:]]
        if items:
            found.append(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
    return "".join(found)


def write_pages(folder: Path) -> list[Path]:
    """Write every page of the corpus, with a picture for each of which it has the words."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "#88aacc").save(picture, "PNG")
    paths = []
    for line in RECORDS.read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        path = folder / f"{name_of(page)}.html"
        path.write_text(as_html(page), encoding="utf-8")
        for at in range(len(page["extra"].get("images") or ())):
            (folder / f"{name_of(page)}-{at}.png").write_bytes(picture.getvalue())
        paths.append(path)
    return paths


def as_docx(paths: list[Path], folder: Path) -> list[Path]:
    """Make Word files of pages, as LibreOffice does."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("there is no LibreOffice: sudo apt-get install libreoffice-writer-nogui")
    folder.mkdir(parents=True, exist_ok=True)
    command = [office, "--headless", "--infilter=HTML (StarWriter)", "--convert-to"]
    command += ["docx:MS Word 2007 XML", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return sorted(folder.glob("*.docx"))


def import_pages(collection: Path, paths: list[Path]) -> list[Imported]:
    """Import files into a new collection; stop at one that cannot be imported."""
    initialise(collection)
    importer = Importer(collection, read_settings(collection), TODAY, "condition")
    found = []
    for each in importer.run(paths):
        if not isinstance(each, Imported):
            sys.exit(f"{each.source.name}: {each.message}")
        found.append(each)
    return found


CAME_LATER = {
    "sub-heading": r"(?m)^### ",
    "table": r"(?m)^\|---",
    "box": r"(?m)^> Important|^> (?!Do|Don)\w[^:\n]*:$",
    "list of what to do, or not to do": r"(?m)^> (?:Do|Don.t|Do not):$",
}
"""Forms of prose that records did not have before that work began."""


def had_no_place(imported: list[Imported]) -> Iterator[tuple[str, int]]:
    """Yield the sorts that had no place before that, each with the pages that have it."""
    for sort, pattern in CAME_LATER.items():
        yield sort, sum(bool(re.search(pattern, _prose(each))) for each in imported)
    values = [each.made.draft.values for each in imported]
    cards = [each["get_help"] for each in values if isinstance(each["get_help"], list)]
    yield "sentence after the signs of a card", sum("closing" in str(each) for each in cards)
    for key in ("symptoms", "diagnosis", "treatments"):
        texts = (str(each.get(key, {}).get("intro", UNWRITTEN)) for each in values)
        yield f"{key} as prose alone", sum(not each.startswith(UNWRITTEN) for each in texts)
    yield "section on prevention", sum("prevention" in each for each in values)


def _prose(imported: Imported) -> str:
    return re.sub(r"(?m)^ +", "", imported.made.text)


def report(imported: list[Imported]) -> Iterator[str]:
    """Say how much was placed, and what was not."""
    lost = Counter[str]()
    added = Counter[str]()
    left: dict[str, list[Left]] = {}
    forms = Counter[str]()
    pages = Counter[str]()
    for each in imported:
        lost += each.made.compared.lost
        added += each.made.compared.added
        forms += each.made.draft.forms
        pages.update(set(each.made.draft.forms) | {left.sort for left in each.made.draft.left})
        for one in each.made.draft.left:
            left.setdefault(one.sort, []).append(one)
    cards = Counter(
        card["urgency"]
        for each in imported
        for card in each.made.draft.values["get_help"]
        if isinstance(card, dict)
    )
    yield f"{len(imported)} pages; care cards: {dict(cards)}; words lost: {lost.total()}"
    if lost:
        yield f"  {dict(lost.most_common(40))}"
    yield f"words that were not in the page: {dict(added.most_common(20))}"
    sections = Counter(
        key.partition(":")[0]
        for each in imported
        for key in {placed.key for placed in each.made.draft.placed}
    )
    yield f"keys filled in, by pages: {dict(sections.most_common())}"
    own = Counter(
        placed.what
        for each in imported
        for placed in each.made.draft.placed
        if placed.key.startswith("sections")
    )
    yield f"headings of sections of their own: {dict(own.most_common(30))}"
    bad = [each for each in imported if each.errors]
    yield f"records with errors: {len(bad)}"
    for each in bad:
        yield f"  {each.record.name}: {'; '.join(each.errors)[:300]}"
    yield "not in the record (of the site itself: see FURNITURE):"
    for sort, all_of in sorted(left.items()):
        mark = "site" if sort in FURNITURE else "CONTENT"
        example = f"{all_of[0].words[:60]} {all_of[0].detail[:60]}".strip()
        yield f"  {mark:8}{sort}: {len(all_of)} on {pages[sort]} pages, such as {example}"
    yield "what had no place before the work on kinds of records began, by pages:"
    for sort, count in had_no_place(imported):
        yield f"  BEFORE  {sort}: {count}"
    yield "words kept, their form not:"
    for sort, count in forms.most_common():
        yield f"  FORM    {sort}: {count} on {pages[sort]} pages"


def main() -> None:
    """Read the arguments, import and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--export", action="store_true")
    parser.add_argument("--docx", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        paths = write_pages(folder / "pages")
        if given.docx:
            # Every third or so: of all who made them, in all languages.
            paths = as_docx(
                paths[:: max(1, len(paths) // given.docx)][: given.docx], folder / "docx"
            )
        imported = import_pages(folder / "collection", paths)
        print("\n".join(report(imported)))
        if given.export:
            command = [
                sys.executable,
                "-m",
                "toolkit.cli",
                "export",
                "--root",
                str(folder / "collection"),
            ]
            sys.exit(subprocess.run(command, check=False).returncode)  # noqa: S603


if __name__ == "__main__":
    main()
