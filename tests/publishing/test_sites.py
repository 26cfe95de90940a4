"""A site adds whom to call and what to bring; no site changes a clinical word of any page."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings, read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.formats import FORMATS, make
from toolkit.governance.canonical import canonical
from toolkit.model.site import Site
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.publishing.export import export
from toolkit.publishing.sites import site_folder, sites_named, with_site
from toolkit.publishing.verify import verify
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection

ROOT = Path(__file__).parents[1] / "content"
HOUSE = read_settings(ROOT)
COLLECTION: Collection = load_collection(ROOT, record_files(ROOT)).collection
TODAY = date(2026, 11, 28)
IDS = sorted(COLLECTION.records)
EXAMPLES = int(os.environ.get("TOOLKIT_SITES", "100"))
OF_THE_PLACE = {"local_services", "boxes", "publisher"}

_words = st.text("abc def. Do not stop, 1 in 4? <b>[x](y)*“é’-", min_size=1, max_size=40).filter(
    lambda text: re.search(r"\w", text) is not None
)
_contacts = st.fixed_dictionaries(
    {"name": _words, "checked": st.dates(date(2020, 1, 1), date(2026, 11, 28)).map(str)},
    optional={"what_for": _words, "hours": _words, "emergency": st.booleans()},
).map(lambda contact: contact | {"phone": "020 7946 0000"})
_sites = st.fixed_dictionaries(
    {"kind": st.just("site"), "id": st.just("north"), "name": _words},
    optional={
        "logo": st.just("nerve-fibre.svg"),
        "contacts": st.lists(_contacts, max_size=4),
        "notes": st.dictionaries(st.sampled_from(IDS), _words, max_size=3),
    },
).map(Site.model_validate)


def page(id: str, of: Settings) -> Page:
    return build_page(COLLECTION.records[id], COLLECTION, of)


def clinical(id: str, of: Settings) -> dict[str, Any]:
    return page(id, of).model_dump(exclude=OF_THE_PLACE)


def words_of_html(id: str, of: Settings) -> list[str]:
    (output,) = FORMATS["html"].outputs
    context = Context(settings=of, today=TODAY, images=COLLECTION.images)
    text = make(output, page(id, of), context).content.decode()
    return re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(style|script|head).*?</\1>", "", text)).split()


BEFORE = {id: clinical(id, HOUSE) for id in IDS}
HASHES = {id: canonical(COLLECTION.records[id].model, COLLECTION) for id in IDS}


@given(_sites, st.sampled_from(IDS))
@settings(max_examples=EXAMPLES)
def test_no_site_changes_a_clinical_word(site: Site, id: str) -> None:
    of = with_site(HOUSE, site)
    assert clinical(id, of) == BEFORE[id]
    assert canonical(COLLECTION.records[id].model, COLLECTION) == HASHES[id]


@given(_sites)
@settings(max_examples=max(EXAMPLES // 20, 5))
def test_the_words_of_the_page_are_there_in_their_order(site: Site) -> None:
    named = site.model_copy(update={"name": HOUSE.organisation.name, "logo": ""})
    left = iter(words_of_html(IDS[0], with_site(HOUSE, named)))
    missing = [word for word in words_of_html(IDS[0], HOUSE) if word not in left]
    assert missing == []


NORTH = """\
kind: site
id: north
name: North Clinic
contacts:
  - {name: Ward 4, phone: 020 7946 0000, checked: 2026-11-20}
notes: {first-condition: Come to floor 2.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(ROOT, tmp_path / "c"))
    (root / "content/sites").mkdir()
    (root / "content/sites/north.yaml").write_text(NORTH, encoding="utf-8")
    return root


def test_its_contacts_stand_for_those_of_the_house_and_its_note_on_one_page(root: Path) -> None:
    (site,) = sites_named(root, "all")
    of = with_site(HOUSE, site)
    first, second = page("first-condition", of), page("second-condition", of)
    assert [each.name for each in first.local_services] == ["Ward 4"]
    assert [(each.heading, each.paragraphs) for each in first.boxes] == [
        ("North Clinic", ("Come to floor 2.",))
    ]
    assert (second.boxes, second.publisher.name) == ((), "North Clinic")


@pytest.mark.parametrize(
    ("old", "new", "name", "said"),
    [
        ("north", "north", "nort", "there is no site called nort"),
        ("id: north", "id: south", "north", "cannot be used"),
        ("Come to floor 2.", "Take 10mg before.", "all", "cannot be used"),
        ("checked: 2026-11-20", "x: 1", "all", "cannot be used"),
    ],
)
def test_what_is_no_site(root: Path, old: str, new: str, name: str, said: str) -> None:
    (root / "content/sites/north.yaml").write_text(NORTH.replace(old, new), encoding="utf-8")
    with pytest.raises(Misuse, match=said):
        sites_named(root, name)


def test_an_emergency_number_of_another_country_is_refused(root: Path) -> None:
    text = NORTH.replace("phone: 020 7946 0000", "phone: '911', emergency: true, regions: [GB]")
    (root / "content/sites/north.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Misuse, match="911"):
        with_site(HOUSE, sites_named(root, "north")[0])


def test_no_link_leads_the_pages_elsewhere(root: Path, tmp_path: Path) -> None:
    (root / "exports").mkdir(exist_ok=True)
    (root / "exports/sites").symlink_to(tmp_path)
    with pytest.raises(Misuse, match="is a link"):
        site_folder(root, "exports", "north", None)
    assert site_folder(root, "exports", "north", tmp_path / "out") == tmp_path / "out/north"


def test_a_site_s_handout_is_current_until_a_number_of_the_site_changes(root: Path) -> None:
    site = sites_named(root, "north")[0]
    out = root / "exports/sites/north"
    export(root, with_site(HOUSE, site), ["second-condition"], ("pdf",), out, TODAY)
    file = out / "en-GB/second-condition.pdf"
    assert verify(root, HOUSE, file, TODAY).verdict == "current"
    text = NORTH.replace("7946 0000", "7946 0009")
    (root / "content/sites/north.yaml").write_text(text, encoding="utf-8")
    assert verify(root, HOUSE, file, TODAY).verdict == "superseded"
