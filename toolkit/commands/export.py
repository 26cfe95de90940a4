"""A collection -> files: validates, leaves out records with errors, writes each file whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.base.settings import Settings
from toolkit.commands.validate import Validated, validate
from toolkit.exporters import EXPORTERS, Artifact, Context, site
from toolkit.exporters.artifact import page_path
from toolkit.exporters.outputs import ENDINGS, Output, make, outputs
from toolkit.exporters.pdf import can_make_pdf
from toolkit.exporters.pdf_log import HandoutError
from toolkit.exporters.theme import load_theme
from toolkit.exporters.variants import STANDARD, VARIANTS
from toolkit.pages.build import build_page
from toolkit.pages.errors import PageError
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.records.collection import Collection
from toolkit.records.record import Record

Advance = Callable[[str, int, int], None]
"""(what is written next, records done, records in all)"""

Page = ConditionPage | TopicPage


@dataclass(frozen=True)
class Exported:
    """What one export did."""

    written: tuple[Path, ...]
    left_out: tuple[str, ...]
    """Files of records (or formats) that were not exported; after a colon the reason, if it is
    not in `errors`."""
    errors: Report
    """The errors of those records."""


def parse_formats(text: str) -> tuple[str, ...]:
    """Split a list of formats; an unknown one is misuse."""
    wanted = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in EXPORTERS:
            raise Misuse(f"there is no format {name}", f"formats are: {', '.join(EXPORTERS)}")
    if not wanted:
        raise Misuse("no format was named", f"formats are: {', '.join(EXPORTERS)}")
    # The table's order, not the caller's: HTML links to the other files with their sizes.
    return tuple(name for name in EXPORTERS if name in wanted)


def parse_variants(texts: Iterable[str]) -> tuple[str, ...]:
    """Split lists of variants of the handout; `all` is every one, an unknown one is misuse."""
    wanted = [name.strip().lower() for text in texts for name in text.split(",") if name.strip()]
    known = f"variants are: {', '.join(VARIANTS)}, all"
    for name in wanted:
        if name not in (*VARIANTS, "all"):
            raise Misuse(f"there is no variant {name}", known)
    if not wanted:
        raise Misuse("no variant was named", known)
    return tuple(name for name in VARIANTS if name in wanted or "all" in wanted)


def export(
    root: Path,
    settings: Settings,
    ids: Sequence[str],
    formats: Sequence[str],
    out: Path,
    today: date,
    advance: Advance = lambda _what, _done, _total: None,
    variants: Sequence[str] = (STANDARD.name,),
) -> Exported:
    """Write the records with these ids, or all, to `out`/<language>/<id>.<ending>.

    A record with errors is left out, and so is a topic that compares such a record. If one file of
    a record lost words of it, none of that record's files is written. An id that no file has is
    misuse.
    """
    _writable(out)
    validated = validate(root, settings, (), today)
    records, left_out = _without_errors(validated, ids)
    collection = replace(validated.loaded.collection, records={each.id: each for each in records})
    context = Context(
        settings=settings, today=today, images=collection.images, theme=load_theme(root)
    )
    pages = _pages(records, collection, settings, left_out)
    chosen = [each for each in records if each.id in pages and (not ids or each.id in ids)]
    formats, missing = _possible(formats)
    left_out += missing
    wanted = outputs(formats, variants)
    written: list[Path] = []
    for done, record in enumerate(chosen):
        advance(record.model.title, done, len(chosen))
        try:
            artifacts = _artifacts(pages[record.id], wanted, _with_sizes(context, pages, out))
        except HandoutError as error:
            left_out.append(f"{record.document.path}: {error}")
            continue
        written += _write(artifacts, out)
    listed = [page for page in pages.values() if _on_disk(page, out)]
    written += _write(site(listed, _with_sizes(context, pages, out)), out)
    errors = [
        each
        for each in validated.report.diagnostics
        if each.severity == "error" and any(name.startswith(each.path) for name in left_out)
    ]
    return Exported(tuple(written), tuple(left_out), _report(validated, errors))


def _pages(
    records: Sequence[Record], collection: Collection, settings: Settings, left_out: list[str]
) -> dict[str, Page]:
    """Resolve every record; a topic that compares a record with errors is left out with it."""
    pages: dict[str, Page] = {}
    for record in records:
        try:
            pages[record.id] = build_page(record, collection, settings)
        except PageError as error:
            left_out.append(f"{record.document.path}: {error}")
    return pages


def _possible(formats: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Drop PDF where its native libraries are missing; everything else works without them."""
    if "pdf" not in formats or can_make_pdf():
        return tuple(formats), []
    reason = "PDF: Pango is missing on this machine; toolkit doctor says how to install it"
    return tuple(name for name in formats if name != "pdf"), [reason]


def _report(validated: Validated, errors: list[Diagnostic]) -> Report:
    paths = sorted({each.path for each in errors})
    return Report(tuple(errors), tuple(paths), validated.report.codes)


def _without_errors(validated: Validated, ids: Sequence[str]) -> tuple[list[Record], list[str]]:
    """Give the records that may be exported, and the files of the chosen ones that may not."""
    bad = set(validated.paths_with_errors())
    loaded = validated.loaded
    known = {each.id: each for each in loaded.records}
    refused = {Path(each.path).stem: each.path for each in loaded.refused}
    for wanted in ids:
        if wanted not in known and wanted not in refused:
            raise Misuse(f"there is no record {wanted}", _known(known))
    good = {each.id: each for each in loaded.records if each.document.path not in bad}
    left_out = [
        path
        for path in dict.fromkeys(
            [each.path for each in loaded.refused] + [each.document.path for each in loaded.records]
        )
        if path in bad and (not ids or Path(path).stem in ids)
    ]
    return list(good.values()), left_out


def _known(ids: Iterable[str]) -> str:
    return "records are: " + ", ".join(sorted(ids))


def _artifacts(page: Page, wanted: Iterable[Output], context: Context) -> list[Artifact]:
    artifacts: list[Artifact] = []
    for each in wanted:
        sizes = {**context.sizes, **{made.path: len(made.content) for made in artifacts}}
        artifacts.append(make(each, page, replace(context, sizes=sizes)))
    return artifacts


def _with_sizes(context: Context, pages: dict[str, Page], out: Path) -> Context:
    """Tell the exporter which files there are, so that no link leads nowhere."""
    sizes = {}
    for page in pages.values():
        for ending in ENDINGS:
            path = page_path(page, ending)
            if (out / path).is_file():
                sizes[path] = (out / path).stat().st_size
    return replace(context, sizes=sizes)


def _on_disk(page: Page, out: Path) -> bool:
    return any((out / page_path(page, ending)).is_file() for ending in ENDINGS)


def _write(artifacts: Iterable[Artifact], out: Path) -> list[Path]:
    paths = []
    for each in artifacts:
        path = out / each.path
        try:
            write_whole(path, each.content)
        except OSError as error:
            raise Misuse(f"cannot write {path}: {error.strerror or error}") from error
        paths.append(path)
    return paths


def _writable(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Misuse(f"{out} is a file, not a folder", "choose another folder with --out")
