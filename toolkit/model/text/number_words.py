"""The English words for numbers up to ninety-nine, and what they count."""

from __future__ import annotations

SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: at for at, word in enumerate(SMALL, start=1)}
VALUES |= {word: at * 10 for at, word in enumerate(TENS, start=2)}
