"""CDC Clear Communication Index: 20 items; 90 of 100 passes."""

from __future__ import annotations

from toolkit.rules.standards.presence import (
    always,
    can_serve,
    has_actions,
    has_care_cards,
    has_figures,
    has_main_message,
    has_numbers,
    serves,
)
from toolkit.rules.standards.standard import Criterion, Standard

CDC_CCI = Standard(
    "cdc-cci",
    "the CDC Clear Communication Index",
    "CDC Clear Communication Index (20 items, a score of 90 or more passes)",
    (
        Criterion("1", "There is one main message", has=has_main_message),
        # The field's place and size are the templates', so items 2 and 3 hold wherever 1 does.
        Criterion("2", "It is at the top", has=has_main_message),
        Criterion("3", "It is set off from the rest", has=has_main_message),
        Criterion("4", "A picture supports it", has=has_figures,
                  person="whether the picture supports the main message"),
        Criterion("5", "There is a call to action", has=has_actions),
        Criterion("6", "The active voice is used", person="whether it is throughout"),
        Criterion("7", "Words are the readers' own",
                  person="whether these readers know the words"),
        Criterion("8", "Lists are used, of up to 7 items"),
        Criterion("9", "It is in chunks with headings", has=always),
        Criterion("10", "What matters most comes first", has=has_main_message),
        Criterion("11", "It says what is known and not known", applies=can_serve("cdc-cci:11"),
                  has=serves("cdc-cci:11")),
        Criterion("12", "It recommends what to do", has=has_actions),
        Criterion("13", "It says why that matters", person="whether the reasons are given"),
        Criterion("14", "It says how, and when to get help", has=has_care_cards),
        Criterion("15", "Numbers are familiar ones", applies=has_numbers),
        Criterion("16", "Numbers are explained", applies=has_numbers,
                  person="whether each number is explained"),
        Criterion("17", "No calculation is asked of the reader", applies=has_numbers),
        Criterion("18", "The nature of the risk is explained",
                  person="whether the reader learns what could happen"),
        Criterion("19", "Risks and benefits are both told", applies=can_serve("cdc-cci:19")),
        Criterion("20", "Chances are also told in words or pictures",
                  applies=has_numbers, person="whether the words match the numbers"),
    ),
    asks_for="90 or more of 100 points",
)  # fmt: skip
