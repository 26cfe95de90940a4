"""Word files (.docx), by their styles or by their look."""

from __future__ import annotations

import io

from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.importing.docx.looks import below_title, with_headings
from toolkit.importing.docx.package import xml_parts
from toolkit.importing.docx.texts import language_of, running_text, texts_apart, title_of
from toolkit.importing.errors import Unreadable
from toolkit.importing.html.page import leaflet_of, tree_of
from toolkit.importing.html.text import text_in
from toolkit.importing.readers.reader import Reader
from toolkit.importing.tree import Leaflet, Left
from toolkit.importing.words import count_words

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
# From a note back to its place: there is no such link on paper.
_BACK = regex(r'<a href="#(?:foot|end)note-ref-[^"]*">[^<]*</a>')
_TO_NOTE = regex(r'<a href="#(?:foot|end)note-[0-9]+"[^>]*>(\[[0-9]+\])</a>')


def read(content: bytes) -> Leaflet:
    """Read a Word file; headers, comments and the like are listed, word by word."""
    parts = xml_parts(content)
    try:
        tree = tree_of(_TO_NOTE.sub(r"\1", _BACK.sub("", _as_html(content))))
        # As they are in the file: what is raised is parted from its word in the leaflet only.
        seen = count_words(text_in(tree))
        page = leaflet_of(tree)
        text = count_words(running_text(parts))
        apart = [Left(sort, words) for sort, words in texts_apart(parts)]
        title, language = title_of(parts), language_of(parts)
    except Unreadable:
        raise
    except Exception as error:
        # Whatever is wrong in it, the library says it with whatever exception comes of it.
        hint = "open it in a word processor, and save it again as .docx"
        raise Unreadable("it is a broken Word file", hint) from error
    if not text:
        raise Unreadable("there are no words in it", "pictures of text have to be typed")
    if missing := text - seen:
        # What the library passes over, such as a drawing without a form for older programs.
        apart.append(Left("text of drawings and the like", " ".join(missing.elements())))
    words = page.words + missing
    for each in apart[: len(apart) - bool(missing)]:
        words += count_words(each.words)
    return replace(page, blocks=(*page.blocks, *apart), words=words, title=title, language=language)


def _as_html(content: bytes) -> str:
    import mammoth

    result = mammoth.convert_to_html(
        io.BytesIO(content),
        style_map=_STYLES,
        transform_document=lambda document: below_title(with_headings(document)),
        include_embedded_style_map=False,
        external_file_access=False,
    )
    return str(result.value)


READER = Reader("Word", (".docx",), read)
