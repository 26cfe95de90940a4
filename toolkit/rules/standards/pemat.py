"""PEMAT-P: how understandable and actionable a printed text is; over 70 % counts as such."""

from __future__ import annotations

from msgspec.structs import replace

from toolkit.rules.standards.presence import (
    always,
    has_actions,
    has_figures,
    has_numbers,
    has_questions,
    has_summary,
    has_table,
)
from toolkit.rules.standards.standard import Criterion, Standard

_UNDERSTANDABILITY = (
    Criterion("1", "Its purpose is evident", has=has_summary,
              person="whether the purpose is evident at once"),
    Criterion("2", "Nothing distracts from it", person="whether anything distracts"),
    Criterion("3", "Everyday language is used",
              person="whether the words are everyday ones"),
    Criterion("4", "Medical terms are explained"),
    Criterion("5", "The active voice is used", person="whether it is throughout"),
    Criterion("6", "Numbers are clear", applies=has_numbers,
              person="whether the numbers are easy to understand"),
    Criterion("7", "No calculation is asked of the reader", applies=has_numbers),
    Criterion("8", "It is in short chunks"),
    Criterion("9", "Headings inform",
              person="whether each heading says what follows"),
    # The model fixes the order of sections to the order in which a patient asks.
    Criterion("10", "The order is logical", has=always),
    Criterion("11", "There is a summary", has=has_summary),
    Criterion("12", "Visual cues draw attention to key points", has=always),
    Criterion("15", "Pictures are used where they help",
              person="whether a picture would help, or the pictures there are do"),
    Criterion("16", "Pictures support the text", applies=has_figures,
              person="whether they support it"),
    Criterion("17", "Pictures have titles or captions", applies=has_figures),
    Criterion("18", "Pictures are clear and uncluttered", applies=has_figures,
              person="whether they are clear"),
    Criterion("19", "Tables are simple, with short headings",
              applies=has_table, has=always),
)  # fmt: skip

_ACTIONABILITY = (
    Criterion("20", "At least one action is named", has=has_actions),
    Criterion("21", "It speaks to the reader", person="whether actions say you"),
    Criterion("22", "Actions are in steps", has=has_actions),
    Criterion("23", "There is a tool, such as a list of questions", has=has_questions),
    Criterion("24", "Any calculation is explained", applies=has_numbers,
              person="whether a calculation is needed, and explained"),
    Criterion("25", "Charts say what to do", applies=has_figures,
              person="whether charts are explained for action"),
    Criterion("26", "Pictures help to act", person="whether pictures help to act"),
)  # fmt: skip

PEMAT = Standard(
    "pemat",
    "the PEMAT-P items",
    "AHRQ, Patient Education Materials Assessment Tool for printable materials",
    (
        *(replace(item, part="understandability") for item in _UNDERSTANDABILITY),
        *(replace(item, part="actionability") for item in _ACTIONABILITY),
    ),
    asks_for="more than 70 of 100 points, for each of the two scores",
)
