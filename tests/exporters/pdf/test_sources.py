from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import context, page_of, short
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings, read_settings
from toolkit.exporters.pdf.exporter import export

MARK = re.compile(r"\[\d+[\],]")
SITE = {"address": "https://www.example.org/leaflets"}


def printed(sources: str) -> str:
    settings = Settings.model_validate({"paper": {"sources": sources}, "site": SITE})
    made = export(page_of(short()), context(settings=settings))
    return " ".join("\n".join(pdf_pages(made.content)).split())


def test_a_short_list_says_who_published_what_and_when() -> None:
    text, page = printed("list"), page_of(short())
    assert not MARK.search(text)
    assert page.references
    for source in page.references:
        assert source.title in text
        assert source.published_by in text
        assert source.issued in text


def test_with_marks_each_fact_has_its_number_and_each_number_its_source() -> None:
    text, page = printed("marks"), page_of(short())
    numbers = {int(each) for each in re.findall(r"\[(\d+)[\],]", text)}
    assert numbers == {each.number for each in page.references}
    assert all(each.title in text for each in page.references)


def test_a_link_says_where_the_list_is() -> None:
    text, page = printed("link"), page_of(short())
    assert not MARK.search(text)
    assert f"There are {len(page.references)} sources." in text
    assert "www.example.org/leaflets/en-GB/first.html" in text


def test_a_link_needs_a_page_on_the_web(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text('[paper]\nsources = "link"\n')
    with pytest.raises(Misuse, match="no web address") as refused:
        read_settings(tmp_path)
    assert "[site]" in str(refused.value.hint)
