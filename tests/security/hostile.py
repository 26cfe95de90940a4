"""Texts that would like to be more than text, put into every text field of full records."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from itertools import count, cycle
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace
from pydantic import BaseModel

from tests.exporters.sample import CONDITION, TOPIC, collection, condition, topic
from tests.kinds import Condition, Topic
from toolkit.base.diagnostics import Route
from toolkit.model.text_fields import texts_in
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.library import Library

PIECES = (
    "<script>alert(1)</script>", "</script>", "<!--", "-->", "]]>", "<![CDATA[", "<?x ?>",
    "</title>",
    "</style><style>*{display:none}</style>", '"><img src=https://evil.example/x onerror=evil()>',
    "' onclick='evil()", '" onload="evil()', "<svg/onload=evil()>", "<iframe src=//evil.example>",
    "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>", "javascript:evil()", "data:text/html,evil",
    "[x](javascript:evil())", "[x](data:text/html,evil)", "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "![x](https://evil.example/x.png)", "<https://evil.example>", "[x]: https://evil.example 'y'",
    "{{ 7 * 191 }}", "{% include '/etc/passwd' %}", "{{ self.__init__ }}", "{# x #}", "%(name)s",
    "%s",
    "{0.__class__}", "${7*191}", "`id`", "$(id)", "../../../etc/passwd", "file:///etc/passwd",
    "url(https://evil.example/y)", "@import 'https://evil.example/z';", "\\22 content: attr(x)",
    "}",
    "&lt;script&gt;", "&#60;script&#62;", "&", "\\", "`", "*", "_", "\n", "\n\n- ", "\n\n1. ",
    " ", "\t",
    "</section></main>", "<bdi>", "</bdi>", '<bdi dir="ltr" class="unbroken">', "<button popover>",
    "020 7946 0000", "Guillain-Barré", "\u05d0\u05d1", "1 2", "+44 20 7946 0000", "\u0661\u0662 3",
    "\u200f", "\u202a", "\x85", "\x07", "\ufeff", "é", "😀", "words",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), min_size=1, max_size=6).map(
    # What XML cannot hold no record can hold either: tests/security/test_records.py.
    lambda parts: "".join(c for c in "".join(parts) if c in "\t\n\r" or " " <= c < "\ufdd0") + "x"
)
LANGUAGES = ("en-GB", "ar", "fi")
"""Labels in the page's language, from right to left, and in English on a page in another."""


def routes(model: BaseModel) -> Iterator[Route]:
    """Return the way to every text that people type, plain or with markup."""
    yield from (route for route, _, _ in texts_in(model))


def spoilt(data: Any, texts: Iterable[tuple[Route, str]]) -> Any:
    """Return a copy of the data with these texts at these places."""
    data = copy.deepcopy(data)
    for route, text in texts:
        inner = data
        for step in route[:-1]:
            inner = inner[step]
        inner[route[-1]] = text
    return data


@st.composite
def collections(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Collection:
    """A collection of which every text, of records and of shared files, was made by an enemy."""
    language = {"language": draw(st.sampled_from(LANGUAGES))}
    pool = cycle(draw(st.lists(texts, min_size=1, max_size=4)))
    # Lists refuse an entry that stands in them twice.
    numbers = count()

    def made(model: BaseModel, data: Any) -> Any:
        return spoilt(data, [(route, f"{next(pool)} {next(numbers)}") for route in routes(model)])

    def entries(kind: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: type(entry).model_validate(
                made(entry, entry.model_dump(by_alias=True, exclude_defaults=True, mode="json"))
            )
            for name, entry in kind.items()
        }

    held = collection(
        Condition.model_validate(made(condition(), CONDITION) | language),
        Topic.model_validate(made(topic(), TOPIC) | language),
    )
    ours = held.library
    shared = (ours.references, ours.glossary, ours.organisations)
    return replace(held, library=Library(*map(entries, shared), kinds=ours.kinds))
