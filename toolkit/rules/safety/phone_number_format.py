"""Phone numbers that are hard to dial, or wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.phone_numbers import (
    SHORTEST,
    digits_of,
    has_uk_length,
    is_well_grouped,
    phone_numbers_in,
    regrouped,
    uk_digits,
)
from toolkit.model.regions import region_of
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_UK = re.compile(r"(?i)\b(?:uk|united kingdom|(?:great )?britain|england|scotland|wales)\b")
_IRELAND = re.compile(r"(?i)(?<!northern )\bireland\b")
# Three digits that begin with 0, or a plus: no more than a reason to look.
_PERHAPS = re.compile(r"0[0-9][0-9]")


@rule("CAR007", "phone-number-format", severity="warning", scope="collection", fixable=True)
def phone_number_format(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
    """A phone number is not grouped by spaces as people say it, or has too few or many digits.

    Why: a reader in need copies it digit by digit, and a screen reader reads a long run of digits
    as one huge number. The area code stands by itself; short numbers such as 111 and 116 123, NHS
    numbers and years are not looked at.

    Source: NHS digital service manual, A to Z (phone numbers: 020 7450 4000).

    Bad:
        outlook: Call the helpline on 0207 4504000. [@source-one]  # expect: CAR007

    Good:
        outlook: Call the helpline on 020 7450 4000, or NHS 111. [@source-one]
    """
    document = loaded.shared.get("organisations")
    for at, entry in enumerate(document.data if document else ()):
        number = entry.get("phone") or ""
        region = str(entry.get("region", ""))
        uk = bool(_UK.search(region)) and not _IRELAND.search(region)
        if document and len(digits_of(number)) >= SHORTEST:
            uk = uk or number.startswith("+44")
            for finding in _faults((at, "phone"), number, (0, len(number)), uk=uk):
                yield document, finding
    for record in loaded.records:
        for finding in _in_prose(record):
            yield record.document, finding


def _in_prose(record: Record) -> Iterator[Finding]:
    text = record.document.text
    if "+" not in text and not _has_phone_number(text):
        return
    uk = region_of(record.model.language) == "GB"
    for passage in record.passages:
        if "0" in passage.text or "+" in passage.text:
            for match in phone_numbers_in(passage.words_only):
                is_uk = uk or match.group().startswith("+44")
                yield from _faults(passage.route, match.group(), match.span(), uk=is_uk)


def _has_phone_number(text: str) -> bool:
    """Say whether a number begins with 0; 1,000 and 2000 do not."""
    return any(
        match.start() == 0
        or not (text[match.start() - 1].isalnum() or text[match.start() - 1] in ",.")
        for match in _PERHAPS.finditer(text)
    )


def _faults(route: Route, number: str, words: tuple[int, int], *, uk: bool) -> Iterator[Finding]:
    is_uk = uk and (number.startswith("+44") or not number.startswith("+"))
    if is_uk and not has_uk_length(number):
        count = len(uk_digits(number))
        yield Finding(
            route,
            f"the phone number {number} has {count} digits, counted from its first 0",
            "look it up again: UK numbers have 11 digits, a few of them 10",
            words=words,
        )
    elif not is_well_grouped(number, uk=is_uk):
        better = regrouped(number) if is_uk else ""
        yield Finding(
            route,
            f"the phone number {number} is not grouped as it is said",
            f"write {better}" if better else "part it with single spaces, after the area code too",
            words=words,
            # The same digits in the same order are the same number.
            replacement=better if better and digits_of(better) == digits_of(number) else None,
        )
