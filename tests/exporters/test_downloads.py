from __future__ import annotations

from tests.exporters.sample import condition, context, page_of
from toolkit.exporters.downloads import downloads

_SIZES = {"en-GB/first.json": 900, "en-GB/first.pdf": 64_400, "en-GB/second.pdf": 1}


def test_files_that_there_are_come_with_kind_and_size_print_first() -> None:
    found = downloads(page_of(condition()), context(sizes=_SIZES))
    assert [(each.path, each.format, each.size) for each in found] == [
        ("en-GB/first.pdf", "PDF", "64KB"),
        ("en-GB/first.json", "JSON", "1KB"),
    ]
    assert [each.file for each in found] == ["first.pdf", "first.json"]


def test_their_titles_are_in_the_language_that_is_asked_for() -> None:
    page = page_of(condition())
    english = downloads(page, context(sizes=_SIZES))
    arabic = downloads(page, context(sizes=_SIZES), "ar")
    assert [each.title for each in english] == ["Handout", "Data for other programs"]
    assert all(one.title != other.title for one, other in zip(english, arabic, strict=True))
