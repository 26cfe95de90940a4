"""What toolkit.toml says of the pages' looks -> misuse at its line, where an export would fail.

Values are checked as they are read (base/settings/__init__.py); here are the files that they name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME, Settings
from toolkit.base.settings.toml_lines import at_line
from toolkit.base.text.undrawn import undrawn_letters
from toolkit.records.pictures.logo import read_logo
from toolkit.records.pictures.picture import PictureError
from toolkit.records.reading.own_font import FontError, OwnFont, read_own_font
from toolkit.records.syntax.decode import has_refused

THEME = "theme"
_INSTEAD = {
    "header.html": "organisation.header, the words at the top",
    "footer.html": "organisation.footer, the words at the foot",
    "page.html": "toolkit export --format fragment, for pages of your own",
    "page.css": "[style], the colours; for more, toolkit export --format fragment",
    "handout.css": "[style], [paper] text_size and [paper] font",
}
"""By the file of a theme, which earlier versions took."""


def check_own_style(root: Path, settings: Settings, images: Mapping[str, bytes]) -> None:
    """Refuse what no page could be made with: a folder of a theme, a logo, a font, a letter."""
    _refuse_theme(root)
    for name, text in _texts(settings.model_dump(include={"organisation", "local", "box"})):
        if has_refused(text):
            hint = "type the words again, without copying them"
            raise _at(root, name, "it holds an invisible character that no page may have", hint)
        for undrawn in undrawn_letters(text):
            raise _at(root, name, undrawn.message, undrawn.hint)
    try:
        read_logo(settings.organisation.logo, images)
    except PictureError as error:
        raise _at(root, ("organisation", "logo"), str(error), error.hint) from error
    own_font(root, settings)


def own_font(root: Path, settings: Settings) -> OwnFont | None:
    """Return the publisher's own font; one that cannot be used is misuse."""
    try:
        return read_own_font(root, settings.paper.font)
    except FontError as error:
        raise _at(root, ("paper", "font"), str(error), error.hint) from error


def _refuse_theme(root: Path) -> None:
    found = [name for name in _INSTEAD if (root / THEME / name).is_file()]
    if found:
        instead = "; ".join(f"{name}: {_INSTEAD[name]}" for name in found)
        message = f"{THEME}/ is used no longer: templates and style sheets could hide a warning"
        hint = f"{instead}. Then delete the folder; docs/how-to/house-style.md says more"
        raise Misuse(message, hint)


def _texts(value: object, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*where, key))
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value):
            yield from _texts(each, (*where, str(number)))


def _at(root: Path, where: tuple[str, ...], message: str, hint: str) -> Misuse:
    line = at_line((root / FILE_NAME).read_text("utf-8-sig"), where)
    return Misuse(f"{FILE_NAME}{line}: {'.'.join(where)}: {message}", hint)
