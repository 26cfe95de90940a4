"""Each limit of base/budget.py at both sides: what just fits is taken whole, one more is not.

A limit is set low first, since nobody wants to wait for 512 MB; the code reads it at each use.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from yaml import YAMLError

from tests.kinds import KINDS_ALONE, explain, named
from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic, Finding, Report, Span
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings, read_settings
from toolkit.base.settings.problems import _shown
from toolkit.base.settings.verbs.matches import compiled
from toolkit.commands import import_leaflets
from toolkit.commands.import_leaflets import Importer, NotImported
from toolkit.importing.docx.package import DOCUMENT, xml_parts
from toolkit.importing.errors import Unreadable
from toolkit.importing.files import read_leaflet
from toolkit.importing.html.page import read_page
from toolkit.model.text.markup import parse
from toolkit.publishing.folder import Folder
from toolkit.publishing.listing import FILE_NAME as LISTING
from toolkit.publishing.listing import Listing
from toolkit.publishing.manifest import Made, read_manifest, sha256, write_manifest
from toolkit.publishing.verify import verify
from toolkit.records.explaining.slips import find as find_slip
from toolkit.records.pictures.picture import PictureError, decode_raster
from toolkit.records.pictures.svg import clean_svg
from toolkit.records.places.places import find_places
from toolkit.records.reading.images import read_images
from toolkit.records.reading.own_font import FontError, read_own_font
from toolkit.records.reading.read import Refused, read_record
from toolkit.records.reading.schema_errors import first_faults
from toolkit.records.syntax import yaml_values
from toolkit.records.syntax.decode import decode
from toolkit.reporters.github_summary import summary_markdown
from toolkit.reporters.json import render
from toolkit.rules.engine import _within_budget
from toolkit.validation.baseline import read_baseline, write_baseline
from toolkit.validation.cache import Cache
from toolkit.validation.check_files import Checked, Surroundings, _in_time, check_files
from toolkit.validation.merge import merged

ROOT = Path(__file__).parents[2]
PATH = "content/conditions/minimal.yaml"
MINIMAL = (ROOT / "tests/minimal.yaml").read_text(encoding="utf-8")


def is_refused(action: Callable[[], object], error: type[BaseException], words: str = "") -> bool:
    try:
        action()
    except error as raised:
        return words in str(raised)
    return False


def padded(file: Path, size: int) -> None:
    """Make a JSON file so long without changing what it says."""
    content = file.read_bytes()
    assert len(content) <= size
    file.write_bytes(content + b" " * (size - len(content)))


def settings_bytes(folder: Path, size: int) -> bool:
    (folder / "toolkit.toml").write_bytes(b"#" * size)
    return not is_refused(lambda: read_settings(folder), Misuse, "larger than")


def settings_depth(folder: Path, size: int) -> bool:
    (folder / "toolkit.toml").write_text(".".join("a" * size) + " = 1\n")
    return not is_refused(lambda: read_settings(folder), Misuse, "has a key of more than")


def picture_bytes(folder: Path, size: int) -> bool:
    images = folder / "content/images"
    images.mkdir(parents=True, exist_ok=True)
    (images / "a.png").write_bytes(b"a" * size)
    return len(read_images(folder)["a.png"]) == size


def font_bytes(folder: Path, size: int) -> bool:
    fonts = folder / "content/fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for style in ("Regular", "Bold"):
        (fonts / f"Own-{style}.ttf").write_bytes(b"a" * size)
    return not is_refused(lambda: read_own_font(folder, "Own"), FontError, "larger than")


def baseline_bytes(folder: Path, size: int) -> bool:
    write_baseline(folder / "b.json", Report((), ()))
    padded(folder / "b.json", size)
    return not is_refused(lambda: read_baseline(folder / "b.json"), Misuse)


def manifest_bytes(folder: Path, size: int) -> bool:
    write_manifest(folder, "tool", [])
    padded(folder / "manifest.json", size)
    return read_manifest(folder).tool == "tool"


def listing_bytes(folder: Path, size: int) -> bool:
    (folder / LISTING).parent.mkdir(exist_ok=True)
    (folder / LISTING).write_text('{"a": 1}')
    padded(folder / LISTING, size)
    return Listing(folder)._entries == {"a": 1}


def cache_bytes(folder: Path, size: int) -> bool:
    surroundings = Surroundings(KINDS_ALONE, Settings())
    file = Cache(folder, surroundings)._file
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'"a"\t0\t{"1" * (size - 7)}\t')
    return bool(Cache(folder, surroundings)._entries)


def report_bytes(folder: Path, size: int) -> bool:
    (folder / "r.json").write_text(render(Report((), (), {})))
    padded(folder / "r.json", size)
    return not is_refused(lambda: merged([folder / "r.json"]), Misuse)


def taken_bytes(folder: Path, size: int) -> bool:
    one, other, source = folder / "one", folder / "other", sha256(b"")
    for each in (one, other):
        (each / "en-GB").mkdir(parents=True, exist_ok=True)
    content = b"a" * size
    (other / "en-GB/a.json").write_bytes(content)
    made = Made("en-GB/a.json", hashlib.sha256(content).hexdigest(), size, source, "a", "1.0", "")
    write_manifest(other, "tool", [made])
    return bool(Folder(one).take_over("en-GB/a.json", source, [other]))


def nested(size: int) -> str:
    """Lists in a mapping, so deep in all."""
    return "a: " + "[" * (size - 1) + "]" * (size - 1) + "\n"


def record_depth(_folder: Path, size: int) -> bool:
    return not is_refused(
        lambda: yaml_values.read_values(nested(size)), yaml_values.YamlRefused, ""
    )


def drawing_depth(_folder: Path, size: int) -> bool:
    inner = "<g>" * (size - 1) + "</g>" * (size - 1)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>'
    return not is_refused(lambda: clean_svg(svg.encode()), PictureError, "deep")


def picture_pixels(_folder: Path, size: int) -> bool:
    file = BytesIO()
    Image.new("L", (size, 1)).save(file, "PNG")
    decode_raster.cache_clear()
    return not is_refused(lambda: decode_raster(file.getvalue()), PictureError, "most that can be")


def record_seconds(_folder: Path, size: int) -> bool:
    def check() -> Checked:
        time.sleep(size - 0.5)
        return Checked(PATH, None, ())

    return not _in_time(PATH, check).diagnostics


def findings(_folder: Path, size: int) -> bool:
    found = list(_within_budget([Finding((), "a", "b")] * size))
    return len(found) == size and "more like this" not in found[-1].message


def syntax_problems(_folder: Path, size: int) -> bool:
    # Each second key is a problem; the text that follows the limit is not read.
    text = "".join(f"k{at}: 1\nk{at}: 1\n" for at in range(size))
    try:
        yaml_values.read_values(text)
    except yaml_values.YamlRefused as refused:
        return len(refused.problems) == size
    return False


def problems_of(record: str) -> int:
    read = read_record(PATH, record.encode())
    assert isinstance(read, Refused)
    return len(explain(read).problems)


def schema_problems(_folder: Path, size: int) -> bool:
    names = ", ".join("[]" for _ in range(size))
    return problems_of(f"{MINIMAL}also_known_as: [{names}]\n") >= size


def schema_entries(_folder: Path, size: int) -> bool:
    data = {"get_help": [{}] * size}
    return first_faults(named("condition"), data) is data


def marks_depth(_folder: Path, size: int) -> bool:
    return "so deep" in parse("> " * (size - 1) + "so deep", block=True).plain


def signs_compared(_folder: Path, size: int) -> bool:
    signs = "".join(f"      - {at} fits\n" for at in [*range(2, size + 1), 99, 99])
    card = "get_help:\n  - urgency: urgent\n    action: Call NHS 111 if\n    signs:\n" + signs
    record = (
        MINIMAL[: MINIMAL.index("get_help:")] + card + "symptoms:" + MINIMAL.split("\nsymptoms:")[1]
    )
    surroundings = Surroundings(KINDS_ALONE, Settings())
    (found,) = check_files(surroundings, [(PATH, record.encode())])
    return [each.code for each in found.diagnostics].count("CAR014") == 1


def unknown_keys(_folder: Path, size: int) -> bool:
    return problems_of(MINIMAL + "".join(f"zz{at}qq: a\n" for at in range(size))) == size


def shown_line(_folder: Path, size: int) -> bool:
    return len(find_places("a" * size).line(1)) == size


def shown_value(_folder: Path, size: int) -> bool:
    return "…" not in _shown("a" * (size - 2))


def _yaml_error(text: str) -> YAMLError:
    try:
        yaml_values.read_values(text)
    except YAMLError as error:
        return error
    raise AssertionError("this is YAML")


def mended_letters(_folder: Path, size: int) -> bool:
    text = "title: 'a\nkind: b\n"
    text = f"# {'c' * (size - len(text) - 3)}\n{text}"
    assert len(text) == size
    return find_slip.find_slip(_yaml_error(text), text) is not None


def kept_letters(_folder: Path, size: int) -> bool:
    text = "a" * size
    list(yaml_values.events(text))
    return text in yaml_values._KEPT


def leaflet_bytes(folder: Path, size: int) -> bool:
    (folder / "a.md").write_bytes(b"word" + b" " * (size - 4))
    return not is_refused(lambda: read_leaflet(folder / "a.md"), Unreadable)


def handout_bytes(folder: Path, size: int) -> bool:
    (folder / "a.pdf").write_bytes(b"a" * size)
    return not is_refused(
        lambda: verify(folder, Settings(), folder / "a.pdf", date(2026, 11, 28)), Misuse
    )


def page_bytes(_folder: Path, size: int) -> bool:
    return not is_refused(lambda: read_page("a" * size), Unreadable)


def word_file(*parts: tuple[str, int]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, size in parts:
            package.writestr(name, b"a" * size)
    return made.getvalue()


def word_parts(_folder: Path, size: int) -> bool:
    parts = [(DOCUMENT, 1), *((f"word/{at}.xml", 1) for at in range(size - 1))]
    return not is_refused(lambda: xml_parts(word_file(*parts)), Unreadable)


def word_bytes(_folder: Path, size: int) -> bool:
    content = word_file((DOCUMENT, 1), ("word/a.png", size - 1))
    return not is_refused(lambda: xml_parts(content), Unreadable)


def word_text_bytes(_folder: Path, size: int) -> bool:
    return not is_refused(lambda: xml_parts(word_file((DOCUMENT, size))), Unreadable)


LIMITS: dict[str, tuple[int, Callable[[Path, int], bool]]] = {
    "RECORD_BYTES": (budget.RECORD_BYTES, lambda _, size: isinstance(decode(b"a" * size), str)),
    "SOURCES_BYTES": (
        900,
        lambda _, size: isinstance(decode(b"a" * size, is_json=True), str),
    ),
    "SETTINGS_BYTES": (900, settings_bytes),
    "PICTURE_BYTES": (900, picture_bytes),
    "FONT_BYTES": (900, font_bytes),
    "BASELINE_BYTES": (900, baseline_bytes),
    "MANIFEST_BYTES": (900, manifest_bytes),
    "LISTING_BYTES": (900, listing_bytes),
    "CACHE_BYTES": (900, cache_bytes),
    "REPORT_BYTES": (900, report_bytes),
    "TAKEN_BYTES": (900, taken_bytes),
    "RECORD_DEPTH": (budget.RECORD_DEPTH, record_depth),
    "SETTINGS_DEPTH": (budget.SETTINGS_DEPTH, settings_depth),
    "DRAWING_DEPTH": (budget.DRAWING_DEPTH, drawing_depth),
    "PICTURE_PIXELS": (900, picture_pixels),
    "RECORD_SECONDS": (1, record_seconds),
    "FINDINGS": (budget.FINDINGS, findings),
    "SYNTAX_PROBLEMS": (budget.SYNTAX_PROBLEMS, syntax_problems),
    "SCHEMA_PROBLEMS": (20, schema_problems),
    "SCHEMA_ENTRIES": (20, schema_entries),
    "MARKS_DEPTH": (budget.MARKS_DEPTH, marks_depth),
    "SIGNS_COMPARED": (20, signs_compared),
    "UNKNOWN_KEYS": (budget.UNKNOWN_KEYS, unknown_keys),
    "SHOWN_LINE": (budget.SHOWN_LINE, shown_line),
    "SHOWN_VALUE": (budget.SHOWN_VALUE, shown_value),
    "MENDED_LETTERS": (900, mended_letters),
    "KEPT_LETTERS": (900, kept_letters),
    "LEAFLET_BYTES": (900, leaflet_bytes),
    "HANDOUT_BYTES": (900, handout_bytes),
    "PAGE_BYTES": (900, page_bytes),
    "WORD_PARTS": (20, word_parts),
    "WORD_BYTES": (900, word_bytes),
    "WORD_TEXT_BYTES": (900, word_text_bytes),
}
OTHERS = {"MEGABYTE"}
"""A unit, and no limit."""


def test_every_limit_is_tried() -> None:
    assert {name for name in vars(budget) if name.isupper()} == {*LIMITS, *OTHERS, *COUNTED}


@pytest.mark.parametrize("name", LIMITS)
def test_what_just_fits_is_taken_and_one_more_is_not(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit, is_taken = LIMITS[name]
    monkeypatch.setattr(budget, name, limit)
    assert is_taken(tmp_path, limit)
    assert not is_taken(tmp_path, limit + 1)


COUNTED = {"MENDING_TRIES", "SUMMARY_BYTES", "IMPORT_SECONDS", "IMPORT_DEPTH", "PATTERN_BYTES"}
"""Limits on what is done and written, which is measured."""


def test_an_import_that_takes_too_long_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("word", encoding="utf-8")
    (tmp_path / "toolkit.toml").touch()
    run = Importer(tmp_path, Settings(), date(2026, 11, 28), "condition").run
    monkeypatch.setattr(budget, "IMPORT_SECONDS", 1)
    monkeypatch.setattr(import_leaflets, "read_leaflet", lambda _path: time.sleep(5))
    (stopped,) = run([tmp_path / "a.md"])
    assert isinstance(stopped, NotImported)
    assert "more than 1 s" in stopped.message


def test_what_is_too_deep_is_not_imported() -> None:
    assert not is_refused(lambda: read_page("<ul><li>a" * (budget.IMPORT_DEPTH // 4)), Unreadable)
    assert is_refused(lambda: read_page("<ul><li>a" * 2 * budget.IMPORT_DEPTH), Unreadable)


def test_a_pattern_that_repeats_repeats_is_too_large() -> None:
    assert compiled("[a-z]{1,20}")("abc")
    with pytest.raises(ValueError, match="99"):
        compiled("(((a{1,99}){1,99}){1,99}){1,99}")


def test_no_more_mends_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: 'a\nkind: b\n"
    error = _yaml_error(text)
    (fix,) = {find_slip.find_slip(error, text)} - {None}
    tried: list[object] = []
    monkeypatch.setattr(find_slip, "slips_at", lambda *_given: [fix] * 9)
    monkeypatch.setattr(find_slip, "_score", lambda *given: tried.append(given))
    for limit in (3, 4):
        tried.clear()
        monkeypatch.setattr(budget, "MENDING_TRIES", limit)
        find_slip.find_slip(error, text)
        assert len(tried) == limit


def test_a_summary_is_cut_where_it_would_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    each = [
        Diagnostic(PATH, Span(at, 1, at, 2), "X001", "error", f"message {at}", "a hint")
        for at in range(1, 41)
    ]
    report = Report(tuple(each), (PATH,))
    cut = "see the log of this step"
    whole = summary_markdown(report)
    assert cut not in whole
    size = len(whole.encode())
    monkeypatch.setattr(budget, "SUMMARY_BYTES", size + 100)
    assert summary_markdown(report) == whole
    monkeypatch.setattr(budget, "SUMMARY_BYTES", size - 10)
    assert cut in summary_markdown(report)
    assert len(summary_markdown(report).encode()) < size + 100
