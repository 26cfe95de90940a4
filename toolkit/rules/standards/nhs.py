"""NHS: the writing rules of the digital service manual and the standard for health content."""

from __future__ import annotations

from toolkit.rules.standards.presence import (
    has_conflict_statements,
    has_review_dates,
    has_reviewer,
    has_sources,
)
from toolkit.rules.standards.standard import Criterion, Standard

NHS = Standard(
    "nhs",
    "the NHS writing rules and the NHS standard for creating health content",
    "NHS digital service manual; Standard for creating health content (January 2024)",
    (
        Criterion("sentences", "Sentences have up to 20 words", ("LAN001",)),
        Criterion("paragraphs", "Paragraphs have up to 3 sentences", ("LAN002",)),
        Criterion("lists", "Lists have up to 6 items", ("LAN003", "LAN004")),
        Criterion("headings", "Headings are short statements", ("LAN005", "LAN029")),
        Criterion("words", "Everyday words are used", ("LAN010", "LAN013", "LAN022")),
        Criterion("medical-terms", "Plain words come before medical terms", ("LAN011",)),
        Criterion("people-first", "People come before their condition", ("LAN014",)),
        Criterion("numbers", "Numbers are numerals and 1 in 7, not percent", ("LAN016", "LAN024")),
        Criterion("one-format", "One number format is used throughout", ("LAN017",)),
        Criterion("ranges-dates-times", "Ranges, dates and times follow the manual",
                  ("LAN018", "LAN019", "LAN020")),
        Criterion("doses", "Doses are written safely", ("CAR009",)),
        Criterion("skin", "Signs on the skin are told for every skin colour", ("LAN021",)),
        Criterion("care-cards", "Care cards follow the pattern",
                  ("CAR001", "CAR002", "CAR003", "CAR004", "CAR005", "CAR008")),
        Criterion("emphasis", "No bold, italics or capitals for emphasis", ("LAN023", "STR009")),
        Criterion("active-voice", "The active voice and you are used", ("LAN012",),
                  person="whether the tone speaks to the reader"),
        Criterion("alt-text", "Pictures have alternative text", ("STR007",),
                  person="whether it says what the picture shows"),
        Criterion("1-approval", "A clinician has approved it", ("REV003",), has=has_reviewer),
        Criterion("1-review-cycle", "It is checked at least every 3 years",
                  ("REV001", "REV004", "REV006"), has=has_review_dates),
        Criterion("1-conflicts", "Conflicts of interest are open", ("REV008",),
                  has=has_conflict_statements),
        Criterion("2-evidence", "It rests on evidence that is named", ("REF001", "REF003"),
                  has=has_sources, person="whether the sources are of high quality"),
        Criterion("4-needs", "It meets a known need of users",
                  person="whether users were asked what they need"),
        Criterion("6-inclusion", "It works for people whom others leave out",
                  person="whether it was tested with them"),
    ),
)  # fmt: skip
