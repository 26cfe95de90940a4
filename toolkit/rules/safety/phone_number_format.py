"""Phone numbers that are hard to dial, or wrong."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.regex import regex
from toolkit.model.text.phone_numbers import (
    SHORTEST,
    digits_of,
    has_uk_length,
    is_surely_uk,
    is_well_grouped,
    regrouped,
    uk_digits,
)
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

_UK = regex(r"(?i)\b(?:uk|united kingdom|(?:great )?britain|england|scotland|wales)\b")
_IRELAND = regex(r"(?i)(?<!northern )\bireland\b")


@rule(
    "CAR007",
    "phone-number-format",
    severity="warning",
    scope="collection",
    fixable=True,
    serves=("nhs:phone-numbers",),
)
def phone_number_format(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
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
    document = overview.shared.get("organisations")
    for at, entry in enumerate(document.data if document else ()):
        number = entry.get("phone") or ""
        region = str(entry.get("region", ""))
        uk = bool(_UK.search(region)) and not _IRELAND.search(region)
        if document and len(digits_of(number)) >= SHORTEST:
            uk = uk or number.startswith("+44")
            for finding in _faults((at, "phone"), number, (0, len(number)), uk=uk):
                yield document.path, finding
    for record in overview.facts:
        for number, route, words, region in record.numbers:
            is_uk = region == "GB" or number.startswith("+44")
            for finding in _faults(route, number, words, uk=is_uk):
                yield record.path, finding


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
        better = regrouped(number) if is_uk and is_surely_uk(number) else ""
        yield Finding(
            route,
            f"the phone number {number} is not grouped as it is said",
            f"write {better}" if better else "part it with single spaces, after the area code too",
            words=words,
            # The same digits in the same order are the same number.
            replacement=better if better and digits_of(better) == digits_of(number) else None,
            proven=True,
        )
