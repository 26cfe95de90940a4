"""`toolkit import`: files into a collection, and never over what is there."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.commands.import_leaflets import Imported, Importer, NotImported
from toolkit.commands.init import initialise
from toolkit.validation.validate import validate

DAY = date(2026, 11, 23)
PAGE = (
    "<html lang=en-gb><h1>Cough</h1><p>A cough clears the airways.</p>"
    "<h2>Call 999 if:</h2><ul><li>you cannot breathe</li></ul>"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    initialise(tmp_path / "collection")
    return tmp_path / "collection"


def _run(root: Path, *paths: Path, **more: Any) -> list[Imported | NotImported]:
    return list(Importer(root, Settings(), DAY, **{"kind": "condition", **more}).run(paths))


def _page(folder: Path, name: str = "cough.html", text: str = PAGE) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_record_that_can_be_exported_at_once(root: Path, tmp_path: Path) -> None:
    (imported,) = _run(root, _page(tmp_path))
    assert isinstance(imported, Imported)
    assert imported.record == root / "content/conditions/cough.yaml"
    assert "## To write" in imported.list.read_text(encoding="utf-8")
    validated = validate(root, Settings(), [], DAY, use_cache=False)
    assert validated.paths_with_errors() == frozenset()
    assert any(each.code == "STR037" for each in validated.report.diagnostics)


@pytest.mark.parametrize("kind", ["condition", "procedure", "medicine"])
def test_every_kind_that_is_words_can_be_imported(kind: str, root: Path, tmp_path: Path) -> None:
    (imported,) = _run(root, _page(tmp_path), kind=kind)
    assert isinstance(imported, Imported)
    assert imported.errors == ()


def test_a_kind_that_needs_more_than_words_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="no leaflet can be imported as a topic"):
        _run(root, _page(tmp_path), kind="topic")


def test_never_over_a_record_unless_it_is_forced(root: Path, tmp_path: Path) -> None:
    page = _page(tmp_path)
    _run(root, page)
    record = root / "content/conditions/cough.yaml"
    record.write_text("precious")
    (refused,) = _run(root, page)
    assert isinstance(refused, NotImported)
    assert "is there already" in refused.message
    assert record.read_text() == "precious"
    (forced,) = _run(root, page, force=True)
    assert isinstance(forced, Imported)


def test_not_over_one_of_another_kind_even_then(root: Path, tmp_path: Path) -> None:
    page = _page(tmp_path)
    _run(root, page, kind="medicine")
    (refused,) = _run(root, page, force=True)
    assert isinstance(refused, NotImported)


def test_a_folder_is_imported_and_one_bad_file_keeps_no_other_from_it(
    root: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "leaflets"
    _page(folder)
    _page(folder, "empty.html", "")
    _page(folder, "notes.xyz")
    found = _run(root, folder)
    assert [type(each) for each in found] == [Imported, NotImported]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.doc", "x", "save it as .docx"),
        ("a.docm", "x", "macros"),
        ("a.pdf", "x", "the PDF was made from"),
        ("a.html", "\x00\x01", "not a text"),
        ("a.html", "<p></p>", "no words"),
        ("123.html", "x", "no id"),
    ],
)
def test_bad_files_are_told_plainly(
    name: str, text: str, says: str, root: Path, tmp_path: Path
) -> None:
    (refused,) = _run(root, _page(tmp_path, name, text))
    assert isinstance(refused, NotImported)
    assert says in f"{refused.message}; {refused.hint}"
    assert not list((root / "content/conditions").iterdir())


# What is raised while Python tidies up an object is lost there, and raised again a second later.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_takes_too_long_is_stopped(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.base.budget.IMPORT_SECONDS", 1)
    # Each paragraph begins all elements again that are open: no page of a leaflet is like it.
    (refused,) = _run(root, _page(tmp_path, text="<b>" * 20_000 + "x"))
    assert isinstance(refused, NotImported)
    assert "took more than" in refused.message or "deep" in refused.message


def test_it_is_stopped_also_after_the_rules_have_looked_at_it_with_a_limit_of_their_own(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.base.budget.IMPORT_SECONDS", 2)
    monkeypatch.setattr("toolkit.commands.import_leaflets.import_list", lambda *_: time.sleep(20))
    (refused,) = _run(root, _page(tmp_path))
    assert isinstance(refused, NotImported)
    assert "took more than 2 s" in refused.message


def test_a_page_that_is_no_leaflet_for_its_size_is_refused(root: Path, tmp_path: Path) -> None:
    (refused,) = _run(root, _page(tmp_path, text="<p>word</p>" * 60_000))
    assert isinstance(refused, NotImported)
    assert "KB of text" in refused.message


def test_a_card_that_the_rules_refuse_stays_text(root: Path, tmp_path: Path) -> None:
    again = PAGE + "<h2>See a GP if:</h2><ul><li>you cannot breathe</li></ul>"
    (imported,) = _run(root, _page(tmp_path, text=again))
    assert isinstance(imported, Imported)
    assert imported.errors == ()
    assert any("CAR014" in each for each in imported.made.draft.to_check)


def test_an_emergency_without_a_service_is_no_slower_card_and_a_person_decides(
    root: Path, tmp_path: Path
) -> None:
    card = "<h2>Emergency help: get emergency help if:</h2><ul><li>you cannot breathe</li></ul>"
    (imported,) = _run(root, _page(tmp_path, text=f"<h1>Cough</h1>{card}"))
    assert isinstance(imported, Imported)
    assert imported.errors == ()
    assert "none" in imported.made.draft.values["get_help"]
    assert any("CAR002" in each for each in imported.made.draft.to_check)


def test_pictures_are_taken_from_beside_the_file_and_from_nowhere_else(
    root: Path, tmp_path: Path
) -> None:
    from PIL import Image

    folder = tmp_path / "leaflets"
    page = _page(folder, text=PAGE + "<img src=dot.png alt=Dot><img src=../far.png alt=Far>")
    for place in (folder / "dot.png", tmp_path / "far.png"):
        Image.new("RGB", (4, 4)).save(place)
    (imported,) = _run(root, page)
    assert isinstance(imported, Imported)
    assert (root / "content/images/cough-1.png").is_file()
    assert [each.words for each in imported.made.draft.left] == ["Far"]
