"""content/sites -> the settings with which the pages of a site are made; no record changes."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.settings.box import Box
from toolkit.base.settings.local_service import LocalService
from toolkit.base.text.nearest import nearest
from toolkit.model.site import Site
from toolkit.publishing.folder import own_folder
from toolkit.records.reading.find import CONTENT, SITES
from toolkit.records.reading.named.sites import SITES_FOLDER
from toolkit.records.reading.shared_files import read_shared, shared_contents

ALL = "all"


def sites_named(root: Path, name: str) -> tuple[Site, ...]:
    """Return the site of this id, or each of them; one that cannot be read is misuse."""
    shared = read_shared(shared_contents(root, {}))
    broken = [each.path for each in shared.refused if each.shared.startswith(SITES_FOLDER)]
    wanted = [path for path in broken if name in (ALL, Path(path).stem)]
    if wanted:
        raise Misuse(f"{wanted[0]} cannot be used", "toolkit validate says what is wrong with it")
    found = {each.model.id: each.model for each in shared.sites}
    if name == ALL and found:
        return tuple(found.values())
    if name not in found:
        near = nearest(name, list(found))
        hint = f"did you mean {near}?" if near else f"sites are files in {CONTENT}/{SITES}"
        said = "there are no sites" if name == ALL else f"there is no site called {name}"
        raise Misuse(said, hint)
    return (found[name],)


def site_called(root: Path, publisher: str) -> Site | None:
    """Return the site that is the publisher of a page; None if that is the house."""
    sites = read_shared(shared_contents(root, {})).sites
    return next((each.model for each in sites if each.model.name == publisher), None)


def with_site(settings: Settings, site: Site) -> Settings:
    """Return the settings for a site: its own name, logo, contacts and notes."""
    local = tuple(LocalService(**each.model_dump(exclude={"checked"})) for each in site.contacts)
    try:
        Settings(services=settings.services, local=local)
    except ValidationError as error:
        path = f"{CONTENT}/{SITES}/{site.id}.yaml"
        raise Misuse(f"{path}: {error.errors()[0]['msg']}", "correct the contact") from error
    organisation = {"name": site.name} | ({"logo": site.logo} if site.logo else {})
    notes = (
        Box(heading=site.name[:60], text=note, place="after-get-help", records=(id,))
        for id, note in site.notes.items()
    )
    return settings.model_copy(
        update={
            "organisation": settings.organisation.model_copy(update=organisation),
            "local": local,
            "box": (*settings.box, *notes),
        }
    )


def site_folder(root: Path, own: str, id: str, out: Path | None) -> Path:
    """Return the folder of a site's pages: in the one that was named, or in the collection's."""
    if out:
        return out / id
    own_folder(root, own)
    own_folder(root, f"{own}/{SITES}")
    return own_folder(root, f"{own}/{SITES}/{id}")
