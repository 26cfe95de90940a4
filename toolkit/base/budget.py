"""How much of anything is read, done or shown: every limit on an input, in this one place.

They protect the machine and whoever waits for it, so no setting raises them. The thresholds of
rules, which a team may choose, are `[limits]` in toolkit.toml.
"""

from __future__ import annotations

MEGABYTE = 1_000_000

# Bytes that are read of one file.
RECORD_BYTES = 300_000
"""Of a record, a shared file, and what comes from standard input: thirty times a record of this
collection, or 15,000 words of Bengali. One of hostile texts takes some 200 MB and 10 s."""
SOURCES_BYTES = 16 * MEGABYTE
"""Of references.json: sources with their summaries are many, and reading JSON is quick."""
SETTINGS_BYTES = MEGABYTE // 5
PICTURE_BYTES = 10 * MEGABYTE
"""Twice what `picture_kilobytes` may be at most."""
FONT_BYTES = 5 * MEGABYTE
"""Of a font of the publisher's own."""
BASELINE_BYTES = 64 * MEGABYTE
"""An entry is about 160 bytes, so that is 400,000 findings: 40 in each of 10,000 records."""
MANIFEST_BYTES = 64 * MEGABYTE
LISTING_BYTES = 64 * MEGABYTE
"""What the library site keeps of each page: 1,400 bytes each, so that is 45,000 of them."""
CACHE_BYTES = 512 * MEGABYTE
"""A record takes 13 kB, so that is some 40,000 of them; a collection may bring any file along."""
REPORT_BYTES = 256 * MEGABYTE
"""Of a report to merge."""
TAKEN_BYTES = 100 * MEGABYTE
"""Of a file to take over from another folder of exports."""
HANDOUT_BYTES = 50 * MEGABYTE
"""Of a handout to verify, which has some hundred thousand."""

PATTERN_BYTES = 100_000
"""Memory of a team's pattern that is ready to use; one that repeats repeats takes more."""

LEAFLET_BYTES = 20 * MEGABYTE
"""Of a leaflet to import, its pictures among it; the text of one is a hundredth of that."""
PAGE_BYTES = 2 * RECORD_BYTES
"""Of the text of a leaflet with its elements: the record made of it could not be read otherwise."""

WORD_PARTS = 2_000
WORD_BYTES = 60 * MEGABYTE
"""Of a Word file, unpacked; LEAFLET_BYTES of it are read."""
WORD_TEXT_BYTES = 10 * MEGABYTE
"""Of its parts that are no pictures: the XML of 600 KB of text is some 5 MB."""

# How deep things may be inside one another.
RECORD_DEPTH = 60
MARKS_DEPTH = 10
"""Of marks of texts; the deepest that is right is a link in a list in a box."""
SETTINGS_DEPTH = 50
"""Dots of a key count as well; the settings themselves need three."""
DRAWING_DEPTH = 40

IMPORT_DEPTH = 100
"""Elements of a page to import; the deepest that we met has 30."""

# What one file may hold.
PICTURE_PIXELS = 64 * MEGABYTE
"""Of a picture that is decoded, four bytes each; 4,000 by 4,000 are 16 million."""

# How long one file may take.
RECORD_SECONDS = 60
"""To check it: a record of RECORD_BYTES takes a few."""

IMPORT_SECONDS = 60
"""To read a leaflet and to make a record of it: one of PAGE_BYTES takes ten."""

# What is said of one file.
FINDINGS = 100
"""Of one code in one text; then the number of the others."""
SYNTAX_PROBLEMS = 100
SCHEMA_PROBLEMS = 500
SCHEMA_ENTRIES = 2_000
"""Of a record's lists that are looked at for faults, beyond the first of them."""
UNKNOWN_KEYS = 50
"""In one group."""
SHOWN_LINE = 5_000
"""Letters of a line; a file of one long line must not be repeated in every finding."""
SHOWN_VALUE = 200
"""Letters of a value of the settings."""
SUMMARY_BYTES = 900_000
"""Of GitHub's job summary, which takes 1 MiB."""

# Work on comparing.
SIGNS_COMPARED = 20
"""Of care cards, of the same words and of other amounts; no real record has more than two."""

# Work on guesses at what was meant.
MENDED_LETTERS = 60_000
MENDING_TRIES = 40
KEPT_LETTERS = 100_000
"""Of a text whose parser events are kept for the next pass; those of a longer one take memory."""
