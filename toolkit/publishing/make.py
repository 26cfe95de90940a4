"""A record's contents -> the files to write for it.

Nothing here asks the disk or the clock, and all that goes in and comes out can be sent to another
process, so that records can be exported anywhere and in any order.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping
from itertools import count

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.base.errors import Misuse
from toolkit.base.origin import origin
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.format import Output
from toolkit.exporters.formats import make
from toolkit.exporters.site import Listed, listed
from toolkit.pages.build import build_page
from toolkit.pages.errors import PageError
from toolkit.records.reading.collection import Collection, Published
from toolkit.records.reading.read import read_record
from toolkit.records.reading.shared_files import read_shared
from toolkit.records.record import Record
from toolkit.records.standing import Standing
from toolkit.running.time_limit import TookTooLong, time_limit


class House(Struct, frozen=True):
    """What all records of an export have in common; `shared` holds the shared files' bytes."""

    shared: tuple[tuple[str, bytes], ...]
    context: Context
    """Without pictures and sizes, which each job brings along."""
    time_limit: int = 0
    """Seconds for one record; 0 is no limit."""
    process: int = 0
    """The id of the process that must not be ended when the time is over."""


class Job(Struct, frozen=True):
    """One record: its bytes first, then those of the records that it names, by path."""

    contents: tuple[tuple[str, bytes], ...]
    outputs: tuple[Output, ...]
    images: Mapping[str, bytes] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    """The bytes of its other files, by path, which are not made again."""
    published: Mapping[str, Published] = field(default_factory=dict)
    """Pages that it names and whose records cannot be used, by id."""
    translations: tuple[str, ...] = ()
    """The ids of the same record in other languages."""
    left_out: frozenset[str] = frozenset()
    """Ids of records that it names and that have no page in this export."""
    standing: Standing = field(default_factory=Standing)
    """Where the record stands, as its pages say."""

    @property
    def path(self) -> str:
        """The record's path as reports show it."""
        return self.contents[0][0]


class Files(Struct, frozen=True):
    """What was made of a record: its files, or why there are none."""

    artifacts: tuple[Artifact, ...] = ()
    listed: Listed | None = None
    fault: str = ""
    misuse: tuple[str, str] | None = None
    """What is wrong for every record, such as the logo, and how to fix it."""


_MANY = 50
"""Records after which garbage is looked for: each leaves a quarter of a megabyte."""
_begun = count()


def make_files(house: House, job: Job) -> Files:
    """Make the files of one record; whatever goes wrong with it is said and not raised.

    Python's collector need not be at work meanwhile.
    """
    if next(_begun) % _MANY == _MANY - 1:
        gc.collect()
    try:
        with time_limit(house.time_limit, may_end_process=os.getpid() != house.process):
            return _make(house, job)
    except (HandoutError, PageError) as error:
        return Files(fault=str(error))
    except TookTooLong:
        return Files(fault=f"it took more than {house.time_limit} seconds and was stopped")
    except Misuse as error:
        return Files(misuse=(str(error), error.hint))
    except MemoryError:
        return Files(fault="there is not enough memory for it; try --jobs 1")
    except OSError as error:
        return Files(fault=f"the system refuses: {error.strerror or error}")
    except Exception as error:
        return Files(
            fault=f"the toolkit crashed: {type(error).__name__}: {error} ({origin(error)})"
        )


def _make(house: House, job: Job) -> Files:
    library = read_shared(dict(house.shared)).library
    read = [
        read_record(path, content, library.kinds, library.fragments)
        for path, content in job.contents
    ]
    records = [each for each in read if isinstance(each, Record)]
    by_id = {each.id: each for each in reversed(records)}
    collection = Collection(
        by_id,
        library,
        job.images,
        job.published,
        {records[0].id: job.translations},
        job.left_out,
        {records[0].id: job.standing},
    )
    context = replace(house.context, images=job.images)
    page = build_page(records[0], collection, context.settings)
    made: list[Artifact] = []
    for output in job.outputs:
        sizes = {**job.sizes, **{each.path: len(each.content) for each in made}}
        made.append(make(output, page, replace(context, sizes=sizes)))
    return Files(tuple(made), listed(page, context.settings.site.language))
