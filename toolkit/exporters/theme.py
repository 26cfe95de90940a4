"""theme/ of a collection -> templates, style sheets and pictures that change how pages look.

What a page says is not its business: only the frame around it may be replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.exporters.theme_css import fault

FOLDER = "theme"
TEMPLATES = ("page.html", "header.html", "footer.html")
STYLES = ("page.css", "handout.css")
PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_PICTURE = re.compile(r"url\(\s*([\"']?)theme:([^)\"']*)\1\s*\)")


@dataclass(frozen=True)
class Theme:
    """Everything in theme/, by file name; without such a folder it is empty."""

    templates: tuple[tuple[str, str], ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()

    def style(self, name: str, address: Callable[[str, bytes], str]) -> str:
        """Give a style sheet, each url(theme:FILE) as what `address` makes of type and bytes."""
        pictures = dict(self.pictures)

        def inline(match: re.Match[str]) -> str:
            file = match[2]
            return f'url("{address(PICTURES[Path(file).suffix.lower()], pictures[file])}")'

        return _PICTURE.sub(inline, dict(self.styles).get(name, ""))


def load_theme(root: Path) -> Theme:
    """Read `root`/theme; a file that a theme may not have is misuse that says why."""
    folder = root / FOLDER
    if not folder.exists() and not folder.is_symlink():
        return Theme()
    if not folder.is_dir() or folder.is_symlink():
        raise Misuse(f"{FOLDER} is not a folder of the collection itself")
    templates, styles, pictures = {}, {}, {}
    for file in sorted(folder.iterdir()):
        name = file.name
        if name.startswith(".") or name.upper().startswith("README"):
            continue
        if file.is_symlink() or not file.is_file():
            raise Misuse(f"{FOLDER}/{name} is not a plain file", "copy the file itself there")
        if name in TEMPLATES:
            templates[name] = _template(name, _text(file))
        elif name in STYLES:
            styles[name] = _text(file)
        elif file.suffix.lower() in PICTURES:
            pictures[name] = file.read_bytes()
        else:
            known = ", ".join((*TEMPLATES, *STYLES))
            raise Misuse(
                f"{FOLDER}/{name} is no file that a theme may have",
                f"it may have {known} and pictures; what a page says cannot be changed from there",
            )
    for name, css in styles.items():
        _check_style(name, css, pictures)
    return Theme(tuple(templates.items()), tuple(styles.items()), tuple(pictures.items()))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misuse(f"{FOLDER}/{file.name} is not UTF-8 text", "save it as UTF-8") from error


def _template(name: str, text: str) -> str:
    """Give the template's text if Jinja can read it and it keeps the escaping on."""
    from jinja2 import TemplateError

    from toolkit.exporters.rendering import environment

    if re.search(r"\{%[-+]?\s*autoescape\b", text):
        raise Misuse(f"{FOLDER}/{name} may not turn the escaping off or on")
    try:
        environment("en-GB").from_string(text)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f", line {line}" if line else ""
        raise Misuse(f"{FOLDER}/{name}{where}: {error}") from error
    return text


def _check_style(name: str, css: str, pictures: dict[str, bytes]) -> None:
    if found := fault(css):
        raise Misuse(
            f"{FOLDER}/{name}: {found}",
            "a theme may neither fetch anything nor hide words or add some; "
            "docs/how-to/house-style.md lists what it may",
        )
    for match in _PICTURE.finditer(css):
        if match[2] not in pictures:
            raise Misuse(f"{FOLDER}/{name}: there is no picture {FOLDER}/{match[2]}")
