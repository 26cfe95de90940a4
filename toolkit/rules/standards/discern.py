"""DISCERN: 16 questions on the quality of information about treatment choices."""

from __future__ import annotations

from toolkit.rules.standards.presence import (
    can_have_treatments,
    can_serve,
    has_questions,
    has_several_treatments,
    has_sources,
    has_summary,
    has_support,
    serves,
)
from toolkit.rules.standards.standard import Criterion, Standard

DISCERN = Standard(
    "discern",
    "the DISCERN questions",
    "DISCERN, 16 questions scored 1 to 5; a program can answer only whether something is there",
    (
        Criterion("1", "Are the aims clear?", has=has_summary, person="how clear they are"),
        Criterion("2", "Does it achieve its aims?", person="whether it achieves them"),
        Criterion("3", "Is it relevant?", person="whether it answers what readers ask"),
        Criterion("4", "Is it clear what sources were used?",
                  has=has_sources),
        Criterion("5", "Is it clear when the sources are from?", has=has_sources),
        Criterion("6", "Is it balanced?", person="whether it is balanced"),
        Criterion("7", "Does it name further support?", has=has_support),
        Criterion("8", "Does it name what is uncertain?", applies=can_serve("discern:8"),
                  has=serves("discern:8")),
        # The model does not take a treatment without these, so 9 to 11 ask for their citations.
        Criterion("9", "Does it say how each treatment works?", applies=can_serve("discern:9")),
        Criterion("10", "Does it tell the benefits?", applies=can_serve("discern:10")),
        Criterion("11", "Does it tell the risks?", applies=can_serve("discern:11")),
        Criterion("12", "Does it say what happens without treatment?", applies=can_serve("discern:12"),
                  has=serves("discern:12")),
        Criterion("13", "Does it tell the effect on daily life?", applies=can_serve("discern:13"),
                  has=serves("discern:13")),
        Criterion("14", "Is it clear that there is a choice?", applies=can_have_treatments,
                  has=has_several_treatments),
        Criterion("15", "Does it support deciding together?", has=has_questions),
        Criterion("16", "Overall quality", person="the overall judgement"),
    ),
)  # fmt: skip
