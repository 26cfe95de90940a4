"""A name of CSL-JSON -> how a list of references writes it: van der Berg J, Kim MS Jr, NICE."""

from __future__ import annotations

from toolkit.base.text.regex import regex
from toolkit.model.csl.text import plain
from toolkit.model.csl.values import CslName

_PARTS = regex(r"[\s.\-‐‑]+")
# Programs put quotation marks round names that must not be taken apart.
_QUOTES = '"“”„'
_INITIALS = 3


def short_name(name: CslName) -> str:
    """Write a body's name as it is, a person's as family name and initials; empty without any."""
    literal = _bare(name.literal)
    if literal:
        return literal
    given, suffix = _bare(name.given), _bare(name.suffix)
    if not suffix and "," in given:
        given, suffix = (part.strip() for part in given.split(",", 1))
    family = _bare(name.family)
    if not family:
        return _joined(_bare(name.non_dropping_particle), given, suffix)
    dropping = _bare(name.dropping_particle)
    if not dropping:
        given, dropping = _particle_of(given)
    whole = _after(dropping, _after(_bare(name.non_dropping_particle), family))
    if _is_written_together(family) and _is_written_together(given):
        return _joined(whole + given, suffix)
    return _joined(whole, _initials(given), suffix)


def _bare(text: str) -> str:
    return plain(text).strip(_QUOTES + " ,;")


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _after(particle: str, name: str) -> str:
    """Put a particle before a name; d’ and al- stand close to it."""
    return f"{particle}{name}" if particle.endswith(("'", "’", "-")) else _joined(particle, name)


def _particle_of(given: str) -> tuple[str, str]:
    """Part "Ludwig van" as some programs write it: the small words at the end are a particle."""
    words = given.split()
    kept = len(words)
    while kept > 1 and words[kept - 1].islower() and words[kept - 1].isalpha():
        kept -= 1
    return " ".join(words[:kept]), " ".join(words[kept:])


def _is_written_together(text: str) -> bool:
    """Whether it is in Chinese, Japanese or Korean letters."""
    return bool(text) and all("\u2e80" <= letter <= "\ud7ff" or letter.isspace() for letter in text)


def _initials(given: str) -> str:
    if given.isupper() and given.isalpha() and len(given) <= _INITIALS:
        return given
    parts = [part.strip(_QUOTES + "'’()[]") for part in _PARTS.split(given)]
    # Writing without capitals has no initials.
    if any(part and part[0].isalpha() and part[0].upper() == part[0].lower() for part in parts):
        return given
    return "".join(part[0].upper() for part in parts if part and part[0].isalnum())
