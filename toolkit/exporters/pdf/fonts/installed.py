"""A font family -> what it draws, if this machine has it; asks the fontconfig that Pango asks."""

from __future__ import annotations

from functools import cache


@cache
def characters_of(family: str) -> frozenset[int]:
    """Return the characters that an installed family draws; none if it is not installed."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.sfnt import readTTCHeader

    path = _file_of(family)
    if not path:
        return frozenset()
    with open(path, "rb") as file:  # noqa: PTH123  # fontconfig's own path, in bytes
        count = readTTCHeader(file).numFonts if file.read(4) == b"ttcf" and not file.seek(0) else 1
    for number in range(count):
        with TTFont(path, fontNumber=number, lazy=True) as font:
            if font["name"].getBestFamilyName() == family:
                return frozenset(font.getBestCmap())
    return frozenset()


def _file_of(family: str) -> str:
    """Return the file that fontconfig has for exactly this family; empty if it offers another."""
    from weasyprint.text.ffi import ffi, fontconfig

    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"family", family.encode())
    fontconfig.FcConfigSubstitute(ffi.NULL, pattern, fontconfig.FcMatchPattern)
    fontconfig.FcDefaultSubstitute(pattern)
    result = ffi.new("FcResult *")
    found = fontconfig.FcFontMatch(ffi.NULL, pattern, result)
    if found == ffi.NULL:
        return ""
    found = ffi.gc(found, fontconfig.FcPatternDestroy)
    if family not in _texts(found, b"family"):
        return ""
    return next(iter(_texts(found, b"file")), "")


def _texts(pattern: object, key: bytes) -> list[str]:
    from weasyprint.text.ffi import ffi, fontconfig

    texts: list[str] = []
    text = ffi.new("FcChar8 **")
    while fontconfig.FcPatternGetString(pattern, key, len(texts), text) == fontconfig.FcResultMatch:
        texts.append(ffi.string(text[0]).decode())
    return texts
