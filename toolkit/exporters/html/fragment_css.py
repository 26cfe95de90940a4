"""The fact sheet's style sheet -> that of fragments: it reaches nothing of the website around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from toolkit.base.settings.style import Style
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.html.document import style_sheet
from toolkit.exporters.html.fragment import PREFIX

FILE_NAME = "fragment.css"

_WHOLE = f".{PREFIX}page"
# What only the frame of a fact sheet has.
_FRAME = (
    *("header", "main", "footer", ":is", ":root:has", "body:has", ".skip", ".home", ".publisher"),
    *(".logo", ".downloads", ".switch", ".notes", ".rule", ".printed"),
)
_UNIT = f"--{PREFIX}unit"
# A website may set rem to anything, often to 10 pixels: ours is the size of the text around.
_OWN_UNIT = (
    f'@property {_UNIT} {{ syntax: "<length>"; inherits: true; initial-value: 16px }}\n'
    f"{_WHOLE} {{ {_UNIT}: 1em; overflow-wrap: break-word }}\n"
)


@cache
def fragment_css(style: Style) -> Artifact:
    """Return the style sheet, with the publisher's colours, for light backgrounds.

    Whether a website has a dark side, only the website knows.
    """
    import tinycss2

    rules = tinycss2.parse_stylesheet(style_sheet(("page",), style), True, True)
    css = _OWN_UNIT + "\n".join(_rules(rules)) + "\n"
    return Artifact(FILE_NAME, css.replace("light dark", "light").encode())


def _rules(rules: Iterable[Any]) -> Iterator[str]:
    import tinycss2

    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := ", ".join(_selectors(rule.prelude)):
                yield f"{selectors} {{{_text(rule.content, is_selector=False)}}}"
        elif rule.type == "at-rule" and rule.at_keyword in ("media", "supports"):
            about = tinycss2.serialize(rule.prelude)
            if "prefers-color-scheme" not in about:
                inner = tinycss2.parse_rule_list(rule.content, True, True)
                yield f"@{rule.at_keyword}{about}{{\n" + "\n".join(_rules(inner)) + "\n}"


def _selectors(prelude: Iterable[Any]) -> Iterator[str]:
    """Yield each selector as it reads below the article."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    for part in parts:
        written = _text(part, is_selector=True).strip()
        first = _text(part, is_selector=False).strip()
        if first.startswith(_FRAME):
            continue
        if first in (":root", "html", "body"):
            yield _WHOLE
        # The article itself says in which direction it is read.
        else:
            yield f"{_WHOLE}{'' if first.startswith('[dir') else ' '}{written}"


def _text(tokens: Iterable[Any], *, is_selector: bool) -> str:
    """Write tokens; classes of a selector get the prefix, lengths in rem our own unit."""
    text, before = "", ""
    for token in tokens:
        if token.type == "function":
            inner = _text(token.arguments, is_selector=is_selector)
            text += f"{token.name}({inner})"
        elif token.type == "dimension" and token.lower_unit == "rem":
            text += f"calc({token.representation} * var({_UNIT}))"
        elif is_selector and before == "." and token.type == "ident":
            text += PREFIX + token.value
        else:
            text += token.serialize()
        before = text[-1:] if token.type == "literal" else ""
    return text
