"""A handout that comes back on paper or by mail -> whether it is what the collection says today."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.base.files import read_limited
from toolkit.base.settings import Settings
from toolkit.base.text.printable import printable
from toolkit.exporters import json as data_format
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import ALL, outputs
from toolkit.exporters.pdf.content_hash import content_hash
from toolkit.exporters.pdf.engine import why_no_pdf
from toolkit.exporters.pdf.read_back.whole import NoHandout, difference, embedded
from toolkit.model.site import Site
from toolkit.pages.page import Page
from toolkit.pages.page_model import page_model
from toolkit.publishing.folder import OWN, RELEASED, Folder, own_folder
from toolkit.publishing.listing import Listing
from toolkit.publishing.make import make_files
from toolkit.publishing.plan import Plan
from toolkit.publishing.release import withheld
from toolkit.publishing.sites import site_called, site_folder, with_site
from toolkit.records.facts import Facts
from toolkit.records.reading.shared_files import read_shared
from toolkit.validation.validate import validate

Verdict = Literal["current", "superseded", "altered", "unknown"]


class Verified(Struct, frozen=True):
    """What a handout is, and why."""

    verdict: Verdict
    why: str


def verify(root: Path, settings: Settings, file: Path, today: date) -> Verified:
    """Compare a handout with what the data inside it prints, and that with the record of today."""
    try:
        content = read_limited(file, budget.HANDOUT_BYTES)
    except OSError as error:
        raise Misuse(f"cannot read {file}: {error.strerror or error}") from error
    if why := why_no_pdf():
        raise Misuse(f"cannot read {file}: {why}")
    try:
        inside = embedded(content)
        data = json.loads(inside)
        kind, id = str(data["kind"]), str(data["id"])
    except NoHandout as error:
        return Verified("unknown", str(error))
    except (ValueError, LookupError, TypeError, RecursionError):
        return Verified("unknown", "what is inside is no data of a handout")
    site = _site_of(root, data)
    settings = with_site(settings, site) if site else settings
    validated = validate(root, settings, (), today)
    plan = Plan(root, settings, today, validated, 0)
    facts = plan.good.get(id)
    if facts is None or facts.kind != kind:
        shown = printable(f"{kind} {id}"[:80])
        return Verified("unknown", f"this collection has no {shown} without errors")
    library = read_shared(dict(plan.house.shared)).library
    try:
        page = page_model(library.kinds.model(kind)).model_validate(data)
    except ValidationError:
        return Verified(
            "unknown", "the data inside is of another form: of an older toolkit, or made up"
        )
    context = replace(plan.house.context, images=validated.overview.images)
    if data_format.export(page, context).content != inside:
        return Verified("altered", "the data inside is not as an export writes it")
    if why := _altered(content, page, context, file.name):
        return Verified("altered", why)
    return _compared(root, plan, facts, page, inside, site)


def _site_of(root: Path, data: Any) -> Site | None:
    """Return the site that a handout was made for."""
    publisher = data.get("publisher")
    return site_called(root, str(publisher.get("name"))) if isinstance(publisher, dict) else None


def _altered(content: bytes, page: Page, context: Context, name: str) -> str:
    """Say how a file differs from every handout that its own data makes; empty if from none."""
    pdfs = [each for each in ALL if each.variant]
    # The ending says what it was, if no one has renamed it.
    pdfs.sort(key=lambda each: (not name.endswith(f".{each.ending}"), -len(each.ending)))
    found = []
    for output in pdfs:
        try:
            made = output.make(page, context).content
        except HandoutError as error:
            found.append(str(error))
            continue
        said, is_this_one = difference(content, made)
        if is_this_one:
            return said
        found.append(said)
    return found[0]


def _compared(
    root: Path, plan: Plan, facts: Facts, page: Page, inside: bytes, site: Site | None
) -> Verified:
    said = f"{page.id} {page.review.version}, {content_hash(inside)}"
    status = page.review.status_label
    latest = ""
    for content in _today(root, plan, facts, site):
        if content == inside:
            return Verified("current", f"{said} ({status})")
        review = json.loads(content)["review"]
        latest = f"{review['version']}, {content_hash(content)} ({review['status_label']})"
    if not latest:
        return Verified("unknown", f"{said}: the pages of this record cannot be made today")
    return Verified("superseded", f"{said} is superseded by {latest}")


def _today(root: Path, plan: Plan, facts: Facts, site: Site | None) -> Iterator[bytes]:
    """Yield the record's data as a release and as another export write it, with other links."""
    wanted = outputs(("json",), ())
    for name, unsigned in ((RELEASED, withheld(plan.standings)), (OWN, {})):
        place = site_folder(root, name, site.id, None) if site else own_folder(root, name)
        folder = Folder(place, is_read_only=True)
        plan.keep(folder, Listing(folder.out), (), unsigned)
        for each in make_files(plan.house, plan.job(facts, wanted, {})).artifacts:
            yield each.content
