"""Everything that a record's files are made from -> one hash, so that nothing is made twice."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping

from toolkit.base.tool import tool
from toolkit.publishing.make import House
from toolkit.publishing.manifest import sha256
from toolkit.records.facts import Facts
from toolkit.records.reading.collection import Published
from toolkit.records.reading.named.sites import SITES_FOLDER
from toolkit.records.standing import Standing


class Sources:
    """The hashes of one collection's records; `contents` are the records' bytes by path."""

    def __init__(
        self, house: House, by_id: Mapping[str, Facts], contents: Mapping[str, bytes]
    ) -> None:
        self._by_id = by_id
        self._contents = contents
        context = house.context
        common = (
            tool(),
            context.settings.model_dump_json(),
            *(sha256(each) for each in (context.font.faces if context.font else ())),
            *(
                f"{name} {sha256(content)}"
                for name, content in house.shared
                # What a page has of its site is in the settings.
                if not name.startswith(SITES_FOLDER)
            ),
        )
        self._common = sha256("\0".join(common).encode())

    def of(
        self,
        record: Facts,
        images: Mapping[str, bytes],
        published: Mapping[str, Published],
        left_out: Collection[str],
        translations: Collection[str] = (),
        standing: Standing | None = None,
    ) -> str:
        """Return the hash for a record, the pictures that it shows and the pages that it names.

        A page that stays as it was last good is named as it was, so nothing has changed with it.
        """
        parts = [self._common, sha256(self._contents[record.path])]
        parts += [f"{name} {sha256(content)}" for name, content in sorted(images.items())]
        named = tuple(dict.fromkeys((*named_by(record), *translations)))
        parts += self._others(record, named, published)
        parts += [f"left out: {name}" for name in named if name in left_out]
        parts += [f"translation: {name}" for name in translations]
        # A page says when its original is newer.
        original = self._by_id.get(record.translation_of) or published.get(record.translation_of)
        parts.append("behind" if original and original.dates.is_newer_than(record.dates) else "")
        # A page says where it stands today, and who has signed it.
        said = standing or Standing()
        parts.append(f"{said.state} {said.by} {said.signed} {said.due}")
        return sha256("\0".join(parts).encode())

    def _others(
        self, record: Facts, named: Iterable[str], published: Mapping[str, Published]
    ) -> Iterator[str]:
        # Of a record that it compares, all is printed; of one that it names, only what it is.
        for name in record.compared:
            other = self._by_id.get(name)
            yield sha256(self._contents[other.path]) if other else name
        for name in named:
            page = self._by_id.get(name) or published.get(name)
            yield json.dumps([name, page.kind, page.title, page.language] if page else name)


def named_by(record: Facts) -> tuple[str, ...]:
    """Return the ids of the records that a record names, each once."""
    linked = (
        link.target.removeprefix("record:")
        for link in record.links
        if link.target.startswith("record:")
    )
    return tuple(dict.fromkeys((*record.related, *record.compared, *linked)))
