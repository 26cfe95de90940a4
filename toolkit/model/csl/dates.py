"""A date of CSL-JSON, in parts or in words -> the one or two points in time that it names."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.model.csl.values import CslDate

SPRING, SUMMER, AUTUMN, WINTER = 1, 2, 3, 4


class Point(Struct, frozen=True):
    """A year, a month or a day; 0 is not known. A year before Christ is negative."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0


class When(Struct, frozen=True):
    """What a date says. `words` stand for a date that is no more than words."""

    first: Point | None = None
    last: Point | None = None
    """The end of a range; of any other date the same as `first`."""
    words: str = ""
    is_circa: bool = False


def when(date: CslDate) -> When:
    """Read a date; the parts count before the words."""
    circa = str(date.circa).strip().casefold() not in ("", "0", "0.0", "false", "no")
    points = [point for parts in date.date_parts[:2] if (point := _point(parts))]
    if points:
        season = _season(date.season)
        first = points[0]
        if season and not first.month:
            points[0] = Point(first.year, season=season)
        return When(points[0], points[-1], is_circa=circa)
    for text in (date.raw, date.edtf):
        if text.strip():
            return _when_in_words(text, is_circa=circa)
    found = _when_in_words(date.literal, is_circa=circa)
    # What an editor wrote out stays as it is; its year is there to be judged.
    return When(found.first, found.last, _bare(date.literal), circa)


def _point(parts: tuple[int | str | float, ...]) -> Point | None:
    year, month, day = (*map(_number, parts[:3]), None, None, None)[:3]
    if not year:
        return None
    if not month and len(parts) > 1:
        text = str(parts[1]).casefold()
        month = _MONTHS.get(text[:3]) if text[:3].isalpha() else None
    month = month or 0
    # 13 to 16 are citeproc's seasons, 21 to 24 those of EDTF.
    for before_spring in (12, 20):
        if before_spring < month <= before_spring + 4:
            return Point(year, season=month - before_spring)
    return Point(year, month, (day or 0) if month else 0)


def _number(part: str | float) -> int | None:
    if type(part) is int:
        return part if abs(part) < 1_000_000 else None
    text = str(part).strip().removesuffix(".0")
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else None


_WHOLE_NUMBER = regex(r"[-+]?[0-9]{1,6}")


_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _season(text: str) -> int:
    text = text.strip().casefold().removesuffix(".0")
    if text in _SEASONS:
        return _SEASONS[text]
    number = _number(text) or 0
    for before_spring in (0, 12, 20):
        if before_spring < number <= before_spring + 4:
            return number - before_spring
    return 0


_CIRCA = regex(r"(?i)^(?:circa|about|around|approximately|approx\.?|ca?\.|ca)\s*(?=\S*\d)")
_UNSURE = regex(r"[~?%]+$")
_RANGE = regex(r"\s*(?:/|\.\.|–|—|--?|\bto\b)\s*")
_ISO = regex(r"(-?[0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?(?:T[0-9:.Z+-]*)?")
_DAY_FIRST = regex(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_BEFORE_CHRIST = regex(r"(?i)([0-9]{1,4})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?)")
_TOKEN = regex(r"[0-9]+(?=st\b|nd\b|rd\b|th\b)|[0-9]+|[^\W\d_]+|[^\s,.]")
_LONGEST = 100


def _bare(text: str) -> str:
    return " ".join(text.split()).strip("\"'“”‘’")


def _when_in_words(text: str, *, is_circa: bool) -> When:
    words = _bare(text)
    if not words or len(words) > _LONGEST:
        return When(words=words, is_circa=is_circa)
    bare = _CIRCA.sub("", words)
    bare, unsure = _UNSURE.subn("", bare)
    circa = is_circa or bool(unsure) or bare != _UNSURE.sub("", words)
    if point := _in_words(bare):
        return When(point, point, is_circa=circa)
    for match in _RANGE.finditer(bare):
        first = _in_words(_UNSURE.sub("", bare[: match.start()]))
        last = _in_words(_UNSURE.sub("", bare[match.end() :]))
        if (
            first
            and last
            and (first.year, first.month, first.day)
            <= (
                last.year,
                last.month or 12,
                last.day or 31,
            )
        ):
            return When(first, last, is_circa=circa)
    return When(words=words, is_circa=is_circa)


def _in_words(text: str) -> Point | None:
    if found := _ISO.fullmatch(text):
        year, mark, month, day = found.groups()
        # 2015-21 is a spring in EDTF; 2015/16 is a school year or who knows what.
        if int(month or 1) not in (*range(1, 13), *(range(21, 25) if mark == "-" else ())):
            return None
        return _point(tuple(part for part in (year, month, day) if part))
    if found := _DAY_FIRST.fullmatch(text):
        one, _mark, two, year = found.groups()
        return _day_and_month(int(one), int(two), int(year))
    if found := _BEFORE_CHRIST.fullmatch(text):
        return Point(-int(found[1])) if int(found[1]) else None
    return _named(text)


def _day_and_month(one: int, two: int, year: int) -> Point | None:
    """Of 4/5/2024 no one can tell which is the month; of 21/2/2024 everyone can."""
    if one == two or (one <= 31 and two <= 12 < one):
        return Point(year, two, one) if two <= 12 else None
    return Point(year, one, two) if one <= 12 < two <= 31 else None


def _named(text: str) -> Point | None:
    """Read 21 February 2024, Feb 21, 2024, 2024 Feb and summer 2020, with the day of the week."""
    years: list[int] = []
    months: list[int] = []
    days: list[int] = []
    seasons: list[int] = []
    for token in _tokens(text):
        if token.isascii() and token.isdigit():
            (years if len(token) == 4 else days).append(int(token))
        elif token in (*_MONTH_NAMES, *_MONTHS, "sept"):
            months.append(_MONTHS[token[:3]])
        elif token in _SEASONS:
            seasons.append(_SEASONS[token])
        elif token[:3] not in _DAYS:
            return None
    counts = tuple(map(len, (years, months, days, seasons)))
    if counts == (1, 0, 0, 1):
        return Point(years[0], season=seasons[0])
    if counts in ((1, 1, 0, 0), (1, 1, 1, 0)):
        day = days[0] if days else 0
        return Point(years[0], months[0], day) if day <= 31 else None
    return None


def _tokens(text: str) -> Iterator[str]:
    ordinals = ("st", "nd", "rd", "th")
    return (token.casefold() for token in _TOKEN.findall(text) if token.casefold() not in ordinals)
