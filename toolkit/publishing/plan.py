"""What an export of one collection needs: records, their bytes, and what they come from."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.text.nearest import nearest_of
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.format import Output
from toolkit.exporters.formats import OFFERED
from toolkit.exporters.site import Listed, site
from toolkit.publishing.folder import Folder
from toolkit.publishing.listing import Listing
from toolkit.publishing.make import House, Job
from toolkit.publishing.release import standings
from toolkit.publishing.sources import Sources, named_by
from toolkit.records.facts import Facts
from toolkit.records.reading.collection import Collection as Everything
from toolkit.records.reading.collection import Published
from toolkit.records.reading.read import read_record
from toolkit.records.reading.shared_files import read_shared
from toolkit.records.record import Record
from toolkit.records.translations import in_other_languages, versions
from toolkit.validation.own_style import own_font
from toolkit.validation.validate import Validated

_NAMED = 20
"""Ids of records in a hint."""


class Plan:
    """The records of a collection, those without errors in `good`, by id."""

    def __init__(
        self, root: Path, settings: Settings, today: date, validated: Validated, time_limit: int
    ) -> None:
        overview = validated.overview
        bad = validated.paths_with_errors()
        self._validated = validated
        self._images = overview.images
        self.records = overview.by_id
        self.by_path = {each.path: each for each in self.records.values()}
        self.good = {id: each for id, each in self.records.items() if each.path not in bad}
        self.house = House(
            validated.shared,
            Context(
                settings=settings,
                today=today,
                font=own_font(root, settings),
                offered=OFFERED,
            ),
            time_limit,
            os.getpid(),
        )
        self._published: Mapping[str, Published] = {}
        self._unlinked: frozenset[str] = frozenset()
        self._known: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}
        self._lost: list[str] = []
        for each in tuple(self.good.values()):
            content = validated.files.content(each.path)
            if isinstance(content, bytes):
                self._contents[each.path] = content
            else:
                # Someone has deleted or changed it since it was validated.
                self._lost.append(each.path)
                del self.good[each.id]
        self._sources = Sources(self.house, self.good, self._contents)
        self._translations = in_other_languages(versions(self.good.values()))
        self.standings = standings(root, settings.governance, today, self.good, self._collection)

    def _collection(self, ids: Collection[str]) -> Everything:
        """Return these records and those that they compare, read from the very bytes to export."""
        library = read_shared(dict(self.house.shared)).library
        names = dict.fromkeys(name for id in ids for name in (id, *self.good[id].compared))
        read = (
            read_record(path, self._contents[path], library.kinds, library.fragments)
            for path in (self.good[name].path for name in names if name in self.good)
        )
        records = {each.id: each for each in read if isinstance(each, Record)}
        return Everything(records, library, self._images)

    def keep(
        self,
        folder: Folder,
        listing: Listing,
        statuses: Collection[str] = (),
        withheld: Collection[str] = (),
    ) -> None:
        """Let pages name those that stay as they were last good, for their records have errors.

        None leads to a page that is neither there nor of one of the statuses that are exported,
        nor to one that is withheld.
        """
        there = folder.records()
        self._unlinked = frozenset(
            id
            for id in self.good
            if id not in there
            and (id in withheld or (statuses and self.standings[id].state not in statuses))
        )
        stay = {
            id: page
            for id in there - self.good.keys()
            if (page := listing.last(id)) and folder.sizes(page)
        }
        self._published = {
            id: Published(page.title, page.kind, page.language, page.dates)
            for id, page in stay.items()
        }
        # Files of a record that no longer exists go, and no link may lead to them.
        known = self.records.keys() | {Path(path).stem for path in self._validated.refused}
        others = (page for id, page in stay.items() if id in known)
        self._translations = in_other_languages(versions((*self.good.values(), *others)))

    def choose(
        self, ids: Sequence[str], shard: tuple[int, int], statuses: Collection[str] = ()
    ) -> tuple[list[Facts], list[str]]:
        """Return the records to export, and the files of those that are left out for their errors.

        Of a file with errors, no one knows where it stands.
        """
        refused = {Path(path).stem: path for path in self._validated.refused}
        for wanted in ids:
            if wanted not in self.records and wanted not in refused:
                raise Misuse(f"there is no record {wanted}", self._names_like(wanted))
        part, parts = shard
        mine = sorted(self.good)[part - 1 :: parts]
        bad = self._validated.paths_with_errors()
        paths = (*self._validated.refused, *(each.path for each in self.records.values()))
        left_out = [
            path
            for path in dict.fromkeys(paths)
            if path in bad and (not ids or Path(path).stem in ids)
        ]
        # A shared file with a bad entry that no record names keeps nothing back.
        read = {document.path for document in self._validated.overview.shared.values()}
        if read.issuperset(left_out):
            left_out = []
        left_out += [
            f"{path}: it was deleted or changed during the export; export again"
            for path in self._lost
            if not ids or Path(path).stem in ids
        ]
        chosen = [self.good[id] for id in mine if not ids or id in ids]
        return [
            each for each in chosen if not statuses or self.standings[each.id].state in statuses
        ], left_out

    def _names_like(self, wanted: str) -> str:
        # A large collection has more than anyone would read.
        if near := nearest_of(wanted, self.records, most=3):
            return f"did you mean {' or '.join(near)}?"
        some = sorted(self.records)[:_NAMED]
        others = len(self.records) - len(some)
        more = f" and {others} more" if others else ""
        return f"records are: {', '.join(some)}{more}" if some else "the collection has no records"

    def source(self, record: Facts) -> str:
        """Return the hash of everything that the record's files are made from."""
        if record.path not in self._known:
            self._known[record.path] = self._sources.of(
                record,
                self._pictures(record),
                self._published,
                self._unlinked,
                self._translations.get(record.id, ()),
                self.standings[record.id],
            )
        return self._known[record.path]

    def job(self, record: Facts, wanted: tuple[Output, ...], sizes: Mapping[str, int]) -> Job:
        """Gather what a process needs to make the record's files."""
        translations = self._translations.get(record.id, ())
        names = (*named_by(record), *translations)
        named = [self.good[id].path for id in names if id in self.good]
        published = {id: self._published[id] for id in names if id in self._published}
        paths = dict.fromkeys((record.path, *named))
        contents = tuple((path, self._contents[path]) for path in paths)
        left_out = self._unlinked.intersection(names)
        return Job(
            contents,
            wanted,
            self._pictures(record),
            sizes,
            published,
            translations,
            left_out,
            self.standings[record.id],
        )

    def _pictures(self, record: Facts) -> dict[str, bytes]:
        names = (*record.figures, self.house.context.settings.organisation.logo)
        return {name: self._images[name] for name in names if name in self._images}

    def jobs_for_listing(
        self, folder: Folder, listing: Listing, known: Collection[str]
    ) -> dict[str, Job]:
        """Return jobs without files for records in the folder of which the library knows nothing.

        A page that is not what its record says now is listed as it is.
        """
        return {
            record.path: self.job(record, (), {})
            for record in self.good.values()
            if record.path not in known
            and folder.sizes(record)
            and listing.get(record.id, self.source(record)) is None
            and (listing.last(record.id) is None or self._is_current(folder, record))
        }

    def _is_current(self, folder: Folder, record: Facts) -> bool:
        source = self.source(record)
        return any(
            folder.is_fresh(path, folder.source_of(path, source, record))
            for path in folder.sizes(record)
        )

    def site(self, folder: Folder, listing: Listing) -> tuple[Artifact, ...]:
        """List every page in the folder, also those not exported now, and those with errors."""
        pages = []
        sizes: dict[str, int] = {}
        for id in sorted(folder.records()):
            page = listing.last(id)
            of_page = folder.sizes(page) if page else None
            if page and of_page:
                pages.append(page)
                sizes |= of_page
        return self.site_of(pages, sizes)

    def site_of(self, pages: Iterable[Listed], sizes: Mapping[str, int]) -> tuple[Artifact, ...]:
        """Return the pages that list these, whose files have so many bytes."""
        return site(pages, replace(self.house.context, images=self._images, sizes=sizes))
