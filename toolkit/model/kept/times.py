"""A text -> the dates and times in it that are already written as they should be."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.text.landmarks import digit_runs, matches_at
from toolkit.base.text.regex import regex

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)  # fmt: skip
_DATE = regex(
    rf"[0-9](?<![\w.,/–—‑-].)(?:(?<=[12])[0-9]|(?<=3)[01])? (?:{MONTHS})(?!\w)"
    r"(?: (?:1[5-9]|20|21)[0-9]{2}(?!\w)|(?!,? ?[0-9]{4}))(?! ?[–—‑-])"
)
# 12am and 12pm are not right, nor is :00.
_TIME = regex(
    r"[1-9](?<![\w.,:/£$€–—‑-].)(?:(?<=1)(?!2(?::00)?[ap]m)[0-2])?(?::(?!00)[0-5][0-9])?(?:am|pm)"
    r"(?!\w)(?! ?[–—‑-])"
)


def times_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield dates such as 6 August 2018 and times such as 5:30pm."""
    runs = digit_runs(text)
    dates = [start for start, end in runs if text[end : end + 1] == " "]
    times = [start for start, end in runs if text[end : end + 1] in (":", "a", "p")]
    for pattern, starts in ((_DATE, dates), (_TIME, times)):
        for match in matches_at(pattern, text, starts):
            yield match.span()
